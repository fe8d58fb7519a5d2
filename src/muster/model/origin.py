"""How reports hang together: copies, rewrites, tellings of one utterance, and the origins behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.model.finding import Finding
from muster.model.span import Span


class Relation(StrEnum):
    """How a later report relates to an earlier one, the closest first."""

    COPY = "copy"
    CUT_COPY = "cut copy"
    REWRITE = "rewrite"
    CORRECTION = "correction"
    SAME_ORIGIN = "same origin told independently"
    FOLLOW_UP = "follow-up"
    SAME_TOPIC = "same topic only"
    UNRELATED = "unrelated"

    @property
    def copies(self) -> bool:
        """Tell whether the later report tells the earlier one's text again, and corrects nothing in it."""
        return self in _COPIES

    @property
    def carries(self) -> bool:
        """Tell whether the later report carries the earlier one's whole text, so that all records share an origin."""
        return self.copies or self is Relation.CORRECTION

    @property
    def ties(self) -> bool:
        """Tell whether the two share an origin in whole or in part."""
        return self.carries or self is Relation.SAME_ORIGIN


_COPIES = frozenset({Relation.COPY, Relation.CUT_COPY, Relation.REWRITE})


class CreditKind(StrEnum):
    """What a report credits an outlet or a document for."""

    WIRE = "wire"  # "(AFP)", "With inputs from Reuters": the text is theirs
    CARRIER = "carrier"  # "Caliber.Az reports citing foreign media": somebody passed it on
    HEARER = "hearer"  # "told Bloomberg Television": it was said to them
    DOCUMENT = "document"  # "according to a readout"


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """An outlet or document that a report names as where it has it from; `span` covers the words that say so."""

    span: Span
    kind: CreditKind
    outlet: str


@dataclass(frozen=True, slots=True)
class Shared:
    """Words that stand in two reports, with their place in each."""

    first: Span
    second: Span
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Kinship:
    """How the report `later` relates to `earlier`.

    `speakers` are those whose words both tell, which alone share an origin where the relation is
    `SAME_ORIGIN`. `shared` are pieces that prove it. `likeness` runs from 0 to 1: the share of the
    shorter text that is also in the other. `findings` say what the later report altered.
    """

    earlier: str
    later: str
    relation: Relation
    likeness: float
    speakers: tuple[str, ...] = ()
    shared: tuple[Shared, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """One utterance or wire report and all that carry it; `id` is that of its earliest report."""

    id: str
    reports: tuple[str, ...]
