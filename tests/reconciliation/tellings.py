"""Makes things told, by hand, for the tests of disputes, changes, contacts, figures and judgements."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from muster.model.days import Days
from muster.model.record import (
    Commitment,
    Event,
    EventStatus,
    EventType,
    Figure,
    Quantity,
    Record,
    Speaker,
)
from muster.model.scales import Authority, Condition, Stance, Undertaking, Voice
from muster.model.span import Span
from muster.model.standing import Told

_NUMBERS = count()
DAY = date(2025, 3, 4)


def told(record: Record, *, report: str = "r1", days: int | None = 0, origin: str | None = None) -> Told[Record]:
    """Tell a record in a report, so many days after the first."""
    said_on = None if days is None else DAY + timedelta(days)
    name = f"t{next(_NUMBERS):04}"
    return Told(name, record, report, report, said_on, ("words",), ("A sentence of words.",), origin or report)


def commitment(
    stance: Stance,
    *,
    doer: str = "US",
    speaker: str | None = "Doe",
    voice: Voice = Voice.OWN,
    quantity: Quantity | None = None,
    conditions: tuple[str, ...] = (),
    undertaking: Undertaking = Undertaking.GUARANTEE,
    at: int = 0,
) -> Commitment:
    """Make a commitment; without a speaker it is the reporter's."""
    spoken = Speaker(speaker, doer if voice is Voice.OWN else None, authority=Authority.LEADER) if speaker else None
    return Commitment(
        doer=doer,
        undertaking=undertaking,
        stance=stance,
        voice=voice if speaker else Voice.REPORTER,
        speaker=spoken,
        quantity=quantity,
        conditions=tuple(map(Condition.parse, conditions)),
        evidence=(Span(at, at + 5),),
    )


def figure(what: str, value: float, *, unit: str = "countries", speaker: str | None = None) -> Figure:
    """Make a figure."""
    spoken = Speaker(speaker) if speaker else None
    return Figure(what=what, quantity=Quantity(unit, value), speaker=spoken, evidence=(Span(0, 5),))


def event(
    *people: str,
    type: EventType = EventType.MEETING,  # noqa: A002 -- the model's own word
    status: EventStatus = EventStatus.HELD,
    days: Days | None = None,
    place: str | None = None,
) -> Event:
    """Make an event."""
    return Event(type=type, participants=people, status=status, days=days, place=place, evidence=(Span(0, 5),))
