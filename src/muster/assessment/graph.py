"""A fault tree as a compact graph of literals: constants gone, repeated arguments joined, equal gates shared.

Nodes are numbered from 1 and use only nodes with smaller numbers; a literal is `n` for a node or
`-n` for its opposite; node 1 is the constant true.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from math import gcd, lcm

from muster.model.faulttree import DEEPEST_FORMULA, FaultTree, FaultTreeError, Formula, Operator

TRUE, FALSE = 1, -1


class Kind(Enum):
    """What a node of the graph is."""

    CONSTANT = 0
    EVENT = 1
    AND = 2
    OR = 3
    XOR = 4
    THRESHOLD = 5


@dataclass(frozen=True, slots=True)
class Node:
    """One node; a threshold is true when the weights of its true arguments reach `bound`."""

    kind: Kind
    arguments: tuple[int, ...] = ()
    weights: tuple[int, ...] = ()
    bound: int = 0
    event: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes, the literal of the top, and the events by node."""

    nodes: tuple[Node, ...]
    top: int

    @property
    def events(self) -> dict[int, str]:
        """Return the names of the basic events that the top depends on, by node."""
        return {n: self.nodes[n].event for n in self.reached() if self.nodes[n].kind is Kind.EVENT}

    def reached(self) -> list[int]:
        """Return the nodes below the top, the top included, in rising order."""
        marked = bytearray(len(self.nodes))
        marked[abs(self.top)] = 1
        for n in range(abs(self.top), 0, -1):
            if marked[n]:
                for literal in self.nodes[n].arguments:
                    marked[abs(literal)] = 1
        return [n for n in range(1, len(marked)) if marked[n]]

    def parents(self) -> list[int]:
        """Count for each node how often nodes below the top use it."""
        counts = [0] * len(self.nodes)
        for n in self.reached():
            for literal in self.nodes[n].arguments:
                counts[abs(literal)] += 1
        return counts


@dataclass(slots=True)
class Builder:
    """Makes nodes, each different one once; every node it returns is simplified."""

    nodes: list[Node] = field(default_factory=lambda: [Node(Kind.CONSTANT), Node(Kind.CONSTANT)])
    known: dict[Node, int] = field(default_factory=dict)

    def _keep(self, node: Node) -> int:
        number = self.known.get(node)
        if number is None:
            number = self.known[node] = len(self.nodes)
            self.nodes.append(node)
        return number

    def event(self, name: str) -> int:
        """Return the literal of a basic event."""
        return self._keep(Node(Kind.EVENT, event=name))

    def conjoin(self, literals: Iterable[int]) -> int:
        """Return the literal of "all of these"."""
        kept = {literal for literal in literals if literal != TRUE}
        if FALSE in kept or any(-literal in kept for literal in kept):
            return FALSE
        if len(kept) <= 1:
            return kept.pop() if kept else TRUE
        if max(kept) < 0:
            return -self._keep(Node(Kind.OR, tuple(sorted(-literal for literal in kept))))
        return self._keep(Node(Kind.AND, tuple(sorted(kept, key=_by_node))))

    def disjoin(self, literals: Iterable[int]) -> int:
        """Return the literal of "any of these"."""
        kept = {literal for literal in literals if literal != FALSE}
        if TRUE in kept or any(-literal in kept for literal in kept):
            return TRUE
        if len(kept) <= 1:
            return kept.pop() if kept else FALSE
        if max(kept) < 0:
            return -self._keep(Node(Kind.AND, tuple(sorted(-literal for literal in kept))))
        return self._keep(Node(Kind.OR, tuple(sorted(kept, key=_by_node))))

    def differ(self, literals: Iterable[int]) -> int:
        """Return the literal of "an odd number of these"."""
        every = tuple(literals)
        counts = Counter(abs(literal) for literal in every)
        flips = sum(literal < 0 for literal in every) + counts.pop(TRUE, 0)
        odd = sorted(node for node, times in counts.items() if times % 2)
        literal = FALSE if not odd else odd[0] if len(odd) == 1 else self._keep(Node(Kind.XOR, tuple(odd)))
        return -literal if flips % 2 else literal

    def reach(self, weights: Iterable[tuple[int, int]], *, bound: int) -> int:
        """Return the literal of "the weights of the true ones, given as (literal, weight), reach `bound`"."""
        joined: Counter[int] = Counter()
        for literal, weight in weights:
            if literal == TRUE:
                bound -= weight
            elif literal != FALSE:
                joined[literal] += weight
        for literal in [literal for literal in joined if literal > 0 and -literal in joined]:
            shared = min(joined[literal], joined[-literal])
            bound -= shared  # one of the two is true, whatever happens
            joined[literal] -= shared
            joined[-literal] -= shared
        step = gcd(*joined.values()) or 1  # sums in whole steps meet more often
        bound = -(-bound // step)
        return self._threshold({a: min(w // step, bound) for a, w in joined.items() if w > 0}, bound)

    def _threshold(self, weights: dict[int, int], bound: int) -> int:
        if bound <= 0:
            return TRUE
        total = sum(weights.values())
        if total < bound:
            return FALSE
        if total - min(weights.values()) < bound:
            return self.conjoin(weights)
        if min(weights.values()) >= bound:
            return self.disjoin(weights)
        arguments = sorted(weights, key=lambda literal: (-weights[literal], _by_node(literal)))
        ordered = tuple(weights[literal] for literal in arguments)
        return self._keep(Node(Kind.THRESHOLD, tuple(arguments), ordered, bound))


def _by_node(literal: int) -> tuple[int, int]:
    return abs(literal), literal


@dataclass(slots=True)
class _Reader:
    """Turns the formulas of a tree into literals, leaves first."""

    tree: FaultTree
    builder: Builder = field(default_factory=Builder)
    literals: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for house in self.tree.houses:
            self.literals[house.name] = TRUE if house.on else FALSE

    def read(self, top: str) -> int:
        """Return the literal of the gate `top`."""
        formulas = {gate.name: gate.formula for gate in self.tree.gates}
        waiting = [top]
        while waiting:
            name = waiting[-1]
            if name in self.literals:
                waiting.pop()
            elif name not in formulas:
                self.literals[name] = self.builder.event(name)
            elif missing := [other for other in formulas[name].names() if other not in self.literals]:
                waiting.extend(reversed(missing))
            else:
                self.literals[name] = self._join(formulas[name], name)
        return self.literals[top]

    def _join(self, formula: Formula, gate: str, depth: int = 0) -> int:
        if depth > DEEPEST_FORMULA:
            raise FaultTreeError(f"gate {gate!r} nests formulas over {DEEPEST_FORMULA} deep: name some as gates")
        literals: list[int] = []
        for argument in formula.arguments:
            if isinstance(argument, Formula):
                literals.append(self._join(argument, gate, depth + 1))
            elif isinstance(argument, bool):
                literals.append(TRUE if argument else FALSE)
            else:
                literals.append(self.literals[argument])
        return join(self.builder, formula, literals)


def join(builder: Builder, formula: Formula, literals: list[int]) -> int:
    """Return the literal of a formula whose arguments have these literals."""
    match formula.operator:
        case Operator.AND:
            return builder.conjoin(literals)
        case Operator.NAND:
            return -builder.conjoin(literals)
        case Operator.OR:
            return builder.disjoin(literals)
        case Operator.NOR:
            return -builder.disjoin(literals)
        case Operator.NOT:
            return -literals[0]
        case Operator.XOR:
            return builder.differ(literals)
        case Operator.ATLEAST:
            return builder.reach(((literal, 1) for literal in literals), bound=formula.minimum or 0)
        case Operator.WEIGHTED:
            weights, bound = whole_numbers(formula.weights, formula.bound or Fraction(0))
            return builder.reach(zip(literals, weights, strict=True), bound=bound)


def whole_numbers(weights: tuple[Fraction, ...], bound: Fraction) -> tuple[list[int], int]:
    """Scale weights and bound to whole numbers without rounding a sum across the bound."""
    scale = lcm(*(weight.denominator for weight in weights))
    return [int(weight * scale) for weight in weights], -int(-(bound * scale) // 1)


def read_graph(tree: FaultTree, top: str) -> Graph:
    """Return the graph of the gate `top`.

    Raises:
        FaultTreeError: The tree has no such gate.
    """
    if top not in {gate.name for gate in tree.gates}:
        raise FaultTreeError(f"fault tree {tree.name!r} has no gate {top!r}: its tops are {', '.join(tree.tops)}")
    reader = _Reader(tree)
    literal = reader.read(top)
    return coalesce(Graph(tuple(reader.builder.nodes), literal))


def coalesce(graph: Graph) -> Graph:
    """Merge each "and" into the only "and" that uses it, and so with "or"."""
    uses = graph.parents()
    reached = graph.reached()
    merged = {abs(part) for n in reached for part in _mergeable(graph, n, uses)}
    builder = Builder()
    literals: dict[int, int] = {TRUE: TRUE}
    for n in reached:
        if n not in merged and n not in literals:
            literals[n] = _rebuild(graph, n, builder=builder, literals=literals, merged=merged)
    top = literals[abs(graph.top)]
    return Graph(tuple(builder.nodes), top if graph.top > 0 else -top)


def _mergeable(graph: Graph, n: int, uses: list[int]) -> list[int]:
    kind = graph.nodes[n].kind
    if kind not in {Kind.AND, Kind.OR}:
        return []
    return [
        part for part in graph.nodes[n].arguments if part > 0 and uses[part] == 1 and graph.nodes[part].kind is kind
    ]


def _rebuild(graph: Graph, n: int, *, builder: Builder, literals: dict[int, int], merged: set[int]) -> int:
    node = graph.nodes[n]
    gathered: list[int] = []
    waiting = list(node.arguments)
    while waiting:
        part = waiting.pop()
        if abs(part) in merged:
            waiting.extend(graph.nodes[abs(part)].arguments)
        else:
            gathered.append(literals[abs(part)] if part > 0 else -literals[abs(part)])
    gathered.reverse()
    match node.kind:
        case Kind.EVENT:
            return builder.event(node.event)
        case Kind.AND:
            return builder.conjoin(gathered)
        case Kind.OR:
            return builder.disjoin(gathered)
        case Kind.XOR:
            return builder.differ(gathered)
        case _:
            return builder.reach(zip(gathered, node.weights, strict=True), bound=node.bound)


def dual(graph: Graph) -> Graph:
    """Return the graph of "the top does not occur", as a function of events that do not occur."""
    builder = Builder()
    literals: dict[int, int] = {TRUE: FALSE}
    for n in graph.reached():
        literals.setdefault(n, _opposite(graph.nodes[n], builder, literals))
    top = literals[abs(graph.top)]
    return Graph(tuple(builder.nodes), top if graph.top > 0 else -top)


def _opposite(node: Node, builder: Builder, literals: dict[int, int]) -> int:
    parts = [literals[abs(part)] if part > 0 else -literals[abs(part)] for part in node.arguments]
    match node.kind:
        case Kind.EVENT:
            return builder.event(node.event)
        case Kind.AND:
            return builder.disjoin(parts)
        case Kind.OR:
            return builder.conjoin(parts)
        case Kind.XOR:
            return builder.differ(parts) if len(parts) % 2 else -builder.differ(parts)
        case _:
            bound = sum(node.weights) - node.bound + 1
            return builder.reach(zip(parts, node.weights, strict=True), bound=bound)
