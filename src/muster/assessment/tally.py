"""A line solved as a sum: the weights of its failing parts are added up one by one, and no diagram is drawn.

This is exact where each part fails if any of its events occurs and the parts have no event in common,
or have only such in common as are fixed beforehand: the hinges.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from muster.assessment.chances import Numbers, count_columns
from muster.assessment.graph import TRUE, Graph, Kind

World = Mapping[str, float]
MOST_SUMS = 20_000
CELLS = 250_000  # of a table of sums by columns that stays near the processor


@dataclass(frozen=True, slots=True)
class Part:
    """What fails as one, if any of its own events or of its hinges occurs."""

    weight: int
    own: tuple[str, ...]
    hinges: tuple[str, ...]

    def chance(self, chances: Mapping[str, Numbers]) -> Numbers:
        """Return the chance that an own event occurs, for each column of chances."""
        held = np.ones(1)
        for name in self.own:
            held = held * (1.0 - chances[name])
        return 1.0 - held if len(self.own) > 1 else chances[self.own[0]] if self.own else np.zeros(1)

    def fails(self, world: World) -> bool:
        """Tell whether a hinge makes it fail."""
        return any(world[name] for name in self.hinges)


@dataclass(frozen=True, slots=True)
class Tally:
    """A line that is not met once the weights of its failing parts reach `bound`; parts with hinges come last."""

    bound: int
    parts: tuple[Part, ...]

    @property
    def events(self) -> frozenset[str]:
        """Return the names of all events of the line."""
        return frozenset(name for part in self.parts for name in (*part.own, *part.hinges))

    @property
    def hinges(self) -> frozenset[str]:
        """Return the names of the events that are fixed beforehand."""
        return frozenset(name for part in self.parts for name in part.hinges)

    @property
    def size(self) -> int:
        """Return about how many nodes a diagram of the line would have, and no fewer."""
        rest, found, last = sum(part.weight for part in self.parts), 0, 0
        for i, part in enumerate(self.parts):
            width = min(self.bound - 1, last) - max(0, self.bound - rest) + 1
            found += max(0, min(width, 1 << min(i, 40), 1 << min(len(self.parts) - i, 40)))
            last, rest = last + part.weight, rest - part.weight
        return found

    def fails(self, chances: Mapping[str, Numbers], worlds: Sequence[World]) -> Numbers:
        """Return the chance that the line is not met: a row for each world, a column for each of the chances."""
        width = count_columns(chances)
        each = [np.broadcast_to(part.chance(chances), (width,)) for part in self.parts]
        step = max(1, CELLS // max(1, self.bound))
        blocks = [slice(first, first + step) for first in range(0, width, step)]
        return np.concatenate([self._block([p[block] for p in each], worlds) for block in blocks], axis=1)

    def _block(self, each: Sequence[Numbers], worlds: Sequence[World]) -> Numbers:
        free = sum(not part.hinges for part in self.parts)
        rest = np.cumsum([0, *(part.weight for part in reversed(self.parts))])[::-1].tolist()
        start = _Sums.none(self.bound, len(each[0]) if each else 1)
        for i in range(free):
            start = start.plus(self.parts[i].weight, each[i], rest=rest[i + 1])
        rows = []
        for world in worlds:
            sums = start
            for i in range(free, len(self.parts)):
                chance = np.ones_like(each[i]) if self.parts[i].fails(world) else each[i]
                sums = sums.plus(self.parts[i].weight, chance, rest=rest[i + 1])
            rows.append(sums.reached)
        return np.stack(rows)

    def slopes(self, chances: Mapping[str, float], worlds: Sequence[World]) -> dict[str, Numbers]:
        """Return for each own event the slope of the line in its chance, a number for each world."""
        each = self.chances(chances, worlds)
        tails = self.tails(each)
        prefix = np.zeros((len(worlds), self.bound))
        prefix[:, :1] = 1.0
        found: dict[str, Numbers] = {}
        for i, part in enumerate(self.parts):
            stays, moves = ahead(tails[i + 1], 0), ahead(tails[i + 1], part.weight)
            slope = np.einsum("ws,ws->w", prefix, moves - stays)
            live = np.array([0.0 if part.fails(world) else 1.0 for world in worlds])
            for name in part.own:
                others = np.prod([1.0 - chances[other] for other in part.own if other != name])
                found[name] = slope * live * others
            prefix = moved(prefix, part.weight, each[i][:, None])
        return found

    def chances(self, chances: Mapping[str, float], worlds: Sequence[World]) -> list[Numbers]:
        """Return for each part the chance that it fails, a number for each world."""
        rows = {name: np.array([chance]) for name, chance in chances.items()}
        own = [float(part.chance(rows)[0]) for part in self.parts]
        return [
            np.array([1.0 if part.fails(world) else chance for world in worlds])
            for part, chance in zip(self.parts, own, strict=True)
        ]

    def tails(self, each: Sequence[Numbers]) -> list[Numbers]:
        """Return for each part the chances that it and those after it weigh at least 0, 1, … up to the bound."""
        worlds = len(each[0]) if each else 1
        tail = np.zeros((worlds, self.bound + 1))
        tail[:, 0] = 1.0
        found = [tail]
        for part, chance in zip(reversed(self.parts), reversed(each), strict=True):
            p = chance[:, None]
            tail = (1.0 - p) * tail + p * _padded(tail, part.weight)[:, : self.bound + 1]
            found.append(tail)
        return found[::-1]


@dataclass(frozen=True, slots=True)
class _Sums:
    """The chances of the sums `first`, `first` + 1, … below the bound, by column, and that the bound is reached."""

    bound: int
    first: int
    below: Numbers
    reached: Numbers

    @classmethod
    def none(cls, bound: int, width: int) -> _Sums:
        """Return the sums before any part."""
        return cls(bound, 0, np.ones((width, min(bound, 1))), np.full(width, float(bound <= 0)))

    def plus(self, weight: int, chance: Numbers, *, rest: int) -> _Sums:
        """Add a part; sums that the `rest` of the weights cannot bring to the bound are left out."""
        last = self.first + self.below.shape[1]
        first, end = max(self.first, self.bound - rest), min(self.bound, last + weight)
        p, below = chance[:, None], self.below
        found = np.zeros((len(below), max(0, end - first)))
        if last > first:
            np.multiply(below[:, first - self.first :], 1.0 - p, out=found[:, : last - first])
        lowest = max(first, self.first + weight)
        if end > lowest:
            found[:, lowest - first :] += p * below[:, lowest - weight - self.first : end - weight - self.first]
        over = below[:, max(0, self.bound - weight - self.first) :].sum(axis=1)
        return _Sums(self.bound, first, found, self.reached + chance * over)


def _padded(tail: Numbers, weight: int) -> Numbers:
    """Put before the chances of weighing at least 0, 1, … those of weighing at least less than nothing."""
    return np.concatenate((np.ones((len(tail), weight)), tail), axis=1)


def ahead(tail: Numbers, weight: int) -> Numbers:
    """Return for the sums 0, 1, … below the bound the chance that what follows and `weight` reach it."""
    bound = tail.shape[1] - 1
    return _padded(tail, weight)[:, bound:0:-1]


def moved(sums: Numbers, weight: int, chance: Numbers | float) -> Numbers:
    """Add a part to sums along the last axis; those that reach the bound fall off."""
    found = sums * (1.0 - chance)
    if weight < sums.shape[-1]:
        found[..., weight:] += chance * sums[..., : sums.shape[-1] - weight]
    return found


def find_tally(graph: Graph, *, tied: Container[str] = ()) -> Tally | None:
    """Return the line as a sum, with hinges that are in `tied` or in many parts; None where it is no such sum."""
    read = _read(graph)
    if read is None or read[0] > MOST_SUMS:
        return None
    bound, weighed = read
    counts = Counter(name for _, names in weighed for name in names)
    parts = [
        Part(
            weight,
            own=tuple(name for name in names if name not in tied and counts[name] == 1),
            hinges=tuple(name for name in names if name in tied or counts[name] > 1),
        )
        for weight, names in weighed
    ]
    return Tally(bound, tuple(sorted(parts, key=lambda part: (len(part.hinges), -part.weight))))


def _read(graph: Graph) -> tuple[int, list[tuple[int, tuple[str, ...]]]] | None:
    """Return the bound, and each part's weight and events."""
    if abs(graph.top) == TRUE:
        return (0 if graph.top == TRUE else 1), []
    top = graph.nodes[abs(graph.top)]
    literals = top.arguments or (graph.top,)
    parts = [_any_of(graph, literal) for literal in literals]
    if graph.top < 0 or top.kind is Kind.XOR or not all(parts):
        return None
    bound = {Kind.AND: len(literals), Kind.THRESHOLD: top.bound}.get(top.kind, 1)
    return bound, list(zip(top.weights or (1,) * len(literals), parts, strict=True))


def _any_of(graph: Graph, literal: int) -> tuple[str, ...]:
    """Return the events of which one is enough to make a literal true; none where it is not so simple."""
    node = graph.nodes[abs(literal)]
    below = node.arguments if node.kind is Kind.OR else (literal,)
    simple = literal > 0 and all(part > 0 and graph.nodes[part].kind is Kind.EVENT for part in below)
    return tuple(graph.nodes[part].event for part in below) if simple else ()
