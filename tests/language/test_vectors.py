from __future__ import annotations

import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from muster.language.vectors import BrokenVectorsError, PieceVectors, write_vectors


@given(arrays.arrays(np.float32, st.tuples(st.integers(1, 8), st.integers(1, 8)), elements=st.floats(-3, 3, width=32)))
def test_a_vector_comes_back_within_a_254th_of_the_greatest_in_its_row(
    vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]],
) -> None:
    kept = PieceVectors(write_vectors(vectors)).of(np.arange(len(vectors)))
    allowed = np.abs(vectors).max(axis=1, keepdims=True) / 254 * 1.001 + 1e-30
    assert kept.dtype == np.float32
    assert (np.abs(kept - vectors) <= allowed).all()


def test_vectors_that_travelled_to_another_process_are_the_same() -> None:
    vectors = PieceVectors(write_vectors(np.eye(3, dtype=np.float32)))
    sent = pickle.loads(pickle.dumps(vectors))
    assert (sent.of(np.array([2, 0])) == vectors.of(np.array([2, 0]))).all()


@pytest.mark.parametrize("content", [b"", b"no vectors", pickle.dumps([1])])
def test_a_broken_file_is_told_of_with_what_to_do(content: bytes) -> None:
    with pytest.raises(BrokenVectorsError, match="install the package again"):
        PieceVectors(content).of(np.array([0]))
