"""The commands that assess say what they find, and what cannot be asked."""

from __future__ import annotations

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
