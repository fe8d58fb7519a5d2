"""What a copy or rewrite says otherwise than the report it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.model.finding import Weight
from muster.model.origin import Kinship
from muster.model.span import Span


class DifferenceKind(StrEnum):
    """In what two sentences differ."""

    NAME = "name"
    OFFICE = "office"
    NUMBER = "number"
    DAY = "day"
    GROUP = "country or group"
    MODALITY = "modality"
    NEGATION = "negation"
    CONDITION = "condition"
    SCOPE = "scope"
    ADDED = "added sentence"
    MISSING = "missing sentence"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference; `before` is where it stands in the earlier report, `after` in the later one.

    One of the two is None where the words are missing on that side. `detail` says it in a few words.
    """

    kind: DifferenceKind
    detail: str
    weight: Weight
    before: Span | None = None
    after: Span | None = None


@dataclass(frozen=True, slots=True)
class Aligned:
    """Sentences of two reports that tell the same, with what differs; one side is empty where it has none."""

    before: tuple[Span, ...]
    after: tuple[Span, ...]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports side by side, in the order of the later one."""

    kinship: Kinship
    rows: tuple[Aligned, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Return all differences, in the order of the rows."""
        return tuple(difference for row in self.rows for difference in row.differences)

    @property
    def weighty(self) -> tuple[Difference, ...]:
        """Return those that can change a record."""
        return tuple(one for one in self.differences if one.weight is not Weight.NOTE)
