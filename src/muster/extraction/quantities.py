"""Numbers with what they count: troops, ships, countries, money."""

from __future__ import annotations

import re
from dataclasses import dataclass

from muster.extraction.units import NOT_AMOUNTS, counted, currency_after, currency_before
from muster.model.record import Quantity
from muster.model.span import Span
from muster.text.days import find_days
from muster.text.numbers import Bound, Number, find_numbers

BARE = "number"


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity in a text.

    `span` runs from the hedge to the noun ("up to 15,000 French troops"). `noun` is the span of what
    is counted, None where the text leaves it out ("Lithuania up to 150"): the unit is then `number`.
    """

    span: Span
    quantity: Quantity
    bound: Bound
    noun: Span | None = None
    money: bool = False


# Words that may stand between a number and its noun: "26 Western allies", "8,000 more men".
_STEP = re.compile(r"[\s\u00a0\u2009\u202f-]*(?P<word>[^\W\d_][\w’'.-]*|of|the)")
_STOP = frozenset(
    {
        *("and", "or", "to", "in", "on", "at", "for", "from", "with", "by", "as", "is", "are", "was", "were", "has"),
        *("have", "had", "will", "would", "could", "may", "might", "that", "which", "who", "than", "but", "not", "if"),
        *("a", "an", "this", "under", "into", "out", "per", "had", "said", "says", "when", "after", "before", "since"),
    }
)
_REACH = 5
_CHAINED = re.compile(
    r"\b(?:Article|Articles|Resolution|resolution|No\.?|Number|page|Section|Chapter|Order|Protocol)\s$"
)
_NOT_COUNTS = frozenset({"one", "zero"})
_CLOCK = re.compile(r"\d{1,2}\.[0-5]\d")
_PERCENT = re.compile(r"\s*(?:%|per ?cent)")
_LISTED = re.compile(r"\d{1,2}[.)]\s")
_FIRST = re.compile(r"[\s\u00a0\u2009\u202f-]*")


def find_quantities(text: str, span: Span) -> tuple[FoundQuantity, ...]:
    """Find the quantities within `span`, in the order of the text; days, durations, votes and article numbers are none.

    >>> text = "Paris would send up to 6,000 French soldiers and €1.1bn."
    >>> [found.span.of(text) for found in find_quantities(text, Span(0, 55))]
    ['up to 6,000 French soldiers', '€1.1bn']
    """
    numbers = [number for number in find_numbers(text, span) if not _is_numbered(text, span, number)]
    if any(number.plain for number in numbers):
        dated = [phrase.span for phrase in find_days(text, span)]
        numbers = [number for number in numbers if not any(days.meets(number.figures) for days in dated)]
    found = (_measure(text, span, number) for number in numbers)
    return tuple(quantity for quantity in found if quantity is not None)


def _measure(text: str, span: Span, number: Number) -> FoundQuantity | None:
    money = _money(text, span, number)
    if money is not None:
        return money
    if _is_label(text, span, number):
        return None
    noun = _noun(text, span, number)
    if noun is not None:
        unit, place = noun
        if unit in NOT_AMOUNTS:
            return None
        return FoundQuantity(Span(number.span.start, place.end), _quantity(number, unit), number.bound, place)
    if _could_be_year(number) or number.figures.of(text).lower() in _NOT_COUNTS:
        return None
    return FoundQuantity(number.span, _quantity(number, BARE), number.bound)


def _money(text: str, span: Span, number: Number) -> FoundQuantity | None:
    before = text[max(span.start, number.figures.start - 5) : number.figures.start]
    gap = _FIRST.match(text, number.figures.end)
    end = gap.end() if gap else number.figures.end
    if symbol := currency_before(before):
        start = min(number.span.start, number.figures.start - symbol.length)
        return FoundQuantity(Span(start, number.span.end), _quantity(number, symbol.code), number.bound, money=True)
    word = currency_after(text[end : min(span.end, end + 24)])
    if word is None:
        return None
    return FoundQuantity(
        Span(number.span.start, end + word.length), _quantity(number, word.code), number.bound, money=True
    )


def _noun(text: str, span: Span, number: Number) -> tuple[str, Span] | None:
    """Find what is counted: the last counting noun of the words that follow, before any stop word."""
    place, best = number.span.end, None
    for _ in range(_REACH):
        gap = _FIRST.match(text, place)
        start = gap.end() if gap else place
        if start < span.end and (unit := counted(text[start : min(span.end, start + 40)])):
            best = (unit[0], Span(start, start + unit[1]))
            place = start + unit[1]
            if unit[0] not in {"countries", "percent", "troops"} or not text[place : place + 1].isspace():
                return best
            continue
        step = _STEP.match(text, place, span.end)
        if (
            best is not None
            or step is None
            or step["word"].lower() in _STOP
            or (step["word"] == "of" and number.low == 1)
        ):
            return best
        place = step.end()
    return best


def _is_numbered(text: str, span: Span, number: Number) -> bool:
    """Tell whether it is the number of an article or a resolution."""
    return _CHAINED.search(text, max(span.start, number.figures.start - 14), number.figures.start) is not None


def _is_label(text: str, span: Span, number: Number) -> bool:
    """Tell whether the number is a time of day ("17.50") or that of a point in a list ("2. The force")."""
    opens = text[span.start : number.figures.start].strip(" (") == ""
    if opens and _LISTED.match(text, number.figures.start):
        return True
    return bool(_CLOCK.fullmatch(number.figures.of(text))) and not _PERCENT.match(text, number.figures.end)


def _could_be_year(number: Number) -> bool:
    return number.plain and 1900 <= number.low <= 2100


def _quantity(number: Number, unit: str) -> Quantity:
    if number.bound is Bound.BETWEEN:
        return Quantity(unit, min=number.low, max=number.high)
    if number.bound in {Bound.OVER, Bound.AT_LEAST}:
        return Quantity(unit, min=number.low)
    if number.bound is Bound.AT_MOST:
        return Quantity(unit, max=number.low)
    return Quantity(unit, value=number.low)
