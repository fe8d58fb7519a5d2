"""The contacts calendar: who met, called, visits whom, month by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import cast

from muster.export.cells import Carrier, carry
from muster.export.harmless import harmless
from muster.export.marking import Piece, mark
from muster.export.wording import name_actor, name_days
from muster.model.record import Event, EventStatus, EventType, Record
from muster.model.standing import Told

_UNKNOWN = "Day unknown"


@dataclass(frozen=True, slots=True)
class Contact:
    """One meeting, call, visit or other event with all the reports that tell of it."""

    type: EventType
    status: EventStatus
    participants: tuple[str, ...]
    when: str
    place: str
    sentences: list[list[Piece]]
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The contacts of one month, or those of unknown day; attacks are listed apart."""

    title: str
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Contacts by month, the latest first, and attacks by themselves."""

    months: tuple[Month, ...]
    attacks: tuple[Contact, ...]


def keep_calendar(told: Iterable[Told[Record]], names: Mapping[str, str]) -> Calendar:
    """Put the events into their months; what several reports tell alike is one contact."""
    events = [cast("Told[Event]", each) for each in told if isinstance(each.record, Event)]
    contacts = [each for each in events if each.record.type is not EventType.ATTACK]
    attacks = [each for each in events if each.record.type is EventType.ATTACK]
    return Calendar(tuple(_months(contacts, names)), tuple(_joined(attacks, names)))


def _months(events: Iterable[Told[Event]], names: Mapping[str, str]) -> Iterator[Month]:
    for title, of_month in groupby(sorted(events, key=_latest_first), key=_month):
        yield Month(title, tuple(_joined(of_month, names)))


def _month(told: Told[Event]) -> str:
    days = told.record.days
    return f"{days.first:%B %Y}" if days else _UNKNOWN


def _latest_first(told: Told[Event]) -> tuple[int, int, str]:
    days = told.record.days
    month = days.first.replace(day=1) if days else date.min
    return (-month.toordinal(), (days.first if days else date.min).toordinal(), told.id)


def _joined(events: Iterable[Told[Event]], names: Mapping[str, str]) -> Iterator[Contact]:
    alike: dict[tuple[object, ...], list[Told[Event]]] = {}
    for told in events:
        event = told.record
        key = (event.type, event.status, frozenset(event.participants), event.days, event.days is None and event.when)
        alike.setdefault(key, []).append(told)
    for tellings in alike.values():
        yield _contact(tellings, names)


def _contact(tellings: list[Told[Event]], names: Mapping[str, str]) -> Contact:
    event = tellings[0].record
    place = next((told.record.place for told in tellings if told.record.place), None)
    return Contact(
        type=event.type,
        status=event.status,
        participants=tuple(harmless(name_actor(each, names)) for each in event.participants),
        when=name_days(event.days) if event.days else harmless(event.when or ""),
        place=harmless(place or ""),
        sentences=mark(tellings[0]),
        carriers=tuple(carry(told) for told in tellings),
    )
