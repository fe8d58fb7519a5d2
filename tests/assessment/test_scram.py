"""SCRAM, where it is installed, gives the same answers, to the six digits that it prints."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from math import isinf
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, event, given, reject, settings

from muster.assessment.solving import Questions, solve
from muster.export.openpsa import write_openpsa
from muster.intake.openpsa import read_openpsa
from muster.model.faulttree import FaultTree
from tests.assessment.trees import trees

SCRAM = shutil.which("scram")
pytestmark = pytest.mark.skipif(SCRAM is None, reason="the program scram is not installed")
MEASURES = ("MIF", "CIF", "DIF", "RAW", "RRW")


def ask_scram(tree: FaultTree, folder: Path) -> ET.Element:
    model, answer = folder / "model.xml", folder / "answer.xml"
    model.write_text(write_openpsa(tree), encoding="utf-8")
    asked = ["--bdd", "--probability", "true", "--importance", "true"]
    subprocess.run([str(SCRAM), *asked, str(model), "-o", str(answer)], check=True, capture_output=True, timeout=60)
    return ET.parse(answer).getroot()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(trees(coherent=True, plain=True))
def test_probability_cut_sets_and_five_measures_equal_those_of_scram(tmp_path: Path, tree: FaultTree) -> None:
    tree = read_openpsa([write_openpsa(tree).encode()])
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
    assert float(products.get("probability", "nan")) == pytest.approx(ours.probability, rel=1e-5)
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
