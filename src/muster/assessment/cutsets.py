"""Minimal cut sets: counted without being listed, and listed up to an order.

A cut set is a set of events whose occurrence, all others absent, makes the top occur; it is minimal
if none of its proper subsets is one. A family of sets is kept as a diagram in which a node splits
the sets into those with its leaf and those without, and leaves it out where no set has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muster.assessment.diagram import Diagram, Drawing, Function, flatten
from muster.assessment.families import Family, TooManyCutSetsError, find_minimal
from muster.assessment.graph import Kind
from muster.assessment.plan import Piece, Plan

MOST_CLOSED = 700_000


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
    if not levels and not falling:
        return find_minimal(diagram), True
    try:
        loaded = drawing.load(diagram, turned=levels)
        closed = _closed(loaded, falling, leaves=diagram.leaves, drawing=drawing)
        return find_minimal(flatten(closed, diagram.leaves)), int(closed) == int(loaded)
    except ValueError as trouble:  # the library's memory is spent
        raise TooManyCutSetsError(
            f"the cut sets of a part with {len(diagram.leaves)} events need more memory than the bound gives"
        ) from trouble


def _closed(function: Function, falling: set[int], *, leaves: Sequence[int], drawing: Drawing) -> Function:
    """Return what is true of a set of leaves if the function is of one of its subsets."""
    for level in (level for level, leaf in enumerate(leaves) if leaf in falling):
        function = drawing.without(function, level) | function
        if len(function) > MOST_CLOSED:
            raise TooManyCutSetsError(f"a part with {len(leaves)} events and nots grows over {MOST_CLOSED:,} nodes")
    return function


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
