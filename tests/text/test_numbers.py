from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model.span import Span
from muster.text.numbers import Bound, Number, find_numbers


def numbers(text: str) -> tuple[Number, ...]:
    return find_numbers(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Twenty-six allies", 26),
        ("a dozen ships", 12),
        ("a score of capitals", 20),
        ("fifty million a year", 50e6),
        ("half a million shells", 500_000),
        ("two and a half thousand men", 2500),
        ("seven-hundred-and-fifty marines", 750),
        ("five-hundred troops", 500),
        ("€1.1bn in fuel", 1.1e9),
        ("£954m", 954e6),
        ("20m euros", 20e6),
        ("1.500 soldiers", 1500),
        ("$1.125 billion", 1.125e9),
        ("2,75 billion", 2.75e9),
        ("15\u00a0000 soldiers", 15_000),
        ("15\u202f000 soldiers", 15_000),
        ("15 000 soldiers", 15_000),
        ("a 4,500-strong force", 4500),
        ("the 12-nation force", 12),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, value: float) -> None:
    assert [(number.low, number.high) for number in numbers(text)] == [(value, value)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 20,000 and 30,000 troops", 20_000, 30_000),
        ("850 to 1,100 men", 850, 1100),
        ("10,000–15,000", 10_000, 15_000),
        ("two or three weeks", 2, 3),
        ("3 to 5 million shells", 3e6, 5e6),
    ],
)
def test_a_range_is_one_number(text: str, low: float, high: float) -> None:
    assert [(number.low, number.high, number.bound) for number in numbers(text)] == [(low, high, Bound.BETWEEN)]


@pytest.mark.parametrize("text", ["grow from 3,300 to 10,000", "voted 264 to 250", "5 and 6", "in 2025 and 2026"])
def test_a_change_a_vote_or_a_list_is_no_range(text: str) -> None:
    assert len(numbers(text)) == 2


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("send up to 15,000 men", Bound.AT_MOST, "up to 15,000"),
        ("as many as 300", Bound.AT_MOST, "as many as 300"),
        ("more than 30 nations", Bound.OVER, "more than 30"),
        ("30+ nations", Bound.OVER, "30+"),
        ("at least eight of them", Bound.AT_LEAST, "at least eight"),
        ("some 270 men", Bound.ABOUT, "some 270"),
        ("700-odd men", Bound.ABOUT, "700-odd"),
        ("forty or so", Bound.ABOUT, "forty or so"),
        ("just under 13,000", Bound.ABOUT, "just under 13,000"),
        ("exactly 26", Bound.EXACT, "26"),
        ("over €40 million", Bound.OVER, "over €40 million"),
    ],
)
def test_hedges_belong_to_the_number_and_bound_it(text: str, bound: Bound, words: str) -> None:
    (number,) = numbers(text)
    assert (number.bound, number.span.of(text)) == (bound, words)


@pytest.mark.parametrize("text", ["F-16s", "the G7", "at 10:30", "the 19th package", "nobody", "soften", "300km"])
def test_names_times_and_ordinals_hold_no_number(text: str) -> None:
    assert numbers(text) == ()


@given(st.integers(min_value=1, max_value=10**12))
def test_separators_do_not_change_a_number(value: int) -> None:
    for separator in (",", "\u00a0", "\u202f"):
        (number,) = numbers(f"{value:,}".replace(",", separator))
        assert number.low == value


@given(st.text(alphabet="0123456789., -–abmillionto€$", max_size=40))
def test_spans_stay_in_the_text_and_in_order(text: str) -> None:
    found = find_numbers(text, Span(0, len(text))) if text else ()
    starts = [number.figures.start for number in found]
    assert starts == sorted(starts)
    assert all(number.span.end <= len(text) and number.low <= number.high for number in found)
