"""The mentions of an article laid over its words: what the search for speakers works on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from muster.extraction.finder import listed
from muster.extraction.lexicon import NameKind
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.reference import is_leading
from muster.extraction.scan import NameHit, Scan
from muster.model.span import Span

_OBJECTS = listed("his her its their him them hers himself herself themselves itself")


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention over the words `[first, last]`; `leading` where it can be the subject of a clause."""

    first: int
    last: int
    mention: Mention
    leading: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """The spots of an article in order, and each by the word it opens with, ends with, or covers.

    `outlets` are the names of outlets by their last word, `parties` the last words of parties.
    """

    scan: Scan
    spots: tuple[Spot, ...]
    opening: Mapping[int, Spot]
    ending: Mapping[int, Spot]
    covering: Mapping[int, Spot]
    outlets: Mapping[int, NameHit]
    parties: frozenset[int]


def lay_out(scan: Scan, mentions: Sequence[Mention]) -> Stage:
    """Lay mentions over the words of their article."""
    starts = {word.start: number for number, word in enumerate(scan.words)}
    ends = {word.end: number for number, word in enumerate(scan.words)}
    spots = []
    for mention in mentions:
        first = starts.get(mention.span.start)
        last = ends.get(mention.span.end, ends.get(mention.span.end - 1))
        if first is not None and last is not None:
            leading = _can_lead(scan, mention, first) and is_leading(scan, first, last)
            spots.append(Spot(first, last, mention, leading))
    return Stage(
        scan,
        tuple(spots),
        {spot.first: spot for spot in spots},
        {spot.last: spot for spot in spots},
        {number: spot for spot in spots for number in range(spot.first, spot.last + 1)},
        {hit.last: hit for hit in scan.names if hit.name.kind is NameKind.OUTLET},
        frozenset(hit.last for hit in scan.names if hit.name.kind is NameKind.PARTY),
    )


def _can_lead(scan: Scan, mention: Mention, first: int) -> bool:
    if mention.kind is MentionKind.PRONOUN:
        return scan.words[first].lower not in _OBJECTS
    return mention.kind is not MentionKind.PLACE


@dataclass(frozen=True, slots=True)
class Passage:
    """The words `[first, end)` of one sentence on their stage."""

    stage: Stage
    first: int
    end: int

    @property
    def scan(self) -> Scan:
        """Return the words and names of the article."""
        return self.stage.scan

    def within(self, first: int, end: int) -> Passage:
        """Return a part of it."""
        return Passage(self.stage, max(first, self.first), min(end, self.end))

    def lower(self, number: int) -> str:
        """Return a word of it in lower case; nothing outside it."""
        return self.scan.words[number].lower if self.first <= number < self.end else ""

    def mark(self, number: int) -> str:
        """Return the first sign that stands behind a word, or nothing where only a blank does."""
        return self.scan.gap(number).strip()[:1]

    def span(self, first: int, end: int) -> Span:
        """Return the characters of the words `[first, end)`."""
        return Span(self.scan.words[first].start, self.scan.words[end - 1].end)
