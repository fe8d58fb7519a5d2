from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.extraction import event_weights, events, figure_weights, figures


@pytest.mark.parametrize(
    ("weigh", "table"), [(events.weigh, event_weights), (figures.weigh, figure_weights)], ids=["events", "figures"]
)
@given(chosen=st.data())
def test_what_speaks_for_a_finding_adds_up_exactly_in_whatever_order_it_is_met(
    weigh: Callable[[frozenset[str]], float], table: ModuleType, chosen: st.DataObject
) -> None:
    features = chosen.draw(st.frozensets(st.sampled_from(sorted(table.WEIGHTS)), max_size=40))

    assert weigh(features) == float(sum((Fraction(table.WEIGHTS[feature]) for feature in features), Fraction(0)))
