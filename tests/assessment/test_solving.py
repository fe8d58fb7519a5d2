"""Every answer of the solver equals the answer by trying every combination."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from muster.assessment.solving import prepare
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator
from tests.assessment import trees as oracle


def chances(tree: FaultTree) -> dict[str, float]:
    return {event.name: event.chance for event in tree.events if isinstance(event.chance, float)}


@settings(max_examples=400, deadline=None)
@given(oracle.trees())
def test_the_probability_is_the_sum_over_all_worlds(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    assert prepare(tree, top).probability(chances(tree)) == pytest.approx(oracle.chance(tree, top), rel=1e-9, abs=1e-15)


@settings(max_examples=400, deadline=None)
@given(oracle.trees())
def test_the_minimal_cut_sets_are_those_of_trying_every_combination(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    sets, expected = prepare(tree, top).cut_sets(), oracle.cut_sets(tree, top)
    assert {frozenset(each) for each in sets.up_to(99)} == expected
    assert sets.number == len(expected)
    assert sum(sets.by_order) == len(expected)


@settings(max_examples=300, deadline=None)
@given(oracle.trees())
def test_the_minimal_path_sets_are_those_of_trying_every_combination(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    sets, expected = prepare(tree, top).path_sets(), oracle.path_sets(tree, top)
    assert {frozenset(each) for each in sets.up_to(99)} == expected
    assert sets.number == len(expected)


def test_a_count_larger_than_a_length_can_be_is_given() -> None:
    gates = [Gate(f"g{i}", Formula(Operator.OR, tuple(f"e{i}x{j}" for j in range(10)))) for i in range(30)]
    top = Gate("top", Formula(Operator.AND, tuple(gate.name for gate in gates)))
    events = tuple(BasicEvent(f"e{i}x{j}", 0.1) for i in range(30) for j in range(10))
    assert prepare(FaultTree("wide", (top, *gates), events), "top").cut_sets().number == 10**30


def test_a_chain_of_a_hundred_thousand_gates_is_solved() -> None:
    size = 100_000
    gates = [
        Gate(f"g{i}", Formula((Operator.AND, Operator.OR)[i % 2], (f"e{i}", f"g{i + 1}" if i + 1 < size else "x")))
        for i in range(size)
    ]
    events = (*(BasicEvent(f"e{i}", 0.5) for i in range(size)), BasicEvent("x", 0.5))
    solver = prepare(FaultTree("chain", tuple(gates), events), "g0")
    assert solver.probability(dict.fromkeys((event.name for event in events), 0.5)) == pytest.approx(1 / 3)
