"""Events merged over reports, and figures as series."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model.days import Days, Precision
from muster.model.record import Event, EventStatus, EventType, Record
from muster.model.standing import Told
from muster.reconciliation import contacts
from muster.reconciliation.contacts import merge_contacts
from muster.reconciliation.series import gather_series
from tests.reconciliation.tellings import event, figure, told

MONDAY = Days(date(2025, 3, 3), date(2025, 3, 3))
MARCH = Days(date(2025, 3, 1), date(2025, 3, 31), Precision.MONTH)


def test_one_visit_told_twice_is_one_contact_with_both_carriers() -> None:
    tellings = (
        told(event("Berg", "Dahl", days=MONDAY, place="Washington")),
        told(event("Berg", "Dahl", "Moe", type=EventType.VISIT, days=MARCH, place="White House"), report="r2"),
    )
    (contact,) = merge_contacts(tellings)
    assert contact.reports == 2
    assert contact.days == MONDAY
    assert contact.type is EventType.VISIT
    assert contact.participants == ("Berg", "Dahl", "Moe")


def test_a_planned_meeting_becomes_held_when_a_later_report_says_so() -> None:
    planned = told(event("Berg", "Dahl", status=EventStatus.PLANNED, days=MONDAY))
    held = told(event("Berg", "Dahl", days=MONDAY), report="r2", days=1)
    (contact,) = merge_contacts((planned, held))
    assert contact.status is EventStatus.HELD


def test_a_planned_meeting_that_fell_through_is_failed() -> None:
    planned = told(event("Berg", "Dahl", status=EventStatus.PLANNED, days=MONDAY))
    failed = told(event("Berg", "Dahl", status=EventStatus.FAILED, days=MONDAY), report="r2", days=1)
    (contact,) = merge_contacts((planned, failed))
    assert contact.status is EventStatus.FAILED


def test_a_call_is_not_a_visit_and_other_days_places_or_people_are_other_events() -> None:
    tuesday = Days(date(2025, 3, 4), date(2025, 3, 4))
    tellings = (
        told(event("Berg", "Dahl", days=MONDAY, place="Paris")),
        told(event("Berg", "Dahl", days=MONDAY, type=EventType.CALL)),
        told(event("Berg", "Dahl", days=tuesday, place="Paris")),
        told(event("Berg", "Dahl", days=MONDAY, place="Rome")),
        told(event("Moe", "Lund", days=MONDAY, place="Paris")),
    )
    assert len(merge_contacts(tellings)) == 5


def test_a_summit_of_which_nobody_is_named_is_the_one_of_that_day_and_place() -> None:
    named = told(event("Berg", "Dahl", type=EventType.SUMMIT, days=MONDAY, place="Paris"))
    bare = told(event(type=EventType.SUMMIT, days=MONDAY, place="Paris"), report="r2")
    elsewhere = told(event(type=EventType.SUMMIT, days=MONDAY, place="Rome"), report="r3")
    vague = told(event(type=EventType.SUMMIT, days=MARCH, place="Paris"), report="r4")
    assert [contact.reports for contact in merge_contacts((named, bare))] == [2]
    assert len(merge_contacts((named, elsewhere))) == len(merge_contacts((named, vague))) == 2


def test_an_attack_is_no_contact() -> None:
    assert merge_contacts((told(event("RU", type=EventType.ATTACK, days=MONDAY)),)) == ()


TELLINGS = (
    told(event("Berg", "Dahl", days=MONDAY)),
    told(event("Berg", "Dahl", days=MARCH), report="r2"),
    told(event("Moe", "Lund"), report="r2"),
    told(event("Moe", "Lund", "Berg"), report="r3", days=1),
)


@given(st.permutations(TELLINGS))
def test_the_order_of_telling_makes_no_difference_to_contacts(order: list[Told[Record]]) -> None:
    assert merge_contacts(order) == merge_contacts(TELLINGS)


def test_thousands_of_events_are_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def can_be_one(one: Told[Event], other: Told[Event]) -> bool:
        nonlocal compared
        compared += 1
        return really(one, other)

    really = contacts._can_be_one
    monkeypatch.setattr(contacts, "_can_be_one", can_be_one)
    weeks = [Days(MONDAY.first + timedelta(7 * number), MONDAY.last + timedelta(7 * number)) for number in range(1000)]
    tellings = [told(event("Berg", f"P{number % 9}", days=days)) for number, days in enumerate(weeks)]
    tellings += [told(event("Berg", f"P{number % 9}", days=days), report="r2") for number, days in enumerate(weeks)]
    assert len(merge_contacts(tellings)) == 1000
    assert compared < 5 * len(tellings)


@st.composite
def any_event(draw: st.DrawFn) -> Told[Event]:
    first = MONDAY.first + timedelta(draw(st.integers(0, 20)))
    days = draw(st.none() | st.builds(lambda more: Days(first, first + timedelta(more)), st.integers(0, 12)))
    people = draw(st.lists(st.sampled_from(["Berg", "Dahl", "Moe", "Lund"]), max_size=3, unique=True))
    place = draw(st.sampled_from([None, "Paris", "Rome"]))
    record = event(*people, type=draw(st.sampled_from(EventType)), days=days, place=place)
    return cast("Told[Event]", told(record, days=draw(st.none() | st.integers(-3, 20))))


@given(any_event(), any_event())
def test_two_events_are_one_exactly_where_kind_days_people_and_place_fit(one: Told[Event], other: Told[Event]) -> None:
    if EventType.ATTACK not in {one.record.type, other.record.type}:
        assert (len(merge_contacts((one, other))) == 1) is contacts._can_be_one(one, other)


def test_reading_twice_changes_nothing() -> None:
    assert merge_contacts((*TELLINGS, *TELLINGS)) == merge_contacts(TELLINGS)


def test_one_thing_counted_over_time_is_one_series_and_three_things_are_three() -> None:
    tellings = (
        told(figure("countries in the coalition", 30)),
        told(figure("countries in the coalition", 31), report="r2", days=9),
        told(figure("countries at the summit", 35), report="r2", days=9),
    )
    assert [(series.what, len(series.points)) for series in gather_series(tellings)] == [
        ("countries at the summit", 1),
        ("countries in the coalition", 2),
    ]


def test_counts_of_two_speakers_stand_side_by_side() -> None:
    tellings = (
        told(figure("violations", 2935, unit="violations", speaker="UA")),
        told(figure("violations", 4900, unit="violations", speaker="RU")),
    )
    (series,) = gather_series(tellings)
    assert [(point.speaker, point.quantity.value) for point in series.points] == [("UA", 2935), ("RU", 4900)]
