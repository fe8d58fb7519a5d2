"""Fills passages up to lengths that recur: every new shape of a multiplication costs time to prepare."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from muster.language.network import Numbers

_STEP = 32
_OVER_PIECES = frozenset({"inside", "before", "sentence", "people"})  # a row per presence or person, a column per piece


def fill(inputs: Mapping[str, Numbers]) -> dict[str, Numbers | NDArray[np.bool_]]:
    """Return the passage with filling after its pieces and rows; `there` tells which pieces are none."""
    pieces = len(inputs["numbers"])
    filled = {name: _fill(name, values) for name, values in inputs.items()}
    return {**filled, "there": np.arange(pieces + -pieces % _STEP) < pieces}


def read_scores(network: nn.Module, inputs: Mapping[str, Numbers], *, rows: int) -> tuple[Tensor, ...]:
    """Return a network's scores of a passage, without those of the rows and people that only fill it up."""
    *scores, speakers = network({name: torch.from_numpy(values) for name, values in fill(inputs).items()})
    return (*(score[:rows] for score in scores), speakers[:rows, : len(inputs["people"])])


def _fill(name: str, values: Numbers) -> Numbers:
    missing = [(0, -values.shape[0] % _STEP), *[(0, 0)] * (values.ndim - 1)]
    if name in _OVER_PIECES or name == "relations":
        missing[1] = (0, -values.shape[1] % _STEP)
    return np.pad(values, missing)
