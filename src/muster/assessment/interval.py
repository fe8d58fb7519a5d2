"""How sure a probability is: the chances' own uncertainty carried through the diagram."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from muster.assessment.chances import Numbers, quantify_columns
from muster.assessment.plan import Plan

DRAWS = 1_000


@dataclass(frozen=True, slots=True)
class Spread:
    """What the top's probability is when the chances are drawn: mean, median and the middle 90 %."""

    mean: float
    median: float
    low: float
    high: float
    draws: int


def spread(plan: Plan, drawn: Mapping[str, Numbers]) -> Spread:
    """Carry drawn chances, one column for each draw, through the diagram."""
    columns = {node: drawn[name] for node, name in plan.graph.events.items()}
    found = quantify_columns(plan, columns)
    low, median, high = np.quantile(found, (0.05, 0.5, 0.95))
    return Spread(float(found.mean()), float(median), float(low), float(high), len(found))
