"""Modules: gates whose events occur nowhere else, found in one walk (Dutuit and Rauzy 1996)."""

from __future__ import annotations

from dataclasses import dataclass

from muster.assessment.graph import Graph, Kind


@dataclass(frozen=True, slots=True)
class Module:
    """A gate that can be solved by itself.

    `inner` are the gates within it, itself last, in an order that puts arguments first; `leaves`
    are the events and the smaller modules that it rests on, in the order of a walk from the left.
    """

    node: int
    inner: tuple[int, ...]
    leaves: tuple[int, ...]


@dataclass(slots=True)
class _Walk:
    """When each node was first entered, left for the first time, and last met."""

    entered: list[int]
    left: list[int]
    met: list[int]


def find_modules(graph: Graph) -> list[Module]:
    """Return the modules of a graph whose top is no constant, the smaller before the larger ones."""
    walk = _walk(graph)
    tops = _independent(graph, walk)
    return [_module(graph, n, tops) for n in sorted(tops)]


def _walk(graph: Graph) -> _Walk:
    size = len(graph.nodes)
    walk = _Walk([0] * size, [0] * size, [0] * size)
    clock = 0
    waiting = [abs(graph.top)]
    while waiting:
        n = waiting.pop()
        clock += 1
        if n < 0:
            walk.left[-n] = clock
            continue
        walk.met[n] = clock
        if not walk.entered[n]:
            walk.entered[n] = clock
            waiting.append(-n)
            waiting.extend(abs(literal) for literal in reversed(graph.nodes[n].arguments))
    return walk


def _independent(graph: Graph, walk: _Walk) -> set[int]:
    """Return the gates below which every node is met only between entering and leaving the gate."""
    earliest, latest = list(walk.entered), list(walk.met)
    found: set[int] = set()
    for n in graph.reached():
        below = [abs(literal) for literal in graph.nodes[n].arguments]
        if not below:
            continue
        first, last = min(earliest[part] for part in below), max(latest[part] for part in below)
        if first > walk.entered[n] and last < walk.left[n]:
            found.add(n)
        earliest[n], latest[n] = min(first, walk.entered[n]), max(last, walk.met[n])
    found.add(abs(graph.top))
    return found


def _module(graph: Graph, top: int, tops: set[int]) -> Module:
    inner: set[int] = {top}
    leaves: dict[int, None] = {}
    waiting = [abs(literal) for literal in reversed(graph.nodes[top].arguments)]
    while waiting:
        n = waiting.pop()
        if n in tops or graph.nodes[n].kind is Kind.EVENT:
            leaves[n] = None
        elif n not in inner:
            inner.add(n)
            waiting.extend(abs(literal) for literal in reversed(graph.nodes[n].arguments))
    if not graph.nodes[top].arguments:
        leaves[top] = None
    return Module(top, tuple(sorted(inner)), tuple(leaves))
