"""Names of actors and outlets, found all at once in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick, MatchKind

from muster.model.span import Span

_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a text that name an actor by its code."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What each printed name, adjective, capital or seat stands for, and the names of outlets.

    `actors` maps words as printed, with their capitals, to codes of the annotation guide.
    """

    actors: Mapping[str, str]
    outlets: frozenset[str] = frozenset()
    _names: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _finder: AhoCorasick = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = tuple(sorted(self.actors))
        object.__setattr__(self, "_names", names)
        object.__setattr__(self, "_finder", AhoCorasick(names, matchkind=MatchKind.LeftmostLongest))

    def find(self, text: str) -> tuple[Named, ...]:
        """Find every name of an actor, the longest at each place, only as whole words."""
        found = self._finder.find_matches_as_indexes(text)
        return tuple(
            Named(Span(start, end), self.actors[self._names[number]])
            for number, start, end in found
            if _stands_alone(text, start, end)
        )

    def code(self, words: str) -> str | None:
        """Return the code that `words` stand for, or None where they name no actor."""
        return self.actors.get(words.strip())


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start > 0 and _LETTER.match(text[start - 1])
    after = end < len(text) and _LETTER.match(text[end])
    return not before and not after


def within(named: Iterable[Named], span: Span) -> tuple[Named, ...]:
    """Return those that stand inside `span`."""
    return tuple(one for one in named if span.covers(one.span))
