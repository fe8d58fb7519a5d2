from __future__ import annotations

import pytest

from muster.extraction.quantities import BARE, FoundQuantity, find_quantities
from muster.model.record import Quantity
from muster.model.span import Span


def found(text: str) -> tuple[FoundQuantity, ...]:
    return find_quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("up to 6,000 French soldiers", Quantity("troops", max=6000)),
        ("8,000 more men", Quantity("troops", value=8000)),
        ("Kenya sent 230 police officers", Quantity("police", value=230)),
        ("twenty-six Western allies", Quantity("countries", value=26)),
        ("more than 40 governments", Quantity("countries", min=40)),
        ("the 16-member bloc", Quantity("countries", value=16)),
        ("850 to 1,100 men", Quantity("troops", min=850, max=1100)),
        ("two minehunters", Quantity("minehunters", value=2)),
        ("six F-16s", Quantity("aircraft", value=6)),
        ("€1.1bn", Quantity("EUR", value=1.1e9)),
        ("C$2 billion", Quantity("CAD", value=2e9)),
        ("85 billion kroner", Quantity("NOK", value=85e9)),
        ("fifty million dollars a year", Quantity("USD", value=50e6)),
        ("0.25 per cent of output", Quantity("percent", value=0.25)),
    ],
)
def test_a_number_is_found_with_what_it_counts(text: str, quantity: Quantity) -> None:
    assert [quantity_found.quantity for quantity_found in found(text)] == [quantity]


@pytest.mark.parametrize(
    "text",
    ["on 24 February", "in 2027", "a 30-day truce", "Resolution 2793", "Article 5", "by 543 votes", "one of them"],
)
def test_days_durations_votes_and_articles_are_no_quantities(text: str) -> None:
    assert found(text) == ()


def test_a_number_whose_unit_is_left_out_is_found_without_a_noun() -> None:
    (quantity,) = found("Lithuania up to 150")
    assert (quantity.quantity, quantity.noun) == (Quantity(BARE, max=150), None)


def test_the_span_runs_from_the_hedge_to_the_noun() -> None:
    text = "It would send up to 15,000 French troops there."
    assert [quantity.span.of(text) for quantity in found(text)] == ["up to 15,000 French troops"]


def test_a_noun_beyond_a_joining_word_is_not_taken() -> None:
    (number, ships) = found("It has 300 and three ships")
    assert (number.quantity.unit, ships.quantity.unit) == (BARE, "ships")
