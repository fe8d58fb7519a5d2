"""Simulation of a graph that no diagram can hold: a share of drawn worlds, with its error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from muster.assessment.graph import TRUE, Graph, Kind, Node

Worlds = NDArray[np.bool_]
CELLS = 60_000_000
SURE = 1.959963984540054  # standard errors on each side that hold the truth 95 times of 100


@dataclass(frozen=True, slots=True)
class Simulated:
    """A share of `trials` worlds with its 95 % interval (Wilson)."""

    probability: float
    low: float
    high: float
    trials: int

    @property
    def error(self) -> float:
        """Return half the width of the interval."""
        return (self.high - self.low) / 2


def simulate(graph: Graph, chances: Mapping[int, float], *, trials: int, seed: int) -> Simulated:
    """Draw worlds and count those in which the top occurs; the same seed gives the same answer."""
    generator = np.random.default_rng(seed)
    order = graph.reached()
    width = max(1, min(trials, CELLS // len(order)))
    hits = done = 0
    while done < trials:
        columns = min(width, trials - done)
        hits += int(_draw(graph, chances, order=order, columns=columns, generator=generator).sum())
        done += columns
    return _interval(hits, trials)


def _interval(hits: int, trials: int) -> Simulated:
    share, z2 = hits / trials, SURE**2
    middle = (share + z2 / (2 * trials)) / (1 + z2 / trials)
    half = SURE * sqrt(share * (1 - share) / trials + z2 / (4 * trials**2)) / (1 + z2 / trials)
    return Simulated(share, max(0.0, middle - half), min(1.0, middle + half), trials)


def _draw(
    graph: Graph, chances: Mapping[int, float], *, order: list[int], columns: int, generator: np.random.Generator
) -> Worlds:
    values: dict[int, Worlds] = {TRUE: np.ones(columns, dtype=bool)}
    for n in order:
        node = graph.nodes[n]
        if node.kind is Kind.EVENT:
            values[n] = generator.random(columns) < chances[n]
        elif node.kind is not Kind.CONSTANT:
            values[n] = _value(node, values)
    found = values[abs(graph.top)]
    return found if graph.top > 0 else ~found


def _value(node: Node, values: Mapping[int, Worlds]) -> Worlds:
    parts = [values[part] if part > 0 else ~values[-part] for part in node.arguments]
    match node.kind:
        case Kind.AND:
            return np.asarray(np.logical_and.reduce(parts), dtype=bool)
        case Kind.OR:
            return np.asarray(np.logical_or.reduce(parts), dtype=bool)
        case Kind.XOR:
            return np.asarray(np.logical_xor.reduce(parts), dtype=bool)
        case _:
            reached = np.zeros(len(parts[0]), dtype=np.float64)
            for part, weight in zip(parts, node.weights, strict=True):
                reached += part * float(weight)
            return reached >= node.bound
