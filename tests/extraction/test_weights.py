"""Promises of the weights."""

from __future__ import annotations

import numpy as np
import pytest

from muster.extraction.decisions import COLUMNS
from muster.extraction.weights import Weights, WeightsError, chances
from muster.intake.readers import load_rule_reader

TEXT = "none\tfirm\nred\t0:16 1:-8\nblue\t1:32\n"


def test_weights_are_printed_as_they_are_read() -> None:
    assert Weights.parse(TEXT).print() == TEXT


def test_an_unknown_feature_adds_nothing() -> None:
    weights = Weights.parse(TEXT)
    assert weights.add_up([["red", "green"], ["green"]]).tolist() == [[1.0, -0.5], [0.0, 0.0]]


def test_a_line_that_is_no_feature_is_refused_with_its_number() -> None:
    with pytest.raises(WeightsError, match="line 3"):
        Weights.parse("none\tfirm\nred\t0:16\nblue\t7:1\n")


def test_chances_add_up_to_one() -> None:
    assert chances(np.array([3.0, -1.0, 0.5], dtype=np.float32)).sum() == pytest.approx(1.0)


def test_the_weights_of_the_package_have_a_column_for_each_outcome() -> None:
    assert load_rule_reader().weights.outcomes == COLUMNS
