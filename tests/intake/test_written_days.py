"""Which words give a publication day, and which could give two."""

from __future__ import annotations

from datetime import date

import pytest

from muster.intake.written_days import day_in, day_in_address, parse_day


@pytest.mark.parametrize(
    "words",
    [
        "By the newsroom – Friday 9 January 2026, 07:12",
        "Posted January 9, 2026 5:12 pm",
        "Published Jan. 9, 2026",
        "09.01.2026 – 13:17",
        "2026-01-09",
        "Tallinn, 9th January 2026",
    ],
)
def test_a_day_written_out_is_understood(words: str) -> None:
    assert day_in(words) == date(2026, 1, 9)


@pytest.mark.parametrize("words", ["3/2/2003", "Feb 26", "yesterday", "January 2026", "31.02.2026", "", "2026"])
def test_what_may_be_another_day_or_none_is_unknown(words: str) -> None:
    assert day_in(words) is None


@pytest.mark.parametrize(("words", "day"), [("26/2/2025", date(2025, 2, 26)), ("2/26/2025", date(2025, 2, 26))])
def test_a_day_with_slashes_is_understood_where_it_can_be_only_one(words: str, day: date) -> None:
    assert day_in(words) == day


@pytest.mark.parametrize(
    "address",
    [
        "https://wire.example/2025/09/04/force",
        "https://wire.example/world/2025-09-04-force.html",
        "https://wire.example/a-20250904",
        "https://wire.example/2025/9/4/",
    ],
)
def test_an_address_tells_its_day(address: str) -> None:
    assert day_in_address(address) == date(2025, 9, 4)


@pytest.mark.parametrize("address", ["https://wire.example/2025/09/force", "https://wire.example/20259904", ""])
def test_an_address_without_a_day_tells_none(address: str) -> None:
    assert day_in_address(address) is None


@pytest.mark.parametrize("words", ["2025-02-26", "2025-02-26T23:59:59+05:00", " 20250226 "])
def test_a_field_gives_the_day_that_it_prints(words: str) -> None:
    assert parse_day(words) == date(2025, 2, 26)


@pytest.mark.parametrize("words", ["2025-02-30", "26.2.2025", "soon", ""])
def test_a_field_that_is_no_day_gives_none(words: str) -> None:
    assert parse_day(words) is None
