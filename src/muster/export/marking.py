"""A sentence with its evidence marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from muster.export.harmless import harmless
from muster.model.record import Record
from muster.model.standing import Told


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, and whether it is evidence."""

    words: str
    marked: bool


def mark(told: Told[Record]) -> list[list[Piece]]:
    """Return the sentences of a telling in pieces; evidence that lies in none of them stands alone."""
    marked = [_mark_sentence(sentence, told.words) for sentence in told.sentences]
    astray = [words for words in told.words if not any(words in sentence for sentence in told.sentences)]
    return [*marked, *([Piece(harmless(words), marked=True)] for words in astray)]


def _mark_sentence(sentence: str, evidence: Iterable[str]) -> list[Piece]:
    covered = [False] * len(sentence)
    for words in evidence:
        start = sentence.find(words)
        if start >= 0:
            covered[start : start + len(words)] = [True] * len(words)
    pieces: list[Piece] = []
    start = 0
    for place in range(1, len(sentence) + 1):
        if place == len(sentence) or covered[place] != covered[start]:
            pieces.append(Piece(harmless(sentence[start:place]), covered[start]))
            start = place
    return pieces
