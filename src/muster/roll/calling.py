"""The roll: every actor's standing on every undertaking that anything is told of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from muster.model.actor import COLLECTIVES
from muster.model.record import Acceptance, Commitment, Demand, Objection, Record
from muster.model.scales import Undertaking
from muster.model.standing import Roll, Standing, Told
from muster.roll.standing import standing


def call_roll(told: Iterable[Told[Record]], *, as_of: date) -> Roll:
    """Call the roll at the end of `as_of`: actors by code, undertakings in the guide's order.

    An actor of whom something is only wanted, and nothing told, is called too: its stance is None.
    Totals such as "26 countries" stand with the collective that they count, never with its members.
    """
    cells = _cells(told)
    order = {undertaking: place for place, undertaking in enumerate(Undertaking)}
    called = [
        standing(cells[actor, undertaking], actor, undertaking, as_of=as_of)
        for actor, undertaking in sorted(cells, key=lambda cell: (cell[0], order[cell[1]]))
    ]
    heard = [each for each in called if each.told]
    return Roll(
        as_of=as_of,
        standings=tuple(each for each in heard if each.actor not in COLLECTIVES),
        collectives=tuple(sorted((each for each in heard if each.actor in COLLECTIVES), key=_as_listed)),
    )


def _cells(told: Iterable[Told[Record]]) -> dict[tuple[str, Undertaking], list[Told[Record]]]:
    cells: dict[tuple[str, Undertaking], list[Told[Record]]] = defaultdict(list)
    for each in told:
        if isinstance(each.record, Commitment | Demand | Objection | Acceptance):
            cells[each.record.doer, each.record.undertaking].append(each)
    return cells


def _as_listed(collective: Standing) -> int:
    return COLLECTIVES.index(collective.actor)
