"""Who is quoted with which words: a quotation's words, and the person they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from muster.model.span import Span
from muster.reconciliation.terms import fold, read_terms
from muster.text.article import Article, Part, Sentence

_SPEECH = re.compile(
    r"\b(?:said|says|told|tells|added|adds|stated|wrote|writes|warned|stressed|noted|remarked|insisted|declared|"
    r"explained|announced|argued|emphasi[sz]ed|underlined|revealed|called|calls|asked|replied|answered|confirmed|"
    r"spoke|according to|put it|branded|assured|went on|pointed out|mentioned|quoted|tweeted|posted|claimed)\b"
)
_PERSON = re.compile(
    r"(?:(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+|[A-Z]\.|JD|von|van|der|de|al|bin|Al|El)\s+){0,3}[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*[a-zß-ÿ][\w'’-]*"
)
_PRONOUN = re.compile(r"\b(?:he|she|He|She)\b")
_NEAR = 120  # characters between a name and the verb of saying
NameOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks as they are compared; `speaker` is a folded family name, None if unclear."""

    span: Span
    words: tuple[str, ...]
    places: tuple[Span, ...]
    speaker: str | None = None


def read_quoted(article: Article, people: NameOf) -> tuple[Quoted, ...]:
    """Read each quotation of the article with its speaker.

    `people` tells the family name that printed words mean ("British Prime Minister", "Mr Merz"),
    or None where they name no person.
    """
    speakers = _Speakers(article, people)
    quoted = []
    for quotation in article.quotations:
        terms = read_terms(article.text, quotation.span)
        if terms:
            words = tuple(term.word for term in terms)
            places = tuple(term.span for term in terms)
            quoted.append(Quoted(quotation.span, words, places, speakers.of(quotation.span)))
    return tuple(quoted)


class _Speakers:
    """Finds who speaks near a quotation; the speaker of the sentence before is kept for "he said"."""

    def __init__(self, article: Article, people: NameOf) -> None:
        self._article = article
        self._people = people
        self._sentences = [one for one in article.sentences if one.part is not Part.HEADLINE]
        self._last: str | None = None

    def of(self, quotation: Span) -> str | None:
        """Return the speaker of these words."""
        meeting = [number for number, one in enumerate(self._sentences) if one.span.meets(quotation)]
        for number in (*meeting, *_around(meeting, len(self._sentences), self._sentences)):
            if speaker := self._spoken_in(self._sentences[number]):
                self._last = speaker
                return speaker
        return self._last if meeting else None

    def _spoken_in(self, sentence: Sentence) -> str | None:
        text = blank_quotations(self._article, sentence.span)
        verb = _SPEECH.search(text)
        if not verb:
            return None
        before = list(_PERSON.finditer(text, max(0, verb.start() - _NEAR), verb.start()))
        after = list(_PERSON.finditer(text, verb.end(), verb.end() + 60))
        for match in (*reversed(before), *after):
            if person := self._people(match.group()):
                return person
        return self._last if _PRONOUN.search(text) else None


def _around(meeting: Sequence[int], count: int, sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield the sentences next to a quotation that fills its own, of the same paragraph first."""
    if meeting:
        paragraph = sentences[meeting[0]].paragraph
        near = [number for number in (meeting[0] - 1, meeting[-1] + 1) if 0 <= number < count]
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
    return re.sub(r"['’]s?$", "", fold(words.split()[-1]))
