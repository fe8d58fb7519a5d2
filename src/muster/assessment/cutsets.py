"""Minimal cut sets: counted without being listed, and listed up to an order.

A cut set is a set of events whose occurrence, all others absent, makes the top occur; it is minimal
if none of its proper subsets is one. A family of sets is kept as a diagram in which a node splits
the sets into those with its leaf and those without, and leaves it out where no set has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from muster.assessment.diagram import Diagram, Drawing, Function, children
from muster.assessment.graph import Kind
from muster.assessment.plan import Piece, Plan
from muster.errors import MusterError

MOST_STATES = 4_000_000
MOST_CLOSED = 700_000


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


@dataclass(frozen=True, slots=True)
class CutSets:
    """The families of all pieces, by node of the piece; the last is that of the top.

    `always` is true where the top occurs with no event at all: the empty set is then the only cut set.
    A tree is not `coherent` where an event can, by occurring, keep the top away.
    """

    families: dict[int, Family]
    top: int
    always: bool = False
    coherent: bool = True


def find_cut_sets(plan: Plan, drawing: Drawing) -> CutSets:
    """Find the minimal cut sets of every piece; nothing is listed.

    Raises:
        TooManyCutSetsError: A family needs more than the bound.
    """
    if plan.constant is not None:
        return CutSets({}, 0, always=plan.constant)
    families: dict[int, Family] = {}
    turned: set[int] = set()
    coherent = True
    constants = find_constants(plan)
    for piece in plan.pieces:
        is_top = piece is plan.pieces[-1]
        at_rest = _value_at_rest(piece.diagram, turned)
        if is_top and at_rest:
            return CutSets({}, 0, always=True, coherent=piece.module.node in constants)
        if at_rest:
            turned.add(piece.module.node)
        family, rises = _family(plan, piece, turned=turned, drawing=drawing)
        families[piece.module.node] = family
        coherent = coherent and rises
    return CutSets(families, plan.pieces[-1].module.node, coherent=coherent)


def find_constants(plan: Plan) -> dict[int, bool]:
    """Return the pieces that are true, or false, whatever happens, by node."""
    found: dict[int, bool] = {}
    for piece in plan.pieces:
        diagram = piece.diagram
        values: list[bool | None] = [False, True]
        for n in range(2, len(diagram)):
            low, high = values[diagram.low[n]], values[diagram.high[n]]
            fixed = found.get(diagram.leaves[diagram.levels[n]])
            values.append((high if fixed else low) if fixed is not None else low if low == high else None)
        if (value := values[diagram.root]) is not None:
            found[piece.module.node] = value
    return found


def _value_at_rest(diagram: Diagram, turned: set[int]) -> bool:
    """Return the value of a piece when no event occurs."""
    n = diagram.root
    while n > 1:
        n = diagram.high[n] if diagram.leaves[diagram.levels[n]] in turned else diagram.low[n]
    return bool(n)


def _is_plain(plan: Plan, piece: Piece, turned: set[int]) -> bool:
    """Tell whether a piece is a single "and" or "or" over what occurs."""
    node = plan.graph.nodes[piece.module.node]
    alone = len(piece.module.inner) == 1 and node.kind in {Kind.AND, Kind.OR, Kind.EVENT}
    positive = min(node.arguments, default=1) > 0 and plan.graph.top != -piece.module.node
    return alone and positive and turned.isdisjoint({piece.module.node, *piece.module.leaves})


def _family(plan: Plan, piece: Piece, *, turned: set[int], drawing: Drawing) -> tuple[Family, bool]:
    """Find the family of a piece, or of its opposite where the piece holds at rest: so none has the empty set.

    Tell too whether no leaf can make it false by occurring.
    """
    diagram = piece.diagram.opposite() if piece.module.node in turned else piece.diagram
    if _is_plain(plan, piece, turned):  # the family of an "and" or "or" has the shape of its diagram
        return Family(diagram.leaves, diagram.levels, diagram.low, diagram.high, diagram.root), True
    levels = {level for level, leaf in enumerate(diagram.leaves) if leaf in turned}
    falling = _falling(plan, piece, turned)
    try:
        function = loaded = drawing.load(diagram, turned=levels)
        for level in (level for level, leaf in enumerate(diagram.leaves) if leaf in falling):
            function = drawing.without(function, level) | function
            if len(function) > MOST_CLOSED:
                raise TooManyCutSetsError(
                    f"a part with {len(diagram.leaves)} events and nots grows over {MOST_CLOSED:,} nodes"
                )
        return Search(drawing, diagram.leaves).minimal(function), int(function) == int(loaded)
    except ValueError as trouble:  # the library's memory is spent
        raise TooManyCutSetsError(
            f"the cut sets of a part with {len(diagram.leaves)} events need more memory than the bound gives"
        ) from trouble


def _falling(plan: Plan, piece: Piece, turned: set[int]) -> set[int]:
    """Return the leaves whose occurrence can make the piece false again, by the signs on the way to them."""
    nodes, inner = plan.graph.nodes, set(piece.module.inner)
    starts_negative = (plan.graph.top == -piece.module.node) != (piece.module.node in turned)
    waiting = [-piece.module.node if starts_negative else piece.module.node]
    seen: set[int] = set()
    while waiting:
        literal = waiting.pop()
        if literal in seen:
            continue
        seen.add(literal)
        if abs(literal) in inner and nodes[abs(literal)].arguments:
            parts = nodes[abs(literal)].arguments
            waiting += parts if literal > 0 else (-part for part in parts)
            if nodes[abs(literal)].kind is Kind.XOR:
                waiting += [-part for part in parts]
                waiting += parts
    return {leaf for leaf in piece.module.leaves if (leaf if leaf in turned else -leaf) in seen}


@dataclass(slots=True)
class Search:
    """Finds the minimal sets of a closed function f that do not satisfy a closed function g below it.

    What is false of a contradiction, as of an event that occurs and does not, need not be closed there.
    Those with the first leaf are the minimal sets of f1 that satisfy neither f0 nor g1; those
    without it, the minimal sets of f0 that do not satisfy g0. Each pair (f, g) is met once.
    """

    drawing: Drawing
    leaves: tuple[int, ...]
    functions: dict[int, Function] = field(default_factory=dict)
    splits: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    joined: dict[tuple[int, int], int] = field(default_factory=dict)

    def minimal(self, function: Function) -> Family:
        """Return the family of the minimal sets."""
        yes, no = self._note(self.drawing.true), self._note(self.drawing.false)
        start = (self._note(function), no)
        steps = self._explore(start, ends=(yes, no))
        return self._reduce(steps, start, yes=yes)

    def _note(self, function: Function) -> int:
        number = int(function)
        if number not in self.functions:
            self.functions[number] = function
        return number

    def _split(self, number: int) -> tuple[int, int, int]:
        split = self.splits.get(number)
        if split is None:
            function = self.functions[number]
            if function.low is None:
                split = (len(self.leaves), number, number)
            else:
                low, high = children(function)
                split = (function.level, self._note(low), self._note(high))
            self.splits[number] = split
        return split

    def _either(self, one: int, other: int) -> int:
        pair = (one, other) if one < other else (other, one)
        number = self.joined.get(pair)
        if number is None:
            number = self.joined[pair] = self._note(self.functions[one] | self.functions[other])
        return number

    def _explore(self, start: tuple[int, int], *, ends: tuple[int, int]) -> dict[tuple[int, int], _Step]:
        steps: dict[tuple[int, int], _Step] = {}
        waiting = [start]
        while waiting:
            pair = waiting.pop()
            if pair in steps or pair[0] == pair[1] or pair[0] in ends:
                continue
            steps[pair] = step = self._step(*pair)
            waiting += (step.having, step.without)
            if len(steps) > MOST_STATES:
                raise TooManyCutSetsError(
                    f"the number of cut sets needs more than {MOST_STATES:,} steps: set an order with --limit-order"
                )
        return steps

    def _step(self, f: int, g: int) -> _Step:
        level, f_low, f_high = self._split(f)
        g_level, g_low, g_high = self._split(g)
        if g_level != level:
            g_low = g_high = g
        return _Step(level, self._pair(f_low, g_low), self._pair(f_high, self._either(f_low, g_high)))

    def _pair(self, f: int, g: int) -> tuple[int, int]:
        """Leave out of g the leaves that no minimal set of f can have."""
        level = self._split(f)[0]
        g_level, g_low, _ = self._split(g)
        while g_level < level:
            g = g_low
            g_level, g_low, _ = self._split(g)
        return f, g

    def _reduce(self, steps: dict[tuple[int, int], _Step], start: tuple[int, int], *, yes: int) -> Family:
        places: dict[tuple[int, int], int] = {}
        known: dict[tuple[int, int, int], int] = {}
        rows = [(-1, 0, 0), (-1, 1, 1)]

        def place(pair: tuple[int, int]) -> int:
            if pair in steps:
                return places[pair]
            return 0 if pair[0] == pair[1] else int(pair[0] == yes)

        for pair, step in sorted(steps.items(), key=lambda item: -item[1].level):
            row = (step.level, place(step.without), place(step.having))
            if row[2] == 0:
                places[pair] = row[1]
                continue
            if row not in known:
                known[row] = len(rows)
                rows.append(row)
            places[pair] = known[row]
        columns = tuple(zip(*rows, strict=True))
        return Family(self.leaves, columns[0], columns[1], columns[2], place(start))


@dataclass(frozen=True, slots=True)
class _Step:
    level: int
    without: tuple[int, int]
    having: tuple[int, int]
