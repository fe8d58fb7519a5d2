"""Which sentence of one report tells what which sentence of another tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from muster.reconciliation.telling import Line

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


def align(first: Sequence[Line], second: Sequence[Line]) -> tuple[Pair, ...]:
    """Pair the sentences of two reports: each with the one it is most like, from either side.

    A sentence may stand in several pairs, since rewriters join and split sentences.
    """
    commonness = _commonness(first, second)
    whole = [[_whole(line, commonness) for line in lines] for lines in (first, second)]
    table = [
        [
            _likeness(_shared(one, other, commonness), min(mine, its))
            for other, its in zip(second, whole[1], strict=True)
        ]
        for one, mine in zip(first, whole[0], strict=True)
    ]
    best: dict[tuple[int, int], float] = {}
    for number, row in enumerate(table):
        _keep_best(best, [((number, other), likeness) for other, likeness in enumerate(row)])
    for other in range(len(second)):
        _keep_best(best, [((number, other), table[number][other]) for number in range(len(first))])
    return tuple(
        Pair(one, other, likeness, exact=first[one].words == second[other].words)
        for (one, other), likeness in sorted(best.items())
    )


def fill_gaps(first: Sequence[Line], second: Sequence[Line], pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Pair what is left between two pairs too, where it has some words in common: its place says the rest."""
    commonness = _commonness(first, second)
    lone = [number for number in range(len(first)) if number not in {pair.first for pair in pairs}]
    others = [number for number in range(len(second)) if number not in {pair.second for pair in pairs}]
    found = [
        Pair(one, other, shared)
        for one in lone
        for other in others
        if _same_gap(one, other, pairs) and (shared := _shared(first[one], second[other], commonness)) >= _LITTLE
    ]
    best = {pair.second: pair for pair in sorted(found, key=lambda pair: pair.likeness)}
    chosen = {pair.first: pair for pair in sorted(best.values(), key=lambda pair: pair.likeness)}
    return tuple(sorted((*pairs, *chosen.values()), key=lambda pair: (pair.first, pair.second)))


def _same_gap(one: int, other: int, pairs: Sequence[Pair]) -> bool:
    """Tell whether every pair stands on the same side of both sentences."""
    return all((pair.first < one) == (pair.second < other) for pair in pairs)


def _shared(one: Line, other: Line, commonness: Mapping[str, float]) -> float:
    both = one.weights.keys() & other.weights.keys()
    return sum(one.weights[word] / commonness[word] for word in sorted(both))


def _keep_best(best: dict[tuple[int, int], float], row: Sequence[tuple[tuple[int, int], float]]) -> None:
    place, likeness = max(row, key=lambda pair: pair[1], default=((0, 0), 0.0))
    if likeness > 0:
        best[place] = likeness


def _commonness(first: Sequence[Line], second: Sequence[Line]) -> Mapping[str, float]:
    """Return how little a word counts: what stands in every other sentence ties no two of them."""
    lines = Counter(word for line in (*first, *second) for word in line.weights)
    return {word: sqrt(max(1.0, count / 2)) for word, count in lines.items()}


def _whole(line: Line, commonness: Mapping[str, float]) -> float:
    return sum(weight / commonness[word] for word, weight in line.weights.items())


def _likeness(shared: float, smaller: float) -> float:
    """Return the share of the smaller sentence's weight that the other holds too, 0 where that is too little."""
    likeness = min(1.0, shared / smaller) if shared >= _LITTLE else 0.0
    sure = likeness >= _SURE or (likeness >= _ALIKE and shared >= _ENOUGH)
    return likeness if sure else 0.0


def share_aligned(lines: Sequence[Line], numbers: set[int]) -> float:
    """Return the share of all words that stand in the sentences with these numbers."""
    total = sum(len(line.words) for line in lines)
    return sum(len(lines[number].words) for number in numbers) / total if total else 0.0
