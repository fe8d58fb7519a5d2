"""Exact probabilities on diagrams, for one set of chances or for many columns of them at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from muster.assessment.diagram import Diagram
from muster.assessment.plan import Plan

Numbers = NDArray[np.float64]
K = TypeVar("K")
FEW = 400
CELLS = 12_000_000  # of a table of nodes by columns that is held at once


@dataclass(frozen=True, slots=True)
class Quantified:
    """A plan with the chance of each event and piece, by node, and of the top."""

    plan: Plan
    values: Mapping[int, float]
    top: float


def quantify(plan: Plan, chances: Mapping[int, float]) -> Quantified:
    """Return the probability of the top and of every piece, given those of the events, by node."""
    values = dict(chances)
    for piece in plan.pieces:
        row = [values[leaf] for leaf in piece.diagram.leaves]
        values[piece.module.node] = _root(piece.diagram, row)
    return Quantified(plan, values, _top(plan, values))


def _top(plan: Plan, values: Mapping[int, float]) -> float:
    if plan.constant is not None:
        return float(plan.constant)
    return values[abs(plan.graph.top)]


def _root(diagram: Diagram, row: list[float]) -> float:
    if len(diagram) > FEW:
        return float(_table(diagram, np.array(row)[:, None])[diagram.root, 0])
    return _list(diagram, row)[diagram.root]


def _list(diagram: Diagram, row: list[float]) -> list[float]:
    values = [0.0, 1.0]
    low, high, levels = diagram.low, diagram.high, diagram.levels
    for n in range(2, len(diagram)):
        chance = row[levels[n]]
        values.append(chance * values[high[n]] + (1.0 - chance) * values[low[n]])
    return values


def _slices(diagram: Diagram) -> list[slice]:
    """Return the nodes of each level, the deepest level first."""
    levels = np.asarray(diagram.levels)
    cuts = [2, *(np.flatnonzero(np.diff(levels[2:])) + 3).tolist(), len(levels)]
    return [slice(first, last) for first, last in pairwise(cuts) if first < last]


def _table(diagram: Diagram, rows: Numbers) -> Numbers:
    """Return the value of each node in each column; `rows` holds the chances by level."""
    low, high = np.asarray(diagram.low), np.asarray(diagram.high)
    values = np.empty((len(diagram), rows.shape[1]))
    values[0], values[1] = 0.0, 1.0
    for level in _slices(diagram):
        chance = rows[diagram.levels[level.start]]
        values[level] = chance * values[high[level]] + (1.0 - chance) * values[low[level]]
    return values


def count_columns(chances: Mapping[K, Numbers]) -> int:
    """Return for how many columns chances are given, by event; one where each is a single number."""
    return max(map(len, chances.values()), default=1)


def quantify_columns(plan: Plan, chances: Mapping[int, Numbers]) -> Numbers:
    """Return the probability of the top for every column of chances, by node of the event."""
    columns = count_columns(chances)
    if plan.constant is not None:
        return np.full(columns, float(plan.constant))
    width = max(1, CELLS // max(len(piece.diagram) for piece in plan.pieces))
    parts = [_block(plan, chances, slice(first, first + width)) for first in range(0, columns, width)]
    return np.concatenate(parts)


def _block(plan: Plan, chances: Mapping[int, Numbers], block: slice) -> Numbers:
    values = {node: column[block] for node, column in chances.items()}
    for piece in plan.pieces:
        rows = np.stack([values[leaf] for leaf in piece.diagram.leaves])
        values[piece.module.node] = _table(piece.diagram, rows)[piece.diagram.root].copy()
    return values[abs(plan.graph.top)]


def slopes(quantified: Quantified) -> dict[int, float]:
    """Return for each event the slope of the top's probability in the event's own: Birnbaum's measure."""
    plan = quantified.plan
    found = {abs(plan.graph.top): 1.0}
    for piece in reversed(plan.pieces):
        outer = found.pop(piece.module.node)
        row = [quantified.values[leaf] for leaf in piece.diagram.leaves]
        inner = _slopes(piece.diagram, row)
        for leaf, slope in zip(piece.diagram.leaves, inner, strict=True):
            found[leaf] = found.get(leaf, 0.0) + outer * slope
    return found


def _slopes(diagram: Diagram, row: list[float]) -> list[float]:
    if len(diagram) > FEW:
        return _slopes_of_many(diagram, np.array(row))
    values = _list(diagram, row)
    weights = [0.0] * len(diagram)
    weights[diagram.root] = 1.0
    found = [0.0] * len(row)
    for n in range(len(diagram) - 1, 1, -1):
        level, low, high = diagram.levels[n], diagram.low[n], diagram.high[n]
        found[level] += weights[n] * (values[high] - values[low])
        weights[high] += weights[n] * row[level]
        weights[low] += weights[n] * (1.0 - row[level])
    return found


def _slopes_of_many(diagram: Diagram, row: Numbers) -> list[float]:
    values = _table(diagram, row[:, None])[:, 0]
    low, high = np.asarray(diagram.low), np.asarray(diagram.high)
    weights = np.zeros(len(diagram))
    weights[diagram.root] = 1.0
    found = np.zeros(len(row))
    for nodes in reversed(_slices(diagram)):
        level = diagram.levels[nodes.start]
        found[level] = weights[nodes] @ (values[high[nodes]] - values[low[nodes]])
        np.add.at(weights, high[nodes], weights[nodes] * row[level])
        np.add.at(weights, low[nodes], weights[nodes] * (1.0 - row[level]))
    return [float(slope) for slope in found]
