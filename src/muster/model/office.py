"""Who held which office when, and where that is known from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from muster.errors import InputError
from muster.model.days import Days


class OfficeKind(StrEnum):
    """The offices that the table knows."""

    HEAD_OF_STATE = "head of state"
    HEAD_OF_GOVERNMENT = "head of government"
    DEPUTY = "deputy head"
    FOREIGN = "foreign minister"
    DEFENCE = "defence minister"
    FINANCE = "finance minister"
    INTERIOR = "interior minister"
    UN_AMBASSADOR = "ambassador to the UN"
    LEADER = "leader"
    DIPLOMAT = "chief diplomat"
    COUNCIL = "council president"
    COMMANDER = "military commander"
    ENVOY = "special envoy"
    CHIEF_OF_STAFF = "head of the leader's office"
    SPOKESPERSON = "spokesperson"
    OPPOSITION = "leader of the opposition"


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in an office of a country or body.

    `start` and `end` are the days between which the change can have happened; None means that
    no change is known. `relied_until` is the last day on which a row with no end may be used.
    `known_from` says where the row is from; one that begins with `K` is common knowledge that
    nobody has verified.
    """

    country: str
    office: OfficeKind
    person: str
    start: Days | None
    end: Days | None
    relied_until: date
    known_from: str
    also: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.person.strip() or not self.country.strip():
            raise InputError(f"a row of the offices of {self.country or '?'} names nobody: give country and person")
        if self.start and self.end and self.end.last < self.start.first:
            raise InputError(f"{self.person} as {self.office} of {self.country}: the end comes before the start")

    @property
    def verified(self) -> bool:
        """Tell whether the row names a source, rather than common knowledge."""
        return not self.known_from.startswith("K")

    @property
    def family_name(self) -> str:
        """Return the last word of the name."""
        return self.person.split()[-1]

    def surely_held(self, on: date) -> bool:
        """Tell whether the office was certainly held on that day."""
        begun = self.start is not None and self.start.last <= on
        return begun and (on < self.end.first if self.end else on <= self.relied_until)

    def surely_not_held(self, on: date) -> bool:
        """Tell whether this row certainly does not cover that day."""
        early = self.start is not None and on < self.start.first
        late = self.end is not None and on > self.end.last
        return early or late
