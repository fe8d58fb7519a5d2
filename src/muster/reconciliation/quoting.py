"""Who is quoted with which words: a quotation's words, and the person they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from muster.model.office import OfficeKind
from muster.model.span import Span
from muster.reconciliation.gazetteer import Gazetteer, Named
from muster.reconciliation.offices import Offices
from muster.reconciliation.terms import fold, read_terms
from muster.reconciliation.titles import NOT_NAMES, Titled
from muster.text.article import Article, Part, Sentence

_SAYS = (
    "said says told tells added adds stated wrote writes warned stressed noted remarked insisted declared explained "
    "announced argued emphasized emphasised underlined revealed called calls asked replied answered confirmed spoke "
    "branded assured mentioned quoted tweeted posted claimed promised predicted recalled repeated conceded"
)
_SPEECH = re.compile(rf"\b(?:{'|'.join(_SAYS.split())}|according to|put it|went on|pointed out)\b")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽÇŞİ]"
_PERSON = re.compile(
    rf"\b(?:(?:{_CAPITAL}[\w'’-]+|[A-Z]\.|von|van|der|de|al|bin)\s+){{0,4}}{_CAPITAL}[\w'’-]*[^\W\d_A-Z][\w-]*"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_POSSESSIVE = re.compile(r"['’]s?$")
_TURNED = re.compile(r"[\"”’'] ?$")  # “Nothing has changed,” said the minister
_NEAR = 130  # characters between a name and the verb of saying


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks as they are compared; `speaker` is a folded family name, None if unclear.

    `near` are all who are named in its sentence: the speaker may be one of them.
    """

    span: Span
    words: tuple[str, ...]
    places: tuple[Span, ...]
    speaker: str | None = None
    near: frozenset[str] = frozenset()

    def shares_speaker(self, other: Quoted) -> str | None:
        """Return who can have said both, the empty string where one is unclear, None where it cannot be one person."""
        if self.speaker is None or other.speaker is None:
            return self.speaker or other.speaker or ""
        if self.speaker in other.near | {other.speaker}:
            return self.speaker
        return other.speaker if other.speaker in self.near else None


@dataclass(frozen=True, slots=True)
class Person:
    """Printed words that mean a person: a name, or an office whose holder is known; `family` is folded."""

    span: Span
    family: str


def find_people(
    article: Article, gazetteer: Gazetteer, offices: Offices, *, actors: Iterable[Named], titles: Iterable[Titled]
) -> tuple[Person, ...]:
    """Find who is named, by name or by an office that one person certainly holds on the report's day."""
    roles = tuple(_roles(article, offices, titles))
    known = frozenset(named.span.start for named in actors)
    names = tuple(
        person
        for sentence in article.sentences
        for match in _PERSON.finditer(article.text, sentence.span.start, sentence.span.end)
        if (person := _person(match, known, gazetteer)) and not any(role.span.covers(person.span) for role in roles)
    )
    return tuple(sorted((*roles, *names), key=lambda person: person.span))


def _roles(article: Article, offices: Offices, titles: Iterable[Titled]) -> Iterator[Person]:
    on = article.report.published_on
    for titled in titles:
        if titled.name:
            yield Person(titled.span, family_name(titled.name))
        elif on and titled.country and (family := _holder(titled.country, titled.kinds, offices, on=on)):
            yield Person(titled.span, family)


def _holder(country: str, kinds: frozenset[OfficeKind], offices: Offices, *, on: date) -> str | None:
    holders = {row.person for kind in kinds if (row := offices.holder(country, kind, on))}
    return family_name(holders.pop()) if len(holders) == 1 else None


def _person(match: re.Match[str], known: frozenset[int], gazetteer: Gazetteer) -> Person | None:
    words = match.group().split()
    start = match.start()
    while words and (words[0] in NOT_NAMES or start in known):
        start += len(words.pop(0)) + 1
    if not words or " ".join(words) in gazetteer.outlets or gazetteer.code(_POSSESSIVE.sub("", words[-1])):
        return None
    family = family_name(words[-1])
    return Person(Span(start, match.end()), family) if len(family) > 2 and words[-1] not in NOT_NAMES else None


def read_quoted(article: Article, people: Sequence[Person]) -> tuple[Quoted, ...]:
    """Read each quotation of the article with its speaker."""
    speakers = _Speakers(article, people)
    quoted = []
    for quotation in article.quotations:
        terms = read_terms(article.text, quotation.span)
        if terms:
            words = tuple(term.word for term in terms)
            places = tuple(term.span for term in terms)
            speaker, near = speakers.of(quotation.span), speakers.near(quotation.span)
            quoted.append(Quoted(quotation.span, words, places, speaker, near))
    return tuple(quoted)


class _Speakers:
    """Finds who speaks near a quotation; "he said" is whoever spoke last before."""

    def __init__(self, article: Article, people: Sequence[Person]) -> None:
        self._article = article
        self._people = people
        self._sentences = [one for one in article.sentences if one.part is not Part.HEADLINE]
        self._last: list[str | None] = []  # who spoke last before each sentence
        last = None
        for sentence in self._sentences:
            self._last.append(last)
            last = self._spoken_in(sentence, sentence.span.end, last) or last

    def of(self, quotation: Span) -> str | None:
        """Return the speaker of these words."""
        meeting = [number for number, one in enumerate(self._sentences) if one.span.meets(quotation)]
        for number in (*meeting, *_around(meeting, self._sentences)):
            if speaker := self._spoken_in(self._sentences[number], quotation.start, self._last[number]):
                return speaker
        return self._last[meeting[0]] if meeting else None

    def near(self, quotation: Span) -> frozenset[str]:
        """Return all who are named in the sentences of these words, but not by them."""
        spans = [one.span for one in self._sentences if one.span.meets(quotation)]
        return frozenset(
            one.family
            for one in self._people
            if any(span.covers(one.span) for span in spans) and not self._in_quotation(one.span)
        )

    def _spoken_in(self, sentence: Sentence, place: int, last: str | None) -> str | None:
        text = blank_quotations(self._article, sentence.span)
        base = sentence.span.start
        verbs = [match.start() for match in _SPEECH.finditer(text)]
        if not verbs:
            return None
        verb = min(verbs, key=lambda start: abs(start + base - place))
        here = [one for one in self._people if sentence.span.covers(one.span) and not self._in_quotation(one.span)]
        before = [one for one in here if 0 <= verb + base - one.span.end < _NEAR]
        after = [one for one in here if 0 <= one.span.start - verb - base < _NEAR // 2]
        if pronoun := _PRONOUN.search(text, max(0, verb - 8), verb + 14):
            before = [one for one in before if one.span.start > pronoun.start() + base]
            after = [one for one in after if one.span.start < pronoun.start() + base]
        turned = _TURNED.search(self._article.text, max(0, verb + base - 4), verb + base) is not None
        nearest = (after[:1] + before[-1:]) if turned else (before[-1:] + after[:1])
        return nearest[0].family if nearest else (last if pronoun else None)

    def _in_quotation(self, span: Span) -> bool:
        return any(quotation.span.covers(span) for quotation in self._article.quotations)


def _around(meeting: Sequence[int], sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield the sentences next to a quotation that fills its own, where they stand in its paragraph."""
    if meeting:
        paragraph = sentences[meeting[0]].paragraph
        near = [number for number in (meeting[0] - 1, meeting[-1] + 1) if 0 <= number < len(sentences)]
        yield from (number for number in near if sentences[number].paragraph == paragraph)


def blank_quotations(article: Article, span: Span) -> str:
    """Return the characters of `span` with all quoted words replaced by spaces, so that places are kept."""
    text = list(span.of(article.text))
    for quotation in article.quotations:
        if quotation.span.meets(span):
            start = max(quotation.span.start, span.start) - span.start
            end = min(quotation.span.end, span.end) - span.start
            text[start:end] = " " * (end - start)
    return "".join(text)


def family_name(words: str) -> str:
    """Return the folded family name of a printed name.

    >>> family_name("Ursula von der Leyen"), family_name("Lombard's")
    ('leyen', 'lombard')
    """
    return _POSSESSIVE.sub("", fold(words.split()[-1]))
