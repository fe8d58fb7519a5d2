"""Who says what, and who is named, in the reports annotated by hand, and how it is scored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from evaluation import attributing, naming
from evaluation.attributing import Said

from muster.intake.wordlists import load_lexicon

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "corpus"
SETS = ("development", "held")
LEXICON = load_lexicon()


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def text_of(report: str, corpus: Path) -> str:
    part, number = report.split("/")
    return (corpus / part / "text" / f"{number}.txt").read_text(encoding="utf-8")


def pieces(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (piece for piece in (row["source"], row["cue"], *row["content"]) if piece)


@pytest.mark.parametrize("name", SETS)
def test_every_piece_of_an_attribution_is_the_text_at_its_place(name: str) -> None:
    for row in rows(HERE / "attribution" / f"{name}.jsonl"):
        text = text_of(row["report"], HERE / "corpus")
        assert [text[piece["start"] : piece["end"]] for piece in pieces(row)] == [
            piece["words"] for piece in pieces(row)
        ]


@pytest.mark.parametrize("name", SETS)
def test_every_name_is_the_text_at_its_place(name: str) -> None:
    for row in rows(HERE / "entities" / f"{name}.jsonl"):
        assert text_of(row["report"], HERE / "corpus")[row["start"] : row["end"]] == row["words"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the visible corpus is not beside the repository")
def test_every_name_of_the_visible_corpus_is_whole_words() -> None:
    for row in rows(HERE / "entities" / "visible.jsonl"):
        text = text_of(row["report"], SHARED)
        around = text[row["start"] - 1 : row["start"]] + text[row["end"] : row["end"] + 1]
        assert int(row["report"].split("/")[1]) % 3
        assert not any(sign.isalnum() for sign in around)


def test_the_held_reports_are_none_of_the_development_reports() -> None:
    reports = [{row["report"] for row in rows(HERE / "attribution" / f"{name}.jsonl")} for name in SETS]
    assert [len(names) for names in reports] == [30, 30]
    assert reports[0].isdisjoint(reports[1])


def scored(tmp_path: Path, text: str, *said: Said) -> dict[str, float]:
    (tmp_path / "x" / "text").mkdir(parents=True)
    (tmp_path / "x" / "text" / "1.txt").write_text(text, encoding="utf-8")
    return attributing.measure({"x/1": said}, tmp_path, LEXICON).shares()


def words_of(text: str, words: str, *speakers: str, optional: bool = False) -> Said:
    start = text.index(words)
    return Said("x/1", frozenset(speakers), ((start, start + len(words)),), optional)


TEXT = "President Emmanuel Macron said that troops would go. The sun shone on the river."


def test_the_right_speaker_over_half_of_the_content_counts_as_found(tmp_path: Path) -> None:
    assert scored(tmp_path, TEXT, words_of(TEXT, "troops would go", "macron")) == {
        "source": 1.0,
        "content_f1": 1.0,
        "said_f1": 1.0,
    }


def test_the_wrong_speaker_keeps_the_content_but_not_the_source(tmp_path: Path) -> None:
    scores = scored(tmp_path, TEXT, words_of(TEXT, "troops would go", "scholz"))
    assert scores == {"source": 0.0, "content_f1": 1.0, "said_f1": 0.0}


def test_an_optional_attribution_counts_neither_way(tmp_path: Path) -> None:
    text = TEXT + " Prime Minister Keir Starmer said that ships would go."
    gold = (words_of(text, "troops would go", "macron"), words_of(text, "ships would go", "starmer", optional=True))
    assert scored(tmp_path, text, *gold)["said_f1"] == 1.0


@pytest.mark.parametrize("name", SETS)
def test_names_are_found_almost_always(name: str) -> None:
    gold = naming.load_named(HERE / "entities" / f"{name}.jsonl")
    assert naming.measure(gold, HERE / "corpus", LEXICON).shares()["entity_f1"] > 0.92
