"""The contacts calendar: who met, called, visits whom, month by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import cast

from muster.export.cells import Carrier, carry
from muster.export.marking import Piece, mark
from muster.export.wording import name_actor, name_days
from muster.model.contact import Contact
from muster.model.judgement import Trust
from muster.model.record import Event, EventStatus, EventType, Record
from muster.model.standing import Told
from muster.reconciliation.contacts import merge_contacts


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """One meeting, call, visit or other event with all the reports that tell of it.

    `low_trust` tells that only reports of low trust do.
    """

    type: EventType
    status: EventStatus
    participants: tuple[str, ...]
    when: str
    place: str
    sentences: Sequence[Sequence[Piece]]
    carriers: tuple[Carrier, ...]
    low_trust: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """The contacts of one month, or those of unknown day."""

    title: str
    contacts: tuple[ContactEntry, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Contacts by month, the latest month first, and attacks by themselves."""

    months: tuple[Month, ...]
    attacks: tuple[ContactEntry, ...]


def keep_calendar(told: Iterable[Told[Record]], names: Mapping[str, str]) -> Calendar:
    """Put the contacts into their months; what several reports tell of one event is one entry."""
    events = [cast("Told[Event]", each) for each in told if isinstance(each.record, Event)]
    contacts = sorted(merge_contacts(events), key=_latest_month_first)
    months = (Month(title, tuple(_entry(each, names) for each in of)) for title, of in groupby(contacts, key=_month))
    return Calendar(tuple(months), tuple(_attacks(events, names)))


def _month(contact: Contact) -> str:
    return f"{contact.days.first:%B %Y}" if contact.days else "Day unknown"


def _latest_month_first(contact: Contact) -> tuple[int, date, str]:
    day = contact.days.first if contact.days else date.min
    return (-day.replace(day=1).toordinal(), day, contact.id)


def _entry(contact: Contact, names: Mapping[str, str]) -> ContactEntry:
    words = next((told.record.when for told in contact.told if told.record.when), None)
    return ContactEntry(
        type=contact.type,
        status=contact.status,
        participants=tuple(name_actor(each, names) for each in contact.participants),
        when=name_days(contact.days) if contact.days else words or "",
        place=contact.place or "",
        sentences=mark(contact.told[0]),
        carriers=tuple(carry(told) for told in contact.told),
        low_trust=all(told.trust is Trust.LOW for told in contact.told),
    )


def _attacks(events: Iterable[Told[Event]], names: Mapping[str, str]) -> Iterator[ContactEntry]:
    """List each attack as each report tells it: two parties' counts of one breach are never merged."""
    told_of = [told for told in events if told.record.type is EventType.ATTACK]
    for told in sorted(told_of, key=lambda each: (each.said_on or date.min, each.id), reverse=True):
        event = told.record
        yield _entry(
            Contact(told.id, event.type, event.status, event.participants, event.days, event.place, (told,)), names
        )
