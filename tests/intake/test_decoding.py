"""From bytes to text without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.intake.decoding import decode_text, storable
from muster.intake.refusals import RefusedError

_words = st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(str.strip)


@given(_words)
def test_utf_8_is_kept_character_by_character(words: str) -> None:
    text = "News: " + words
    assert decode_text(text.encode()).text == text
    assert decode_text(text.encode()).findings == ()


@given(_words, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_marked_encoding_is_kept_character_by_character(words: str, encoding: str) -> None:
    text = "News: " + words
    assert decode_text(text.encode(encoding)).text == text


@given(st.binary())
def test_any_bytes_give_storable_text_or_a_refusal(raw: bytes) -> None:
    try:
        text = decode_text(raw).text
    except RefusedError:
        return
    assert "\0" not in text
    assert text.encode()


def test_line_ends_are_kept_as_received() -> None:
    assert decode_text(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


def test_replacement_characters_that_the_file_itself_holds_are_no_damage() -> None:
    assert decode_text("so \ufffd said".encode()).findings == ()


@pytest.mark.parametrize("text", ["plain", "with Élysée", "😀"])
def test_storable_text_is_not_touched(text: str) -> None:
    assert storable(text).text is text
