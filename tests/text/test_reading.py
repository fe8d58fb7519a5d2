"""What the text layer promises of every report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model.report import Report
from muster.text.article import Article, AsideReason, Part
from muster.text.reading import read_article

SHARED = Path(__file__).resolve().parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the reports with gold are not beside the repository")


def _read(text: str) -> Article:
    return read_article(Report(text, "made-up"))


def _visible() -> Iterator[tuple[Path, Path]]:
    for text in sorted((SHARED / "seeds").glob("*.txt")):
        yield text, SHARED / "gold" / "seeds" / f"{text.stem}.jsonl"
    for text in sorted((SHARED / "corpus").glob("?/text/*.txt")):
        if int(text.stem) % 3:
            yield text, text.parents[1] / "gold" / f"{text.stem}.jsonl"


def _lies_in_sentences(article: Article, words: str) -> bool:
    at = article.text.find(words)
    while at >= 0:
        if not any(aside.span.start < at + len(words) and at < aside.span.end for aside in article.asides):
            return True
        at = article.text.find(words, at + 1)
    return False


@needs_shared
def test_no_piece_of_gold_evidence_is_set_aside() -> None:
    lost = [
        (text.stem, words)
        for text, gold in _visible()
        for line in gold.read_text("utf-8").splitlines()
        for words in json.loads(line)["evidence"]
        if not _lies_in_sentences(_read(text.read_text("utf-8")), words)
    ]
    assert lost == []


@needs_shared
@pytest.mark.parametrize(
    ("stem", "chrome"),
    [
        ("002", ["Select Language:"]),
        (
            "003",
            [
                "Home » Macron Says 26 Countries Ready to Send Troops For Ukraine Ceasefire",
                *("News Desk", "2 views", "A+A-", "Reset", "(BBC)", "WhatsApp channel banner", "You may also like"),
                *("-", "00:00", "00:00", "Update Required Flash plugin", "-", "00:00", "00:00", "Adblock Detected"),
                "Please support us by disabling your AdBlocker extension from your browsers for our website.",
            ],
        ),
    ],
)
def test_all_chrome_of_the_seeds_is_set_aside_and_nothing_else(stem: str, chrome: list[str]) -> None:
    text = next((SHARED / "seeds").glob(f"{stem}_*.txt")).read_text("utf-8")
    assert [aside.span.of(text) for aside in _read(text).asides] == chrome


def _each_once(text: str) -> bool:
    """Tell whether every character but space lies in exactly one sentence or aside."""
    article = _read(text)
    spans = [sentence.span for sentence in article.sentences] + [aside.span for aside in article.asides]
    covered = [place for span in spans for place in range(span.start, span.end)]
    visible = {place for place, character in enumerate(text) if not character.isspace()}
    return len(covered) == len(set(covered)) and visible <= set(covered) <= set(range(len(text)))


@given(st.text())
def test_every_character_but_space_is_in_one_sentence_or_one_aside(text: str) -> None:
    assert _each_once(text)


_LINES = st.sampled_from(
    [
        "Oslo weighs its offer",
        "By Kari Holm",
        "Most read",
        "1. Ten soups for winter",
        "Norway may send engineers, its minister said on Monday. (AFP)",
        "“We wait,” he said. “We have time.",
        "Norway Y C –",
        "---",
        "Comments (2)",
        "Ola says:",
        "00:00",
        "Who goes?",
        "",
        "   ",
        "\x1b[31mred",
    ]
)


@given(st.lists(_LINES).map("\n".join))
def test_no_page_loses_or_doubles_a_character(text: str) -> None:
    assert _each_once(text)


@given(st.lists(_LINES).map("\n".join))
def test_sentences_and_asides_stand_in_the_order_of_the_text(text: str) -> None:
    article = _read(text)
    for spans in ([s.span for s in article.sentences], [a.span for a in article.asides]):
        assert spans == sorted(spans)


def test_a_byline_is_set_aside_and_the_headline_told_apart() -> None:
    article = _read("Oslo weighs its offer\nBy Kari Holm\nNorway may send engineers, its minister said on Monday.\n")
    assert [(s.part, s.span.of(article.text)) for s in article.sentences] == [
        (Part.HEADLINE, "Oslo weighs its offer"),
        (Part.BODY, "Norway may send engineers, its minister said on Monday."),
    ]
    assert [aside.reason for aside in article.asides] == [AsideReason.BYLINE]
