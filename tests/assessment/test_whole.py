"""Solving line by line gives what solving the whole at once gives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings

from muster.assessment.diagram import Drawing
from muster.assessment.graph import read_graph
from muster.assessment.plan import make_plan
from muster.assessment.whole import Whole
from muster.model.faulttree import FaultTree
from tests.assessment import trees as oracle


@settings(max_examples=200, deadline=None)
@given(oracle.trees(most_events=6))
def test_the_chance_that_any_line_fails_and_its_slopes_are_those_of_all_worlds(tree: FaultTree) -> None:
    lines = [gate.name for gate in tree.gates[-3:]]
    whole = Whole.of([make_plan(read_graph(tree, line), Drawing()) for line in lines])
    assert whole is not None
    chances = {event.name: event.chance for event in tree.events if isinstance(event.chance, float)}
    assume(whole.events)

    def fails(fixed: dict[str, float]) -> float:
        now, total = chances | fixed, 0.0
        for world in oracle.worlds(list(now)):
            share = np.prod([now[name] if value else 1 - now[name] for name, value in world.items()])
            total += float(share) if any(oracle.occurs(tree, line, world) for line in lines) else 0.0
        return total

    columns = {name: np.array([chance]) for name, chance in chances.items()}
    assert whole.columns(columns)[0] == pytest.approx(fails({}), abs=1e-9)
    for name, slope in whole.slopes(chances).items():
        assert slope == pytest.approx(fails({name: 1.0}) - fails({name: 0.0}), abs=1e-9)
