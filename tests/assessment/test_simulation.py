"""What no diagram can hold is simulated, and the stated error covers the truth as often as it says."""

from __future__ import annotations

import pytest

from muster.assessment.graph import read_graph
from muster.assessment.simulation import simulate
from muster.assessment.solving import Questions, solve
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator

NAMES = tuple(f"e{i}" for i in range(12))
EVENTS = tuple(BasicEvent(name, 0.3) for name in NAMES)
PAIRS = tuple(
    Gate(f"g{i}", Formula(Operator.XOR, (NAMES[i], NAMES[(i + 5) % 12], NAMES[(i + 1) % 12]))) for i in range(12)
)
TOP = Gate("top", Formula(Operator.ATLEAST, tuple(gate.name for gate in PAIRS), 7))
TREE = FaultTree("tangled", (TOP, *PAIRS), EVENTS)


def test_a_tree_beyond_the_bound_is_simulated_with_a_notice() -> None:
    exact, found = solve(TREE, "top", Questions()), solve(TREE, "top", Questions(bound=20, trials=200_000))
    assert found.simulated is not None
    assert found.notices[0].startswith("simulated, not exact")
    assert exact.probability is not None
    assert abs(found.simulated.probability - exact.probability) < 2 * found.simulated.error


def test_ninety_five_of_a_hundred_intervals_hold_the_truth() -> None:
    exact = solve(TREE, "top", Questions()).probability
    assert exact is not None
    graph = read_graph(TREE, "top")
    drawn = [simulate(graph, dict.fromkeys(graph.events, 0.3), trials=2_000, seed=seed) for seed in range(400)]
    covered = sum(each.low <= exact <= each.high for each in drawn)
    assert covered / 400 == pytest.approx(0.95, abs=0.035)  # over three standard errors of the share


def test_the_same_seed_draws_the_same_worlds() -> None:
    asked = Questions(bound=20, trials=5_000, seed=3)
    assert solve(TREE, "top", asked).probability == solve(TREE, "top", asked).probability
