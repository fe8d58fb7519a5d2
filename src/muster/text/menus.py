"""Lines that are rows of entries: menus, and bylines with their day and hour."""

from __future__ import annotations

import re

from muster.text.article import AsideReason
from muster.text.chrome import rule_reason

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    r"|\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}-\d\d-\d\d)(?![\w%])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s+(?:GMT|UTC|CES?T|EES?T|[ECMP][SD]?T|BST|IST|GST|MSK|[A-Z]{2,4}T))?"
    r"(?:\s?[+-]\d{1,2})?|\b\d{1,2}\s?[ap]m\b|\b\d+ (?:hours?|minutes?|mins?|days?) ago\b"
)
_STAMP_WORDS = re.compile(
    r"\b(?:first|last|web|print|published|posted|updated?|created|dated?|modified|edition|on|at|mon|tue|wed|thu|fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|local|time)\b",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"(?:first |last |web )?(?:published|posted|updated?|created|dated|modified)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[|•·›»▾►♪◐]\s*|\s{2,}|\t|\]\s*\[|\s/\s")
_HARD = re.compile(r"[|•·›▾]|\s{2,}|\]\s*\[")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MENU_WORDS = _set_of(
    "accept account advertise advertising africa air americas archive asia business carbon contact contests "
    "cookie cookies counties cricket crossword culture deutsch e-paper economy edition energy english "
    "entertainment epaper europe events forum forward gas health help home horoscope industry international "
    "jobs join land latest life lifestyle listen live lng local login lotto manage markets menu metro money "
    "more national naval news newsletter newsletters obituaries opinion page podcast podcasts politics power "
    "print privacy property radio reject science sea search settings shop showbiz sport sports stories "
    "subscribe tech technology terms tickets tides today top traffic travel trending tv video videos war "
    "weather world "
)
_MENU_ENTRIES = frozenset(
    {"log in", "sign in", "sign up", "about us", "contact us", "my list", "my account", "on air", "web stories"}
)
_LONGEST_ENTRY = 5
_LONGEST_STAMP = 120


def row_reason(words: str) -> AsideReason | None:
    """Return why a row of entries is set aside; None for a line that is none."""
    parts = [part for part in _SEPARATOR.split(words.strip("[] ")) if part]
    prose = words[-1] in '.!”"' and not _HARD.search(words)
    if prose or len(parts) < 2:
        return AsideReason.MENU if _is_row_of_capitals(words) else None
    if all(len(part.split()) <= _LONGEST_ENTRY for part in parts[1:]) and len(parts[0].split()) <= 8:
        if _DAY.search(words):
            return AsideReason.BYLINE
        if _is_menu(parts, words):
            return AsideReason.MENU
    return _reason_of_parts(parts) if _HARD.search(words) else None


def _reason_of_parts(parts: list[str]) -> AsideReason | None:
    """Set a row aside for the reason of one of its entries: "Weather: +19 | Request a song | Subscribe"."""
    if any(len(part) > 120 for part in parts):
        return None
    return next((reason for part in parts[1:] if (reason := rule_reason(part))), None)


def is_stamp(words: str) -> bool:
    """Tell whether a line is little more than a day: with a place, an hour, "updated".

    >>> is_stamp("Published: 14 May 2026, 09:30 GMT"), is_stamp("24 February – Macron meets Trump in Washington")
    (True, False)
    """
    day, clock = _DAY.search(words), _CLOCK.search(words)
    if len(words) > _LONGEST_STAMP or not (day or clock):
        return False
    if words[-1] in "!?=" or (words[-1] == "." and not clock):
        return False
    left = _WORD.findall(_STAMP_WORDS.sub(" ", _CLOCK.sub(" ", _DAY.sub(" ", words))))
    if _STAMPED.match(words):
        return len(left) <= 7 and not re.search(r"[=?!]", words)
    if day is None:
        return False
    opens = not _STAMP_WORDS.sub("", words[: day.start()]).strip(" ,")
    if opens and clock:
        return words[-1] != "."
    if opens and left and not re.match(r"\s*[|·•,–—-]", words[day.end() :]):
        return False
    return len(left) <= 4 and not any(word[0].islower() for word in left)


def _is_menu(parts: list[str], words: str) -> bool:
    known = sum(map(_is_entry, parts))
    if len(parts) >= 3:
        return known > 0 or len(parts) >= 4 or "|" in words
    return known == len(parts)


def _is_entry(part: str) -> bool:
    folded = part.casefold()
    return folded in _MENU_ENTRIES or all(word in _MENU_WORDS for word in folded.split())


def _is_row_of_capitals(words: str) -> bool:
    entries = words.casefold().split()
    return words.isupper() and len(entries) >= 3 and all(entry in _MENU_WORDS for entry in entries)
