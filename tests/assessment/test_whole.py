"""Solving line by line gives what solving the whole at once gives."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from muster.assessment.diagram import Drawing
from muster.assessment.graph import Graph, read_graph
from muster.assessment.plan import Plan, make_plan
from muster.assessment.tally import Tally
from muster.assessment.whole import Whole
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator
from tests.assessment import tables
from tests.assessment import trees as oracle

SHARED = Drawing()  # making one takes longer than solving a small tree


def draw_plan(graph: Graph) -> Plan:
    return make_plan(graph, SHARED)


def fails(tree: FaultTree, lines: list[str], given: dict[str, float]) -> float:
    """Add up the worlds in which any of the lines fails."""
    joined = Gate("any", Formula(Operator.OR, tuple(lines)))
    events = tuple(BasicEvent(event.name, given.get(event.name, event.chance)) for event in tree.events)
    return tables.chance(FaultTree("whole", (*tree.gates, joined), events, tree.houses), "any")


def check_columns_and_slopes(tree: FaultTree, lines: list[str], whole: Whole) -> None:
    chances = {event.name: event.chance for event in tree.events if isinstance(event.chance, float)}
    columns = {name: np.array([chance, 0.5]) for name, chance in chances.items()}
    found = whole.columns(columns)
    assert found[0] == pytest.approx(fails(tree, lines, {}), abs=1e-9)
    assert found[1] == pytest.approx(fails(tree, lines, dict.fromkeys(chances, 0.5)), abs=1e-9)
    for name, slope in whole.slopes(chances).items():
        assert slope == pytest.approx(fails(tree, lines, {name: 1.0}) - fails(tree, lines, {name: 0.0}), abs=1e-9)


@settings(max_examples=200, deadline=None)
@given(oracle.trees(most_events=6))
def test_the_chance_that_any_line_fails_and_its_slopes_are_those_of_all_worlds(tree: FaultTree) -> None:
    lines = [gate.name for gate in tree.gates[-3:]]
    whole = Whole.of([read_graph(tree, line) for line in lines], draw_plan)
    assert whole is not None
    assume(whole.events)
    check_columns_and_slopes(tree, lines, whole)


@st.composite
def sums(draw: st.DrawFn) -> FaultTree:
    """Draw lines that are sums of parts, each failing by an event of its own or by one that parts share."""
    shared = [f"s{i}" for i in range(draw(st.integers(0, 2)))]
    events, gates, lines = list(shared), list[Gate](), list[str]()
    for i in range(draw(st.integers(1, 2))):
        parts = []
        for j in range(draw(st.integers(1, 3))):
            own = [f"e{i}x{j}", *([f"f{i}x{j}"] if j == 0 and draw(st.booleans()) else [])]
            events += own
            causes = own + draw(st.lists(st.sampled_from(shared), max_size=2, unique=True) if shared else st.just([]))
            gates.append(Gate(f"p{i}x{j}", Formula(Operator.OR, tuple(causes))))
            parts.append(gates[-1].name)
        weights = tuple(draw(st.fractions(0, 9, max_denominator=3)) for _ in parts)
        bound = draw(st.fractions(0, 20, max_denominator=4))
        gates.append(Gate(f"line{i}", Formula(Operator.WEIGHTED, tuple(parts), weights=weights, bound=bound)))
        lines.append(gates[-1].name)
    chances = draw(st.lists(st.floats(0.0, 1.0), min_size=len(events), max_size=len(events)))
    basic = tuple(BasicEvent(name, chance) for name, chance in zip(events, chances, strict=True))
    return FaultTree("sums", tuple(gates), basic)


def lines_of(tree: FaultTree) -> list[str]:
    return [gate.name for gate in tree.gates if gate.name.startswith("line")]


def solved_as_sums(tree: FaultTree) -> Whole:
    whole = Whole.of([read_graph(tree, line) for line in lines_of(tree)], draw_plan)
    assert whole is not None
    assert all(isinstance(line, Tally) for line in whole.lines)
    return whole


@settings(max_examples=300, deadline=None)
@given(sums())
def test_lines_that_are_sums_are_solved_as_such_to_the_same_numbers(tree: FaultTree) -> None:
    check_columns_and_slopes(tree, lines_of(tree), solved_as_sums(tree))


@settings(max_examples=300, deadline=None)
@given(sums(), st.data())
def test_the_loss_of_every_owner_and_pair_is_that_of_all_worlds(tree: FaultTree, data: st.DataObject) -> None:
    whole = solved_as_sums(tree)
    chances = {event.name: event.chance for event in tree.events if isinstance(event.chance, float)}
    owned = [name for name in chances if name.startswith(("e", "s"))]
    owners = {name: data.draw(st.sampled_from("ABC")) for name in owned}
    table = whole.losses(chances, owners=owners, order="ABC")
    assume(table is not None)  # a part with two owners has none
    assert table is not None
    for i, one in enumerate("ABC"):
        for j, other in enumerate("ABC"):
            lost = {name: 1.0 for name, owner in owners.items() if owner in {one, other}}
            assert table[i, j] == pytest.approx(fails(tree, lines_of(tree), lost), abs=1e-9)


def test_a_part_with_two_owners_has_no_table_of_losses() -> None:
    part = Gate("part", Formula(Operator.OR, ("a", "b")))
    line = Gate(
        "line", Formula(Operator.WEIGHTED, ("part", "c"), weights=(Fraction(2), Fraction(1)), bound=Fraction(2))
    )
    tree = FaultTree("two", (part, line), tuple(BasicEvent(name, 0.5) for name in "abc"))
    whole = Whole.of([read_graph(tree, "line")], draw_plan)
    assert whole is not None
    assert whole.losses(dict.fromkeys("abc", 0.5), owners={"a": "A", "b": "B"}, order="AB") is None
