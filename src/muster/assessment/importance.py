"""What matters: the importance measures of each event, all exact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

import numpy as np

from muster.assessment.chances import Quantified, quantify, quantify_columns, slopes
from muster.assessment.plan import Plan

SUSPICIOUS = 1e-4  # of the top's probability: below it a difference has lost digits


@dataclass(frozen=True, slots=True)
class Importance:
    """The measures of one event.

    `birnbaum` is the top's probability with the event less without it (MIF); `criticality` the share
    of the top's probability that hangs on the event (CIF); `fussell_vesely` the chance that the event
    has occurred if the top has (DIF); `raw` and `rrw` say how many times the top's probability
    would rise if the event were sure, and fall if it could not occur (infinite where nothing is left).
    """

    event: str
    chance: float
    birnbaum: float
    criticality: float
    fussell_vesely: float
    raw: float
    rrw: float


def weigh(plan: Plan, chances: Mapping[int, float]) -> list[Importance]:
    """Return the measures of all events, the most critical first."""
    quantified = quantify(plan, chances)
    if plan.constant is not None or quantified.top == 0:
        return []
    found = slopes(quantified)
    bounds = _bounds(quantified, found)
    weighed = [
        _measures(name, chances[node], top=quantified.top, without=bounds[node][0], given=bounds[node][1])
        for node, name in plan.graph.events.items()
    ]
    return sorted(weighed, key=lambda each: (-abs(each.criticality), each.event))


def _bounds(quantified: Quantified, found: Mapping[int, float]) -> dict[int, tuple[float, float]]:
    """Return the top's probability without and with each event; computed afresh where digits would be lost."""
    top, chances = quantified.top, quantified.values
    bounds = {}
    for node in quantified.plan.graph.events:
        slope, chance = found.get(node, 0.0), chances[node]
        bounds[node] = (top - chance * slope, top + (1.0 - chance) * slope)
    doubtful = [node for node, (low, high) in bounds.items() if min(low, high) < SUSPICIOUS * top]
    return bounds | dict(zip(doubtful, _conditioned(quantified, doubtful), strict=True))


def _conditioned(quantified: Quantified, nodes: list[int]) -> list[tuple[float, float]]:
    if not nodes:
        return []
    events = quantified.plan.graph.events
    columns = {node: np.full(2 * len(nodes), quantified.values[node]) for node in events}
    for place, node in enumerate(nodes):
        columns[node][2 * place], columns[node][2 * place + 1] = 0.0, 1.0
    found = quantify_columns(quantified.plan, columns)
    return [(float(found[2 * place]), float(found[2 * place + 1])) for place in range(len(nodes))]


def _measures(event: str, chance: float, *, top: float, without: float, given: float) -> Importance:
    birnbaum = given - without
    return Importance(
        event=event,
        chance=chance,
        birnbaum=birnbaum,
        criticality=birnbaum * chance / top,
        fussell_vesely=given * chance / top,
        raw=given / top,
        rrw=top / without if without > 0 else inf,
    )


def measures(event: str, chance: float, *, top: float, slope: float) -> Importance:
    """Return the measures of an event from the slope of the top in its chance."""
    return _measures(event, chance, top=top, without=max(0.0, top - chance * slope), given=top + (1.0 - chance) * slope)
