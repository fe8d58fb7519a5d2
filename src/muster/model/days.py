"""Days as intervals with a precision: what "last month" can mean once the day of writing is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from muster.errors import InputError


class Precision(StrEnum):
    """How narrowly a day is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """The days from `first` to `last`, both included, that a phrase can mean."""

    first: date
    last: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InputError(f"days run from {self.first} to {self.last}: the first must not be after the last")

    @property
    def iso(self) -> str:
        """Return ISO 8601 as far as the precision allows: a day, a month, a year, or `first/last`."""
        if self.first == self.last:
            return self.first.isoformat()
        if self.precision is Precision.MONTH and self.first.month == self.last.month:
            return f"{self.first:%Y-%m}"
        if self.precision is Precision.YEAR and self.first.year == self.last.year:
            return f"{self.first:%Y}"
        return f"{self.first}/{self.last}"

    def overlaps(self, other: Days) -> bool:
        """Tell whether the two can mean one day."""
        return self.first <= other.last and other.first <= self.last

    def shifted(self, days: int) -> Days:
        """Return the same interval `days` later."""
        return Days(self.first + timedelta(days), self.last + timedelta(days), self.precision)
