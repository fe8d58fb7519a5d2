"""Where reports contradict themselves, one another, or the person they tell of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.model.record import Record
from muster.model.standing import Told


class DisputeKind(StrEnum):
    """Between whom the contradiction lies."""

    WITHIN = "within one report"
    BETWEEN = "between reports"
    ASCRIBED = "own words against words ascribed"
    SPEAKERS = "between speakers"
    NUMBERS = "two values for one thing"


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two things told that cannot both be so; `about` says of what in a few words, `first` is the earlier."""

    kind: DisputeKind
    about: str
    first: Told[Record]
    second: Told[Record]

    @property
    def origins(self) -> int:
        """Count the independent origins behind the two sides."""
        return len({self.first.origin, self.second.origin})
