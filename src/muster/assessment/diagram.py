"""Binary decision diagrams of modules, compiled by a diagram library and then kept as plain arrays."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib import import_module
from math import inf
from typing import Protocol, Self

from muster.assessment.graph import Graph, Kind, Node
from muster.assessment.modules import Module
from muster.assessment.order import Order, Wiring, plain_orders, settled_orders
from muster.errors import MusterError

MEGABYTE = 1 << 20
SMALL = 3_000
FIRST_CACHE = 1 << 16  # it grows; the library's own choice takes longer to open than most trees to solve
DEEPEST = 20_000  # the library walks levels by recursion in C
TRIAL = 50_000
WORTH = 0.9  # of the best size so far: an order that gains less ends the trial
PROMISING = 2  # orders that are drawn again beyond the trial
BUDGETS = (200_000, 3_000_000)


class DiagramTooLargeError(MusterError):
    """No order of the variables kept the diagram within its bound."""

    def __init__(self, events: int, bound: int) -> None:
        why = f"grows over {bound:,} nodes: raise --bound" if events <= DEEPEST else f"is over {DEEPEST:,} levels deep"
        super().__init__(f"the diagram of a part with {events:,} events {why}")


class Function(Protocol):
    """A function of the diagram library."""

    @property
    def level(self) -> int:
        """Return the level of the first variable."""

    @property
    def low(self) -> Self:
        """Return what is left, but for the sign, when the first variable is false."""

    @property
    def high(self) -> Self:
        """Return what is left, but for the sign, when the first variable is true."""

    @property
    def negated(self) -> bool:
        """Tell whether the sign is to be turned."""

    def __len__(self) -> int: ...
    def __int__(self) -> int: ...
    def __invert__(self) -> Self: ...
    def __and__(self, other: Self) -> Self: ...
    def __or__(self, other: Self) -> Self: ...


class Library(Protocol):
    """What is used of the diagram library."""

    true: Function
    false: Function

    def configure(self, **settings: int) -> object:
        """Change settings of the library, and return those before."""

    def declare(self, *names: str) -> None:
        """Add variables, each below those before it."""

    def var(self, name: str) -> Function:
        """Return the function that is true when a variable is."""

    def ite(self, test: Function, high: Function, low: Function) -> Function:
        """Return "if test then high else low"."""

    def let(self, values: Mapping[str, bool], function: Function) -> Function:
        """Return what is left of a function when variables have these values."""


def open_library(bound: int) -> Library:
    """Open the compiled diagram library, or its Python form where it has no build for this machine."""
    try:
        compiled: Library = import_module("dd.cudd").BDD(
            memory_estimate=1024 * MEGABYTE, initial_cache_size=FIRST_CACHE
        )
    except ImportError:
        plain: Library = import_module("dd.autoref").BDD()
        plain.configure(reordering=False)
        return plain
    compiled.configure(reordering=False, max_memory=max(1024, bound * 256 // MEGABYTE) * MEGABYTE)
    return compiled


@dataclass(frozen=True, slots=True)
class Diagram:
    """A reduced ordered diagram; nodes 0 and 1 are false and true, children stand before parents.

    `levels` say which leaf a node asks for, as an index into `leaves`.
    """

    leaves: tuple[int, ...]
    levels: Sequence[int]
    low: Sequence[int]
    high: Sequence[int]
    root: int

    def __len__(self) -> int:
        return len(self.levels)

    def opposite(self) -> Diagram:
        """Return the diagram that is true where this one is false."""
        turned = (1, 0)
        low = array("q", [0, 1, *(n if n > 1 else turned[n] for n in self.low[2:])])
        high = array("q", [0, 1, *(n if n > 1 else turned[n] for n in self.high[2:])])
        return replace(self, low=low, high=high, root=self.root if self.root > 1 else turned[self.root])


class Drawing:
    """The diagram library with a bound on its nodes; variables are levels, shared by all modules."""

    def __init__(self, *, bound: int = BUDGETS[-1]) -> None:
        self.bound = bound
        self._variables: list[Function] = []

    @cached_property
    def _library(self) -> Library:
        """Return the library, opened when it is first needed: many a tree needs none."""
        return open_library(self.bound)

    @property
    def true(self) -> Function:
        """Return the function that is always true."""
        return self._library.true

    @property
    def false(self) -> Function:
        """Return the function that is never true."""
        return self._library.false

    def variable(self, level: int) -> Function:
        """Return the function that is true when the variable at `level` is."""
        while len(self._variables) <= level:
            name = f"v{len(self._variables)}"
            self._library.declare(name)
            self._variables.append(self._library.var(name))
        return self._variables[level]

    def choose(self, test: Function, high: Function, low: Function) -> Function:
        """Return "if test then high else low"."""
        return self._library.ite(test, high, low)

    def without(self, function: Function, level: int) -> Function:
        """Return what is left of a function when the variable at `level` is false."""
        return self._library.let({f"v{level}": False}, function)

    def load(self, diagram: Diagram, *, turned: Container[int]) -> Function:
        """Return the function of a diagram, the variables of the levels in `turned` with the opposite sign."""
        functions = [self.false, self.true]
        for n in range(2, len(diagram)):
            level, low, high = diagram.levels[n], functions[diagram.low[n]], functions[diagram.high[n]]
            if level in turned:
                low, high = high, low
            functions.append(self.choose(self.variable(level), high, low))
        return functions[diagram.root]

    def compile(self, graph: Graph, module: Module) -> Diagram:
        """Return the smallest diagram that the orders give within the bound.

        Raises:
            DiagramTooLargeError: None of them stays within it.
        """
        if len(module.leaves) > DEEPEST:
            raise DiagramTooLargeError(len(module.leaves), self.bound)
        wiring = Wiring.of(graph, module)
        plain, progress = plain_orders(wiring), dict[Order, int]()
        best = self._best(graph, module, orders=plain[:1], budget=min(SMALL, self.bound), progress=progress)
        if not best:
            settled = settled_orders(wiring, plain)
            best = self._best(graph, module, orders=settled, budget=min(TRIAL, self.bound), progress=progress)
        for budget in (*(budget for budget in BUDGETS if budget < self.bound), self.bound):
            if best:
                break
            furthest = sorted(progress, key=lambda order: -progress[order])[:PROMISING]
            best = self._best(graph, module, orders=furthest, budget=budget, progress=progress)
        if not best:
            raise DiagramTooLargeError(len(module.leaves), self.bound)
        return flatten(*best)

    def _best(
        self, graph: Graph, module: Module, *, orders: Iterable[Order], budget: int, progress: dict[Order, int]
    ) -> tuple[Function, Order] | None:
        """Return the best function of a trial while trying gains; beyond it, the first that keeps within the budget."""
        best: tuple[Function, Order] | None = None
        for order in orders:
            root = self._draw(graph, module, order=order, budget=budget, progress=progress)
            gains = root is not None and (best is None or len(root) < len(best[0]) * WORTH)
            if best and not gains:
                break
            if root is not None:
                best = (root, order)
            if best and (len(best[0]) <= SMALL or budget > TRIAL):
                break
        return best

    def _draw(
        self, graph: Graph, module: Module, *, order: Order, budget: int, progress: dict[Order, int]
    ) -> Function | None:
        """Return the function of a module, or None where it outgrows the budget; note how many gates were done."""
        functions = {leaf: self.variable(level) for level, leaf in enumerate(order)}
        try:
            for done, n in enumerate(module.inner):
                progress[order] = max(progress.get(order, 0), done)
                if n not in functions:
                    node = graph.nodes[n]
                    parts = [functions[part] if part > 0 else ~functions[-part] for part in node.arguments]
                    functions[n] = self._join(node, parts, budget)
        except (OverflowError, ValueError):  # the second is how the library says that its memory is spent
            return None
        return functions[module.node]

    def _join(self, node: Node, parts: list[Function], budget: int) -> Function:
        if node.kind is Kind.THRESHOLD:
            return _Threshold(self, parts, node.weights, budget=budget).reach(node.bound)
        parts = sorted(parts, key=lambda part: part.level, reverse=True)
        joined = parts[0]
        for part in parts[1:]:
            match node.kind:
                case Kind.AND:
                    joined = joined & part
                case Kind.OR:
                    joined = joined | part
                case _:
                    joined = self.choose(joined, ~part, part)
            _check(joined, budget)
        return joined


def _check(function: Function, budget: int) -> None:
    if len(function) > budget:  # the size of one function is known at once, that of all is not
        raise OverflowError


def children(function: Function) -> tuple[Function, Function]:
    """Return what is left of a function when its first variable is false, and when it is true."""
    if function.negated:
        return ~function.low, ~function.high
    return function.low, function.high


def flatten(root: Function, order: Order) -> Diagram:
    """Write a function as arrays, a node and its opposite as two nodes: so nothing is ever subtracted."""
    found: dict[int, tuple[int, int, int]] = {}
    waiting = [root]
    constants: dict[int, int] = {}
    while waiting:
        function = waiting.pop()
        number = int(function)
        if number in found or number in constants:
            continue
        if function.low is None:
            constants[number] = int(not function.negated)
            continue
        low, high = children(function)
        found[number] = (function.level, int(low), int(high))
        waiting += (low, high)
    ranked = sorted(found, key=lambda number: -found[number][0])
    place = constants | {number: index for index, number in enumerate(ranked, start=2)}
    rows = [found[number] for number in ranked]
    return Diagram(
        leaves=order,
        levels=array("q", [-1, -1, *(level for level, _, _ in rows)]),
        low=array("q", [0, 1, *(place[low] for _, low, _ in rows)]),
        high=array("q", [0, 1, *(place[high] for _, _, high in rows)]),
        root=place[int(root)],
    )


@dataclass(slots=True)
class _Interval:
    """A function that is right for every bound from `first` to `last`."""

    function: Function
    first: float
    last: float


class _Threshold:
    """Compiles "the weights of the true parts reach a bound", each part of a sum once for all bounds it serves."""

    def __init__(self, drawing: Drawing, parts: list[Function], weights: Sequence[int], *, budget: int) -> None:
        pairs = sorted(zip(parts, weights, strict=True), key=lambda pair: pair[0].level)
        self._drawing, self._budget = drawing, budget
        self._parts = [part for part, _ in pairs]
        self._weights = [weight for _, weight in pairs]
        self._rest = [sum(self._weights[i:]) for i in range(len(pairs) + 1)]
        self._known: list[list[_Interval]] = [[] for _ in pairs]
        self._lasts: list[list[float]] = [[] for _ in pairs]  # the ends of the intervals, rising
        self._kept = 0
        self._reached = _Interval(drawing.true, -inf, 0)
        self._missed = [_Interval(drawing.false, rest + 1, inf) for rest in self._rest]

    def reach(self, bound: float) -> Function:
        """Return the function for this bound."""
        waiting = [(0, bound)]
        while waiting:
            i, need = waiting[-1]
            weight = self._weights[i]
            high, low = self._found(i + 1, need - weight), self._found(i + 1, need)
            if high is not None and low is not None:
                self._keep(i, need, high=high, low=low)
                waiting.pop()
            if high is None:
                waiting.append((i + 1, need - weight))
            elif low is None:
                waiting.append((i + 1, need))
        found = self._found(0, bound)
        return found.function if found else self._drawing.false

    def _found(self, i: int, need: float) -> _Interval | None:
        if need <= 0:
            return self._reached
        if self._rest[i] < need:
            return self._missed[i]
        known = self._known[i]
        place = bisect_left(self._lasts[i], need)
        return known[place] if place < len(known) and known[place].first <= need else None

    def _keep(self, i: int, need: float, *, high: _Interval, low: _Interval) -> None:
        weight = self._weights[i]
        function = self._drawing.choose(self._parts[i], high.function, low.function)
        self._kept += 1
        if self._kept > self._budget:
            raise OverflowError
        kept = _Interval(function, max(high.first + weight, low.first), min(high.last + weight, low.last))
        place = bisect_left(self._lasts[i], need)
        self._known[i].insert(place, kept)
        self._lasts[i].insert(place, kept.last)
