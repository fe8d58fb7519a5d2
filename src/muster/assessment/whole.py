"""The chance that any of several lines fails, by conditioning on the few events that the lines share.

Once the shared events are fixed the lines are independent, so no diagram of the whole is needed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from muster.assessment.chances import Numbers, quantify, quantify_columns, slopes
from muster.assessment.plan import Plan

MOST_SHARED = 10


@dataclass(frozen=True, slots=True)
class Whole:
    """The plans of the lines of which one failing is enough, and the names of the events they share."""

    plans: tuple[Plan, ...]
    shared: tuple[str, ...]

    @classmethod
    def of(cls, plans: Sequence[Plan]) -> Whole | None:
        """Return the whole, or None where the lines share too many events."""
        counts = Counter(name for plan in plans for name in set(plan.graph.events.values()))
        shared = tuple(sorted(name for name, lines in counts.items() if lines > 1))
        return cls(tuple(plans), shared) if len(shared) <= MOST_SHARED else None

    @property
    def events(self) -> tuple[str, ...]:
        """Return the names of all events, each once."""
        return tuple(sorted({name for plan in self.plans for name in plan.graph.events.values()}))

    def columns(self, chances: Mapping[str, Numbers]) -> Numbers:
        """Return the chance that a line fails, for each column of chances."""
        width = max((len(column) for column in chances.values()), default=1)
        fails = _Remembered(chances, width, [plan.graph.events for plan in self.plans])
        holds = np.zeros(width)
        for fixed in self._worlds():
            held = np.ones(width)
            for name, value in fixed.items():
                held = held * (chances[name] if value else 1.0 - chances[name])
            for i, plan in enumerate(self.plans):
                held = held * (1.0 - fails.line(i, plan, fixed))
            holds += held
        return np.asarray(1.0 - holds)

    def slopes(self, chances: Mapping[str, float]) -> dict[str, float]:
        """Return for each event the slope of the whole in its chance: Birnbaum's measure."""
        found = dict.fromkeys(self.events, 0.0)
        for fixed in self._worlds():
            given = {**chances, **fixed}
            weight = float(np.prod([chances[n] if value else 1.0 - chances[n] for n, value in fixed.items()]))
            solved = [
                quantify(plan, {node: given[name] for node, name in plan.graph.events.items()}) for plan in self.plans
            ]
            for i, each in enumerate(solved):
                others = float(np.prod([1.0 - other.top for j, other in enumerate(solved) if j != i]))
                if each.plan.constant is None:
                    for node, slope in slopes(each).items():
                        found[each.plan.graph.events[node]] += weight * others * slope
        for name in self.shared:
            columns = {each: np.full(2, chances[each]) for each in self.events}
            columns[name] = np.array([0.0, 1.0])
            low, high = self.columns(columns)
            found[name] = float(high - low)
        return found

    def _worlds(self) -> list[dict[str, float]]:
        return [
            dict(zip(self.shared, map(float, values), strict=True))
            for values in product((0, 1), repeat=len(self.shared))
        ]


@dataclass(frozen=True, slots=True)
class _Remembered:
    """The chances that lines fail, each computed once for the same values of the shared events in it."""

    chances: Mapping[str, Numbers]
    width: int
    events: Sequence[Mapping[int, str]]
    known: dict[tuple[int, tuple[float, ...]], Numbers] = field(default_factory=dict)

    def line(self, i: int, plan: Plan, fixed: Mapping[str, float]) -> Numbers:
        """Return the chance in each column that line `i` fails."""
        if plan.constant is not None:
            return np.full(self.width, float(plan.constant))
        own = {node: fixed[name] for node, name in self.events[i].items() if name in fixed}
        key = (i, tuple(own.values()))
        if key not in self.known:
            rows = {node: self.chances[name] for node, name in self.events[i].items()}
            rows |= {node: np.full(self.width, value) for node, value in own.items()}
            self.known[key] = quantify_columns(plan, rows)
        return self.known[key]
