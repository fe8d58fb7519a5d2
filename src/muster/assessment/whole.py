"""The chance that any of several lines fails, by conditioning on the few events that the lines share.

Once the shared events are fixed the lines are independent, so no diagram of the whole is needed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Protocol

import numpy as np

from muster.assessment.chances import Numbers, count_columns, quantify, quantify_columns, slopes
from muster.assessment.graph import Graph
from muster.assessment.losing import find_units, lose
from muster.assessment.plan import Plan
from muster.assessment.tally import Tally, World, find_tally

MOST_SHARED = 10


class Line(Protocol):
    """One line; a world says which of the shared events occur."""

    @property
    def events(self) -> frozenset[str]:
        """Return the names of all events of the line."""

    @property
    def size(self) -> int:
        """Return about how many nodes its diagrams have."""

    def fails(self, chances: Mapping[str, Numbers], worlds: Sequence[World]) -> Numbers:
        """Return the chance that the line is not met: a row for each world, a column for each of the chances."""

    def slopes(self, chances: Mapping[str, float], worlds: Sequence[World]) -> dict[str, Numbers]:
        """Return for each event that is not fixed the slope of the line in its chance, a number for each world."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A line that is solved by its diagrams."""

    plan: Plan
    names: Mapping[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan) -> Compiled:
        """Return the line of a plan."""
        return cls(plan, plan.graph.events)

    @property
    def events(self) -> frozenset[str]:
        """Return the names of all events of the line."""
        return frozenset(self.names.values())

    @property
    def size(self) -> int:
        """Return how many nodes its diagrams have."""
        return self.plan.size

    def fails(self, chances: Mapping[str, Numbers], worlds: Sequence[World]) -> Numbers:
        """Return the chance that the line is not met: a row for each world, a column for each of the chances."""
        width = count_columns(chances)
        found = np.zeros((len(worlds), width))
        for row, world in enumerate(worlds):
            columns = {
                node: np.full(width, world[name]) if name in world else chances[name]
                for node, name in self.names.items()
            }
            found[row] = quantify_columns(self.plan, columns)
        return found

    def slopes(self, chances: Mapping[str, float], worlds: Sequence[World]) -> dict[str, Numbers]:
        """Return for each event that is not fixed the slope of the line in its chance, a number for each world."""
        found = {name: np.zeros(len(worlds)) for name in self.names.values()}
        for place, world in enumerate(worlds if self.plan.constant is None else ()):
            given = {node: world.get(name, chances[name]) for node, name in self.names.items()}
            for node, slope in slopes(quantify(self.plan, given)).items():
                found[self.names[node]][place] = slope
        return {name: each for name, each in found.items() if name not in worlds[0]}


@dataclass(frozen=True, slots=True)
class Whole:
    """The lines of which one failing is enough, and the names of the events they share."""

    lines: tuple[Line, ...]
    shared: tuple[str, ...]

    @classmethod
    def of(cls, graphs: Sequence[Graph], draw: Callable[[Graph], Plan]) -> Whole | None:
        """Return the whole, or None where the lines share too many events; what is no sum is drawn.

        Raises:
            DiagramTooLargeError: A line that is no sum does not fit the bound.
        """
        names = [set(graph.events.values()) for graph in graphs]
        tied = {name for name, lines in Counter(name for each in names for name in each).items() if lines > 1}
        sums = [find_tally(graph, tied=tied) for graph in graphs]
        hinges = frozenset[str]().union(*(tally.hinges for tally in sums if tally))
        if len(tied) > MOST_SHARED:
            return None
        if len(tied | hinges) > MOST_SHARED:
            sums = [tally if tally and tally.hinges <= tied else None for tally in sums]
        shared = tied.union(*(tally.hinges for tally in sums if tally))
        lines = [tally or Compiled.of(draw(graph)) for tally, graph in zip(sums, graphs, strict=True)]
        return cls(tuple(lines), tuple(sorted(shared)))

    @property
    def events(self) -> tuple[str, ...]:
        """Return the names of all events, each once."""
        return tuple(sorted({name for line in self.lines for name in line.events}))

    def columns(self, chances: Mapping[str, Numbers]) -> Numbers:
        """Return the chance that a line fails, for each column of chances."""
        width = count_columns(chances)
        found = (self._weights(chances) * _any(self._fails(chances))).sum(axis=0)
        return np.asarray(np.broadcast_to(found, (width,)))

    def slopes(self, chances: Mapping[str, float]) -> dict[str, float]:
        """Return for each event the slope of the whole in its chance: Birnbaum's measure."""
        rows = {name: np.array([chance]) for name, chance in chances.items()}
        fails = [each[:, 0] for each in self._fails(rows)]
        weights = self._weights(rows)[:, 0]
        found = dict.fromkeys(self.events, 0.0)
        for i, line in enumerate(self.lines):
            others = weights * np.prod([1.0 - each for j, each in enumerate(fails) if j != i], axis=0)
            worlds, places = self._own_worlds(line)
            for name, slope in line.slopes(chances, worlds).items():
                found[name] += float(others @ slope[places])
        for name in self.shared:
            signs = [1.0 if world[name] else -1.0 for world in self._worlds()]
            found[name] = float(signs @ (self._weights(rows, left_out=name)[:, 0] * _any(fails)))
        return found

    def losses(
        self, chances: Mapping[str, float], *, owners: Mapping[str, str], order: Sequence[str]
    ) -> Numbers | None:
        """Return the chance that a line fails by the two owners that are lost, as rows and columns follow `order`.

        `owners` are those whose loss makes an event sure. None where a line is no sum, or a part has two owners.
        """
        tables = [self._lost(line, chances, owners=owners, order=order) for line in self.lines]
        if None in tables:
            return None
        found = np.zeros((len(order), len(order)))
        for place, world in enumerate(self._worlds()):
            weight = np.ones_like(found)
            for name, occurs in world.items():
                share = np.full_like(found, chances[name] if occurs else 1.0 - chances[name])
                if name in owners:
                    owner = order.index(owners[name])
                    share[owner, :] = share[:, owner] = occurs
                weight *= share
            present = [table[0][table[1][place]] for table in tables if table]
            found += weight * _any(present)
        return found

    def _lost(
        self, line: Line, chances: Mapping[str, float], *, owners: Mapping[str, str], order: Sequence[str]
    ) -> tuple[Numbers, list[int]] | None:
        units = find_units(line, owners) if isinstance(line, Tally) else None
        if units is None or not isinstance(line, Tally):
            return None
        worlds, rows = self._own_worlds(line)
        return lose(line, units, chances=chances, worlds=worlds, order=order), rows

    def _fails(self, chances: Mapping[str, Numbers]) -> list[Numbers]:
        """Return for each line the chance that it fails, a row for each world."""
        found = []
        for line in self.lines:
            worlds, rows = self._own_worlds(line)
            found.append(line.fails(chances, worlds)[rows])
        return found

    def _worlds(self) -> list[World]:
        return [dict(zip(self.shared, values, strict=True)) for values in product((0.0, 1.0), repeat=len(self.shared))]

    def _own_worlds(self, line: Line) -> tuple[list[World], list[int]]:
        """Return the worlds that a line tells apart, and for each world of the whole the place of the line's."""
        own = [name for name in self.shared if name in line.events]
        places: dict[tuple[float, ...], int] = {}
        rows = [places.setdefault(tuple(world[name] for name in own), len(places)) for world in self._worlds()]
        return [dict(zip(own, values, strict=True)) for values in places], rows

    def _weights(self, chances: Mapping[str, Numbers], *, left_out: str | None = None) -> Numbers:
        """Return the chance of each world, a column for each of the chances, leaving one event out of account."""
        weights = np.ones((2 ** len(self.shared), 1))
        for place, name in enumerate(self.shared):
            if name != left_out:
                occurs = np.array([values[place] for values in product((False, True), repeat=len(self.shared))])
                weights = weights * np.where(occurs[:, None], chances[name], 1.0 - chances[name])
        return weights


def _any(fails: Sequence[Numbers]) -> Numbers:
    """Return the chance that any of several independent things fails; small chances keep their digits."""
    found = np.zeros_like(fails[0])
    for each in fails:
        found = found + (1.0 - found) * each
    return found
