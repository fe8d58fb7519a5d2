"""What a PDF gives: its words in paragraphs, without what stands on every page."""

from __future__ import annotations

import pytest

from muster.intake.documents import read_document
from muster.intake.limits import Limits
from muster.intake.refusals import RefusedError
from tests.intake.making import encrypt_pdf, make_pdf

_PAGES = [
    [
        "Policy Note 12",
        "Norway may send engineers to the force, its defence minister said on Monday, if the",
        "parliament agrees to it and if the truce holds; he would not say how many of them, or",
        "when the ships that were promised in the spring would follow them. He added that the",
        "government would not wait for long, and that the time for a decision had now come in",
        "Page 1 of 3",
    ],
    [
        "Policy Note 12",
        "any case. Sweden is asked for ships, and for a long-",
        "awaited deploy-",
        "ment of engineers. Its government has not answered yet, and nobody in Stockholm would",
        "say when it will. Denmark offers money and says that it could train soldiers at home,",
        "Page 2 of 3",
    ],
    [
        "Policy Note 12",
        "not elsewhere. Finland has made no promise. Its president said that the border came",
        "first, and that everybody knew it. Estonia offers a company if its parliament agrees.",
        "Page 3 of 3",
    ],
]


def _text(pages: list[list[str]]) -> str:
    return read_document(make_pdf(pages), limits=Limits()).text


def test_running_heads_and_page_numbers_are_dropped() -> None:
    assert not any(words in _text(_PAGES) for words in ("Policy Note", "Page 1", "Page 3"))


def test_a_sentence_goes_on_over_lines_and_pages() -> None:
    text = _text(_PAGES)
    assert "the time for a decision had now come in any case. Sweden is asked for ships" in text
    assert "could train soldiers at home, not elsewhere." in text


def test_a_word_split_at_the_end_of_a_line_is_joined_and_a_compound_keeps_its_hyphen() -> None:
    assert "a long-awaited deployment of engineers" in _text(_PAGES)


def test_a_document_with_an_empty_password_is_read() -> None:
    assert read_document(encrypt_pdf(make_pdf(_PAGES), ""), limits=Limits()).text == _text(_PAGES)


def test_a_document_of_too_many_pages_is_refused() -> None:
    with pytest.raises(RefusedError, match=r"has 3 pages: split it \(at most 2\)"):
        read_document(make_pdf(_PAGES), limits=Limits(pages=2))
