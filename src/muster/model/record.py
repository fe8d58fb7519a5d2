"""What a report says: the six kinds of record, each with the words that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from muster.errors import RecordError
from muster.model.days import Days
from muster.model.scales import Authority, Condition, Stance, Undertaking, Voice
from muster.model.span import Span


class RecordKind(StrEnum):
    """The six kinds of record."""

    COMMITMENT = "commitment"
    DEMAND = "demand"
    OBJECTION = "objection"
    ACCEPTANCE = "acceptance"
    EVENT = "event"
    FIGURE = "figure"


class EventType(StrEnum):
    """What happened between actors."""

    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    SUMMIT = "summit"
    SIGNING = "signing"
    DECISION = "decision"
    ATTACK = "attack"
    INTERVIEW = "interview"


class EventStatus(StrEnum):
    """Whether it took place."""

    HELD = "held"
    PLANNED = "planned"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a report credits for a statement.

    `name` is a family name, or the code of an actor where no person is named; `actor` is whom the
    person speaks for, None where the report does not let one know; `office` as printed.
    """

    name: str
    actor: str | None = None
    office: str | None = None
    authority: Authority = Authority.NOBODY


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a range with either bound open, and what it counts; money by ISO 4217 code."""

    unit: str
    value: float | None = None
    min: float | None = None
    max: float | None = None

    def __post_init__(self) -> None:
        given = [number for number in (self.value, self.min, self.max) if number is not None]
        if not given or not all(map(isfinite, given)) or (self.value is not None and len(given) > 1):
            raise RecordError(f"quantity in {self.unit}: give one finite value, or a range")
        if self.min is not None and self.max is not None and self.max < self.min:
            raise RecordError(f"quantity in {self.unit}: {self.min} to {self.max} is turned round")


@dataclass(frozen=True, slots=True)
class Why:
    """Why a record was made: the rule or model, and the words that set it off."""

    rule: str
    cues: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Worded:
    """A record is proved by one or more pieces of the text, in the text's order."""

    evidence: tuple[Span, ...]
    why: Why | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise RecordError("a record without evidence cannot be kept: give the span of its words")
        if list(self.evidence) != sorted(set(self.evidence)):
            raise RecordError("evidence must stand in the order of the text, each piece once")


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(_Worded):
    """What a doer will, may or will not do."""

    doer: str
    undertaking: Undertaking
    stance: Stance
    voice: Voice
    conditions: tuple[Condition, ...] = ()
    speaker: Speaker | None = None
    via: tuple[str, ...] = ()
    quantity: Quantity | None = None
    caveats: str | None = None
    timing: str | None = None

    def __post_init__(self) -> None:
        _Worded.__post_init__(self)
        if (self.speaker is None) != (self.voice is Voice.REPORTER):
            raise RecordError(f"voice {self.voice} of {self.doer}: `reporter`, and only it, goes without a speaker")

    @property
    def kind(self) -> RecordKind:
        """Return the kind."""
        return RecordKind.COMMITMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attitude(_Worded):
    """Somebody (`by`) takes a stand on a doer doing something."""

    by: str
    doer: str
    undertaking: Undertaking
    speaker: Speaker | None = None
    via: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    quantity: Quantity | None = None
    timing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand(_Attitude):
    """Somebody wants a doer to do it."""

    @property
    def kind(self) -> RecordKind:
        """Return the kind."""
        return RecordKind.DEMAND


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection(_Attitude):
    """Somebody is against a doer doing it."""

    @property
    def kind(self) -> RecordKind:
        """Return the kind."""
        return RecordKind.OBJECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance(_Attitude):
    """Somebody accepts, welcomes or supports a doer doing it."""

    @property
    def kind(self) -> RecordKind:
        """Return the kind."""
        return RecordKind.ACCEPTANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(_Worded):
    """A meeting, call, visit, summit, signing, decision, attack or interview.

    `participants` are family names and codes of actors. `when` are the words of the text, `days`
    what they mean as far as it can be known.
    """

    type: EventType
    participants: tuple[str, ...]
    status: EventStatus
    place: str | None = None
    when: str | None = None
    days: Days | None = None

    @property
    def kind(self) -> RecordKind:
        """Return the kind."""
        return RecordKind.EVENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(_Worded):
    """A number that the arrangement is described by; `what` says of what in a few words."""

    what: str
    quantity: Quantity
    speaker: Speaker | None = None

    @property
    def kind(self) -> RecordKind:
        """Return the kind."""
        return RecordKind.FIGURE


Attitude = Demand | Objection | Acceptance
Claim = Commitment | Attitude
Record = Claim | Event | Figure
