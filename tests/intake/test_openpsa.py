"""Model files are read as they are meant, and what is wrong in them is named with its line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from muster.assessment.solving import Questions, prepare, solve
from muster.errors import InputError
from muster.export.openpsa import write_openpsa
from muster.intake.openpsa import read_openpsa
from muster.model.faulttree import FaultTree
from tests.assessment import trees as oracle

EVENTS = """<define-basic-event name="a"><float value="0.1"/></define-basic-event>
<define-basic-event name="b"><float value="0.2"/></define-basic-event>"""


def model(gates: str, events: str = EVENTS) -> bytes:
    return f'<opsa-mef><define-fault-tree name="t">\n{gates}\n{events}</define-fault-tree></opsa-mef>'.encode()


@settings(max_examples=300, deadline=None)
@given(oracle.trees(most_events=6))
def test_a_tree_that_is_written_and_read_again_has_the_same_probability(tree: FaultTree) -> None:
    top = tree.gates[-1].name
    again = read_openpsa([write_openpsa(tree).encode()])
    chances = {event.name: event.chance for event in tree.events if isinstance(event.chance, float)}
    assert prepare(again, top).probability(chances) == pytest.approx(oracle.chance(tree, top), rel=1e-9, abs=1e-15)


def test_a_repeated_argument_counts_once_in_an_or() -> None:
    tree = read_openpsa([model('<define-gate name="g"><or><event name="a"/><event name="a"/></or></define-gate>')])
    assert solve(tree, "g", Questions()).probability == pytest.approx(0.1)


def test_a_member_of_a_group_that_is_not_defined_has_the_chance_of_the_group() -> None:
    group = """<define-CCF-group name="c" model="beta-factor">
    <members><basic-event name="p"/><basic-event name="q"/></members>
    <factor level="2"><float value="0.2"/></factor>
    <distribution><float value="0.1"/></distribution></define-CCF-group>"""
    gate = '<define-gate name="g"><and><event name="p"/><event name="q"/></and></define-gate>'
    found = solve(read_openpsa([model(gate, group)]), "g", Questions())
    assert found.probability == pytest.approx(0.02 + 0.98 * 0.08**2)


@pytest.mark.parametrize(
    ("gates", "told"),
    [
        (
            '<define-gate name="g"><or><gate name="h"/></or></define-gate>'
            '<define-gate name="h"><or><gate name="g"/></or></define-gate>',
            "g -> h -> g",
        ),
        ('<define-gate name="g"><or><event name="nobody"/></or></define-gate>', "'nobody'"),
        ('<define-gate name="g"><atleast min="3"><event name="a"/><event name="b"/></atleast></define-gate>', "line 2"),
        (
            '<define-gate name="g"><atleast min="1.5"><event name="a"/><event name="b"/></atleast></define-gate>',
            "whole",
        ),
        ('<define-gate name="a"><or><event name="b"/></or></define-gate>', "'a' is defined twice"),
        ('<define-gate name="g"><perhaps><event name="a"/></perhaps></define-gate>', "line 2"),
        ('<define-gate name="g"><or></define-gate>', "not well-formed"),
    ],
)
def test_what_is_wrong_is_named(gates: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_openpsa([model(gates)])


def test_a_probability_above_one_is_refused_with_its_line() -> None:
    events = '<define-basic-event name="a"><float value="1.5"/></define-basic-event>'
    tree = read_openpsa([model('<define-gate name="g"><or><event name="a"/></or></define-gate>', EVENTS)])
    assert tree.tops == ("g",)
    with pytest.raises(InputError, match=r"line 3: event 'a' has probability 1\.5"):
        read_openpsa([model('<define-gate name="g"><or><event name="a"/></or></define-gate>', events)])


def test_entities_are_refused_before_they_can_grow() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opsa-mef>&b;</opsa-mef>'
    with pytest.raises(InputError, match="document type"):
        read_openpsa([bomb])


def test_components_may_give_private_parts_the_same_names() -> None:
    def pump(name: str, chance: float) -> str:
        event = f'<define-basic-event name="x" role="private"><float value="{chance}"/></define-basic-event>'
        gate = '<define-gate name="g" role="private"><not><event name="x"/></not></define-gate>'
        return f'<define-component name="{name}">{gate}{event}</define-component>'

    top = '<define-gate name="top"><and><gate name="A.g"/><gate name="f.B.g"/></and></define-gate>'
    document = (
        f'<opsa-mef><define-fault-tree name="f">{top}{pump("A", 0.1)}{pump("B", 0.2)}</define-fault-tree></opsa-mef>'
    )
    assert solve(read_openpsa([document.encode()]), "top", Questions()).probability == pytest.approx(0.9 * 0.8)
