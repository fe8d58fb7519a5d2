"""Which sentence of one report tells what which sentence of another tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from muster.reconciliation.telling import Line, Places, Telling

_ALIKE = 0.42  # of the smaller sentence's weight must be in the other
_SURE = 0.75
_ENOUGH = 2.2  # weight that two sentences must share at least
_LITTLE = 1.2  # weight that suffices where nearly all of the smaller sentence is shared


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences by their numbers, and how far they tell the same, from 0 to 1."""

    first: int
    second: int
    likeness: float
    exact: bool = False


def align(first: Telling, second: Telling) -> tuple[Pair, ...]:
    """Pair the sentences of two reports: each with the one it is most like, from either side.

    A sentence may stand in several pairs, since rewriters join and split sentences.
    """
    if not first.lines or not second.lines:
        return ()
    likeness = _Weigher(first, second).liken()
    of_first, of_second = likeness.argmax(axis=1).tolist(), likeness.argmax(axis=0).tolist()  # of like ones the first
    found = {*enumerate(of_first), *((one, other) for other, one in enumerate(of_second))}
    return tuple(
        Pair(one, other, alike, exact=first.lines[one].words == second.lines[other].words)
        for one, other in sorted(found)
        if (alike := float(likeness[one, other]))
    )


class _Weigher:
    """Weighs what the sentences of two reports share."""

    def __init__(self, first: Telling, second: Telling) -> None:
        self._first, self._second = first, second
        self._both = sorted(first.places.keys() & second.places.keys())  # in order, so that sums are always the same
        self._commonness = _commonness(first.places, second.places, self._both)

    def liken(self) -> NDArray[np.float64]:
        """Tell how far any two sentences tell the same, 0 where it is too little; the rows are the first report's."""
        shared = self._share_all()
        lesser = np.minimum.outer(self._wholes(self._first.lines), self._wholes(self._second.lines))
        likeness = np.zeros_like(shared)
        np.divide(shared, lesser, out=likeness, where=shared >= _LITTLE)
        enough = (likeness >= _SURE) | ((likeness >= _ALIKE) & (shared >= _ENOUGH))
        return np.where(enough, np.minimum(likeness, 1.0), 0.0)

    def _share_all(self) -> NDArray[np.float64]:
        """Weigh what any two sentences share, going by the words, since most sentences share none."""
        rows = [[0.0] * len(self._second.lines) for _ in self._first.lines]
        lines, mine, its = self._first.lines, self._first.places, self._second.places
        for word in self._both:
            commonness, there = self._commonness.get(word, 1.0), its[word]
            for one in mine[word]:
                row, weight = rows[one], lines[one].weights[word] / commonness
                for other in there:
                    row[other] += weight
        return np.array(rows)

    def _wholes(self, lines: Sequence[Line]) -> list[float]:
        common = self._commonness
        return [sum([weight / common.get(word, 1.0) for word, weight in line.weights.items()]) for line in lines]

    def share(self, one: int, other: int) -> float:
        """Weigh what two sentences share."""
        mine, its = self._first.lines[one].weights, self._second.lines[other].weights
        return sum(mine[word] / self._commonness.get(word, 1.0) for word in sorted(mine.keys() & its.keys()))


def _commonness(mine: Places, its: Places, both: Iterable[str]) -> Mapping[str, float]:
    """Return how little a word counts, where less than wholly: what stands in every other sentence ties no two."""
    counts = {word: len(places) for each in (mine, its) for word, places in each.items() if len(places) > 2}
    counts |= {word: len(mine[word]) + len(its[word]) for word in both}
    return {word: sqrt(count / 2) for word, count in counts.items() if count > 2}


def fill_gaps(first: Telling, second: Telling, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Pair what is left between two pairs too, where it has some words in common: its place says the rest."""
    weigher = _Weigher(first, second)
    lone = [number for number in range(len(first.lines)) if number not in {pair.first for pair in pairs}]
    others = [number for number in range(len(second.lines)) if number not in {pair.second for pair in pairs}]
    found = [
        Pair(one, other, shared)
        for one in lone
        for other in others
        if _same_gap(one, other, pairs) and (shared := weigher.share(one, other)) >= _LITTLE
    ]
    best = {pair.second: pair for pair in sorted(found, key=lambda pair: pair.likeness)}
    chosen = {pair.first: pair for pair in sorted(best.values(), key=lambda pair: pair.likeness)}
    return tuple(sorted((*pairs, *chosen.values()), key=lambda pair: (pair.first, pair.second)))


def _same_gap(one: int, other: int, pairs: Sequence[Pair]) -> bool:
    """Tell whether every pair stands on the same side of both sentences."""
    return all((pair.first < one) == (pair.second < other) for pair in pairs)


def share_aligned(lines: Sequence[Line], numbers: set[int]) -> float:
    """Return the share of all words that stand in the sentences with these numbers."""
    total = sum(len(line.words) for line in lines)
    return sum(len(lines[number].words) for number in numbers) / total if total else 0.0
