"""Days as English text gives them, resolved as far as the day of writing allows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from muster.model.days import Days
from muster.model.span import Span
from muster.text import day_meanings as meanings
from muster.text.day_meanings import Facing, Fixed, Relative, Writing

__all__ = ["DayPhrase", "Facing", "find_days"]


@dataclass(frozen=True, slots=True)
class DayPhrase:
    """Words that name a day or a stretch of days.

    What they mean depends on whether what they date has been or is to come, which only the reader
    of the sentence knows: ask `days`.
    """

    span: Span
    _meaning: Fixed | Relative = field(repr=False, compare=False)
    _match: re.Match[str] = field(repr=False, compare=False)

    def days(self, written_on: date | None, facing: Facing = Facing.BACK) -> Days | None:
        """Return what the words mean; None where they cannot be resolved or the day of writing is unknown."""
        if isinstance(self._meaning, Fixed):
            return self._meaning.read(self._match)
        return self._meaning.read(self._match, Writing(written_on, facing)) if written_on else None


_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_LEAD = rf"(?:{_WEEKDAY},?\s+(?:the\s+)?)?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_TO = r"(?:(?:\s?[-–—]\s?|\s(?:to|and)\s)(?P<to>[0-3]?\d)(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_COUNT = r"(?P<count>a\s+couple\s+of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_OTHER_COUNT = r"(?:(?:\s+(?:or|to)\s+|-)(?P<count_to>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))?"
_UNIT = r"(?P<unit>day|night|week|fortnight|month|year)s?"
_NOON = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon))?"
_PART = (
    r"(?P<part>(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-]+(?:in\s+)?"
    r"|the\s+(?:end|start|beginning|middle|first\s+half|second\s+half)\s+of\s+)?"
)
_ENTRY = r"(?:(?<=\b[Ii]n\s)|(?<=\b[Bb]y\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Ss]ince\s)|(?<=\bto\s)|(?<=\bof\s)|(?<=\bfor\s)"
_BY_END = r"(?P<by>(?:[Bb]y|[Uu]ntil|[Bb]efore)\s+the\s+end\s+of\s+)"

# The longest phrase at a place wins, then the first of the table: order is part of the rule.
_FORMS: tuple[tuple[str, str, Fixed | Relative], ...] = (
    ("year", r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)", Fixed(meanings.read_iso)),
    ("date", rf"{_LEAD}\(?{_DAY}{_TO}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\)?", Fixed(meanings.read_dated)),
    ("date", rf"{_LEAD}{_MONTH}\s+{_DAY}{_TO},?\s+{_YEAR}", Fixed(meanings.read_dated)),
    ("date", rf"{_PART}{_MONTH},?\s+(?:of\s+)?{_YEAR}", Fixed(meanings.read_month_of_year)),
    ("season", rf"(?P<season>spring|summer|autumn|winter)\s+(?:of\s+)?{_YEAR}", Fixed(meanings.read_season_of_year)),
    ("year", rf"{_BY_END}{_YEAR}", Fixed(meanings.read_by_end_of_year)),
    ("year", rf"{_ENTRY}|(?=[Ee]arly|[Ll]ate|[Mm]id|the\s)){_PART}{_YEAR}(?!\s?[-–]\d)", Fixed(meanings.read_year)),
    ("month", rf"{_LEAD}{_DAY}{_TO}\s+(?:of\s+)?{_MONTH}(?![a-z])", Relative(meanings.read_dated_without_year)),
    ("month", rf"{_LEAD}{_MONTH}\s+{_DAY}{_TO}\b(?!,\d{{3}}|\.\d|\s?%)", Relative(meanings.read_dated_without_year)),
    (
        "near",
        r"(?P<near>[Tt]he\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|[Yy]esterday|[Tt]omorrow"
        r"|(?:[Ee]arlier\s+|[Ll]ater\s+)?[Tt]oday|[Tt]onight|[Ll]ast\s+night|[Oo]vernight"
        rf"|[Tt]his\s+(?:morning|afternoon|evening|lunchtime)|the\s+previous\s+(?:night|evening)){_NOON}\b",
        Relative(meanings.read_near),
    ),
    (
        "stretch",
        r"(?:(?P<moved>[Ee]arlier|[Ll]ater|still|early|late|(?:by\s+|before\s+)?the\s+end\s+of)\s+)?"
        r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|the\s+following|the\s+coming)\s+(?P<stretch>weekend|week|month|year)\b",
        Relative(meanings.read_stretch),
    ),
    (
        "weekday",
        rf"(?:(?P<which>[Nn]ext|[Ll]ast|[Pp]ast|[Tt]his\s+coming|[Tt]his|the\s+coming|coming)\s+)?"
        rf"(?P<weekday>{_WEEKDAY}){_NOON}\b",
        Relative(meanings.read_weekday),
    ),
    (
        "month",
        rf"{_ENTRY}|(?=[Ee]arly|[Ll]ate\b|[Mm]id|the\s|[Ll]ast|[Nn]ext)){_PART}(?:[Ll]ast\s+|[Nn]ext\s+)?"
        rf"{_MONTH}(?![a-z]|\s+\d)",
        Relative(meanings.read_month),
    ),
    ("ordinal", r"(?:(?<=\b[Oo]n\s)|(?<=\bfor\s)|(?<=\buntil\s))the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?!\s+[a-z])",
     Relative(meanings.read_day_of_month)),
    (
        "stretch",
        r"(?:(?:in|within|over|during)\s+)?(?:the\s+)?(?P<towards>coming|next\s+few|next\s+couple\s+of|next|past\s+few"
        r"|last\s+few|recent|past)\s+(?P<spell>hour|day|week|month|year)s\b",
        Relative(meanings.read_coming),
    ),
    ("stretch", rf"{_COUNT}\s+{_UNIT}\s+(?:earlier|later|before)\b", Relative(meanings.read_nothing)),
    ("stretch", rf"{_COUNT}{_OTHER_COUNT}\s+{_UNIT}\s+ago\b", Relative(meanings.read_ago)),
    ("stretch", rf"(?:in|within)\s+{_COUNT}{_OTHER_COUNT}\s+{_UNIT}\b(?:['’]s?\s+time)?", Relative(meanings.read_in)),
    (
        "season",
        r"(?:(?<=\b[Ii]n\s)|(?<=\buntil\s)|(?<=\bby\s)|(?=[Ll]ast|[Nn]ext|[Tt]his))(?:the\s+)?"
        r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|coming)\s+)?(?P<season>spring|summer|autumn|winter)\b",
        Relative(meanings.read_season),
    ),
)  # fmt: skip
_PATTERNS = tuple((need, re.compile(rf"(?<![\w]){pattern}"), meaning) for need, pattern, meaning in _FORMS)

# What a form needs is looked for first, all at once: a sentence without it is not searched for the form.
_NEEDS = re.compile(
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?P<near>[Tt]o(?:day|morrow|night)|[Yy]esterday|[Oo]vernight|night|morning|afternoon|evening|lunchtime)"
    r"|(?P<stretch>week|month|year|days?\b|hours\b|nights?\b|fortnight)|(?P<year>(?:19|20)\d\d)"
    r"|(?P<season>spring|summer|autumn|winter)|(?P<ordinal>\bthe\s+\d)"
)


def find_days(text: str, span: Span) -> tuple[DayPhrase, ...]:
    """Find the phrases of days within `span`, in the order of the text, none within another.

    >>> text = "They met on Feb. 16 and will meet again next week."
    >>> [phrase.span.of(text) for phrase in find_days(text, Span(0, len(text)))]
    ['Feb. 16', 'next week']
    """
    given = {match.lastgroup for match in _NEEDS.finditer(text, span.start, span.end)}
    if not given:
        return ()
    if {"month", "year"} <= given:
        given.add("date")
    found = [
        DayPhrase(Span(match.start(), match.end()), meaning, match)
        for need, pattern, meaning in _PATTERNS
        if need in given
        for match in pattern.finditer(text, span.start, span.end)
    ]
    return tuple(_outermost(found))


def _outermost(found: list[DayPhrase]) -> list[DayPhrase]:
    kept: list[DayPhrase] = []
    for phrase in sorted(found, key=lambda phrase: (phrase.span.start, -phrase.span.end)):
        if not kept or not kept[-1].span.meets(phrase.span):
            kept.append(phrase)
    return kept
