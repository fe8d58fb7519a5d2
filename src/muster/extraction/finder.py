"""Finds many names at once in linear time, at word boundaries and the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

T = TypeVar("T")

# One character for one: offsets in the folded text are offsets in the text as received.
_SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "‑": "-", "‐": "-", "\n": " "}
)
_LONGEST = 80  # characters that a name can run on


def fold(text: str) -> str:
    """Return `text` with one form of apostrophe, hyphen and space; offsets stay as they are."""
    return text.translate(_SAME_LENGTH)


def listed(words: str) -> frozenset[str]:
    """Return the words of a list written as one string."""
    return frozenset(words.split())


class Finder(Generic[T]):
    """A set of names, each with its meaning; finds them in folded text.

    Pickles as its table: the automaton is built again on the other side.
    """

    __slots__ = ("_automaton", "_meanings", "_names")

    def __init__(self, names: Mapping[str, T]) -> None:
        self._names = tuple(names)
        self._meanings = tuple(names.values())
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest) if names else None

    def __reduce__(self) -> tuple[type[Finder[T]], tuple[dict[str, T]]]:
        return type(self), (dict(zip(self._names, self._meanings, strict=True)),)

    def find(self, folded: str) -> Iterator[tuple[int, int, T]]:
        """Yield start, end and meaning of each name that stands between word boundaries, in order."""
        if self._automaton is None:
            return
        upto = 0
        for number, start, end in self._automaton.find_matches_as_indexes(folded):
            if start < upto:
                continue
            if _bounded(folded, start, end):
                yield start, end, self._meanings[number]
            elif (blank := folded.find(" ", start, end)) >= 0 and (inner := self._inside(folded, blank, end)):
                upto = inner[1]
                yield inner

    def _inside(self, folded: str, start: int, end: int) -> tuple[int, int, T] | None:
        """Return the name that begins within words that only looked like one: "the West" in "the Western union"."""
        finder = self._automaton
        found = finder.find_matches_as_indexes(folded[start : end + _LONGEST]) if finder else ()
        for number, first, last in found:
            if start + first < end and _bounded(folded, start + first, start + last):
                return start + first, start + last, self._meanings[number]
        return None


def _bounded(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not after.isalnum()
