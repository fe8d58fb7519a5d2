"""The vectors of word pieces, small integers with a scale to each row: all networks that begin with them share them."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from muster.errors import MusterError

Floats = NDArray[np.float32]
_GREATEST = 127


class BrokenVectorsError(MusterError):
    """The file of vectors is not what was written."""

    def __init__(self, trouble: str) -> None:
        super().__init__(f"the vectors of the word pieces cannot be read ({trouble}): install the package again")


@dataclass(frozen=True)
class PieceVectors:
    """A vector for each piece, given by the content of their file; they travel to other processes as that."""

    content: bytes = field(repr=False)

    @cached_property
    def _rows(self) -> NDArray[np.void]:
        try:
            rows: NDArray[np.void] = np.load(io.BytesIO(self.content), allow_pickle=False)
        except (ValueError, EOFError) as error:
            raise BrokenVectorsError(str(error)) from error
        if rows.dtype.names != ("scale", "values"):
            raise BrokenVectorsError("they have no scale")
        return rows

    def of(self, numbers: NDArray[np.int64]) -> Floats:
        """Return the vectors of pieces, one to a row."""
        rows = self._rows[numbers]
        vectors: Floats = rows["values"] * rows["scale"][:, None]
        return vectors

    def __getstate__(self) -> bytes:
        return self.content

    def __setstate__(self, content: bytes) -> None:
        object.__setattr__(self, "content", content)


def write_vectors(vectors: Floats) -> bytes:
    """Return the content of a file of vectors; each number is off by at most a 254th of the greatest in its row."""
    scales = (np.abs(vectors).max(axis=1) / _GREATEST).astype(np.float32)
    scales[scales == 0] = 1.0
    rows = np.empty(len(vectors), dtype=[("scale", "<f4"), ("values", "i1", (vectors.shape[1],))])
    rows["scale"] = scales
    rows["values"] = np.rint(vectors / scales[:, None])
    written = io.BytesIO()
    np.save(written, rows, allow_pickle=False)
    return written.getvalue()
