"""Words that two reports quote alike, though what stands around them differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from muster.model.origin import Shared
from muster.model.span import Span
from muster.reconciliation.quoting import Quoted
from muster.reconciliation.telling import Telling
from muster.reconciliation.terms import FUNCTION_WORDS

SHORTEST = 3  # words; a shorter piece is quoted alike by chance


def share_quotations(first: Telling, second: Telling) -> tuple[Shared, ...]:
    """Find the runs of words that both quote, of speakers that can be the same, each run once.

    A run has at least three words of which one carries meaning.
    """
    found: dict[tuple[str, ...], Shared] = {}
    for one in first.quoted:
        for other in second.quoted:
            speaker = one.shares_speaker(other)
            if speaker is not None:
                for words, shared in _runs(one, other, speaker or None):
                    found.setdefault(words, shared)
    return tuple(shared for words, shared in found.items() if not _inside_another(words, found))


def _runs(one: Quoted, other: Quoted, speaker: str | None) -> Iterator[tuple[tuple[str, ...], Shared]]:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(other.words):
        places.setdefault(word, []).append(place)
    start = 0
    while start < len(one.words):
        ahead = one.words[start:]
        length, place = max((_length(ahead, other.words, at), at) for at in [*places.get(ahead[0], ()), -1])
        words = one.words[start : start + length]
        if length >= SHORTEST and any(word not in FUNCTION_WORDS for word in words):
            yield words, Shared(_span(one, start, length), _span(other, place, length), speaker)
        start += max(1, length)


def _length(ahead: Sequence[str], words: Sequence[str], at: int) -> int:
    """Count the words that stand ahead and also from `at` on; none where `at` is no place."""
    there = words[at:] if at >= 0 else ()
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(ahead, there, strict=False)))


def _span(quoted: Quoted, start: int, length: int) -> Span:
    return Span(quoted.places[start].start, quoted.places[start + length - 1].end)


def _inside_another(words: tuple[str, ...], found: dict[tuple[str, ...], Shared]) -> bool:
    return any(
        words != longer and any(longer[start : start + len(words)] == words for start in range(len(longer)))
        for longer in found
        if len(longer) > len(words)
    )
