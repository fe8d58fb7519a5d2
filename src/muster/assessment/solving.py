"""Solve a fault tree exactly: its probability, its minimal cut and path sets, what matters in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from muster.assessment.chances import quantify
from muster.assessment.commoncause import expand_groups
from muster.assessment.counting import check_listable, count_by_order, list_cut_sets
from muster.assessment.cutsets import CutSets, find_cut_sets
from muster.assessment.diagram import BUDGETS, DiagramTooLargeError, Drawing
from muster.assessment.expression import MISSION_HOURS, drawn_chances, nominal_chances
from muster.assessment.families import TooManyCutSetsError
from muster.assessment.graph import Graph, dual, read_graph
from muster.assessment.implicants import Implicant, Implicants, find_implicants
from muster.assessment.importance import Importance, weigh
from muster.assessment.interval import DRAWS, Spread, spread
from muster.assessment.plan import Plan, make_plan
from muster.assessment.simulation import Simulated, simulate
from muster.model.faulttree import FaultTree, FaultTreeError

WELL_LISTED = 100_000
FEWEST_TRIALS, MOST_DRAWS = 10_000, 2_000_000_000
NOT_COHERENT = (
    "an event can, by occurring, keep the top away: minimal cut sets say what must occur, all else absent; "
    "--prime-implicants says too what must not occur"
)


@dataclass(frozen=True, slots=True)
class Solver:
    """A tree whose gate `top` has been compiled; each question is answered from the diagrams."""

    graph: Graph
    plan: Plan
    drawing: Drawing

    def nodes(self) -> dict[str, int]:
        """Return the node of each basic event that the top depends on."""
        return {name: node for node, name in self.graph.events.items()}

    def probability(self, chances: Mapping[str, float]) -> float:
        """Return the exact probability of the top, given one chance for each event."""
        return quantify(self.plan, {node: chances[name] for node, name in self.graph.events.items()}).top

    def cut_sets(self) -> Sets:
        """Return the minimal cut sets: what makes the top occur."""
        return Sets.of(self.graph, find_cut_sets(self.plan, self.drawing))

    def implicants(self) -> Implicants:
        """Return the prime implicants: what makes the top occur, by events that occur and events that do not."""
        return find_implicants(self.plan, self.drawing)

    def path_sets(self) -> Sets:
        """Return the minimal path sets: whose absence alone keeps the top away."""
        graph = dual(self.graph)
        return Sets.of(graph, find_cut_sets(make_plan(graph, self.drawing), self.drawing))


@dataclass(frozen=True, slots=True)
class Sets:
    """A family of minimal sets of events, not listed until asked; `by_order` counts those of 0, 1, 2, … events."""

    graph: Graph
    found: CutSets
    by_order: tuple[int, ...]

    @classmethod
    def of(cls, graph: Graph, found: CutSets) -> Sets:
        """Count the sets that were found."""
        return cls(graph, found, count_by_order(found))

    @property
    def number(self) -> int:
        """Return how many sets there are; it can be larger than a length can."""
        return sum(self.by_order)

    def up_to(self, limit: int) -> list[tuple[str, ...]]:
        """List the sets of at most `limit` events, the smaller first, each in the order of names.

        Raises:
            TooManyCutSetsError: They are too many to list.
        """
        check_listable(self.by_order, limit)
        names = self.graph.events
        named = [tuple(sorted(map(names.__getitem__, each))) for each in list_cut_sets(self.found, limit=limit)]
        return sorted(sorted(named), key=len)


class Products(StrEnum):
    """What is counted and listed."""

    CUT_SETS = "minimal cut sets"
    PRIME_IMPLICANTS = "prime implicants"


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked of a tree; `limit_order` None lists as high an order as fits.

    `prime_implicants` asks for them in place of the minimal cut sets.
    """

    probability: bool = True
    cut_sets: bool = True
    prime_implicants: bool = False
    importance: bool = True
    count_only: bool = False
    limit_order: int | None = None
    uncertainty: bool = False
    common_causes: bool = True
    bound: int = BUDGETS[-1]
    trials: int = 1_000_000
    seed: int = 1
    hours: float = MISSION_HOURS


@dataclass(frozen=True, slots=True)
class Solution:
    """What was found for one top gate; what was not asked, or could not be had, is None.

    `number`, `by_order` and `listed_up_to` are of what is `counted`: minimal cut sets, which `listed` holds, or
    prime `implicants`. A tree is not `coherent` where an event can, by occurring, keep the top
    away; None where that was not looked at. `notices` say in plain words what was
    answered otherwise than exactly, and why.
    """

    top: str
    events: int
    probability: float | None = None
    simulated: Simulated | None = None
    spread: Spread | None = None
    counted: Products = Products.CUT_SETS
    number: int | None = None
    by_order: tuple[int, ...] = ()
    listed: tuple[tuple[str, ...], ...] | None = None
    implicants: tuple[Implicant, ...] | None = None
    coherent: bool | None = None
    listed_up_to: int | None = None
    importance: tuple[Importance, ...] | None = None
    chances: Mapping[str, float] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


def solve(tree: FaultTree, top: str, asked: Questions) -> Solution:
    """Answer the questions about one gate: exactly, or by simulation where its diagram exceeds the bound.

    Raises:
        FaultTreeError: The tree has no such gate, or an event that matters has no chance.
    """
    tree = expand_groups(tree) if asked.common_causes else replace(tree, groups=())
    graph = read_graph(tree, top)
    chances = nominal_chances(tree, hours=asked.hours)
    needs_chances = asked.probability or asked.importance
    if needs_chances and (missing := [name for name in graph.events.values() if name not in chances]):
        raise FaultTreeError(f"event {missing[0]!r} has no probability: give it one, or ask for --cut-sets alone")
    try:
        solver = Solver(graph, make_plan(graph, drawing := Drawing(bound=asked.bound)), drawing)
    except DiagramTooLargeError as trouble:
        return _simulated(graph, top, chances=chances, asked=asked, trouble=trouble)
    known = {name: chances[name] for name in graph.events.values() if name in chances}
    solution = Solution(top, len(graph.events), chances=known)
    if needs_chances:
        solution = _with_chances(solution, solver, tree=tree, asked=asked)
    if asked.prime_implicants:
        return _with_implicants(solution, solver, asked)
    return _with_cut_sets(solution, solver, asked) if asked.cut_sets or asked.count_only else solution


def _with_chances(solution: Solution, solver: Solver, *, tree: FaultTree, asked: Questions) -> Solution:
    by_node = {node: solution.chances[name] for node, name in solver.graph.events.items()}
    importance = tuple(weigh(solver.plan, by_node)) if asked.importance else None
    found = None
    if asked.uncertainty:
        found = spread(solver.plan, drawn_chances(tree, columns=DRAWS, seed=asked.seed, hours=asked.hours))
    probability = quantify(solver.plan, by_node).top if asked.probability else None
    return replace(solution, probability=probability, importance=importance, spread=found)


def _with_cut_sets(solution: Solution, solver: Solver, asked: Questions) -> Solution:
    try:
        sets = solver.cut_sets()
    except TooManyCutSetsError as trouble:
        return _noting(solution, f"the cut sets are not counted: {trouble}")
    solution = replace(solution, coherent=sets.found.coherent)
    if not sets.found.coherent:
        solution = _noting(solution, NOT_COHERENT)
    solution = _counting(solution, sets, asked, called="cut sets")
    limit = solution.listed_up_to
    return solution if limit is None else replace(solution, listed=tuple(sets.up_to(limit)))


def _with_implicants(solution: Solution, solver: Solver, asked: Questions) -> Solution:
    try:
        found = solver.implicants()
    except TooManyCutSetsError as trouble:
        return _noting(solution, f"the prime implicants are not counted: {trouble}")
    solution = replace(solution, counted=Products.PRIME_IMPLICANTS)
    solution = _counting(solution, found, asked, called="prime implicants")
    limit = solution.listed_up_to
    return solution if limit is None else replace(solution, implicants=tuple(found.up_to(limit)))


def _counting(solution: Solution, found: Sets | Implicants, asked: Questions, *, called: str) -> Solution:
    """Add the numbers of sets, and up to which order they are to be listed, if they are."""
    solution = replace(solution, number=found.number, by_order=found.by_order)
    if asked.count_only:
        return solution
    limit = asked.limit_order if asked.limit_order is not None else _highest(found.by_order)
    if limit < len(found.by_order) - 1:
        solution = _noting(solution, f"{called} of up to {limit} events are listed, of {found.number:,} in all")
    return replace(solution, listed_up_to=limit)


def _noting(solution: Solution, notice: str) -> Solution:
    return replace(solution, notices=(*solution.notices, notice))


def _highest(by_order: tuple[int, ...]) -> int:
    """Return the highest order up to which all cut sets can well be listed."""
    total = 0
    for order, number in enumerate(by_order):
        total += number
        if total > WELL_LISTED:
            return order - 1
    return max(len(by_order) - 1, 0)


def _simulated(
    graph: Graph, top: str, *, chances: Mapping[str, float], asked: Questions, trouble: DiagramTooLargeError
) -> Solution:
    found = None
    if asked.probability:
        by_node = {node: chances[name] for node, name in graph.events.items()}
        trials = max(FEWEST_TRIALS, min(asked.trials, MOST_DRAWS // len(graph.nodes)))
        found = simulate(graph, by_node, trials=trials, seed=asked.seed)
    notice = f"simulated, not exact: {trouble}" if found else str(trouble)
    probability = found.probability if found else None
    return Solution(top, len(graph.events), probability=probability, simulated=found, notices=(notice,))


def prepare(tree: FaultTree, top: str, *, drawing: Drawing | None = None) -> Solver:
    """Compile the gate `top` of a tree.

    Raises:
        FaultTreeError: The tree has no such gate.
        DiagramTooLargeError: It does not fit the drawing's bound.
    """
    drawing = drawing or Drawing()
    graph = read_graph(tree, top)
    return Solver(graph, make_plan(graph, drawing), drawing)
