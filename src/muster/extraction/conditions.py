"""What must come first: conditional words, and what kind of condition they state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from muster.extraction.condition_words import KINDS, MARKERS, WITHIN
from muster.extraction.phrases import Found, PhraseTable, read_rows
from muster.extraction.subjects import Group
from muster.extraction.words import Words
from muster.model.scales import Condition, ConditionKind

_K = ConditionKind


class Marker(StrEnum):
    """How strongly words announce a condition."""

    STRICT = "strict"  # whatever follows is a condition
    CLAUSE = "clause"  # a condition only where its kind is known: "when they ask", not when it rains
    TIMED = "timed"  # one only where its kind seldom is anything else: "after" a ceasefire, not after lunch
    WITHIN = "within"  # the words are the condition themselves
    NONE = "none"  # looks like a condition and is none


_MARKERS = PhraseTable((Marker(row.sense), row.phrases) for row in read_rows(MARKERS))

_KINDS = PhraseTable((_K(row.sense), row.phrases) for row in read_rows(KINDS))
_WITHIN = PhraseTable((_K(row.sense), row.phrases) for row in read_rows(WITHIN))
_LONGEST = 16
_BEHIND = 4  # so many words after "support" may say whose
_STOPS = frozenset(":—–-()")


@dataclass(frozen=True, slots=True)
class Stated:
    """A condition at the tokens `[first, end)` of a sentence, and how strongly they announce it."""

    condition: Condition
    first: int
    end: int
    marker: Marker = Marker.WITHIN


def find_conditions(
    words: Words, groups: Sequence[Group], own: Sequence[Found[ConditionKind]] = ()
) -> tuple[Stated, ...]:
    """Return the conditions that a sentence states, in the order of its words.

    `groups` are the names in it, `own` the words that the situation knows for a condition.
    """
    found: dict[Condition, Stated] = {}
    for stated in (*_within(words, own), *_marked(words, groups, own)):
        found.setdefault(stated.condition, stated)
    return tuple(sorted(found.values(), key=lambda stated: stated.first))


def _within(words: Words, own: Sequence[Found[ConditionKind]]) -> Iterator[Stated]:
    """Yield what words state by themselves; those of the situation do where they begin with a conditional word."""
    openings = {marker.first for marker in _MARKERS.find(words)} if own else frozenset[int]()
    for hit in (*_WITHIN.find(words), *(hit for hit in own if hit.first in openings)):
        yield Stated(Condition(hit.row), hit.first, hit.end)


def _kinds(words: Words, own: Sequence[Found[ConditionKind]]) -> list[Found[ConditionKind]]:
    """Return the words that tell a condition's kind; those of the situation come before what they hold."""
    taken = {at for hit in own for at in range(hit.first, hit.end)}
    plain = [hit for hit in _KINDS.find(words) if taken.isdisjoint(range(hit.first, hit.end))]
    return sorted((*own, *plain), key=lambda hit: hit.first)


def _marked(words: Words, groups: Sequence[Group], own: Sequence[Found[ConditionKind]]) -> Iterator[Stated]:
    hits = _kinds(words, own)
    for marker in _MARKERS.find(words):
        if marker.row is Marker.NONE:
            continue
        end = _end_of(words, marker.end)
        inside = [hit for hit in hits if marker.first <= hit.first < end]
        stated = [condition for hit in inside for condition in _stated(groups, marker, hit)]
        if marker.row is Marker.STRICT and not stated:
            stated = [Stated(Condition(_K.OTHER), marker.first, end, marker.row)]
        yield from stated


def _end_of(words: Words, first: int) -> int:
    """Return where the conditional clause ends: at a stop, or at the comma before the main clause."""
    for at in range(first, min(len(words), first + _LONGEST)):
        if words.tokens[at] in _STOPS:
            return at
        if words.tokens[at] == "," and first - 1 == 0 and at > first + 1:
            return at
    return min(len(words), first + _LONGEST)


def _stated(groups: Sequence[Group], marker: Found[Marker], hit: Found[ConditionKind]) -> Iterator[Stated]:
    if hit.row is _K.BACKING:
        named = tuple(_backers(groups, marker.first, hit.end))
        for backer in named or _backers(groups, hit.end, hit.end + _BEHIND):
            yield Stated(Condition(_K.BACKING, backer), marker.first, hit.end, marker.row)
        return
    if marker.row is Marker.TIMED and hit.row not in {_K.CEASEFIRE, _K.APPROVAL, _K.MANDATE}:
        return
    yield Stated(Condition(hit.row), marker.first, hit.end, marker.row)


def _backers(groups: Sequence[Group], first: int, end: int) -> Iterator[str]:
    for group in groups:
        if first <= group.first < end:
            for mention in group.mentions:
                if mention.actor:
                    yield mention.actor
