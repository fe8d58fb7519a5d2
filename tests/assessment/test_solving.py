"""Every answer of the solver equals the answer by trying every combination."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from muster.assessment.solving import prepare
from muster.model.faulttree import FaultTree
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
    assert len(sets) == len(expected)
    assert sum(sets.by_order) == len(expected)


@settings(max_examples=300, deadline=None)
@given(oracle.trees())
def test_the_minimal_path_sets_are_those_of_trying_every_combination(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    sets, expected = prepare(tree, top).path_sets(), oracle.path_sets(tree, top)
    assert {frozenset(each) for each in sets.up_to(99)} == expected
    assert len(sets) == len(expected)
