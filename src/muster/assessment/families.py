"""Families of minimal sets, found on a diagram from the bottom up and never listed.

The minimal sets of a function that rises with its leaves are those without its first leaf, and, with
that leaf, those minimal sets of the other branch that do not already satisfy the first (after Rauzy
1993). Whether a set satisfies a branch is read off the branch's own diagram, so that no union and no
second family is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from muster.assessment.diagram import Diagram
from muster.errors import MusterError

MOST_STATES = 4_000_000


class TooManyCutSetsError(MusterError):
    """The cut sets, or what is needed to find them, are more than the bound."""


@dataclass(frozen=True, slots=True)
class Family:
    """Sets of leaves; node 0 is no set at all, node 1 the empty set alone, children stand before parents."""

    leaves: tuple[int, ...]
    levels: Sequence[int]
    without: Sequence[int]
    having: Sequence[int]
    root: int


def find_minimal(diagram: Diagram) -> Family:
    """Return the minimal sets of leaves that make a diagram true.

    The diagram must rise with its leaves, but for sets that it never takes for true.

    Raises:
        TooManyCutSetsError: It takes more steps than the bound.
    """
    sieve = _Sieve.of(diagram)
    found = [0, 1]
    for n in range(2, len(diagram)):
        low, high = diagram.low[n], diagram.high[n]
        kept = sieve.sift(found[high], low)
        found.append(sieve.place(diagram.levels[n], found[low], kept))
    return sieve.family(found[diagram.root])


@dataclass(slots=True)
class _Sieve:
    """Takes out of families the sets that satisfy a node of the diagram; each pair of both is met once.

    `asks` are the levels of the diagram's `size` nodes; the constants stand below all others.
    """

    diagram: Diagram
    size: int
    asks: Sequence[int]
    levels: list[int]
    without: list[int] = field(default_factory=lambda: [0, 1])
    having: list[int] = field(default_factory=lambda: [0, 1])
    places: dict[tuple[int, int, int], int] = field(default_factory=dict)
    sifted: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, diagram: Diagram) -> _Sieve:
        """Return a sieve of no family yet."""
        lowest = len(diagram.leaves)
        return cls(diagram, len(diagram), [lowest, lowest, *diagram.levels[2:]], [lowest, lowest])

    def place(self, level: int, without: int, having: int) -> int:
        """Return the node of these sets."""
        if having == 0:
            return without
        row = (level, without, having)
        if (node := self.places.get(row)) is None:
            node = self.places[row] = len(self.levels)
            self.levels.append(level)
            self.without.append(without)
            self.having.append(having)
        return node

    def sift(self, family: int, function: int) -> int:
        """Return the sets of a family that do not satisfy a node of the diagram."""
        waiting = [(family, function)]
        while waiting:
            u, g = waiting[-1]
            if self._known(u, g) is not None:
                waiting.pop()
                continue
            g = self._down(u, g)
            level = self.levels[u]
            splits = self.asks[g] == level
            pairs = (
                (self.without[u], self.diagram.low[g] if splits else g),
                (self.having[u], self.diagram.high[g] if splits else g),
            )
            without, having = self._known(*pairs[0]), self._known(*pairs[1])
            if without is None or having is None:
                waiting += [pair for pair, kept in zip(pairs, (without, having), strict=True) if kept is None]
                continue
            self.sifted[u * self.size + g] = self.place(level, without, having)
            if len(self.sifted) > MOST_STATES:
                raise TooManyCutSetsError(
                    f"a part with {len(self.diagram.leaves):,} events takes {MOST_STATES:,} steps"
                )
        return self._known(family, function) or 0

    def _known(self, u: int, g: int) -> int | None:
        if u == 0:
            return 0
        g = self._down(u, g)
        if g <= 1:
            return 0 if g else u
        return self.sifted.get(u * self.size + g)

    def _down(self, u: int, g: int) -> int:
        """Leave out of a node of the diagram the leaves that no set of a family has."""
        level, asks, low = self.levels[u], self.asks, self.diagram.low
        while asks[g] < level:
            g = low[g]
        return g

    def family(self, root: int) -> Family:
        """Return the family below a node, without what nothing there uses."""
        used = bytearray(len(self.levels))
        used[root] = 1
        for n in range(len(used) - 1, 1, -1):
            if used[n]:
                used[self.without[n]] = used[self.having[n]] = 1
        kept = [0, 1, *(n for n in range(2, len(used)) if used[n])]
        new = {n: i for i, n in enumerate(kept)}
        return Family(
            leaves=self.diagram.leaves,
            levels=[self.levels[n] for n in kept],
            without=[0, 1, *(new[self.without[n]] for n in kept[2:])],
            having=[0, 1, *(new[self.having[n]] for n in kept[2:])],
            root=new[root],
        )
