"""The figures of a report: the numbers by which the arrangement as a whole is described."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import fsum

from muster.extraction.figure_features import Count, amount, describe, kind
from muster.extraction.figure_weights import THRESHOLD, WEIGHTS
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Mention
from muster.extraction.noticing import NOTHING_NOTICED, Noticed, odds
from muster.extraction.quantities import BARE, FoundQuantity, find_quantities
from muster.model.record import Figure, Quantity, Why
from muster.model.span import Span
from muster.text.article import Article
from muster.text.numbers import Bound

_CONVERTED = re.compile(r"\(\s*$|;\s*$|\(\s*(?:about|or|some|around)\s*$")
_CLAUSE = re.compile(r"[;:—–]\s|,\s(?:and|but|which|while|of which|against)\s")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_REACHED = re.compile(r"a ceiling of|as (?:many|much) as", re.IGNORECASE)
_MOST_WORDS = 7
# What the log odds of weights and network count, and what they must exceed together.
_OF_WEIGHTS, _OF_NETWORK, _BAR = 0.5, 0.7, -1.5
_LEAST = {"countries": 3, "leaders": 3, "people": 50, BARE: 8, "money": 100_000}


def find_figures(
    article: Article, counts: Sequence[Count], lexicon: Lexicon, *, noticed: Noticed = NOTHING_NOTICED
) -> tuple[Figure, ...]:
    """Return the figures of the report, each once with all its pieces of evidence, in the order of the text."""
    kept: dict[Quantity, list[Count]] = {}
    last: Count | None = None
    for count in counts:
        weighed, chance = weigh(describe(article, count, lexicon)), noticed.figures.get(count.found.span)
        if _is_likely(weighed, chance) or (chance is None and _goes_on(article.text, last, count)):
            kept.setdefault(stated(count.found), []).append(count)
            last = count
    return tuple(_figure(article, quantity, counts) for quantity, counts in kept.items())


def _is_likely(weighed: float, chance: float | None) -> bool:
    """Tell whether weights, and the network where it was asked, think a figure likely."""
    if chance is None:
        return weighed > THRESHOLD
    return _OF_WEIGHTS * weighed + _OF_NETWORK * odds(chance) > _BAR


def find_counts(article: Article, mentions: Sequence[Mention]) -> Iterator[Count]:
    """Yield the quantities of the report that could be figures; sums given again in another currency are none."""
    for at, sentence in enumerate(article.sentences):
        found = [_reached(article.text, quantity) for quantity in find_quantities(article.text, sentence.span)]
        if not found:
            continue
        named = tuple(mention for mention in mentions if sentence.span.covers(mention.span))
        for number, quantity in enumerate(found):
            before = found[number - 1] if number else None
            if could_be_figure(quantity) and not _is_conversion(article.text, quantity, before):
                yield Count(quantity, at, sentence, named)


def _reached(text: str, found: FoundQuantity) -> FoundQuantity:
    """Take "a ceiling of 5,000" and "as many as 5,000" for 5,000, and not for anything up to it."""
    if found.quantity.max is None or not _REACHED.match(text, found.span.start):
        return found
    return replace(found, bound=Bound.ABOUT, quantity=Quantity(found.quantity.unit, value=found.quantity.max))


def could_be_figure(found: FoundQuantity) -> bool:
    """Tell whether a count is of a kind and a size that describe an arrangement: no prices, and no two countries."""
    return amount(found.quantity) >= _LEAST.get(kind(found), float("inf"))


def _goes_on(text: str, last: Count | None, count: Count) -> bool:
    """Tell whether it stands beside a figure: "10,000 soldiers and 1,800 police"."""
    if last is None or {kind(last.found), kind(count.found)} != {"people"}:
        return False
    return text[last.found.span.end : count.found.span.start] in {" and ", ", ", " plus "}


def weigh(features: frozenset[str]) -> float:
    """Return the log-odds that a count with these features is a figure, whatever their order."""
    return fsum(WEIGHTS.get(feature, 0.0) for feature in features)


def stated(found: FoundQuantity) -> Quantity:
    """Return the number that the text names; "at least eight" names eight, and people where it leaves out of what."""
    unit = "people" if found.quantity.unit == BARE else found.quantity.unit
    quantity = found.quantity
    if found.bound is Bound.AT_LEAST:
        return Quantity(unit, value=quantity.min)
    return Quantity(unit, value=quantity.value, min=quantity.min, max=quantity.max)


def _is_conversion(text: str, quantity: FoundQuantity, before: FoundQuantity | None) -> bool:
    if before is None or not (quantity.money and before.money):
        return False
    between = text[before.span.end : quantity.span.start]
    return len(between) < 12 and _CONVERTED.search(between) is not None


def _figure(article: Article, quantity: Quantity, counts: Sequence[Count]) -> Figure:
    clauses = {_clause(article.text, count) for count in counts}
    return Figure(
        what=_what(article.text, counts[0]),
        quantity=quantity,
        evidence=tuple(sorted(clauses)),
        why=Why("figure", tuple(sorted({count.found.span for count in counts}))),
    )


def _clause(text: str, count: Count) -> Span:
    sentence, span = count.sentence.span, count.found.span
    breaks = tuple(_CLAUSE.finditer(text, sentence.start, sentence.end))
    start = max((match.end() for match in breaks if match.end() <= span.start), default=sentence.start)
    end = min((match.start() for match in breaks if match.start() >= span.end), default=sentence.end)
    return Span(start, end)


def _what(text: str, count: Count) -> str:
    """Return the words that say what is counted: the noun and what follows it, or what comes before."""
    clause, found = _clause(text, count), count.found
    start = found.noun.start if found.noun else found.span.end
    behind = _WORDS.findall(text[start : clause.end])[:_MOST_WORDS]
    if found.noun:
        return " ".join(behind)
    before = _WORDS.findall(text[clause.start : found.span.start])[-_MOST_WORDS:]
    return " ".join(before or behind) or found.quantity.unit
