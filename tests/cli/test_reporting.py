"""The page to pass on, with and without an assessment."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Muster

PART = '<section id="assessment"'


@pytest.mark.usefixtures("ledger")
def test_the_page_is_not_assessed_unless_asked(muster: Muster) -> None:
    assert muster("report", "-o", "roll.html").code == 0
    assert PART not in Path("roll.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("ledger")
def test_the_page_is_assessed_when_asked(muster: Muster) -> None:
    assert muster("report", "-o", "roll.html", "--assess").code == 0
    assert PART in Path("roll.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("ledger")
def test_what_is_given_asks_for_an_assessment_by_itself(muster: Muster) -> None:
    assert muster("report", "-o", "roll.html", "--given", "ceasefire", "--profile", "force-10000").code == 0
    page = Path("roll.html").read_text(encoding="utf-8")
    assert "a ceasefire: met" in page
    assert "10,000" in page


@pytest.mark.usefixtures("ledger")
def test_an_unknown_condition_writes_no_page(muster: Muster) -> None:
    answer = muster("report", "-o", "roll.html", "--given", "backing:ZZ")
    assert (answer.code, Path("roll.html").exists()) == (2, False)
    assert "the nearest is" in answer.err
