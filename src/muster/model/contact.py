"""Events told by several reports as one, and figures as series over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from muster.model.days import Days
from muster.model.record import Event, EventStatus, EventType, Figure, Quantity
from muster.model.standing import Told


@dataclass(frozen=True, slots=True)
class Contact:
    """One event with all that tell of it, the earliest first.

    `days` is the narrowest stretch in which all its tellings can lie, None where no day is known.
    """

    id: str
    type: EventType
    status: EventStatus
    participants: tuple[str, ...]
    days: Days | None
    place: str | None
    told: tuple[Told[Event], ...]

    @property
    def reports(self) -> int:
        """Count the reports that tell of it."""
        return len({told.report_id for told in self.told})

    @property
    def origins(self) -> int:
        """Count the independent origins behind them."""
        return len({told.origin for told in self.told})


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series, with all that tell it; `speaker` is who gives the number, None for the reporter."""

    said_on: date | None
    quantity: Quantity
    speaker: str | None
    told: tuple[Told[Figure], ...]


@dataclass(frozen=True, slots=True)
class Series:
    """What one thing was counted at over time, the earliest value first."""

    what: str
    unit: str
    points: tuple[Point, ...]
