"""Answers of a fault tree from its whole truth table: one row for each combination of its events."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from muster.model.faulttree import FaultTree, Formula, Operator

Rows = NDArray[np.bool_]


def truth(tree: FaultTree, top: str) -> Rows:
    """Return whether the top occurs; bit i of a row's number tells whether event i does."""
    rows = np.arange(2 ** len(tree.events))
    columns: dict[str, Rows] = {event.name: (rows >> i & 1).astype(bool) for i, event in enumerate(tree.events)}
    columns |= {house.name: np.full(len(rows), house.on) for house in tree.houses}
    for gate in tree.gates:  # drawn trees name no gate before it is defined
        columns[gate.name] = _holds(gate.formula, columns, len(rows))
    return columns[top]


def _holds(formula: Formula, columns: dict[str, Rows], size: int) -> Rows:
    def value(part: str | bool | Formula) -> Rows:
        if isinstance(part, Formula):
            return _holds(part, columns, size)
        return columns[part] if isinstance(part, str) else np.full(size, part)

    values = np.array([value(part) for part in formula.arguments])
    match formula.operator:
        case Operator.AND:
            return np.asarray(values.all(axis=0))
        case Operator.OR:
            return np.asarray(values.any(axis=0))
        case Operator.NOT | Operator.NAND:
            return np.asarray(~values.all(axis=0))
        case Operator.NOR:
            return np.asarray(~values.any(axis=0))
        case Operator.XOR:
            return np.asarray(values.sum(axis=0) % 2 == 1)
        case Operator.ATLEAST:
            return np.asarray(values.sum(axis=0) >= (formula.minimum or 0))
        case Operator.WEIGHTED:
            return _reaches(formula, values)


def _reaches(formula: Formula, values: Rows) -> Rows:
    """Add up the weights in whole numbers, so that no bound is missed by rounding."""
    bound = formula.bound or Fraction(0)
    scale = lcm(bound.denominator, *(weight.denominator for weight in formula.weights))
    weights = np.array([int(weight * scale) for weight in formula.weights])
    return np.asarray(weights @ values >= int(bound * scale))


def chance(tree: FaultTree, top: str) -> float:
    """Add up the chances of all combinations in which the top occurs."""
    shares = np.ones(1)
    for event in tree.events:
        assert isinstance(event.chance, float)
        shares = np.concatenate((shares * (1.0 - event.chance), shares * event.chance))
    return float(shares[truth(tree, top)].sum())


def cut_sets(tree: FaultTree, top: str) -> set[frozenset[str]]:
    """Return the minimal sets of events that alone make the top occur."""
    return _minimal(tree, truth(tree, top))


def path_sets(tree: FaultTree, top: str) -> set[frozenset[str]]:
    """Return the minimal sets of events whose absence alone, all others occurring, keeps the top away."""
    return _minimal(tree, ~truth(tree, top)[::-1])


def _minimal(tree: FaultTree, holds: Rows) -> set[frozenset[str]]:
    names = [event.name for event in tree.events]
    some_part = holds.copy()  # of the set or of any set within it
    for i in range(len(names)):
        halves = some_part.reshape(-1, 2, 2**i)
        halves[:, 1] |= halves[:, 0]
    proper = np.zeros_like(holds)
    for i in range(len(names)):
        proper.reshape(-1, 2, 2**i)[:, 1] |= some_part.reshape(-1, 2, 2**i)[:, 0]
    rows = np.flatnonzero(holds & ~proper)
    return {frozenset(name for i, name in enumerate(names) if row >> i & 1) for row in map(int, rows)}


def implicants(tree: FaultTree, top: str) -> set[frozenset[tuple[str, bool]]]:
    """Return the products of events that do and do not occur which make the top occur, none of them shortened."""
    names = [event.name for event in tree.events]
    holds = truth(tree, top)
    rows = np.arange(len(holds))
    products: list[frozenset[tuple[str, bool]]] = [frozenset()]
    for name in names:
        products += [each | {(name, value)} for each in products for value in (False, True)]
    products.sort(key=len)
    found: set[frozenset[tuple[str, bool]]] = set()
    for product in products:
        if any(shorter <= product for shorter in found):
            continue
        fits = np.ones(len(rows), dtype=bool)
        for name, value in product:
            fits &= (rows >> names.index(name) & 1).astype(bool) == value
        if holds[fits].all():
            found.add(product)
    return found
