"""A log-linear model over the features of candidates, small enough to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from muster.errors import InputError

Scores = NDArray[np.float32]
_STEPS = 16  # weights are kept as whole sixteenths


class WeightsError(InputError):
    """The file of weights cannot be used."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the score of each outcome: one column per outcome."""

    outcomes: tuple[str, ...]
    rows: Mapping[str, int]
    matrix: Scores
    _padded: Scores = field(init=False, repr=False, compare=False)  # with a last row, which adds nothing

    def __post_init__(self) -> None:
        object.__setattr__(self, "_padded", np.pad(self.matrix, ((0, 1), (0, 0))))

    @classmethod
    def parse(cls, text: str) -> Weights:
        """Read weights: a line of outcomes, then per feature its name and `column:sixteenths` pairs.

        Raises:
            WeightsError: A line is not of that form.
        """
        head, *lines = text.splitlines()
        outcomes = tuple(head.split("\t"))
        matrix = np.zeros((len(lines), len(outcomes)), dtype=np.float32)
        rows: dict[str, int] = {}
        for number, line in enumerate(lines):
            name, _, pairs = line.partition("\t")
            rows[name] = number
            try:
                for pair in pairs.split():
                    column, _, steps = pair.partition(":")
                    matrix[number, int(column)] = int(steps) / _STEPS
            except (ValueError, IndexError) as error:
                raise WeightsError(
                    f"weights, line {number + 2}: {line[:60]!r} is not a feature with its weights"
                ) from error
        return cls(outcomes, rows, matrix)

    def print(self) -> str:
        """Write the weights as `parse` reads them; weights that round to nothing are left out."""
        lines = ["\t".join(self.outcomes)]
        for name, number in self.rows.items():
            steps = np.rint(self.matrix[number] * _STEPS).astype(int)
            pairs = " ".join(f"{column}:{steps[column]}" for column in np.flatnonzero(steps))
            if pairs:
                lines.append(f"{name}\t{pairs}")
        return "\n".join(lines) + "\n"

    def add_up(self, descriptions: Sequence[Sequence[str]]) -> Scores:
        """Return the sum of what the features of each description add, a row for each; an unknown one adds nothing.

        A description has at least one feature.
        """
        features = chain.from_iterable(descriptions)
        rows = np.fromiter(map(self.rows.get, features, repeat(len(self.rows))), dtype=np.intp)
        starts = np.cumsum([0, *map(len, descriptions)])[:-1]
        total: Scores = np.add.reduceat(self._padded.take(rows, axis=0), starts, axis=0)
        return total


def chances(scores: Scores) -> Scores:
    """Turn each row of scores into probabilities that add up to 1."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = powers / powers.sum(axis=-1, keepdims=True)
    return shares
