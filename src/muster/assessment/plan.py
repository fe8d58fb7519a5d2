"""A graph cut into modules, each with its diagram: what all numbers are computed from."""

from __future__ import annotations

from dataclasses import dataclass

from muster.assessment.diagram import Diagram, Drawing
from muster.assessment.graph import TRUE, Graph, Kind
from muster.assessment.modules import Module, find_modules


@dataclass(frozen=True, slots=True)
class Piece:
    """A module with its diagram, whose leaves are events and smaller pieces, by node; the last is the top."""

    module: Module
    diagram: Diagram


@dataclass(frozen=True, slots=True)
class Plan:
    """The pieces of a graph, the smaller before those that rest on them; none where the top is a constant."""

    graph: Graph
    pieces: tuple[Piece, ...]

    @property
    def constant(self) -> bool | None:
        """Return the value of a top that depends on nothing, else None."""
        return None if self.pieces else self.graph.top == TRUE

    @property
    def size(self) -> int:
        """Count the nodes of all diagrams."""
        return sum(len(piece.diagram) for piece in self.pieces)


def make_plan(graph: Graph, drawing: Drawing) -> Plan:
    """Find the modules and compile each.

    Raises:
        DiagramTooLargeError: A module does not fit the bound.
    """
    if abs(graph.top) == TRUE:
        return Plan(graph, ())
    return Plan(graph, tuple(Piece(module, _signed(graph, module, drawing)) for module in find_modules(graph)))


def _signed(graph: Graph, module: Module, drawing: Drawing) -> Diagram:
    """Draw a module; where the top is the opposite of the last one, draw that opposite."""
    diagram = _diagram(graph, module, drawing)
    return diagram.opposite() if module.node == -graph.top else diagram


def _diagram(graph: Graph, module: Module, drawing: Drawing) -> Diagram:
    node = graph.nodes[module.node]
    if len(module.inner) == 1 and node.kind in {Kind.AND, Kind.OR, Kind.EVENT}:
        return _row(graph, module)
    return drawing.compile(graph, module)


def _row(graph: Graph, module: Module) -> Diagram:
    """Draw a single gate over different leaves, which needs no library."""
    node = graph.nodes[module.node]
    literals = node.arguments or (module.node,)
    ends = int(node.kind is Kind.OR)  # an "or" ends as soon as one is true
    leaves = tuple(abs(literal) for literal in literals)
    levels, low, high = [-1, -1], [0, 1], [0, 1]
    below = 1 - ends
    for level in range(len(literals) - 1, -1, -1):
        stops, goes = ends, below
        ends_when_true = (literals[level] > 0) == bool(ends)
        levels.append(level)
        low.append(goes if ends_when_true else stops)
        high.append(stops if ends_when_true else goes)
        below = len(levels) - 1
    return Diagram(leaves, levels, low, high, below)
