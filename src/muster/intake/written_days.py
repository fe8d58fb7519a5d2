"""Publication days as pages and manifests write them; a day that may be another day is none."""

from __future__ import annotations

import re
from datetime import date

from muster.model.span import Span
from muster.text.days import find_days

_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)$")
_NUMBERS = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"[/\-_.]((?:19|20)\d\d)[/\-_](\d{1,2})[/\-_](\d{1,2})(?=[/\-_.?#]|$)")
_IN_ADDRESS_COMPACT = re.compile(r"[/\-_.]((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[/\-_.?#]|$)")


def parse_day(words: str) -> date | None:
    """Return the day that a field holds, `2025-02-26` or an instant of that day; None where it is no day.

    >>> parse_day("2025-02-26T23:30:00Z")
    datetime.date(2025, 2, 26)
    """
    match = _ISO.match(words.strip()) or _COMPACT.match(words.strip())
    return _day(*match.groups()) if match else None


def day_in(words: str) -> date | None:
    """Return the first day that `words` give in full; 3/2/2003, which may be two days, is none.

    >>> day_in("By the newsroom – Friday 9 January 2026, 07:12")
    datetime.date(2026, 1, 9)
    """
    if match := _ISO.search(words):
        return _day(*match.groups())
    if match := _NUMBERS.search(words):
        return _day_of_numbers(match)
    if not words:
        return None
    for phrase in find_days(words, Span(0, len(words))):
        days = phrase.days(None)
        if days and days.first == days.last:
            return days.first
    return None


def day_in_address(address: str) -> date | None:
    """Return the day that an address of a page holds.

    >>> day_in_address("https://wire.example/2025/09/04/twenty-six")
    datetime.date(2025, 9, 4)
    """
    match = _IN_ADDRESS.search(address) or _IN_ADDRESS_COMPACT.search(address)
    return _day(*match.groups()) if match else None


def _day_of_numbers(match: re.Match[str]) -> date | None:
    """Read day before month; with slashes, which Americans read the other way, only if it can be nothing else."""
    first, separator, second, year = match.groups()
    if separator == "/" and int(first) <= 12 and int(second) <= 12 and first != second:
        return None
    if int(second) > 12:
        first, second = second, first
    return _day(year, second, first)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
