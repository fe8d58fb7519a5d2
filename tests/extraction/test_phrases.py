"""Promises of the tables of phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.extraction.phrases import PhraseTable, read_rows
from muster.extraction.words import split_words
from muster.model.span import Span

TABLE = PhraseTable([("no", "rule/rules/ruled out; has ~ ruled out"), ("talk", "rule+"), ("many", "# men")])


def rows(text: str) -> list[str]:
    """Return the rows that the table finds in a text."""
    return [found.row for found in TABLE.find(split_words(text, Span(0, len(text))))]


def test_the_longest_phrase_at_a_word_wins() -> None:
    assert rows("They ruled out a force") == ["no"]
    assert rows("They ruled a force") == ["talk"]


def test_a_gap_skips_up_to_three_words_but_no_stop() -> None:
    assert rows("Rome has once again firmly ruled out a force") == ["no"]
    assert rows("Rome has troops; it ruled") == ["talk"]


def test_a_number_sign_stands_for_any_number() -> None:
    assert rows("It sent 500 men") == ["many"]


def test_quotation_marks_do_not_break_a_phrase() -> None:
    assert rows("Paris has “ruled out” a force") == ["no"]


def test_a_row_goes_on_over_indented_lines() -> None:
    (row,) = read_rows("air jets: jet;\n    jets")
    assert (row.sense, row.name, row.phrases) == ("air", "jets", "jet; jets")


def test_alternatives_go_on_over_indented_lines() -> None:
    (row,) = read_rows("place: only in the west/\n    north/capital")
    table = PhraseTable([(row.sense, row.phrases)])
    text = "but only in the open and only in the north"
    assert [found.first for found in table.find(split_words(text, Span(0, len(text))))] == [6]


def test_a_phrase_with_an_empty_word_is_refused() -> None:
    with pytest.raises(ValueError, match="empty word"):
        PhraseTable([("no", "only in /west")])


@given(st.text(max_size=80))
def test_every_token_stands_at_its_place_in_the_text(text: str) -> None:
    if not text:
        return
    words = split_words(text, Span(0, len(text)))
    for token, start, end in zip(words.tokens, words.starts, words.ends, strict=True):
        assert text[start:end].lower().replace("’", "'") == token
