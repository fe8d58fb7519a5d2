from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from muster.language.decoding import find_entities, find_relations
from muster.language.labels import ENTITY_TAGS, RELATIONS
from muster.language.syntax import EntityKind


def scores(*tags: str) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    table = np.full((len(tags), len(ENTITY_TAGS)), -5.0, dtype=np.float32)
    for word, tag in enumerate(tags):
        table[word, ENTITY_TAGS.index(tag)] = 0.0
    return table


def test_names_that_touch_are_two_and_words_that_go_on_are_one() -> None:
    found = [*find_entities(scores("B-LOC", "B-PER", "I-PER", "O", "B-ORG"))]
    assert found == [(0, 1, EntityKind.PLACE), (1, 3, EntityKind.PERSON), (4, 5, EntityKind.ORGANISATION)]


@pytest.mark.parametrize("tags", [("O", "I-PER"), ("B-LOC", "I-PER"), ("I-ORG",)])
def test_what_goes_on_without_a_beginning_is_mended_to_the_likeliest_that_begins(tags: tuple[str, ...]) -> None:
    table = scores(*tags)
    table[:, ENTITY_TAGS.index("B-PER")] = -1.0
    found = [*find_entities(table)]
    assert found
    assert all(kind in EntityKind for _, _, kind in found)


@given(arrays.arrays(np.float32, st.tuples(st.integers(1, 12), st.just(len(ENTITY_TAGS))), elements=st.integers(-9, 0)))
def test_names_never_overlap_and_stay_in_the_sentence(
    table: np.ndarray[tuple[int, int], np.dtype[np.float32]],
) -> None:
    ends = [0]
    for first, after, _ in find_entities(table):
        assert ends[-1] <= first < after <= len(table)
        ends.append(after)


def test_only_the_word_without_a_head_is_the_root_of_a_sentence() -> None:
    turned = np.zeros((2, len(RELATIONS), 1), dtype=np.float32)
    turned[:, RELATIONS.index("root")] = 9.0
    turned[:, RELATIONS.index("nsubj")] = 1.0
    assert find_relations(turned, np.ones((3, 1), dtype=np.float32), chosen=[2, 0]) == ["nsubj", "root"]
