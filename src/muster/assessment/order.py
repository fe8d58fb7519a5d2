"""Orders of the variables of a diagram, read from the structure of a module; several are tried, the best kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from muster.assessment.graph import Graph
from muster.assessment.modules import Module

Order = tuple[int, ...]
LARGEST_WEIGHING = 1_500_000


def orders(graph: Graph, module: Module) -> Iterator[Order]:
    """Yield orders of the leaves, the most promising first, each once."""
    seen: set[Order] = set()
    for propose in (_shared_first, _weighed, _small_first, _large_first, _as_written):
        order = propose(graph, module)
        if order and order not in seen:
            seen.add(order)
            yield order


def _descend(graph: Graph, module: Module, rank: Callable[[int], tuple[int, ...]]) -> Order:
    """Walk the module from the left, the arguments of each gate taken by rank."""
    inner, found, seen = set(module.inner), [], set()
    waiting = [module.node]
    while waiting:
        n = waiting.pop()
        if n in seen:
            continue
        seen.add(n)
        if n in inner and graph.nodes[n].arguments:
            waiting.extend(sorted((abs(part) for part in graph.nodes[n].arguments), key=rank, reverse=True))
        else:
            found.append(n)
    return tuple(found)


def _uses(graph: Graph, module: Module) -> dict[int, int]:
    uses: dict[int, int] = {}
    for n in module.inner:
        for part in graph.nodes[n].arguments:
            uses[abs(part)] = uses.get(abs(part), 0) + 1
    return uses


def _sizes(graph: Graph, module: Module) -> dict[int, int]:
    """Return the number of nodes below each node, shared ones counted at each use."""
    sizes = dict.fromkeys(module.leaves, 1)
    for n in module.inner:
        sizes[n] = 1 + sum(sizes[abs(part)] for part in graph.nodes[n].arguments)
    return sizes


def _shared_first(graph: Graph, module: Module) -> Order:
    uses, sizes = _uses(graph, module), _sizes(graph, module)
    return _descend(graph, module, lambda n: (-uses.get(n, 0), sizes[n], n))


def _small_first(graph: Graph, module: Module) -> Order:
    sizes = _sizes(graph, module)
    return _descend(graph, module, lambda n: (sizes[n], n))


def _large_first(graph: Graph, module: Module) -> Order:
    sizes = _sizes(graph, module)
    return _descend(graph, module, lambda n: (-sizes[n], n))


def _as_written(graph: Graph, module: Module) -> Order:
    return _descend(graph, module, lambda n: (n,))


def _weighed(graph: Graph, module: Module) -> Order:
    """Take again and again the leaf that gets most of the top's weight (Minato and others 1990)."""
    arguments = {n: [abs(part) for part in graph.nodes[n].arguments] for n in module.inner}
    if len(module.leaves) * sum(map(len, arguments.values())) > LARGEST_WEIGHING:
        return ()
    alive = set(module.leaves)
    found: list[int] = []
    while alive:
        best = _heaviest(module, arguments, alive)
        found.append(best)
        alive.remove(best)
    return tuple(found)


def _heaviest(module: Module, arguments: dict[int, list[int]], alive: set[int]) -> int:
    living = set(alive)
    for n in module.inner:
        arguments[n] = [part for part in arguments[n] if part in living]
        if arguments[n]:
            living.add(n)
    weights = dict.fromkeys(living, 0.0)
    weights[module.node] = 1.0
    for n in reversed(module.inner):
        for part in arguments[n]:
            weights[part] += weights[n] / len(arguments[n])
    return max(alive, key=lambda leaf: (weights[leaf], -leaf))
