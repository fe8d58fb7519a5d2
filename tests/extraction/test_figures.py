from __future__ import annotations

import pytest

from muster.extraction.figures import find_counts, find_figures
from muster.extraction.mentions import find_mentions
from muster.extraction.noticing import Noticed
from muster.intake.wordlists import load_lexicon
from muster.model.record import Figure, Quantity
from muster.model.report import Report
from muster.text.article import Article
from muster.text.reading import read_article


def article(text: str) -> Article:
    return read_article(Report(text, "told"))


def figures(text: str, *, chance: float | None = None) -> tuple[Figure, ...]:
    """Return the figures of a text; `chance` is what a network makes of each of its numbers."""
    read = article(text)
    lexicon = load_lexicon()
    counts = tuple(find_counts(read, find_mentions(read, lexicon)))
    noticed = Noticed(figures={count.found.span: chance for count in counts if chance is not None})
    return find_figures(read, counts, lexicon, noticed=noticed)


def test_the_network_turns_the_scales_where_words_leave_a_number_open() -> None:
    text = "There were 4,700 of them, all told."
    assert figures(text, chance=0.99)
    assert not figures(text, chance=0.01)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Twenty-nine countries have joined the coalition.", Quantity("countries", value=29)),
        ("More than 30 governments took part in the meeting.", Quantity("countries", min=30)),
        ("The mission has a strength of about 4,700 peacekeepers.", Quantity("troops", value=4700)),
        ("The force has a ceiling of 6,500 soldiers.", Quantity("troops", value=6500)),
        ("Twelve navies have joined the operation.", Quantity("countries", value=12)),
    ],
)
def test_a_number_that_describes_the_arrangement_is_a_figure(text: str, quantity: Quantity) -> None:
    assert [figure.quantity for figure in figures(text)] == [quantity]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will send 250 soldiers.",
        "Two people were killed in the attack.",
        "The truce is to last 30 days.",
        "The club won by three goals.",
        "The leaders met on 24 February 2025.",
        "Portugal, the minister said, will send 180 of its marines.",
    ],
)
def test_one_countrys_part_a_duration_or_a_passing_count_is_none(text: str) -> None:
    assert figures(text) == ()


def test_a_figure_told_twice_is_one_with_two_pieces() -> None:
    text = "Twenty-nine countries have joined the coalition.\n\nThe 29 countries of the coalition met again."
    (figure,) = figures(text)
    assert len(figure.evidence) == 2


def test_a_sum_given_again_in_another_currency_is_counted_once() -> None:
    read = article("The fund of the mission holds €1.2bn (£1bn; $1.4bn).")
    found = tuple(find_counts(read, find_mentions(read, load_lexicon())))
    assert [count.found.quantity.unit for count in found] == ["EUR"]


def test_what_is_counted_is_told_in_the_words_of_the_text() -> None:
    (figure,) = figures("Twenty-nine countries have joined the coalition.")
    assert figure.what == "countries have joined the coalition"
