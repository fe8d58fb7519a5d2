"""Orders follow the structure of a tree, whatever its parts are called."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from muster.assessment.graph import Graph, read_graph
from muster.assessment.modules import find_modules
from muster.assessment.order import Wiring, plain_orders, settled_orders
from muster.assessment.solving import prepare
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator
from tests.assessment.trees import trees

BAND = 300


def band(seed: int) -> FaultTree:
    """All of the threes of neighbours in a row of events, each by its own or; all names are shuffled."""
    names = [f"n{i}" for i in range(2 * BAND)]
    random.Random(seed).shuffle(names)
    events, gates = names[:BAND], names[BAND:]
    inner = [Gate(gates[i], Formula(Operator.OR, tuple(events[i : i + 3]))) for i in range(BAND - 2)]
    top = Gate("top", Formula(Operator.AND, tuple(sorted(gate.name for gate in inner))))
    return FaultTree(
        "band", (top, *sorted(inner, key=lambda gate: gate.name)), tuple(BasicEvent(e, 0.5) for e in events)
    )


def wiring(graph: Graph) -> Wiring:
    return Wiring.of(graph, find_modules(graph)[-1])


def test_a_row_of_neighbours_gets_a_small_diagram_whatever_its_events_are_called() -> None:
    for seed in range(3):
        assert prepare(band(seed), "top").plan.size < 6 * BAND


def test_settling_never_makes_the_shortest_order_longer() -> None:
    for seed in range(3):
        wired = wiring(read_graph(band(seed), "top"))
        plain = plain_orders(wired)
        assert wired.length(settled_orders(wired, plain)[0]) <= wired.length(plain[0])


@given(trees())
def test_every_order_holds_every_leaf_once(tree: FaultTree) -> None:
    graph = read_graph(tree, tree.gates[-1].name)
    if graph.nodes[abs(graph.top)].arguments:
        wired = wiring(graph)
        plain = plain_orders(wired)
        for order in settled_orders(wired, plain):
            assert sorted(order) == sorted(wired.leaves)


@given(trees(), st.integers(0, 6))
def test_the_sets_up_to_an_order_are_those_of_all_sets_that_are_no_larger(tree: FaultTree, limit: int) -> None:
    sets = prepare(tree, tree.gates[-1].name).cut_sets()
    assert sets.up_to(limit) == [each for each in sets.up_to(99) if len(each) <= limit]
