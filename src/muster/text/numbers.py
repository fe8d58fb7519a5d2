"""Numbers in English text, in digits and in words, with what hedges and bounds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from muster.model.span import Span


class Bound(StrEnum):
    """How the text bounds the number it names."""

    EXACT = "exact"
    ABOUT = "about"  # "some 270", "nearly 50", "700-odd"
    OVER = "over"  # "more than 30"
    AT_LEAST = "at least"
    AT_MOST = "at most"  # "up to 15,000"
    BETWEEN = "between"  # "20,000 to 30,000"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text gives it: `low` and `high` are equal unless it is a range.

    `span` covers the hedge ("up to 15,000"), `figures` the number alone. `plain` tells that it is
    written in bare digits without a separator, as a year would be.
    """

    span: Span
    figures: Span
    low: float
    high: float
    bound: Bound = Bound.EXACT
    plain: bool = False


_SMALL = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12,
    "score": 20,
}
_SUFFIXES = {"bn": 1e9, "mn": 1e6, "m": 1e6, "tn": 1e12, "trn": 1e12, "k": 1e3, **_SCALES}

_WORD = "|".join((*_SMALL, *_TENS))
_SCALE = "|".join(_SCALES)
_GAP = r"[ \t\u00a0\u2009\u202f-]"
_WORDS = (
    rf"(?:(?:an?|half{_GAP}an?)(?={_GAP}(?:{_SCALE})\b)|{_WORD})"
    rf"(?:{_GAP}(?:and{_GAP}a{_GAP}half|(?:and{_GAP})?(?:{_WORD})|{_SCALE})\b)*"
)
_DIGITS = (
    r"\d{1,3}(?:[,\u00a0\u2009\u202f'’ ]\d{3})+(?!\d)(?:\.\d+)?"  # 15,000, 15 000
    r"|\d{1,3}(?:\.\d{3})+(?![\d.,]\d)"  # 1.500, but also $1.125 billion: see _read_digits
    r"|\d+(?:\.\d+|,\d{1,2}(?!\d))?"
)
# "m" is metres as often as million, so it counts only when glued to a sum of money, which `_MONEY` sees.
_MONEY = r"(?:(?<=[$€£¥])|(?<=[$€£¥][ \u00a0\u202f]))"
_MILLIONS = r"m(?=\s(?:euro|dollar|pound|kron|franc|zlot))"
_NUMBER = rf"""
    {_MONEY}(?P<sum>(?>{_DIGITS}))\s?-?(?P<sum_scale>bn|mn|m|tn|trn|k|million|billion|trillion|thousand)?(?![\w%])
  | (?<![\w.,/:])(?<![A-Za-z]-)(?P<digits>(?>{_DIGITS}))(?!:\d)
    (?:{_GAP}?(?P<scale>bn|mn|tn|trn|k|million|billion|trillion|thousand|hundred|dozen|{_MILLIONS})\b)?(?![A-Za-z])
  | (?<![\w-])(?P<words>{_WORDS})(?![\w])
"""
_NUMBER_PATTERN = re.compile(_NUMBER, re.IGNORECASE | re.VERBOSE)

_INITIALS = "".join(sorted({word[0] for word in (*_SMALL, *_TENS, *_SCALES)}))  # to try the words only where one can be
_ANY = re.compile(rf"\d|\b(?=[{_INITIALS}])(?:{_WORD}|{_SCALE})", re.IGNORECASE)

# What stands before or after the number and bounds it; the longest wins, so order is part of the rule.
_BEFORE: tuple[tuple[Bound, str], ...] = (
    (Bound.AT_MOST, r"no more than|not more than|a maximum of|at (?:the )?most|at a maximum|fewer than|less than"),
    (Bound.AT_MOST, r"up to|as many as|as much as|a ceiling of|not exceeding|no higher than"),
    (Bound.AT_LEAST, r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of|at a minimum"),
    (Bound.ABOUT, r"well over|well above|just over|slightly more than|a little over|just under|little more than"),
    (Bound.OVER, r"more than|over|above|in excess of|upwards of|exceeding|greater than"),
    (Bound.ABOUT, r"some|about|around|roughly|approximately|nearly|almost|close to|perhaps|an estimated|circa|near"),
)
_AFTER: tuple[tuple[Bound, str], ...] = (
    (Bound.OVER, r"or more\b|or so and more\b|-?plus\b|\+"),
    (Bound.AT_MOST, r"at (?:the )?most\b|or fewer\b|or less\b"),
    (Bound.AT_LEAST, r"at (?:the )?least\b|at a minimum\b"),
    (Bound.ABOUT, r"or so\b|-odd\b|-ish\b"),
)
_BEFORE_PATTERNS = tuple(
    (bound, re.compile(rf"\b(?:{words})\s+(?:the |a |an )?(?:US|C|A|NZ)?[$€£¥]?\s?$", re.IGNORECASE))
    for bound, words in _BEFORE
)
_AFTER_PATTERNS = tuple((bound, re.compile(rf"[ \u00a0]?(?:{words})", re.IGNORECASE)) for bound, words in _AFTER)
_JOINT = re.compile(r"\s?(?:-|–|—|to|and|or)\s?(?:US|C|A|NZ)?[$€£¥]?", re.IGNORECASE)
_RANGE_OPENS = re.compile(r"\bbetween\s+(?:US|C|A)?[$€£¥]?\s?$", re.IGNORECASE)
_CHANGE_OPENS = re.compile(r"(?<!ranging )(?<!anywhere )\bfrom\s+(?:the |a )?[$€£¥]?\s?$", re.IGNORECASE)


def find_numbers(text: str, span: Span) -> tuple[Number, ...]:
    """Find the numbers within `span`, in the order of the text.

    >>> text = "between 20,000 and 30,000 troops, a dozen ships"
    >>> [(n.low, n.high, n.bound.value) for n in find_numbers(text, Span(0, len(text)))]
    [(20000.0, 30000.0, 'between'), (12.0, 12.0, 'exact')]
    """
    if not _ANY.search(text, span.start, span.end):
        return ()
    single = [_read(match, text, span) for match in _NUMBER_PATTERN.finditer(text, span.start, span.end)]
    return tuple(_join_ranges([number for number in single if number is not None], text, span))


def _read(match: re.Match[str], text: str, span: Span) -> Number | None:
    figures = Span(match.start(), match.end())
    digits = match["sum"] or match["digits"]
    scale = match["sum_scale"] or match["scale"]
    value = _read_digits(digits, scale) if digits else _read_words(match["words"])
    if value is None:
        return None
    bound, whole = _bound(figures, text, span)
    plain = bool(digits and digits.isdigit() and not scale and not match["sum"])
    return Number(whole, figures, value, value, bound, plain=plain)


def _read_digits(digits: str, scale: str | None) -> float:
    factor = _SUFFIXES[scale.lower()] if scale else 1
    dotted = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits)
    if dotted and not digits.startswith("0") and not scale:
        return float(digits.replace(".", ""))
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return float(digits.replace(",", ".")) * factor
    return round(float(re.sub(r"[^\d.]", "", digits)) * factor, 6)


def _read_words(words: str) -> float | None:
    """Read "two hundred and fifty thousand"; None for what counts nothing, as a lone "a"."""
    total, group = 0.0, 0.0
    for word in re.split(r"[^a-z]+", words.lower()):
        if word in _SMALL or word in _TENS:
            group += _SMALL.get(word, 0) + _TENS.get(word, 0)
        elif word == "half":
            group += 0.5
        elif word in {"hundred", "dozen", "score"}:
            group = (group or 1) * _SCALES[word]
        elif word in _SCALES:
            total += (group or 1) * _SCALES[word]
            group = 0.0
    return total + group or None


def _bound(figures: Span, text: str, span: Span) -> tuple[Bound, Span]:
    before = text[max(span.start, figures.start - 30) : figures.start]
    after = text[figures.end : min(span.end, figures.end + 16)]
    start, end, bound = figures.start, figures.end, Bound.EXACT
    for sort, pattern in _BEFORE_PATTERNS:
        if opened := pattern.search(before):
            start, bound = figures.start - len(before) + opened.start(), sort
            break
    for sort, pattern in _AFTER_PATTERNS:
        if closed := pattern.match(after):
            end = figures.end + closed.end()
            bound = sort if bound in {Bound.EXACT, Bound.ABOUT} else bound
            break
    return bound, Span(start, end)


def _join_ranges(numbers: list[Number], text: str, span: Span) -> list[Number]:
    joined: list[Number] = []
    for number in numbers:
        if joined and (merged := _range(joined[-1], number, text=text, span=span)):
            joined[-1] = merged
        else:
            joined.append(number)
    return joined


def _range(first: Number, second: Number, *, text: str, span: Span) -> Number | None:
    """Join "20,000 to 30,000"; "from 3,300 to 10,000" is a change, and "264 to 250" a vote."""
    joint = text[first.span.end : second.figures.start]
    before = text[max(span.start, first.figures.start - 20) : first.figures.start]
    opens = _RANGE_OPENS.search(before)
    if not _JOINT.fullmatch(joint) or first.high != first.low:
        return None
    if (joint.strip().startswith("and") and not opens) or _CHANGE_OPENS.search(before):
        return None
    low, high = _same_scale(first.low, second, text)
    if low >= high or high > 100 * low or (first.plain and second.plain and 1900 <= low <= 2100):
        return None
    start = first.figures.start - len(before) + opens.start() if opens else first.span.start
    return Number(Span(start, second.span.end), Span(first.figures.start, second.figures.end), low, high, Bound.BETWEEN)


def _same_scale(low: float, second: Number, text: str) -> tuple[float, float]:
    """Give "3 to 5 million" the scale of its second number."""
    words = second.figures.of(text).lower()
    for scale in ("thousand", "million", "billion", "bn", "trillion"):
        if words.endswith(scale) and low * 100 < second.high and low < 1000:
            return low * _SUFFIXES[scale], second.high
    return low, second.high
