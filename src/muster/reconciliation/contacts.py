"""One event for all that tell of it: meetings, calls and visits merged, with what became of planned ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast

from muster.model.contact import Contact
from muster.model.days import Days
from muster.model.record import Event, EventStatus, EventType, Record
from muster.model.standing import Told
from muster.reconciliation.terms import fold

_FACE_TO_FACE = frozenset({EventType.MEETING, EventType.VISIT, EventType.SUMMIT, EventType.SIGNING})


def merge_contacts(told: Iterable[Told[Record]]) -> tuple[Contact, ...]:
    """Merge events that can be one, by kind, days, people and place, the earliest first.

    Attacks are no contacts. The order of `told` does not matter.
    """
    events = sorted(
        (
            cast("Told[Event]", each)
            for each in {each.id: each for each in told}.values()
            if isinstance(each.record, Event) and each.record.type is not EventType.ATTACK
        ),
        key=_surest_first,
    )
    groups: list[list[Told[Event]]] = []
    for event in events:
        home = next((group for group in groups if all(_can_be_one(event, other) for other in group)), None)
        if home is None:
            groups.append([event])
        else:
            home.append(event)
    return tuple(sorted(map(_contact, groups), key=_by_day))


def _surest_first(told: Told[Event]) -> tuple[int, int, str]:
    """Put the most narrowly dated first, so that vague ones join what is known best."""
    days = told.record.days
    width = (days.last - days.first).days if days else 10**6
    return width, -len(told.record.participants), told.id


def _can_be_one(one: Told[Event], other: Told[Event]) -> bool:
    first, second = one.record, other.record
    return (
        _types_fit(first.type, second.type)
        and _days_fit(one, other)
        and _people_fit(first.participants, second.participants)
        and _places_fit(first.place, second.place)
    )


def _types_fit(one: EventType, other: EventType) -> bool:
    return one is other or {one, other} <= _FACE_TO_FACE


def _days_fit(one: Told[Event], other: Told[Event]) -> bool:
    """Tell whether the days can be one; without a day, only tellings of nearly the same day are of one event."""
    first, second = one.record.days, other.record.days
    if first and second:
        return first.overlaps(second)
    return one.said_on is not None and other.said_on is not None and abs((one.said_on - other.said_on).days) <= 2


def _people_fit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the same people met: all of the shorter list, or two of them, are in the longer."""
    mine, theirs = {fold(name) for name in one}, {fold(name) for name in other}
    shared = len(mine & theirs)
    return bool(shared) and (shared >= 2 or shared == min(len(mine), len(theirs)))


def _places_fit(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    mine, theirs = fold(one), fold(other)
    return mine in theirs or theirs in mine or _SEATS.get(mine, mine) == _SEATS.get(theirs, theirs)


_SEATS = {
    "white house": "washington",
    "oval office": "washington",
    "elysee": "paris",
    "elysee palace": "paris",
    "downing street": "london",
    "kremlin": "moscow",
}


def _contact(group: Sequence[Told[Event]]) -> Contact:
    told = tuple(sorted(group, key=lambda each: (each.said_on or date.min, each.id)))
    events = [each.record for each in told]
    return Contact(
        id=min(each.id for each in told),
        type=_type(events),
        status=_status(told),
        participants=_participants(events),
        days=_days(events),
        place=max((event.place for event in events if event.place), key=len, default=None),
        told=told,
    )


def _type(events: Sequence[Event]) -> EventType:
    """Return the most telling kind: a summit is also a meeting."""
    order = (EventType.SUMMIT, EventType.SIGNING, EventType.VISIT)
    kinds = {event.type for event in events}
    return next((kind for kind in order if kind in kinds), events[0].type)


def _status(told: Sequence[Told[Event]]) -> EventStatus:
    """Return what became of it: the latest report that says more than "planned" decides."""
    settled = [each.record.status for each in told if each.record.status is not EventStatus.PLANNED]
    return settled[-1] if settled else EventStatus.PLANNED


def _participants(events: Sequence[Event]) -> tuple[str, ...]:
    named: dict[str, str] = {}
    for event in events:
        for name in event.participants:
            named.setdefault(fold(name), name)
    return tuple(named.values())


def _days(events: Sequence[Event]) -> Days | None:
    known = [event.days for event in events if event.days]
    if not known:
        return None
    narrowest = min(known, key=lambda days: (days.last - days.first, days))
    first, last = max(days.first for days in known), min(days.last for days in known)
    return Days(first, last, narrowest.precision) if first <= last else narrowest


def _by_day(contact: Contact) -> tuple[date, str]:
    return contact.days.first if contact.days else date.max, contact.id
