"""Fills passages up to lengths that recur: every new shape of a multiplication costs time to prepare."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from muster.language.network import Numbers

_STEP = 32
_OVER_PIECES = frozenset({"inside", "before", "sentence", "people", "own", "counts"})  # have a column per piece
_OVER_PEOPLE = frozenset({"relations", "standing"})


def fill(inputs: Mapping[str, Numbers]) -> dict[str, Numbers | NDArray[np.bool_]]:
    """Return the passage with filling after its pieces and rows; `there` tells which pieces are none."""
    pieces = len(inputs["numbers"])
    filled = {name: _fill(name, values) for name, values in inputs.items()}
    return {**filled, "there": np.arange(pieces + -pieces % _STEP) < pieces}


def read_scores(network: nn.Module, inputs: Mapping[str, Numbers], *, rows: int) -> tuple[Tensor, ...]:
    """Return a network's scores of a passage, without those of the rows and people that only fill it up."""
    scores = network({name: torch.from_numpy(values) for name, values in fill(inputs).items()})
    *of_rows, speakers, events, parties, figures = scores
    people, own = len(inputs["people"]), len(inputs["own"])
    return (
        *(score[:rows] for score in of_rows),
        speakers[:rows, :people],
        events[:own],
        parties[:own, :people],
        figures[: len(inputs["counts"])],
    )


def _fill(name: str, values: Numbers) -> Numbers:
    missing = [(0, -values.shape[0] % _STEP), *[(0, 0)] * (values.ndim - 1)]
    if name in _OVER_PIECES | _OVER_PEOPLE:
        missing[1] = (0, -values.shape[1] % _STEP)
    return np.pad(values, missing)
