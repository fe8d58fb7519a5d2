"""Orders of the variables of a diagram, read from the structure of a module.

What counts is how far apart the parts of a gate stand: the less far, the smaller the diagram. So
orders are compared by that length, which costs next to nothing, and only the shortest are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from muster.assessment.graph import Graph
from muster.assessment.modules import Module

Order = tuple[int, ...]
ROUNDS = 30
FURTHEST = 3  # walks to the edge of what is connected
SETTLED = 4  # of the plain orders


@dataclass(frozen=True, slots=True)
class Wiring:
    """The arguments of each inner gate of a module, without signs, those with arguments first; its top and leaves."""

    top: int
    leaves: Order
    gates: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, graph: Graph, module: Module) -> Wiring:
        """Return the wiring of a module."""
        gates = {n: [abs(part) for part in graph.nodes[n].arguments] for n in module.inner if graph.nodes[n].arguments}
        return cls(module.node, module.leaves, gates)

    def length(self, order: Order) -> float:
        """Return how far apart the parts of the gates stand, all taken together; a gate stands amid its parts."""
        places, found = self.places(order), 0.0
        for parts in self.gates.values():
            own = [places[part] for part in parts]
            found += max(own) - min(own)
        return found

    def places(self, order: Order) -> dict[int, float]:
        """Return where each leaf and gate stands."""
        places = {leaf: float(level) for level, leaf in enumerate(order)}
        for n, parts in self.gates.items():
            places[n] = sum(map(places.__getitem__, parts)) / len(parts)
        return places


def plain_orders(wiring: Wiring) -> list[Order]:
    """Return orders that are read off in one walk, the shortest first."""
    return _shortest_first(wiring, (propose(wiring) for propose in (_as_written, _along, _small_first, _large_first)))


def settled_orders(wiring: Wiring, plain: Sequence[Order]) -> list[Order]:
    """Return the plain orders and what they settle to, the shortest first."""
    return _shortest_first(wiring, (*plain, *(_settle(wiring, order) for order in plain[:SETTLED])))


def _shortest_first(wiring: Wiring, orders: Iterable[Order]) -> list[Order]:
    return sorted(dict.fromkeys(orders), key=wiring.length)


def _descend(wiring: Wiring, rank: Callable[[int], tuple[int, ...]]) -> Order:
    """Walk the module from the left, the arguments of each gate taken by rank."""
    found, seen = list[int](), set[int]()
    waiting = [wiring.top]
    while waiting:
        n = waiting.pop()
        if n in seen:
            continue
        seen.add(n)
        if n in wiring.gates:
            waiting.extend(sorted(wiring.gates[n], key=rank, reverse=True))
        else:
            found.append(n)
    return tuple(found)


def _sizes(wiring: Wiring) -> dict[int, int]:
    """Return the number of nodes below each node, shared ones counted at each use."""
    sizes = dict.fromkeys(wiring.leaves, 1)
    for n, parts in wiring.gates.items():
        sizes[n] = 1 + sum(map(sizes.__getitem__, parts))
    return sizes


def _as_written(wiring: Wiring) -> Order:
    return _descend(wiring, lambda n: (n,))


def _small_first(wiring: Wiring) -> Order:
    sizes = _sizes(wiring)
    return _descend(wiring, lambda n: (sizes[n], n))


def _large_first(wiring: Wiring) -> Order:
    sizes = _sizes(wiring)
    return _descend(wiring, lambda n: (-sizes[n], n))


def _along(wiring: Wiring) -> Order:
    """Walk from one edge of the module to the other, the nearest first (after Cuthill and McKee 1969).

    The top ties everything to everything, so it is no way.
    """
    ways: dict[int, list[int]] = {n: [] for n in (*wiring.leaves, *wiring.gates)}
    for n, parts in wiring.gates.items():
        if n != wiring.top:
            ways[n] += parts
            for part in parts:
                ways[part].append(n)
    for n in ways:
        ways[n].sort(key=lambda other: (len(ways[other]), other))
    found: list[int] = []
    seen: set[int] = set()
    for leaf in wiring.leaves:
        if leaf not in seen:
            walk = _walk(ways, leaf)
            for _ in range(FURTHEST):
                walk = _walk(ways, walk[-1])
            seen.update(walk)
            found += (n for n in walk if n not in wiring.gates)
    return tuple(found)


def _walk(ways: Mapping[int, Sequence[int]], start: int) -> list[int]:
    found, seen = [start], {start}
    for n in found:
        for other in ways[n]:
            if other not in seen:
                seen.add(other)
                found.append(other)
    return found


def _settle(wiring: Wiring, order: Order) -> Order:
    """Move every node to the middle of its gates again and again, while that shortens (Aloul and others 2003)."""
    ties = [(n, *parts) for n, parts in wiring.gates.items()]
    at: dict[int, list[int]] = {}
    for i, tie in enumerate(ties):
        for n in tie:
            at.setdefault(n, []).append(i)
    places = wiring.places(order)
    best, shortest = order, wiring.length(order)
    for _ in range(ROUNDS):
        middles = [sum(map(places.__getitem__, tie)) / len(tie) for tie in ties]
        wanted = {n: sum(map(middles.__getitem__, own)) / len(own) for n, own in at.items()}
        places = {n: float(place) for place, n in enumerate(sorted(wanted, key=wanted.__getitem__))}
        order = tuple(sorted(order, key=places.__getitem__))
        if (length := wiring.length(order)) >= shortest:
            break
        best, shortest = order, length
    return best
