"""Prime implicants: the shortest products of events that occur and events that do not, which make the top occur.

A product is a set of literals. Whether a product makes a function true rises with its literals, so
the prime implicants are the minimal sets of a function with two variables for each leaf: that the
product has the leaf, and that it has its opposite. With both of them a product is none, and the
function false.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from muster.assessment.counting import check_listable, count_by_order, list_cut_sets
from muster.assessment.cutsets import MOST_CLOSED, CutSets, find_constants
from muster.assessment.diagram import Diagram, Drawing, Function, flatten
from muster.assessment.families import Family, TooManyCutSetsError, find_minimal
from muster.assessment.graph import Graph
from muster.assessment.plan import Plan


@dataclass(frozen=True, slots=True)
class Implicant:
    """A product of events that occur and of events that do not, each in the order of names."""

    occur: tuple[str, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Implicants:
    """The prime implicants of a top, not listed until asked; `by_order` counts those of 0, 1, 2, … literals."""

    graph: Graph
    found: CutSets
    by_order: tuple[int, ...]

    @property
    def number(self) -> int:
        """Return how many there are."""
        return sum(self.by_order)

    def up_to(self, limit: int) -> list[Implicant]:
        """List those of at most `limit` literals, the shorter first.

        Raises:
            TooManyCutSetsError: They are too many to list.
        """
        check_listable(self.by_order, limit)
        names = self.graph.events
        found = [
            Implicant(
                occur=tuple(sorted(names[literal] for literal in each if literal > 0)),
                absent=tuple(sorted(names[-literal] for literal in each if literal < 0)),
            )
            for each in list_cut_sets(self.found, limit=limit)
        ]
        return sorted(found, key=lambda each: (len(each.occur) + len(each.absent), each.occur, each.absent))


def find_implicants(plan: Plan, drawing: Drawing) -> Implicants:
    """Find the prime implicants of every piece, and of its opposite where that is needed; nothing is listed.

    Raises:
        TooManyCutSetsError: A family needs more than the bound.
    """
    constants = find_constants(plan)
    top = abs(plan.graph.top)
    always = plan.constant if plan.constant is not None else constants.get(top)
    if always is not None:
        return Implicants(plan.graph, CutSets({}, 0, always=always), (1,) if always else ())
    needed, families = {top}, dict[int, Family]()
    for piece in reversed(plan.pieces):
        for literal in {piece.module.node, -piece.module.node} & needed:
            diagram = piece.diagram if literal > 0 else piece.diagram.opposite()
            family = _family(diagram, constants, drawing)
            families[literal] = family
            needed |= {family.leaves[level] for level in family.levels[2:]}
    found = CutSets(dict(reversed(families.items())), top)
    return Implicants(plan.graph, found, count_by_order(found))


def _family(diagram: Diagram, constants: Mapping[int, bool], drawing: Drawing) -> Family:
    leaves = tuple(literal for leaf in diagram.leaves for literal in (leaf, -leaf))
    try:
        return find_minimal(flatten(_implied(diagram, constants, drawing), leaves))
    except ValueError as trouble:  # the library's memory is spent
        raise TooManyCutSetsError(
            f"the prime implicants of a part with {len(diagram.leaves)} events need more memory than the bound gives"
        ) from trouble


def _implied(diagram: Diagram, constants: Mapping[int, bool], drawing: Drawing) -> Function:
    """Return the function "this product makes the diagram true" of the literals that the product has."""
    functions = [drawing.false, drawing.true]
    for level, nodes in groupby(range(2, len(diagram)), key=lambda n: diagram.levels[n]):  # the deepest level first
        splits = [(functions[diagram.low[n]], functions[diagram.high[n]]) for n in nodes]
        fixed = constants.get(diagram.leaves[level])
        if fixed is None:
            functions += _implied_by_level(splits, level, drawing)
        else:
            functions += [high if fixed else low for low, high in splits]
        if any(len(each) > MOST_CLOSED for each in functions[-len(splits) :]):
            raise TooManyCutSetsError(
                f"the prime implicants of a part with {len(diagram.leaves)} events need over {MOST_CLOSED:,} nodes"
            )
    return functions[diagram.root]


def _implied_by_level(splits: Sequence[tuple[Function, Function]], level: int, drawing: Drawing) -> list[Function]:
    """Join what products must make true without a leaf and with it, by the literals of that leaf.

    A leaf that only ever helps by occurring, or only by not occurring, needs one variable.
    """
    has, lacks = drawing.variable(2 * level), drawing.variable(2 * level + 1)
    both = [low & high for low, high in splits]
    if all(int(each) == int(low) for each, (low, _) in zip(both, splits, strict=True)):
        return [drawing.choose(has, high, low) for low, high in splits]
    if all(int(each) == int(high) for each, (_, high) in zip(both, splits, strict=True)):
        return [drawing.choose(lacks, low, high) for low, high in splits]
    return [
        drawing.choose(has, drawing.choose(lacks, drawing.false, high), drawing.choose(lacks, low, either))
        for either, (low, high) in zip(both, splits, strict=True)
    ]
