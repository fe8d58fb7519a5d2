"""Prime implicants are those of the truth table, and a tree says whether it needs them."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from muster.assessment.diagram import Drawing
from muster.assessment.solving import Products, Questions, prepare, solve
from muster.export.tree_answers import solution_lines, solution_to_json
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator
from tests.assessment import tables
from tests.assessment.trees import trees

SHARED = Drawing()
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=300, deadline=None, suppress_health_check=UNHURRIED)
@given(trees(most_events=6))
def test_prime_implicants_are_those_of_the_truth_table(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    found = prepare(tree, top, drawing=SHARED).implicants()
    listed = found.up_to(99)
    assert len(listed) == found.number == sum(found.by_order)
    assert {
        frozenset([*((name, True) for name in each.occur), *((name, False) for name in each.absent)]) for each in listed
    } == tables.implicants(tree, top)


@settings(max_examples=200, deadline=None, suppress_health_check=UNHURRIED)
@given(trees(most_events=6))
def test_a_tree_that_no_event_can_keep_away_is_found_coherent(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    found = solve(tree, top, Questions(probability=False, importance=False))
    falls = any(not value for each in tables.implicants(tree, top) for _, value in each)
    assert found.coherent is not None
    assert not (found.coherent and falls)  # a leaf that only seems to matter may make it doubt, never the reverse


@settings(max_examples=100, deadline=None, suppress_health_check=UNHURRIED)
@given(trees(most_events=6, coherent=True))
def test_the_prime_implicants_of_a_coherent_tree_are_its_minimal_cut_sets(tree: FaultTree) -> None:
    solver = prepare(tree, tree.gates[-1].name, drawing=SHARED)
    found = solver.implicants()
    assert [each.occur for each in found.up_to(99)] == solver.cut_sets().up_to(99)
    assert solver.cut_sets().found.coherent


EITHER = FaultTree(
    "either",
    (
        Gate("top", Formula(Operator.OR, ("g", "h"))),
        Gate("g", Formula(Operator.AND, ("a", "b"))),
        Gate("h", Formula(Operator.AND, (Formula(Operator.NOT, ("a",)), "c"))),
    ),
    tuple(BasicEvent(name, 0.5) for name in "abc"),
)


def test_an_answer_says_which_of_both_is_counted() -> None:
    cut_sets = solve(EITHER, "top", Questions())
    implicants = solve(EITHER, "top", Questions(prime_implicants=True))
    assert (cut_sets.counted, cut_sets.listed) == (Products.CUT_SETS, (("c",), ("a", "b")))
    assert "  prime implicants   3 (3 of 2)" in list(solution_lines(implicants))
    assert "    c & not a" in list(solution_lines(implicants))
    assert solution_to_json(implicants)["prime_implicants"] == 3


def test_a_tree_with_an_event_that_keeps_the_top_away_is_pointed_to_prime_implicants() -> None:
    notices = solve(EITHER, "top", Questions()).notices
    assert any("--prime-implicants" in notice for notice in notices)
