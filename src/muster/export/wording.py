"""The words in which codes are shown to people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from muster.model.days import Days, Precision
from muster.model.record import Quantity
from muster.model.scales import Condition, ConditionKind, Stance, Undertaking

COLLECTIVE_NAMES = {
    "coalition": "The coalition",
    "europe": "European countries",
    "west": "Western countries",
    "others": "Other countries",
}
_BACKERS = {"coalition": "the coalition", "others": "other countries"}
_CONDITION_WORDS = {
    ConditionKind.CEASEFIRE: "ceasefire",
    ConditionKind.APPROVAL: "approval at home",
    ConditionKind.MANDATE: "mandate",
    ConditionKind.INVITATION: "host’s request",
    ConditionKind.ADVERSARY: "other side’s step",
    ConditionKind.OTHERS: "others taking part",
    ConditionKind.OTHER: "another condition",
}
_WITH_ARTICLE = (
    {"AE", "BS", "CD", "CF", "CG", "CZ", "DO", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB", "SC", "US"}
    | {"EU", "UN", "G7", "G20", "OSCE", "African Union", "Arab League"}
)  # fmt: skip
_UNITS = {"EUR": "€", "USD": "$", "GBP": "£"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def name_actor(actor: str, names: Mapping[str, str]) -> str:
    """Return the name of an actor; a body or group goes by its code."""
    return names.get(actor) or COLLECTIVE_NAMES.get(actor) or actor


def name_in_sentence(actor: str, names: Mapping[str, str]) -> str:
    """Return the name of an actor as it stands within a sentence.

    >>> name_in_sentence("US", {"US": "United States"}), name_in_sentence("coalition", {})
    ('the United States', 'the coalition')
    """
    article = "the " if actor in _WITH_ARTICLE else ""
    return _BACKERS.get(actor) or article + name_actor(actor, names)


def name_undertaking(undertaking: Undertaking) -> str:
    """Return the name of an undertaking.

    >>> name_undertaking(Undertaking.AIR_DEFENCE)
    'Air defence'
    """
    return undertaking.replace("_", " ").capitalize()


def name_condition(condition: Condition, names: Mapping[str, str]) -> str:
    """Return what must come first, in a few words.

    >>> name_condition(Condition.parse("backing:US"), {"US": "United States"})
    'backing by the United States'
    """
    if condition.backer:
        return f"backing by {name_in_sentence(condition.backer, names)}"
    return _CONDITION_WORDS[condition.kind]


def name_day(day: date | None) -> str:
    """Return a day as people write it.

    >>> name_day(date(2025, 2, 6)), name_day(None)
    ('6 Feb 2025', 'day unknown')
    """
    return f"{day.day} {day:%b %Y}" if day else "day unknown"


def name_days(days: Days) -> str:
    """Return days as narrowly as they are known.

    >>> name_days(Days(date(2025, 2, 1), date(2025, 2, 28), Precision.MONTH))
    'Feb 2025'
    """
    if days.first == days.last:
        return name_day(days.first)
    if days.precision is Precision.MONTH:
        return f"{days.first:%b %Y}"
    if days.precision is Precision.YEAR:
        return f"{days.first:%Y}"
    if (days.first.year, days.first.month) == (days.last.year, days.last.month):
        return f"{days.first.day}–{name_day(days.last)}"
    return f"{name_day(days.first)} – {name_day(days.last)}"


def name_quantity(quantity: Quantity) -> str:
    """Return an amount with its unit.

    >>> name_quantity(Quantity("EUR", 1.1e9)), name_quantity(Quantity("soldiers", min=10000, max=25000))
    ('€1.1 billion', '10,000 to 25,000 soldiers')
    """
    sign = _UNITS.get(quantity.unit, "")
    unit = "" if sign else f" {quantity.unit}"
    if quantity.value is not None:
        return f"{sign}{name_number(quantity.value)}{unit}"
    if quantity.min is None:
        return f"up to {sign}{name_number(quantity.max or 0)}{unit}"
    if quantity.max is None:
        return f"at least {sign}{name_number(quantity.min)}{unit}"
    return f"{sign}{name_number(quantity.min)} to {sign}{name_number(quantity.max)}{unit}"


def name_number(number: float) -> str:
    """Return a number as people read it: 1.1 billion, 26,000, 0.5."""
    for size, word in _SCALES:
        if abs(number) >= size:
            return f"{number / size:,.4g} {word}"
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.4g}"


def name_stance(stance: Stance | None) -> str:
    """Return the stance as a word, and a dash where there is none."""
    return str(stance) if stance else "–"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "report"), count(3, "origin")
    ('1 report', '3 origins')
    """
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def slug(text: str) -> str:
    """Return `text` as part of an address inside a page; letters of any script stay.

    >>> slug("African Union"), slug("Séléka")
    ('African-Union', 'Séléka')
    """
    return re.sub(r"\W+", "-", text).strip("-") or "x"
