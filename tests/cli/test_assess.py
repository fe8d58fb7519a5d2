"""The commands that assess say what they find, and what cannot be asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Muster


@pytest.mark.usefixtures("ledger")
def test_a_what_if_that_changes_nothing_says_so(muster: Muster) -> None:
    answer = muster("assess", "--against", "baseline")
    assert answer.code == 0
    assert "no difference" in answer.out


@pytest.mark.usefixtures("ledger")
def test_a_profile_that_is_not_there_is_refused_with_the_shipped_ones(muster: Muster) -> None:
    answer = muster("assess", "--profile", "nonesuch")
    assert answer.code != 0
    assert "simple" in answer.err


@pytest.mark.usefixtures("ledger")
def test_a_scenario_file_with_an_unknown_key_is_refused_with_its_name(muster: Muster, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('givn = ["ceasefire"]\n', encoding="utf-8")
    answer = muster("assess", "--scenario", "a.toml")
    assert answer.code != 0
    assert "a.toml" in answer.err
    assert "givn" in answer.err


@pytest.mark.usefixtures("ledger")
def test_the_json_of_a_what_if_holds_what_differs(muster: Muster) -> None:
    answer = muster("assess", "--given", "ceasefire", "--against", "baseline", "--json")
    shown = json.loads(answer.out)
    assert len(shown["scenarios"]) == 2
    (found,) = shown["differences"]
    assert (found["from"], found["scenario"]) == ("as things stand", "ceasefire met")


@pytest.mark.usefixtures("ledger")
def test_a_page_and_a_reason_take_a_scenario_file_as_an_assessment_does(muster: Muster, tmp_path: Path) -> None:
    (tmp_path / "truce.toml").write_text('name = "truce"\ngiven = ["ceasefire"]\n', encoding="utf-8")
    assert muster("report", "-o", "roll.html", "--scenario", "truce.toml").code == 0
    assert "truce" in (tmp_path / "roll.html").read_text(encoding="utf-8")
    assert muster("why", "probability", "--scenario", "truce.toml").code == 0


def test_a_back_test_scores_the_shipped_table_and_what_no_prior_came_from(muster: Muster) -> None:
    answer = muster("backtest")
    assert answer.code == 0
    assert answer.out.startswith("all ")
    assert "none of them the origin of a prior" in answer.out


@pytest.mark.usefixtures("ledger")
def test_an_unknown_condition_is_refused_with_the_nearest_known(muster: Muster) -> None:
    answer = muster("assess", "--given", "ceasfire")
    assert answer.code != 0
    assert "the nearest is 'ceasefire'" in answer.err
