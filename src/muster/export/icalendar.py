"""Contacts as an iCalendar file (RFC 5545) that calendars can open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from muster.export.harmless import harmless
from muster.export.wording import count, name_actor
from muster.model.contact import Contact
from muster.model.record import EventStatus

_STATUS = {EventStatus.HELD: "CONFIRMED", EventStatus.PLANNED: "TENTATIVE", EventStatus.FAILED: "CANCELLED"}
_OCTETS = 75  # in a line; longer ones are folded


def contacts_calendar(contacts: Iterable[Contact], names: Mapping[str, str], *, stamped: date) -> str:
    """Return the contacts whose day is known as one calendar; the others have no place in one.

    A contact is an event over all the days in which it can have been. `stamped` is the day on which
    the calendar is made.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//muster//contacts//EN"]
    for contact in contacts:
        if contact.days:
            lines += _event(contact, names, stamped)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _event(contact: Contact, names: Mapping[str, str], stamped: date) -> Iterator[str]:
    people = ", ".join(name_actor(each, names) for each in contact.participants)
    yield "BEGIN:VEVENT"
    yield f"UID:{contact.id}@muster"
    yield f"DTSTAMP:{stamped:%Y%m%d}T000000Z"
    if contact.days:
        yield f"DTSTART;VALUE=DATE:{contact.days.first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{contact.days.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(f'{contact.type}: {people}')}"
    if contact.place:
        yield f"LOCATION:{_text(contact.place)}"
    yield f"STATUS:{_STATUS[contact.status]}"
    carried = f"{count(contact.reports, 'report')}, {count(contact.origins, 'origin')}"
    sentences = " ".join(" ".join(told.sentences) for told in contact.told[:3])
    yield f"DESCRIPTION:{_text(f'{carried}. {sentences}')}"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """Return words with what a calendar takes for its own escaped."""
    plain = harmless(words).replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Cut a line after at most 75 octets, never inside a character; what goes on begins with a space."""
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > _OCTETS:
            yield piece
            piece = " "
        piece += sign
    yield piece
