"""SCRAM, where it is installed, gives the same answers.

It prints six digits, in its report as on the screen, and no option gives more: so numbers are
compared to half a unit of the sixth digit, 5e-6 at worst. Only of likely trees can more be had: a
thousand copies that must all occur print the thousandth power, so that the probability itself is
known to 5e-9. Nine digits and more are compared with truth tables.
"""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from math import isinf
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, event, example, given, reject, settings
from hypothesis import strategies as st

from muster.assessment.solving import Questions, solve
from muster.export.openpsa import write_openpsa
from muster.intake.openpsa import read_openpsa
from muster.model.faulttree import (
    BasicEvent,
    Chance,
    Expression,
    FaultTree,
    Formula,
    Function,
    Gate,
    HouseEvent,
    Operator,
    Parameter,
)
from tests.assessment import tables
from tests.assessment.trees import trees

SCRAM = shutil.which("scram")
pytestmark = pytest.mark.skipif(SCRAM is None, reason="the program scram is not installed")
DIGITS, COPIES = 5.1e-6, 1000
MEASURES = ("MIF", "CIF", "DIF", "RAW", "RRW")


def ask_scram(tree: FaultTree, folder: Path, *more: str) -> ET.Element:
    model, answer = folder / "model.xml", folder / "answer.xml"
    model.write_text(write_openpsa(tree), encoding="utf-8")
    asked = ["--bdd", "--probability", "true", "--importance", "true", *more]
    subprocess.run([str(SCRAM), *asked, str(model), "-o", str(answer)], check=True, capture_output=True, timeout=60)
    return ET.parse(answer).getroot()


_EVENTS = ("e0", "e1", "e2")
LOST = FaultTree(  # SCRAM 0.16 says 0.75; any one of the three events is enough
    "lost",
    gates=(
        Gate("g0", Formula(Operator.OR, _EVENTS)),
        Gate("g1", Formula(Operator.ATLEAST, (*_EVENTS, "g0"), minimum=3)),
        Gate("g2", Formula(Operator.ATLEAST, (*_EVENTS, "g0", "g1"), minimum=2)),
    ),
    events=tuple(BasicEvent(name, 0.5) for name in _EVENTS),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=trees(coherent=True, plain=True))
@example(drawn=LOST)
def test_probability_cut_sets_and_five_measures_equal_those_of_scram(tmp_path: Path, drawn: FaultTree) -> None:
    tree = read_openpsa([write_openpsa(drawn).encode()])
    top = tree.tops[0]
    ours = solve(tree, top, Questions())
    assume(ours.probability and ours.probability < 1 - 1e-9)  # SCRAM measures nothing on a constant
    try:
        answer = ask_scram(tree, tmp_path)
    except subprocess.CalledProcessError:
        reject()  # it refuses repeated arguments, which this reader resolves
    event("compared")
    assert ours.probability is not None
    products = answer.find(f".//sum-of-products[@name='{top}']")
    assert products is not None
    told, true = float(products.get("probability", "nan")), tables.chance(drawn, top)
    assert ours.probability == pytest.approx(true, rel=1e-9)
    if told != pytest.approx(true, rel=DIGITS):  # it loses events of some counts that hold a gate over the same events
        event("SCRAM errs")
        return
    listed = {frozenset(e.get("name") for e in product.iter("basic-event")) for product in products.iter("product")}
    assert listed == {frozenset(each) for each in ours.listed or ()}
    theirs = {e.get("name"): e for e in answer.findall(f".//importance[@name='{top}']/basic-event")}
    for each in ours.importance or ():
        if each.event in theirs and 0 < each.chance < 1:
            numbers = (each.birnbaum, each.criticality, each.fussell_vesely, each.raw, each.rrw)
            for name, number in zip(MEASURES, numbers, strict=True):
                if name == "RRW" and (isinf(number) or number > 1e5):
                    continue  # SCRAM writes a nought, or what rounding leaves of it
                assert float(theirs[each.event].get(name, "nan")) == pytest.approx(number, rel=2e-5, abs=1e-9)


@st.composite
def peer_trees(draw: st.DrawFn, *, rising: bool = False, likely: bool = False) -> FaultTree:
    """Draw a tree in the form that SCRAM takes: no repeated argument, K between 2 and less than all.

    Its K-of-N take events only: where a house event makes one of the arguments the same as another, as
    in 2 of (a, h and a, b) with h on, SCRAM 0.16.2 finds b and not a, which truth tables refute.
    """
    names = [f"e{i}" for i in range(draw(st.integers(3, 12)))]
    houses = [HouseEvent("h", draw(st.booleans()))]
    usable, gates = [*names, "h"], list[Gate]()
    kinds = [Operator.AND, Operator.OR, Operator.ATLEAST]
    kinds += [] if rising else [Operator.NOT, Operator.XOR, Operator.NAND, Operator.NOR]
    for i in range(draw(st.integers(2, 8))):
        operator = draw(st.sampled_from(kinds))
        low, high = SIZES.get(operator, (2, 5))
        parts = draw(
            st.lists(
                st.sampled_from(names if operator is Operator.ATLEAST else usable),
                min_size=low,
                max_size=high,
                unique=True,
            )
        )
        minimum = draw(st.integers(2, len(parts) - 1)) if operator is Operator.ATLEAST else None
        gates.append(Gate(f"g{i}", Formula(operator, tuple(parts), minimum)))
        usable.append(f"g{i}")
    shares = draw(st.lists(st.floats(0.6 if likely else 0.01, 0.9), min_size=len(names), max_size=len(names)))
    parameters = (Parameter("p", shares[0]), Parameter("q", Expression(Function.MUL, (shares[1], shares[2]))))
    chances: list[Chance] = [*(Expression(Function.PARAMETER, parameter=name) for name in "pq"), *shares[2:]]
    events = [BasicEvent(name, chance) for name, chance in zip(names, chances, strict=True)]
    return FaultTree("drawn", tuple(gates), tuple(events), tuple(houses), parameters)


SIZES = {Operator.NOT: (1, 1), Operator.XOR: (2, 2), Operator.ATLEAST: (3, 5)}
DRAWN = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@DRAWN
@given(peer_trees())
def test_trees_with_nots_houses_and_parameters_have_the_probability_of_scram(tmp_path: Path, tree: FaultTree) -> None:
    top = tree.gates[-1].name
    ours = solve(tree, top, Questions()).probability
    assert ours is not None
    assume(1e-6 < ours < 1 - 1e-6)
    products = ask_scram(tree, tmp_path).find(f".//sum-of-products[@name='{top}']")
    assert products is not None
    assert float(products.get("probability", "nan")) == pytest.approx(ours, rel=DIGITS)


@DRAWN
@given(peer_trees(rising=True))
def test_trees_with_houses_and_parameters_have_the_cut_sets_of_scram(tmp_path: Path, tree: FaultTree) -> None:
    top = tree.gates[-1].name
    ours = solve(tree, top, Questions())
    assume(ours.number and ours.listed != ((),))
    products = ask_scram(tree, tmp_path).find(f".//sum-of-products[@name='{top}']")
    assert products is not None
    listed = {frozenset(e.get("name") for e in product.iter("basic-event")) for product in products.iter("product")}
    assert int(products.get("products", "-1")) == ours.number
    assert listed == {frozenset(each) for each in ours.listed or ()}


@settings(DRAWN, max_examples=6)
@given(peer_trees(rising=True, likely=True))
def test_likely_trees_have_the_probability_of_scram_to_five_in_a_billion(tmp_path: Path, tree: FaultTree) -> None:
    top = tree.gates[-1].name
    ours = solve(tree, top, Questions()).probability
    assert ours is not None
    assume(0.55 < ours < 1 - 1e-6)
    products = ask_scram(copied(tree, top), tmp_path, "-l", "1").find(".//sum-of-products[@name='all']")
    assert products is not None
    assert float(products.get("probability", "nan")) ** (1 / COPIES) == pytest.approx(ours, rel=DIGITS / COPIES)


def copied(tree: FaultTree, top: str) -> FaultTree:
    """Return "all copies of the tree occur", each copy with events of its own."""
    shared = {"h"}

    def renamed(formula: Formula, i: int) -> Formula:
        parts = tuple(part if part in shared else f"{part}x{i}" for part in formula.arguments)
        return Formula(formula.operator, parts, formula.minimum)

    below = below_top(tree, top)
    gates = [
        Gate(f"{gate.name}x{i}", renamed(gate.formula, i))
        for i in range(COPIES)
        for gate in tree.gates
        if gate.name in below
    ]
    events = [BasicEvent(f"{each.name}x{i}", each.chance) for i in range(COPIES) for each in tree.events]
    whole = Gate("all", Formula(Operator.AND, tuple(f"{top}x{i}" for i in range(COPIES))))
    return FaultTree("copies", (whole, *gates), tuple(events), tree.houses, tree.parameters)


def below_top(tree: FaultTree, top: str) -> set[str]:
    """Return the names that a gate rests on, itself included."""
    formulas = {gate.name: gate.formula for gate in tree.gates}
    found, waiting = {top}, [top]
    while waiting:
        formula = formulas.get(waiting.pop())
        new = set(formula.names()) - found if formula else set()
        found |= new
        waiting += new
    return found
