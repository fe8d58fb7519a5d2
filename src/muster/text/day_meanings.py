"""What phrases of days mean: one function for each form of phrase, against the day of writing where needed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from muster.model.days import Days, Precision


class Facing(StrEnum):
    """Whether what the day belongs to has been or is to come: "on Thursday" is one or the other."""

    BACK = "back"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Writing:
    """The day of writing, and which way the phrase looks from it."""

    day: date
    facing: Facing


@dataclass(frozen=True, slots=True)
class Fixed:
    """A form that means the same whenever it is written."""

    read: Callable[[re.Match[str]], Days | None]


@dataclass(frozen=True, slots=True)
class Relative:
    """A form that needs the day of writing."""

    read: Callable[[re.Match[str], Writing], Days | None]


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_UNITS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_REACH = {"hour": 1, "day": 7, "week": 42, "month": 180, "year": 730}
_PARTS = (
    (("early", "the start", "the beginning"), (1, 10)),
    (("mid", "the middle"), (11, 20)),
    (("the first half",), (1, 15)),
    (("the second half",), (16, 31)),
    (("late", "the end"), (21, 31)),
)
_NEAR_DAYS = (
    ("the day before yesterday", -2),
    ("the day after tomorrow", 2),
    ("yesterday", -1),
    ("last night", -1),
    ("the previous", -1),
    ("tomorrow", 1),
    ("", 0),  # today, tonight, this morning, overnight
)


def read_iso(match: re.Match[str]) -> Days | None:
    """Read "2025-02-24"."""
    year, month, day = (int(part) for part in match["iso"].split("-"))
    return _between(_real(year, month, day), _real(year, month, day))


def read_dated(match: re.Match[str]) -> Days | None:
    """Read "24 February 2025" and "June 24–25, 2025"."""
    return _stretch_of_month(int(match["year"]), match)


def read_month_of_year(match: re.Match[str]) -> Days:
    """Read "late April 2025"."""
    return _part(_whole_month(int(match["year"]), _month(match["month"])), match["part"])


def read_season_of_year(match: re.Match[str]) -> Days:
    """Read "autumn 2025"."""
    return _season(int(match["year"]), match["season"])


def read_by_end_of_year(match: re.Match[str]) -> Days:
    """Read "by the end of 2027": some day of that year, if not before."""
    return _whole_year(int(match["year"]))


def read_year(match: re.Match[str]) -> Days:
    """Read "2025", "early 2025" and "the end of 2025"."""
    year, part = int(match["year"]), (match["part"] or "").lower()
    if not part:
        return _whole_year(year)
    first, last = {"e": (1, 4), "m": (5, 8), "l": (9, 12)}.get(part[0], (9, 12))
    if part.startswith(("the start", "the beginning")):
        first, last = 1, 4
    if part.startswith(("the first half", "the second half")):
        first, last = (1, 6) if "first" in part else (7, 12)
    return Days(date(year, first, 1), _whole_month(year, last).last, Precision.SPAN)


def read_dated_without_year(match: re.Match[str], writing: Writing) -> Days | None:
    """Read "Feb. 16" and "23-25 March"."""
    return _facing_year(lambda year: _stretch_of_month(year, match), writing)


def read_month(match: re.Match[str], writing: Writing) -> Days | None:
    """Read "in April" and "the end of July"."""
    month = _month(match["month"])
    whole = _facing_year(lambda year: _whole_month(year, month), writing)
    return _part(whole, match["part"]) if whole else None


def read_day_of_month(match: re.Match[str], writing: Writing) -> Days | None:
    """Read "on the 19th": of this month, or of the one beside it."""
    day, step = int(match["day"]), -1 if writing.facing is Facing.BACK else 1
    here = _real(writing.day.year, writing.day.month, day)
    if here and (here - writing.day).days * step >= 0:
        return _between(here, here)
    beside = _months_away(writing.day, step).first
    there = _real(beside.year, beside.month, day)
    return _between(there, there)


def read_weekday(match: re.Match[str], writing: Writing) -> Days:
    """Read "on Thursday", "last Friday", "next Tuesday"."""
    wanted, which = _WEEKDAYS.index(match["weekday"].lower()), (match["which"] or "").lower()
    monday = writing.day - timedelta(writing.day.weekday())
    back = (writing.day.weekday() - wanted) % 7
    if which == "next":
        day = monday + timedelta(7 + wanted)
    elif which in {"last", "past"}:
        day = writing.day - timedelta(back or 7)
    elif which.endswith("coming") or writing.facing is Facing.AHEAD:
        day = writing.day + timedelta(-back % 7)
    else:
        day = writing.day - timedelta(back)
    return Days(day, day)


def read_near(match: re.Match[str], writing: Writing) -> Days:
    """Read "yesterday", "last night", "the day after tomorrow"."""
    words = " ".join(match["near"].lower().split())
    day = writing.day + timedelta(next(days for start, days in _NEAR_DAYS if words.startswith(start)))
    return Days(day, day)


def read_stretch(match: re.Match[str], writing: Writing) -> Days:
    """Read "earlier this week", "last month", "next year", "this weekend"."""
    away = {"last": -1, "next": 1, "following": 1, "coming": 1}.get(match["which"].lower().split()[-1], 0)
    monday = writing.day - timedelta(writing.day.weekday()) + timedelta(7 * away)
    whole = {
        "month": _months_away(writing.day, away),
        "year": _whole_year(writing.day.year + away),
        "weekend": Days(monday + timedelta(5), monday + timedelta(6), Precision.SPAN),
        "week": Days(monday, monday + timedelta(6), Precision.WEEK),
    }[match["stretch"]]
    return _cut(whole, match["moved"], writing.day)


def read_season(match: re.Match[str], writing: Writing) -> Days | None:
    """Read "in the spring", "last autumn"."""
    which, season, year = (match["which"] or "").lower(), match["season"], writing.day.year
    if which == "last":
        return next(days for back in range(3) if (days := _season(year - back, season)).last < writing.day)
    facing = Facing.AHEAD if which in {"next", "coming"} else writing.facing
    return _facing_year(lambda tried: _season(tried, season), Writing(writing.day, facing))


def read_coming(match: re.Match[str], writing: Writing) -> Days:
    """Read "in the coming days" and "the past weeks": as far as the word commonly reaches."""
    reach = timedelta(_REACH[match["spell"]])
    if match["towards"].split()[0] in {"past", "last", "recent"}:
        return Days(writing.day - reach, writing.day, Precision.SPAN)
    return Days(writing.day, writing.day + reach, Precision.SPAN)


def read_ago(match: re.Match[str], writing: Writing) -> Days:
    """Read "three weeks ago"."""
    return _away(match, writing.day, sign=-1)


def read_in(match: re.Match[str], writing: Writing) -> Days:
    """Read "in two weeks" and "within two or three weeks"."""
    if match[0].startswith("within"):
        last = _away(match, writing.day, sign=1).last
        return Days(writing.day, last, Precision.SPAN)
    return _away(match, writing.day, sign=1)


def read_nothing(_match: re.Match[str], _writing: Writing) -> Days | None:
    """Leave "two days earlier" open: it counts from a day that the phrase does not name."""
    return None


def _month(name: str) -> int:
    return 1 + _MONTHS.index(name[:3].lower())


def _whole_month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)


def _whole_year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _months_away(day: date, months: int) -> Days:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return _whole_month(year, month + 1)


def _real(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _between(first: date | None, last: date | None) -> Days | None:
    if first is None or last is None or last < first:
        return None
    return Days(first, last, Precision.DAY if first == last else Precision.SPAN)


def _stretch_of_month(year: int, match: re.Match[str]) -> Days | None:
    month, day = _month(match["month"]), int(match["day"])
    return _between(_real(year, month, day), _real(year, month, int(match["to"] or day)))


def _part(month: Days, part: str | None) -> Days:
    """Narrow a month to "early" or "the end of" it."""
    if not part:
        return month
    start, end = next(days for words, days in _PARTS if part.lower().startswith(words))
    return Days(month.first.replace(day=start), month.first.replace(day=min(end, month.last.day)), Precision.SPAN)


def _season(year: int, season: str) -> Days:
    first, last = _SEASONS[season]
    return Days(date(year, first, 1), _whole_month(year + (last < first), last).last, Precision.SEASON)


def _facing_year(make: Callable[[int], Days | None], writing: Writing) -> Days | None:
    """Give days without a year the latest year that is not ahead, or the first that is not past."""
    year = writing.day.year
    if writing.facing is Facing.BACK:
        return next((days for days in map(make, (year, year - 1)) if days and days.first <= writing.day), None)
    return next((days for days in map(make, (year, year + 1)) if days and days.last >= writing.day), None)


def _cut(whole: Days, moved: str | None, day: date) -> Days:
    """Cut "earlier this week" at the day of writing, and "later this month" before it."""
    words = (moved or "").lower()
    if words in {"earlier", "early"} and whole.first <= day <= whole.last:
        return Days(whole.first, day, Precision.SPAN)
    if words not in {"", "earlier", "early"} and whole.first <= day <= whole.last:
        return Days(day, whole.last, Precision.SPAN)
    return whole


def _away(match: re.Match[str], day: date, *, sign: int) -> Days:
    """Count from `day`: days give a day, weeks a week, "two or three weeks" the days between."""
    nearer = _counted(day, sign * _count(match["count"]), match["unit"])
    if not match["count_to"]:
        return nearer
    farther = _counted(day, sign * _count(match["count_to"]), match["unit"])
    return Days(min(nearer.first, farther.first), max(nearer.last, farther.last), Precision.SPAN)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[" ".join(word.lower().split())]


def _counted(day: date, count: int, unit: str) -> Days:
    if unit == "month":
        return _months_away(day, count)
    if unit == "year":
        return _whole_year(day.year + count)
    there = day + timedelta(count * _UNITS[unit])
    return Days(there, there) if _UNITS[unit] == 1 else Days(there - timedelta(3), there + timedelta(3), Precision.WEEK)
