"""Runs a trained network that comes as bytes; one passage at a time, so that nothing depends on its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from muster.language.vectors import PieceVectors

Numbers = NDArray[np.float32] | NDArray[np.int64]
Scores = NDArray[np.float32]


class Network(Protocol):
    """Maps named arrays to arrays; the same arrays always give the same answer."""

    def run(self, arrays: Mapping[str, Numbers]) -> list[Scores]:
        """Return the outputs in the order of the network."""


@dataclass(frozen=True)
class OnnxNetwork:
    """A network in the ONNX format, on one thread; it travels to other processes as its bytes."""

    content: bytes = field(repr=False)

    @cached_property
    def _session(self) -> ort.InferenceSession:
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return ort.InferenceSession(self.content, options, providers=["CPUExecutionProvider"])

    def run(self, arrays: Mapping[str, Numbers]) -> list[Scores]:
        """Return the outputs in the order of the network."""
        outputs: list[Scores] = self._session.run(None, dict(arrays))
        return outputs

    def __getstate__(self) -> bytes:
        return self.content

    def __setstate__(self, content: bytes) -> None:
        object.__setattr__(self, "content", content)


@dataclass(frozen=True, slots=True)
class PieceNetwork:
    """A network over the vectors of pieces that is asked with their `numbers`; other networks may share the vectors."""

    vectors: PieceVectors
    network: Network

    def run(self, arrays: Mapping[str, Numbers]) -> list[Scores]:
        """Return the outputs in the order of the network."""
        given = dict(arrays)
        given["vectors"] = self.vectors.of(given.pop("numbers").astype(np.int64, copy=False))
        return self.network.run(given)
