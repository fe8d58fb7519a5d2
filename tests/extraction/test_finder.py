"""Many names at once, at word boundaries."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muster.extraction.finder import Finder, fold


def test_the_longest_name_wins() -> None:
    finder = Finder({"Guinea": 1, "Guinea-Bissau": 2})
    assert list(finder.find("Guinea-Bissau and Guinea")) == [(0, 13, 2), (18, 24, 1)]


def test_a_name_within_a_word_is_none() -> None:
    assert not list(Finder({"US": 1}).find("USA, BUS, discUSs"))


def test_words_that_only_look_like_a_name_hide_none_within() -> None:
    finder = Finder({"the West": 1, "Western Union": 2})
    assert list(finder.find("the Western Union, the West")) == [(4, 17, 2), (19, 27, 1)]


def test_nothing_is_found_without_names() -> None:
    assert not list(Finder[int]({}).find("France"))


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_makes_one_form_of_apostrophes_and_spaces() -> None:
    assert fold("Côte d’Ivoire\u00a0pays") == "Côte d'Ivoire pays"
