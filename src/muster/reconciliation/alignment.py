"""Which sentence of one report tells what which sentence of another tells."""

from __future__ import annotations

from collections import defaultdict
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
    weigher = _Weigher(first, second)
    of_first: dict[int, Pair] = {}
    of_second: dict[int, Pair] = {}
    for (one, other), shared in sorted(weigher.share_all().items()):
        likeness = min(1.0, shared / min(weigher.mine[one], weigher.its[other])) if shared >= _LITTLE else 0.0
        if likeness >= _SURE or (likeness >= _ALIKE and shared >= _ENOUGH):
            pair = Pair(one, other, likeness, exact=first[one].words == second[other].words)
            of_first[one] = _liker(of_first.get(one), pair)
            of_second[other] = _liker(of_second.get(other), pair)
    return tuple(sorted({*of_first.values(), *of_second.values()}, key=lambda pair: (pair.first, pair.second)))


def _liker(known: Pair | None, pair: Pair) -> Pair:
    """Return the pair that is more alike, of two like ones the first."""
    return pair if known is None or pair.likeness > known.likeness else known


class _Weigher:
    """Weighs what sentences share, going by the words, since most sentences share none; `mine` and `its` are wholes."""

    def __init__(self, first: Sequence[Line], second: Sequence[Line]) -> None:
        self._first, self._second = first, second
        self._places = _places(first), _places(second)
        self._commonness = _commonness(*self._places)
        self.mine, self.its = _Wholes(first, self._commonness), _Wholes(second, self._commonness)

    def share_all(self) -> Mapping[tuple[int, int], float]:
        """Weigh what any two sentences share; those that share nothing are left out."""
        mine, its = self._places
        shared: defaultdict[tuple[int, int], float] = defaultdict(float)
        for word in sorted(mine.keys() & its.keys()):  # in order, so that the sums are always the same
            commonness, there = self._commonness.get(word, 1.0), its[word]
            for one in mine[word]:
                weight = self._first[one].weights[word] / commonness
                for other in there:
                    shared[one, other] += weight
        return shared

    def share(self, one: int, other: int) -> float:
        """Weigh what two sentences share."""
        mine, its = self._first[one].weights, self._second[other].weights
        return sum(mine[word] / self._commonness.get(word, 1.0) for word in sorted(mine.keys() & its.keys()))


class _Wholes(dict[int, float]):
    """What each sentence weighs, worked out when it is asked for."""

    def __init__(self, lines: Sequence[Line], commonness: Mapping[str, float]) -> None:
        super().__init__()
        self._lines, self._commonness = lines, commonness

    def __missing__(self, number: int) -> float:
        common = self._commonness
        self[number] = sum([weight / common.get(word, 1.0) for word, weight in self._lines[number].weights.items()])
        return self[number]


def _places(lines: Sequence[Line]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for word in line.weights:
            found.setdefault(word, []).append(number)
    return found


def _commonness(mine: Mapping[str, list[int]], its: Mapping[str, list[int]]) -> Mapping[str, float]:
    """Return how little a word counts, where less than wholly: what stands in every other sentence ties no two."""
    counts = {word: len(places) + len(its.get(word, ())) for word, places in mine.items()}
    counts |= {word: len(places) for word, places in its.items() if word not in mine}
    return {word: sqrt(count / 2) for word, count in counts.items() if count > 2}


def fill_gaps(first: Sequence[Line], second: Sequence[Line], pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Pair what is left between two pairs too, where it has some words in common: its place says the rest."""
    weigher = _Weigher(first, second)
    lone = [number for number in range(len(first)) if number not in {pair.first for pair in pairs}]
    others = [number for number in range(len(second)) if number not in {pair.second for pair in pairs}]
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
