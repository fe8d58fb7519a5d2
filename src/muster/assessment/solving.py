"""Solve a fault tree exactly: its probability, its minimal cut and path sets, what matters in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from muster.assessment.chances import quantify
from muster.assessment.counting import MOST_LISTED, count, count_by_order, list_cut_sets
from muster.assessment.cutsets import CutSets, find_cut_sets
from muster.assessment.diagram import Drawing
from muster.assessment.graph import Graph, dual, read_graph
from muster.assessment.plan import Plan, make_plan
from muster.model.faulttree import FaultTree


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
        return Sets(self.graph, find_cut_sets(self.plan, self.drawing))

    def path_sets(self) -> Sets:
        """Return the minimal path sets: whose absence alone keeps the top away."""
        graph = dual(self.graph)
        return Sets(graph, find_cut_sets(make_plan(graph, self.drawing), self.drawing))


@dataclass(frozen=True, slots=True)
class Sets:
    """A family of minimal sets of events, not listed until asked."""

    graph: Graph
    found: CutSets

    def __len__(self) -> int:
        return count(self.found)

    @property
    def by_order(self) -> tuple[int, ...]:
        """Return how many sets have 0, 1, 2, … events."""
        return count_by_order(self.found)

    def up_to(self, limit: int, *, most: int = MOST_LISTED) -> list[tuple[str, ...]]:
        """List the sets of at most `limit` events, the smaller first, each in the order of names.

        Raises:
            TooManyCutSetsError: They are more than `most`.
        """
        names = self.graph.events
        listed = list_cut_sets(self.found, limit=limit, most=most)
        named = [tuple(sorted(names[node] for node in each)) for each in listed]
        return sorted(named, key=lambda each: (len(each), each))


def prepare(tree: FaultTree, top: str, *, drawing: Drawing | None = None) -> Solver:
    """Compile the gate `top` of a tree.

    Raises:
        FaultTreeError: The tree has no such gate.
        DiagramTooLargeError: It does not fit the drawing's bound.
    """
    drawing = drawing or Drawing()
    graph = read_graph(tree, top)
    return Solver(graph, make_plan(graph, drawing), drawing)
