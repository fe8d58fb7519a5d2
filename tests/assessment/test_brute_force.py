"""Every answer of the solver equals that of the whole truth table, on thousands of drawn trees."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from muster.assessment.diagram import Drawing
from muster.assessment.solving import prepare
from muster.model.faulttree import FaultTree
from tests.assessment import tables
from tests.assessment.trees import trees

SHARED = Drawing()  # making one takes longer than solving a small tree
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]


def check_against_table(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    solver = prepare(tree, top, drawing=SHARED)
    chances = {event.name: event.chance for event in tree.events if isinstance(event.chance, float)}
    assert solver.probability(chances) == pytest.approx(tables.chance(tree, top), rel=1e-9, abs=1e-15)
    for sets, expected in (
        (solver.cut_sets(), tables.cut_sets(tree, top)),
        (solver.path_sets(), tables.path_sets(tree, top)),
    ):
        assert {frozenset(each) for each in sets.up_to(99)} == expected
        assert sets.number == sum(sets.by_order) == len(expected)


@settings(max_examples=1700, deadline=None, suppress_health_check=UNHURRIED)
@given(trees(most_events=9))
def test_trees_of_every_kind_of_gate_answer_as_their_truth_tables_do(tree: FaultTree) -> None:
    check_against_table(tree)


@settings(max_examples=150, deadline=None, suppress_health_check=UNHURRIED)
@given(trees(fewest_events=12, most_events=18, most_gates=14))
def test_trees_of_up_to_eighteen_events_answer_as_their_truth_tables_do(tree: FaultTree) -> None:
    check_against_table(tree)


@settings(max_examples=150, deadline=None, suppress_health_check=UNHURRIED)
@given(trees(fewest_events=12, most_events=18, most_gates=14, coherent=True))
def test_coherent_trees_of_up_to_eighteen_events_answer_as_their_truth_tables_do(tree: FaultTree) -> None:
    check_against_table(tree)
