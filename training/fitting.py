"""Fits a log-linear model with sparse features: full batches, Adam, a quadratic penalty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Numbers = NDArray[np.int64]
F = TypeVar("F", NDArray[np.float32], NDArray[np.float64])


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of 0 and 1: row i has a 1 in the columns `columns[starts[i]:starts[i + 1]]`."""

    columns: Numbers
    starts: Numbers
    width: int

    def times(self, weights: Matrix) -> Matrix:
        """Return the product with a dense matrix; no row may be empty."""
        product: Matrix = np.add.reduceat(weights[self.columns], self.starts[:-1], axis=0)
        return product

    def turned(self) -> Sparse:
        """Return the transpose."""
        rows = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        order = np.argsort(self.columns, kind="stable")
        starts = np.searchsorted(self.columns[order], np.arange(self.width + 1))
        return Sparse(rows[order], starts, len(self.starts) - 1)


def choose(names: Sequence[Sequence[str]], groups: Sequence[str], *, least: int) -> dict[str, int]:
    """Give a number to each feature that occurs in at least `least` groups."""
    seen: dict[str, set[str]] = defaultdict(set)
    for row, group in zip(names, groups, strict=True):
        for name in row:
            seen[name].add(group)
    kept = sorted(name for name, where in seen.items() if len(where) >= least)
    return {name: number for number, name in enumerate(kept)}


def encode(names: Sequence[Sequence[str]], numbers: dict[str, int]) -> Sparse:
    """Write rows of feature names as a sparse matrix; an unknown name is left out, and each row has a constant last."""
    width = len(numbers) + 1
    rows = [[*sorted({numbers[name] for name in row if name in numbers}), width - 1] for row in names]
    starts = np.cumsum([0, *map(len, rows)])
    return Sparse(np.array([column for row in rows for column in row]), starts, width)


def fit(rows: Sparse, labels: Numbers, *, sureness: Matrix, outcomes: int, penalty: float, rounds: int = 100) -> Matrix:
    """Return the weights of the softmax that fits `labels`; `sureness` weighs each row."""
    wanted = np.eye(outcomes, dtype=np.float32)[labels]
    turned = rows.turned()

    def slope(weights: Matrix) -> Matrix:
        return penalty * weights + turned.times((_shares(rows.times(weights)) - wanted) * sureness[:, None])

    return descend(np.zeros((rows.width, outcomes), dtype=np.float32), slope, rounds=rounds)


def descend(weights: F, slope: Callable[[F], F], *, rounds: int) -> F:
    """Go down a slope from the given weights, by Adam (Kingma and Ba 2015), the last third in smaller steps."""
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, rounds + 1):
        steep = slope(weights)
        first, second = 0.9 * first + 0.1 * steep, 0.99 * second + 0.01 * steep * steep
        rate = 0.1 if step < 0.7 * rounds else 0.03
        weights = weights - rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-3)
    return weights


def _shares(scores: Matrix) -> Matrix:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = powers / powers.sum(axis=1, keepdims=True)
    return shares
