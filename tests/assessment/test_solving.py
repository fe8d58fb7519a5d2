"""The solver counts what no list could hold, and goes as deep as any tree."""

from __future__ import annotations

import pytest

from muster.assessment.solving import prepare
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator


def test_a_count_larger_than_a_length_can_be_is_given() -> None:
    gates = [Gate(f"g{i}", Formula(Operator.OR, tuple(f"e{i}x{j}" for j in range(10)))) for i in range(30)]
    top = Gate("top", Formula(Operator.AND, tuple(gate.name for gate in gates)))
    events = tuple(BasicEvent(f"e{i}x{j}", 0.1) for i in range(30) for j in range(10))
    assert prepare(FaultTree("wide", (top, *gates), events), "top").cut_sets().number == 10**30


def test_a_chain_of_a_hundred_thousand_gates_is_solved() -> None:
    size = 100_000
    gates = [
        Gate(f"g{i}", Formula((Operator.AND, Operator.OR)[i % 2], (f"e{i}", f"g{i + 1}" if i + 1 < size else "x")))
        for i in range(size)
    ]
    events = (*(BasicEvent(f"e{i}", 0.5) for i in range(size)), BasicEvent("x", 0.5))
    solver = prepare(FaultTree("chain", tuple(gates), events), "g0")
    assert solver.probability(dict.fromkeys((event.name for event in events), 0.5)) == pytest.approx(1 / 3)
