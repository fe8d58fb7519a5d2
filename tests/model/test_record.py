"""A record that exists is valid: the guide's rules hold when it is made."""

import pytest

from muster.errors import RecordError, SpanError
from muster.model.record import Commitment, Quantity, Speaker
from muster.model.scales import Condition, Stance, Undertaking, Voice
from muster.model.span import Span


def commitment(**changes: object) -> Commitment:
    fields: dict[str, object] = {
        "doer": "FR",
        "undertaking": Undertaking.TROOPS,
        "stance": Stance.READY,
        "voice": Voice.REPORTER,
        "evidence": (Span(0, 5),),
    }
    return Commitment(**(fields | changes))  # type: ignore[arg-type]


def test_a_record_without_evidence_cannot_be_made() -> None:
    with pytest.raises(RecordError, match="evidence"):
        commitment(evidence=())


def test_evidence_stands_in_the_order_of_the_text() -> None:
    with pytest.raises(RecordError, match="order"):
        commitment(evidence=(Span(5, 9), Span(0, 4)))


def test_the_reporters_voice_and_only_it_has_no_speaker() -> None:
    with pytest.raises(RecordError, match="speaker"):
        commitment(speaker=Speaker("Macron", "FR"))
    with pytest.raises(RecordError, match="speaker"):
        commitment(voice=Voice.OWN)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_is_never_empty_or_turned_round(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        Span(start, end)


def test_a_span_that_leaves_the_text_is_refused() -> None:
    with pytest.raises(SpanError, match="5 characters"):
        Span(2, 9).of("short")


@pytest.mark.parametrize("code", ["ceasefire:US", "backing", "weather"])
def test_an_impossible_condition_is_refused(code: str) -> None:
    with pytest.raises(RecordError):
        Condition.parse(code)


@pytest.mark.parametrize("bounds", [{}, {"value": 1.0, "min": 1.0}, {"min": 5.0, "max": 2.0}, {"value": float("nan")}])
def test_a_quantity_is_one_value_or_a_range(bounds: dict[str, float]) -> None:
    with pytest.raises(RecordError):
        Quantity(unit="soldiers", **bounds)
