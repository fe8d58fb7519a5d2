"""How far two reports resemble each other: the measures by which their relation is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from muster.reconciliation.alignment import Pair, align, share_aligned
from muster.reconciliation.telling import Line, Telling


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Measures of two reports, all from 0 to 1; `lesser` is the one with fewer words.

    `contained` is the share of the lesser's runs of four words that stand in the other, `told` the
    share of its words in sentences that the other tells too, `told_back` the same of the greater.
    `ordered` is the share of sentences that come in the same order.
    """

    contained: float
    told: float
    told_back: float
    ordered: float
    likeness: float
    sentences: int


def resemble(lesser: Telling, greater: Telling) -> Resemblance:
    """Measure two reports, of which the first has no more words than the second."""
    pairs = align(lesser, greater)
    best = _best_of_each(pairs)
    return Resemblance(
        contained=_contain(lesser, greater),
        told=share_aligned(lesser.lines, {pair.first for pair in pairs}),
        told_back=share_aligned(greater.lines, {pair.second for pair in pairs}),
        ordered=_ordered([pair.second for pair in best]),
        likeness=_mean_likeness(lesser.lines, best),
        sentences=len(best),
    )


def _contain(lesser: Telling, greater: Telling) -> float:
    """Return the share of the lesser's runs of words that the greater holds, 0 where it has none."""
    return len(lesser.runs & greater.runs) / len(lesser.runs) if lesser.runs else 0.0


def _best_of_each(pairs: Sequence[Pair]) -> list[Pair]:
    best: dict[int, Pair] = {}
    for pair in pairs:
        if pair.first not in best or pair.likeness > best[pair.first].likeness:
            best[pair.first] = pair
    return [best[number] for number in sorted(best)]


def _ordered(places: Sequence[int]) -> float:
    steps = list(pairwise(places))
    return sum(one <= other for one, other in steps) / len(steps) if steps else 1.0


def _mean_likeness(lines: Sequence[Line], best: Sequence[Pair]) -> float:
    weights = [len(lines[pair.first].words) for pair in best]
    total = sum(weights)
    return sum(pair.likeness * weight for pair, weight in zip(best, weights, strict=True)) / total if total else 0.0
