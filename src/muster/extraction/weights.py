"""A log-linear model over the features of candidates, small enough to be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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

    def add_up(self, features: Iterable[str]) -> Scores:
        """Return the sum of what the features add; one that is not known adds nothing."""
        known = [row for row in map(self.rows.get, features) if row is not None]
        total: Scores = np.add.reduce(self.matrix.take(np.array(known, dtype=np.intp), axis=0), axis=0)
        return total


def chances(scores: Scores) -> Scores:
    """Turn each row of scores into probabilities that add up to 1."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = powers / powers.sum(axis=-1, keepdims=True)
    return shares
