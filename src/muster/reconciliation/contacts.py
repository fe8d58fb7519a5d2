"""One event for all that tell of it: meetings, calls and visits merged, with what became of planned ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from typing import cast

from muster.model.contact import Contact
from muster.model.days import Days
from muster.model.record import Event, EventStatus, EventType, Record
from muster.model.standing import Told
from muster.reconciliation.terms import fold

_FACE_TO_FACE = frozenset({EventType.MEETING, EventType.VISIT, EventType.SUMMIT, EventType.SIGNING})

_NEARLY = timedelta(2)  # tellings of one event without a day are at most so far apart


class _Clock(Enum):
    HELD = auto()
    TOLD = auto()
    TOLD_WITHOUT_DAY = auto()


_Key = tuple[str, EventType, _Clock, int]


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
    return tuple(sorted(map(_contact, _grouped(events)), key=_by_day))


def _grouped(events: Iterable[Told[Event]]) -> list[list[Told[Event]]]:
    """Put each event into the first group all of whose events can be one with it."""
    groups: list[list[Told[Event]]] = []
    kept_under: defaultdict[_Key, list[int]] = defaultdict(list)
    for event in events:
        near = sorted({number for key in _sought_under(event) for number in kept_under.get(key, ())})
        home = next((each for each in map(groups.__getitem__, near) if _belongs(event, each)), None)
        if home is not None:
            home.append(event)
            continue
        for key in _kept_under(event):
            kept_under[key].append(len(groups))
        groups.append([event])
    return groups


def _belongs(event: Told[Event], group: Iterable[Told[Event]]) -> bool:
    return all(_can_be_one(event, other) for other in group)


def _kept_under(told: Told[Event]) -> Iterator[_Key]:
    """Yield the keys of a group that begins with this event: people, kind, and weeks held or told."""
    yield from _keys(told, _Clock.HELD, told.record.days)
    yield from _keys(told, _Clock.TOLD if told.record.days else _Clock.TOLD_WITHOUT_DAY, _around(told.said_on))


def _sought_under(told: Told[Event]) -> Iterator[_Key]:
    """Yield the keys of which a group that this event belongs to has one; only such groups need be compared."""
    yield from _keys(told, _Clock.HELD, told.record.days)
    yield from _keys(told, _Clock.TOLD_WITHOUT_DAY, _around(told.said_on))
    if told.record.days is None:
        yield from _keys(told, _Clock.TOLD, _around(told.said_on))


def _keys(told: Told[Event], clock: _Clock, days: Days | None) -> Iterator[_Key]:
    kind = EventType.MEETING if told.record.type in _FACE_TO_FACE else told.record.type
    stage = _stage(told.record)
    for person in {fold(name) for name in told.record.participants} | ({f"in {stage[1]}"} if stage else set()):
        for week in _weeks(days):
            yield person, kind, clock, week


def _around(day: date | None) -> Days | None:
    return Days(day - _NEARLY, day + _NEARLY) if day else None


def _weeks(days: Days | None) -> Iterable[int]:
    return range(days.first.toordinal() // 7, days.last.toordinal() // 7 + 1) if days else ()


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
        and (_people_fit(first.participants, second.participants) or _one_names_nobody(first, second))
        and _places_fit(first.place, second.place)
    )


def _types_fit(one: EventType, other: EventType) -> bool:
    return one is other or {one, other} <= _FACE_TO_FACE


def _days_fit(one: Told[Event], other: Told[Event]) -> bool:
    """Tell whether the days can be one; without a day, only tellings of nearly the same day are of one event."""
    first, second = one.record.days, other.record.days
    if first and second:
        return first.overlaps(second)
    return one.said_on is not None and other.said_on is not None and abs(one.said_on - other.said_on) <= _NEARLY


def _people_fit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the same people met: all of the shorter list, or two of them, are in the longer."""
    mine, theirs = {fold(name) for name in one}, {fold(name) for name in other}
    shared = len(mine & theirs)
    return bool(shared) and (shared >= 2 or shared == min(len(mine), len(theirs)))


def _one_names_nobody(first: Event, second: Event) -> bool:
    """Tell whether one names nobody, and both are of one kind on one known day in one known place."""
    nobody = not first.participants or not second.participants
    return nobody and first.type is second.type and _stage(first) is not None and _stage(first) == _stage(second)


def _stage(event: Event) -> tuple[Days, str] | None:
    """Return the one day and the place of an event, or None where they are not both known."""
    if event.days is None or event.days.first != event.days.last or not event.place:
        return None
    return event.days, _SEATS.get(fold(event.place), fold(event.place))


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
