from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from muster.language.trees import find_tree

MOST = 5


def is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    """Tell whether one word hangs on the root and all others lead to it."""
    reached = {0}
    for _ in heads:
        reached |= {word for word, head in enumerate(heads, start=1) if head in reached}
    return list(heads).count(0) == 1 and len(reached) == len(heads) + 1


def gain(scores: np.ndarray[tuple[int, int], np.dtype[np.float64]], heads: tuple[int, ...] | list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@st.composite
def tables(draw: st.DrawFn) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    words = draw(st.integers(1, MOST))
    return draw(arrays.arrays(np.float64, (words, words + 1), elements=st.integers(-60, 0).map(float)))


@given(tables())
def test_no_other_tree_scores_better(scores: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> None:
    words = len(scores)
    best = max(gain(scores, heads) for heads in product(range(words + 1), repeat=words) if is_tree(heads))
    found = find_tree(scores)
    assert is_tree(found)
    assert gain(scores, found) == best


def test_a_long_sentence_whose_words_all_point_at_each_other_still_gets_one_tree() -> None:
    scores = np.random.default_rng(3).normal(size=(150, 151)) - 5
    scores[:, 0] = 0
    assert is_tree(find_tree(scores))
