"""A line without each owner and each pair of owners of its parts, all pairs found in one pass over the parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from muster.assessment.chances import Numbers
from muster.assessment.tally import Tally, World, ahead, moved


@dataclass(frozen=True, slots=True)
class Unit:
    """The places of the parts that fail together when their owner is lost; no owner is None."""

    owner: str | None
    places: tuple[int, ...]


def find_units(tally: Tally, owners: Mapping[str, str]) -> tuple[Unit, ...] | None:
    """Gather the parts of a line by the owner of their own events; None where a part has two owners."""
    found: dict[str | None, list[int]] = {}
    for place, part in enumerate(tally.parts):
        owning = {owners[name] for name in part.own if name in owners}
        if len(owning) > 1:
            return None
        found.setdefault(next(iter(owning), None), []).append(place)
    units = [Unit(owner, tuple(places)) for owner, places in found.items()]
    return tuple(sorted(units, key=lambda unit: any(tally.parts[place].hinges for place in unit.places)))


def lose(
    tally: Tally, units: Sequence[Unit], *, chances: Mapping[str, float], worlds: Sequence[World], order: Sequence[str]
) -> Numbers:
    """Return for each world a table of the chances that the line is not met, by the two owners that are lost.

    Rows and columns follow `order`; where both are one owner, he alone is lost.
    """
    each = tally.chances(chances, worlds)
    sums = _LosingSums.start(tally, units)
    tails = _tails(tally, units, each)
    pairs = np.zeros((len(worlds), len(units) + 1, len(units) + 1))
    for u, unit in enumerate(units):
        weight = min(tally.bound, sum(tally.parts[place].weight for place in unit.places))
        if any(tally.parts[place].hinges for place in unit.places):
            sums.part_worlds(len(worlds))
        pairs[:, : u + 1, u + 1] = sums.when_lost(u + 1, ahead(tails[u + 1], weight))
        sums.lose(u + 1, weight)
        for place in unit.places:
            sums.add(u + 1, tally.parts[place].weight, each[place])
    sums.part_worlds(len(worlds))
    return _table(pairs, sums.reached, [unit.owner for unit in units], order=order)


def _tails(tally: Tally, units: Sequence[Unit], each: Sequence[Numbers]) -> list[Numbers]:
    """Return for each unit the chances that it and those after it weigh at least 0, 1, …, by world."""
    places = [place for unit in units for place in unit.places]
    ordered = Tally(tally.bound, tuple(tally.parts[place] for place in places))
    tails = ordered.tails([each[place] for place in places])
    starts = np.cumsum([0, *(len(unit.places) for unit in units)])
    return [tails[start] for start in starts]


def _table(pairs: Numbers, reached: Numbers, found: Sequence[str | None], *, order: Sequence[str]) -> Numbers:
    """Spread the units' numbers over all owners: one who is not in the line changes nothing."""
    place = {owner: u for u, owner in enumerate(found, start=1) if owner is not None}
    rows = np.array([place.get(owner, 0) for owner in order])
    pairs[:, 0, 0] = reached[:, 0]
    pairs[:, 0, 1:] = reached[:, 1:]
    full = pairs + np.triu(pairs, 1).transpose(0, 2, 1)
    for u in range(1, full.shape[1]):
        full[:, u, u] = reached[:, u]
    return full[:, rows[:, None], rows[None, :]]


@dataclass(slots=True)
class _LosingSums:
    """The chances of each sum below the bound and that it is reached, by world, with nobody and with each one lost."""

    below: Numbers
    reached: Numbers

    @classmethod
    def start(cls, tally: Tally, units: Sequence[Unit]) -> _LosingSums:
        """Return the sums before any unit; worlds are told apart only once a hinge does."""
        below = np.zeros((1, len(units) + 1, tally.bound))
        below[:, 0, :1] = 1.0
        reached = np.zeros((1, len(units) + 1))
        reached[:, 0] = float(tally.bound <= 0)
        return cls(below, reached)

    def part_worlds(self, worlds: int) -> None:
        """Tell the worlds apart from here on."""
        if len(self.below) < worlds:
            self.below = np.repeat(self.below, worlds, axis=0)
            self.reached = np.repeat(self.reached, worlds, axis=0)

    def when_lost(self, rows: int, ahead: Numbers) -> Numbers:
        """Return for the first rows the chance that the bound is reached with the next one lost too."""
        if len(self.below) == 1:
            found = ahead @ self.below[0, :rows].T
        else:
            found = np.einsum("wrs,ws->wr", self.below[:, :rows], ahead, optimize=True)
        return found + self.reached[:, :rows]

    def lose(self, row: int, weight: int) -> None:
        """Start a row in which this unit is lost and nobody before it."""
        first = self.below[:, 0]
        self.below[:, row] = 0.0
        if weight < first.shape[1]:
            self.below[:, row, weight:] = first[:, : first.shape[1] - weight]
        over = first[:, max(0, first.shape[1] - weight) :].sum(axis=1)
        self.reached[:, row] = self.reached[:, 0] + over

    def add(self, rows: int, weight: int, chance: Numbers) -> None:
        """Add a part to the first rows."""
        p = chance[:1] if len(self.below) == 1 else chance
        sums = self.below[:, :rows]
        over = sums[:, :, max(0, sums.shape[2] - weight) :].sum(axis=2)
        self.reached[:, :rows] += p[:, None] * over
        self.below[:, :rows] = moved(sums, weight, p[:, None, None])
