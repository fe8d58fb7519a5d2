from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Muster

TEXT = "Oslo waits\n\nNorway's prime minister said on Monday that it could not send soldiers.\n\nParis agreed.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_reports_are_parsed_to_columns_without_a_ledger(muster: Muster, story: Path) -> None:
    answer = muster("parse", str(story))
    rows = [line.split("\t") for line in answer.out.splitlines() if line and not line.startswith("#")]
    assert answer.code == 0
    assert {len(row) for row in rows} == {10}
    assert [row[1] for row in rows if row[7] == "root"] == ["waits", "said", "agreed"]
    assert not Path("muster.db").exists()


def test_as_json_every_sentence_is_a_line_with_exact_spans(muster: Muster, story: Path) -> None:
    answer = muster("parse", str(story), "--json")
    sentences = [json.loads(line) for line in answer.out.splitlines()]
    assert [sentence["sentence"] for sentence in sentences] == ["story-1", "story-2", "story-3"]
    for sentence in sentences:
        for part in (*sentence["tokens"], *sentence["entities"]):
            start, end = part["span"]
            assert TEXT[start:end] == part["text"]


def test_another_syntax_can_be_set_and_a_missing_one_is_told_of(
    muster: Muster, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUSTER_SYNTAX", "nowhere:load")
    answer = muster("parse", str(story))
    assert answer.code == 2
    assert "syntax 'nowhere:load' cannot be found" in answer.err


def test_a_file_that_cannot_be_read_is_told_of_and_the_rest_goes_on(
    muster: Muster, story: Path, tmp_path: Path
) -> None:
    answer = muster("parse", str(tmp_path / "none.txt"), str(story))
    assert answer.code == 1
    assert "none.txt" in answer.err
    assert "Norway" in answer.out
