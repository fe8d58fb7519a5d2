"""Foreign text on a line, in a spreadsheet, in an address."""

from __future__ import annotations

import csv
import io
import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.export.harmless import harmless, no_formula
from muster.export.linking import link_words, safe_url
from muster.export.spreadsheet import write_csv

FORMULA_STARTS = tuple("=+-@")


@given(st.text())
def test_a_harmless_text_is_one_line_without_controls(text: str) -> None:
    assert [character for character in harmless(text) if unicodedata.category(character) in {"Cc", "Cs"}] == []
    assert "\u202e" not in harmless(text)


@given(st.text())
def test_a_harmless_text_keeps_its_length_and_stays_as_it_is(text: str) -> None:
    assert len(harmless(text)) == len(text)
    assert harmless(harmless(text)) == harmless(text)


@given(st.text(alphabet="aéЖ中 .,"))
def test_ordinary_letters_are_left_alone(text: str) -> None:
    assert harmless(text) == text


@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n a1\u202e＝"), max_size=6))
def test_no_cell_of_a_spreadsheet_begins_like_a_formula(text: str) -> None:
    assert not no_formula(text).lstrip().startswith((*FORMULA_STARTS, "＝"))


@given(st.lists(st.fixed_dictionaries({"a": st.text(), "b": st.integers() | st.none() | st.booleans()})))
def test_a_table_comes_back_from_csv_with_as_many_rows_and_columns(rows: list[dict[str, object]]) -> None:
    written = write_csv(rows, ("a", "b"))
    read = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")))
    assert [len(row) for row in read] == [2] * (len(rows) + 1)
    assert [row[0] for row in read[1:]] == [no_formula(str(row["a"])) for row in rows]


def test_numbers_stay_numbers_and_absent_values_are_empty() -> None:
    assert write_csv([{"a": -5, "b": None, "c": True}], ("a", "b", "c")) == "\ufeffa,b,c\r\n-5,,yes\r\n"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//news.example/a",
        "https://",
        "https://news.example/a b",
        "https://news.example/\n",
        "https://[::1",
        "",
        None,
    ],
)
def test_only_web_addresses_are_linked_to(url: str | None) -> None:
    assert safe_url(url) is None


def test_a_text_fragment_joins_an_address_that_has_a_fragment() -> None:
    assert link_words("https://news.example/a#top", "in") == "https://news.example/a#top:~:text=in"


@given(st.text(min_size=1, max_size=40).filter(lambda text: bool(text.split())))
def test_short_words_can_be_read_back_from_their_link(words: str) -> None:
    link = link_words("https://news.example/a", words)
    assert link is not None
    directive = link.partition("text=")[2]
    assert not set("-,&") & set(directive)
    assert unquote(directive) == " ".join(words.split())


def test_long_words_are_linked_by_their_beginning_and_end() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    link = link_words("https://news.example/a", words)
    assert link == (
        "https://news.example/a#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39"
    )
