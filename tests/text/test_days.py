from __future__ import annotations

from calendar import month_name
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model.days import Precision
from muster.model.span import Span
from muster.text.days import DayPhrase, Facing, find_days

THURSDAY = date(2025, 9, 4)


def phrase(text: str) -> DayPhrase:
    (found,) = find_days(text, Span(0, len(text)))
    return found


def meant(text: str, facing: Facing = Facing.BACK, written_on: date | None = THURSDAY) -> str | None:
    days = phrase(text).days(written_on, facing)
    return days.iso if days else None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("they met on Thursday", "2025-09-04"),
        ("they met on Tuesday", "2025-09-02"),
        ("last Thursday’s talks", "2025-08-28"),
        ("earlier this week", "2025-09-01/2025-09-04"),
        ("last month", "2025-08"),
        ("on Feb. 16", "2025-02-16"),
        ("on 24 December", "2024-12-24"),
        ("in April", "2025-04"),
        ("in November", "2024-11"),
        ("yesterday", "2025-09-03"),
        ("late last night", "2025-09-03"),
        ("three weeks ago", "2025-08-11/2025-08-17"),
        ("on 23-25 March", "2025-03-23/2025-03-25"),
        ("last autumn", "2024-09-01/2024-11-30"),
        ("Friday (22 August 2025)", "2025-08-22"),
        ("over the past days", "2025-08-28/2025-09-04"),
        ("on the 19th", "2025-08-19"),
    ],
)
def test_what_has_been_is_counted_back_from_the_day_of_writing(text: str, iso: str) -> None:
    assert meant(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on Thursday", "2025-09-04"),
        ("on Tuesday", "2025-09-09"),
        ("next Friday", "2025-09-12"),
        ("next week", "2025-09-08/2025-09-14"),
        ("in the coming days", "2025-09-04/2025-09-11"),
        ("on Feb. 16", "2026-02-16"),
        ("in October", "2025-10"),
        ("in early January", "2026-01-01/2026-01-10"),
        ("tomorrow", "2025-09-05"),
        ("on the 19th", "2025-09-19"),
        ("within two or three weeks", "2025-09-04/2025-09-28"),
        ("later this month", "2025-09-04/2025-09-30"),
    ],
)
def test_what_is_planned_is_counted_ahead(text: str, iso: str) -> None:
    assert meant(text, Facing.AHEAD) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 24 February 2025", "2025-02-24"),
        ("June 24–25, 2025", "2025-06-24/2025-06-25"),
        ("2025-02-24", "2025-02-24"),
        ("in March 2022", "2022-03"),
        ("by the end of 2027", "2027"),
        ("in autumn 2025", "2025-09-01/2025-11-30"),
        ("in Thursday", None),
        ("last month", None),
        ("on Feb. 16", None),
    ],
)
def test_without_a_day_of_writing_only_full_dates_are_known(text: str, iso: str | None) -> None:
    assert meant(text, written_on=None) == iso


@pytest.mark.parametrize(
    "text",
    [
        "the day after a ceasefire",
        "he may say",
        "a 30-day truce",
        "they march on",
        "since January 12,000 drones",
    ],
)
def test_words_that_only_look_like_days_name_none(text: str) -> None:
    assert find_days(text, Span(0, len(text))) == ()


def test_a_day_that_no_calendar_has_stays_unresolved() -> None:
    assert meant("on February 30") is None


def test_days_counted_from_another_day_stay_unresolved() -> None:
    assert meant("two days earlier") is None


def test_the_precision_tells_how_narrowly_the_day_is_known() -> None:
    texts = ("on Monday", "last week", "last month", "in summer 2025", "last year")
    found = [phrase(text).days(THURSDAY) for text in texts]
    assert [days.precision for days in found if days] == [
        Precision.DAY,
        Precision.WEEK,
        Precision.MONTH,
        Precision.SEASON,
        Precision.YEAR,
    ]


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.sampled_from(["Monday", "Wednesday", "Sunday"]))
def test_a_weekday_is_never_more_than_six_days_away(written_on: date, weekday: str) -> None:
    back = phrase(f"on {weekday}").days(written_on, Facing.BACK)
    ahead = phrase(f"on {weekday}").days(written_on, Facing.AHEAD)
    assert back
    assert ahead
    assert timedelta(0) <= written_on - back.first <= timedelta(6)
    assert timedelta(0) <= ahead.first - written_on <= timedelta(6)


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_a_full_date_means_itself_whenever_it_is_written(day: date) -> None:
    words = f"on {day.day} {month_name[day.month]} {day.year}"
    assert meant(words, written_on=None) == day.isoformat()
