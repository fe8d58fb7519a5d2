"""Fills passages up to lengths that recur: every new shape of a multiplication costs time to prepare."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from muster.language.network import Numbers

_STEP = 32
_OVER_PIECES = frozenset({"inside", "before", "sentence"})  # a row per presence, a column per piece


def fill(inputs: Mapping[str, Numbers]) -> dict[str, Numbers | NDArray[np.bool_]]:
    """Return the passage with filling after its pieces and rows; `there` tells which pieces are none."""
    pieces = len(inputs["numbers"])
    filled = {name: _fill(name, values) for name, values in inputs.items()}
    return {**filled, "there": np.arange(pieces + -pieces % _STEP) < pieces}


def _fill(name: str, values: Numbers) -> Numbers:
    missing = [(0, -values.shape[0] % _STEP), *[(0, 0)] * (values.ndim - 1)]
    if name in _OVER_PIECES:
        missing[1] = (0, -values.shape[1] % _STEP)
    return np.pad(values, missing)
