"""Records in the annotation guide's form."""

from __future__ import annotations

from datetime import date

import pytest
from tests.export.telling import PARIS, commitment, told

from muster.export.annotation import annotate, describe
from muster.model.days import Days
from muster.model.record import Event, EventStatus, EventType, Figure, Quantity, Record, Why
from muster.model.scales import Stance, Voice
from muster.model.span import Span

READY = commitment(PARIS.find("We are ready to send troops"), Stance.READY, conditions="ceasefire backing:US")


def event(when: str | None, days: Days | None) -> Event:
    return Event(
        evidence=(Span(0, 4),),
        type=EventType.CALL,
        participants=("Moreau",),
        status=EventStatus.HELD,
        when=when,
        days=days,
    )


def test_a_record_names_its_report_and_proves_itself() -> None:
    (written,) = annotate(PARIS.report, [READY])
    assert written["report"] == "paris"
    assert written["evidence"] == ["We are ready to send troops"]
    assert written["spans"] == [[READY.evidence[0].start, READY.evidence[0].end]]


def test_a_commitment_has_the_guides_fields_and_no_empty_ones() -> None:
    assert describe(READY) == {
        "kind": "commitment",
        "doer": "FR",
        "undertaking": "troops",
        "stance": "ready",
        "voice": "own",
        "conditions": ["ceasefire", "backing:US"],
        "speaker": "Moreau",
    }


def test_a_reporters_record_has_a_speaker_who_is_nobody() -> None:
    assert describe(commitment((Span(0, 4),), Stance.READY, voice=Voice.REPORTER))["speaker"] is None


def test_a_demand_says_who_wants_it_of_whom() -> None:
    demand = next(each.record for each in told() if each.record.kind == "demand")
    assert (describe(demand)["by"], describe(demand)["doer"]) == ("FR", "US")


@pytest.mark.parametrize(
    ("when", "days", "written"),
    [
        ("on Friday", Days(date(2025, 3, 7), date(2025, 3, 7)), "2025-03-07"),
        ("soon", None, "soon"),
        (None, None, None),
    ],
)
def test_the_day_of_an_event_is_iso_where_known_and_else_its_words(
    when: str | None, days: Days | None, written: str | None
) -> None:
    assert describe(event(when, days))["date"] == written


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        (Quantity("countries", value=26.0), {"value": 26, "unit": "countries"}),
        (Quantity("EUR", value=1.5), {"value": 1.5, "unit": "EUR"}),
        (Quantity("soldiers", min=10.0, max=20.0), {"min": 10, "max": 20, "unit": "soldiers"}),
        (Quantity("soldiers", max=30000.0), {"max": 30000, "unit": "soldiers"}),
    ],
)
def test_a_figure_has_its_number_or_its_bounds(quantity: Quantity, written: dict[str, object]) -> None:
    figure: Record = Figure(evidence=(Span(0, 4),), what="the force", quantity=quantity)
    assert describe(figure) == {"kind": "figure", "what": "the force", **written}


def test_why_a_record_was_made_is_told_only_when_asked() -> None:
    cue = PARIS.find("ready")[0]
    made = commitment(READY.evidence, Stance.READY)
    explained = type(made)(
        evidence=made.evidence,
        why=Why("ready-to", (cue,)),
        doer=made.doer,
        undertaking=made.undertaking,
        stance=made.stance,
        voice=made.voice,
        speaker=made.speaker,
    )
    (plain,) = annotate(PARIS.report, [explained])
    (told_why,) = annotate(PARIS.report, [explained], explain=True)
    assert "why" not in plain
    assert told_why["why"] == {"rule": "ready-to", "cues": [{"words": "ready", "span": [cue.start, cue.end]}]}
