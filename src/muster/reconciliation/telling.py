"""What is compared of a report: its lines, whom it quotes, whom it credits, and the occasions it tells of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain

from muster.model.origin import Credit
from muster.model.span import Span
from muster.reconciliation.credits import CreditReader
from muster.reconciliation.gazetteer import Gazetteer, Named, within
from muster.reconciliation.offices import Offices
from muster.reconciliation.quoting import Person, Quoted, find_people, read_quoted
from muster.reconciliation.terms import FUNCTION_WORDS, split_terms, stem
from muster.reconciliation.titles import Titled, find_titles
from muster.text.article import Article, Part, Sentence
from muster.text.numbers import find_numbers

_CORRECTS = re.compile(
    r"^\W*(?:CORRECT(?:ED|ION|S)|Correct(?:ed|ion)\b|CLARIFICATION|Clarification)|\(Corrects |"
    r"corrected version follows|please read in the",
    re.MULTILINE,
)
LIGHT, HEAVY = 1.0, 1.5  # what a word weighs, and what a name or a number does
_HEAD = 600  # characters in which a correction says that it is one

Run = tuple[str, str, str, str]
Places = Mapping[str, Sequence[int]]  # the numbers of the lines in which each word of meaning stands


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: `words` in their order, `weights` of what it means, by which two sentences are aligned."""

    span: Span
    part: Part
    words: tuple[str, ...]
    weights: dict[str, float]

    @property
    def weight(self) -> float:
        """Return the weight of all it means."""
        return sum(self.weights.values())


@dataclass(frozen=True, slots=True)
class Telling:
    """One report, ready to be compared; `headlines` are its title and the lines that stand as one.

    Worked out once, since a report is compared with several: `words` are those of the body in their
    order, `runs` all runs of four of them, `places` the lines in which each stands, and `corrects`
    tells that it says to correct another.
    """

    report_id: str
    said_on: date | None
    text: str
    lines: tuple[Line, ...]
    headlines: tuple[Line, ...]
    quoted: tuple[Quoted, ...] = ()
    people: tuple[Person, ...] = ()
    credits: tuple[Credit, ...] = ()
    actors: tuple[Named, ...] = ()
    titles: tuple[Titled, ...] = ()
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)
    runs: frozenset[Run] = field(init=False, repr=False, compare=False)
    places: Places = field(init=False, repr=False, compare=False)
    corrects: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        words = tuple(chain.from_iterable(line.words for line in self.lines))
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "runs", runs_of(words))
        object.__setattr__(self, "places", _places(self.lines))
        object.__setattr__(self, "corrects", _CORRECTS.search(self.text, 0, _HEAD) is not None)


def runs_of(words: Sequence[str]) -> frozenset[Run]:
    """Return every run of four words: shorter ones are alike by chance."""
    return frozenset(zip(words, words[1:], words[2:], words[3:], strict=False))


def _places(lines: Sequence[Line]) -> Places:
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for word in line.weights:
            found.setdefault(word, []).append(number)
    return found


class Teller:
    """Makes tellings of articles with one gazetteer and one table of offices; made once for many reports."""

    def __init__(self, gazetteer: Gazetteer, offices: Offices) -> None:
        self._gazetteer = gazetteer
        self._offices = offices

    @cached_property
    def _credits(self) -> CreditReader:
        """Make the reader of credits when the first report is told: its patterns take long to build."""
        return CreditReader(self._gazetteer)

    def tell(self, article: Article) -> Telling:
        """Return what is compared of the article."""
        actors = self._gazetteer.find(article.text)
        titles = find_titles(article.text, actors)
        people = find_people(article, self._gazetteer, self._offices, actors=actors, titles=titles)
        lines = list(_lines(article, actors))
        return Telling(
            report_id=article.report.id,
            said_on=article.report.published_on,
            text=article.text,
            lines=tuple(line for line in lines if line.part is not Part.HEADLINE and line.words),
            headlines=tuple(line for line in lines if line.part is Part.HEADLINE and line.words),
            quoted=read_quoted(article, people),
            people=people,
            credits=self._credits.read(article),
            actors=actors,
            titles=titles,
        )


def _lines(article: Article, actors: Sequence[Named]) -> Iterator[Line]:
    """Read the sentences, each with the actors named in it; both come in the order of the text."""
    starts = [one.span.start for one in actors]
    for sentence in article.sentences:
        first, end = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
        yield _line(article.text, sentence, within(actors[first:end], sentence.span))


def _line(text: str, sentence: Sentence, actors: Sequence[Named]) -> Line:
    """Weigh the words of a sentence: names of actors as codes, numbers as values, the rest as stems."""
    numbers = find_numbers(text, sentence.span)
    weights = {f"@{one.code}": HEAVY for one in actors} | {f"#{one.low:g}": HEAVY for one in numbers}
    spans = (*(one.span for one in actors), *(one.span for one in numbers))
    taken = {place for span in spans for place in (span.start, span.end)}
    words = []
    inside = False
    for word, start, end, capital in split_terms(text, sentence.span):
        words.append(word)
        inside = (inside and start not in taken) or start in taken
        if not inside and word not in FUNCTION_WORDS:
            weights.setdefault(stem(word), HEAVY if capital and len(words) > 1 else LIGHT)
        inside = inside and end not in taken
    return Line(sentence.span, sentence.part, tuple(words), weights)
