"""The best tree over the words of a sentence (Chu and Liu 1965, Edmonds 1967) of all that have exactly one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Chances = NDArray[np.float64]

_ROOT = 0
_NEVER = -1e12


def find_tree(scores: Chances) -> list[int]:
    """Return the head of each word in the tree that scores best; 0 is the root, words count from 1.

    `scores` has a row per word and a column per head, the root first. A tree has exactly one word under the root.
    """
    best: list[int] = scores.argmax(axis=1).tolist()
    if best.count(_ROOT) == 1 and _find_circle([_ROOT, *best]) is None:
        return best
    table = np.full((len(best) + 1, len(best) + 1), _NEVER)
    table[1:] = scores
    np.fill_diagonal(table, _NEVER)
    return _try_roots(table)


def _try_roots(table: Chances) -> list[int]:
    """Find the best tree under each word as the root, the most promising first, until none can be better.

    No tree is better than the best head of every word, whether or not those make a tree: that tells when to stop.
    """
    without = table[1:, 1:].max(axis=1)
    promises = table[1:, _ROOT] - without + without.sum()
    found: list[int] = []
    reached = -np.inf
    for word in np.argsort(-promises, kind="stable") + 1:
        if found and promises[word - 1] <= reached:
            break
        forced = table.copy()
        forced[:, _ROOT] = forced[word] = _NEVER
        forced[word, _ROOT] = table[word, _ROOT]
        heads = _solve(forced)[1:]
        gained = table[np.arange(1, len(table)), heads].sum()
        if gained > reached:
            found, reached = heads, gained
    return found


def _solve(table: Chances) -> list[int]:
    """Choose the best head of each; if they go round in a circle, make one of it and choose again."""
    heads: list[int] = table.argmax(axis=1).tolist()
    heads[_ROOT] = _ROOT
    circle = _find_circle(heads)
    return heads if circle is None else _break(table, heads, circle)


def _break(table: Chances, heads: list[int], circle: list[int]) -> list[int]:
    others = [number for number in range(len(heads)) if number not in set(circle)]
    kept = table[circle, [heads[number] for number in circle]]
    entering = table[np.ix_(circle, others)] - kept[:, None]
    leaving = table[np.ix_(others, circle)]
    smaller = np.full((len(others) + 1, len(others) + 1), _NEVER)
    smaller[:-1, :-1] = table[np.ix_(others, others)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    smaller[_ROOT] = _NEVER
    chosen = _solve(smaller)
    for place, number in enumerate(others[1:], start=1):
        outside = chosen[place] < len(others)
        heads[number] = others[chosen[place]] if outside else circle[int(leaving[place].argmax())]
    entered = int(entering[:, chosen[-1]].argmax())
    heads[circle[entered]] = others[chosen[-1]]
    return heads


def _find_circle(heads: list[int]) -> list[int] | None:
    """Return the words of a circle; None if all lead to the root."""
    seen = [0] * len(heads)
    seen[_ROOT] = -1
    for start in range(1, len(heads)):
        at = start
        while not seen[at]:
            seen[at] = start
            at = heads[at]
        if seen[at] == start:
            return _walk(heads, at)
    return None


def _walk(heads: list[int], start: int) -> list[int]:
    circle = [start]
    while heads[circle[-1]] != start:
        circle.append(heads[circle[-1]])
    return circle
