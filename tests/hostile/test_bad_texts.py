"""Each kind of bad text is kept, read as far as can be, and its trouble found."""

from __future__ import annotations

import time

import pytest

from muster.model.finding import Code
from muster.model.report import Report
from muster.text.article import Article
from muster.text.language import detect_language
from muster.text.reading import read_article


def _read(text: str, language: str | None = "en") -> Article:
    return read_article(Report(text, "made-up", language=language))


def _codes(article: Article) -> list[Code]:
    return [finding.code for finding in article.findings]


def test_control_characters_and_terminal_escapes_are_kept_and_found() -> None:
    text = "Norway \x1b[31mmay\x1b[0m send \x07engineers, its minister said."
    article = _read(text)
    assert article.text == text
    assert _codes(article) == [Code.CONTROL_CHARACTERS]
    assert article.findings[0].span is not None
    assert article.findings[0].span.of(text) == "\x1b"


def test_marks_that_turn_the_reading_direction_are_found() -> None:
    assert _codes(_read("Norway may\u202e send engineers, its minister said.")) == [Code.CONTROL_CHARACTERS]


@pytest.mark.parametrize("text", ["- - -", "Home | News | Sport"])
def test_a_text_without_a_sentence_is_found(text: str) -> None:
    assert Code.NO_SENTENCE in _codes(_read(text))


@pytest.mark.parametrize(
    "text",
    [
        "“We wait, he said. Nobody came to the talks.",
        "«We wait, he said. Nobody came.",
        "He said: “We ‘wait, and left it.",
    ],
)
def test_unbalanced_quotation_marks_are_found(text: str) -> None:
    assert Code.UNCLOSED_QUOTATION in _codes(_read(text))


def test_a_text_in_another_language_is_kept_and_reported() -> None:
    text = "Die Bundesregierung will erst nach einem Waffenstillstand über die Entsendung von Soldaten entscheiden."
    article = _read(text, detect_language(text))
    assert article.text == text
    assert _codes(article) == [Code.NO_READER]


def test_a_text_too_short_to_tell_its_language_is_not_guessed_at() -> None:
    assert detect_language("Paris: oui.") is None
    assert Code.NO_READER not in _codes(_read("Paris: oui.", None))


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        '"',
        "'s ",
        ".",
        ". ",
        ".)",
        "U.S. ",
        "Comments\n",
        "Most read\n",
        "A\tB\tC\n",
        "Who goes?\nWe.\n\n",
        "\n",
        "|",
        "x\n",
    ],
)
def test_no_repetition_makes_reading_slow(piece: str) -> None:
    begun = time.perf_counter()
    _read(piece * (100_000 // len(piece)))
    assert time.perf_counter() - begun < 30
