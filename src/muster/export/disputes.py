"""The disputes: what cannot both be so, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muster.export.cells import Carrier, carry, name_speaker
from muster.export.marking import Piece, mark
from muster.export.wording import name_actor, name_quantity, name_undertaking, slug
from muster.model.dispute import Dispute
from muster.model.judgement import Trust
from muster.model.record import Commitment, Event, Figure, Record
from muster.model.scales import Stance
from muster.model.standing import Told
from muster.reconciliation.disputes import find_disputes

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things told: its stance, or its amount where numbers differ.

    `findings` are the codes of what was found against its words.
    """

    stance: Stance | None
    amount: str
    speaker: str
    sentences: Sequence[Sequence[Piece]]
    carrier: Carrier
    findings: tuple[str, ...] = ()
    low_trust: bool = False


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """Two sides of one thing; `cell` is the address of its cell, None where numbers differ."""

    kind: str
    about: str
    cell: str | None
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Disputes:
    """The latest disputes; `left_out` counts those that are not shown."""

    rows: tuple[DisputeRow, ...]
    left_out: int


def list_disputes(told: Iterable[Told[Record]], names: Mapping[str, str]) -> Disputes:
    """List what cannot both be so, the latest first."""
    found = sorted(find_disputes(told), key=_day, reverse=True)
    return Disputes(tuple(_row(each, names) for each in found[:SHOWN]), max(0, len(found) - SHOWN))


def _day(dispute: Dispute) -> int:
    return dispute.second.said_on.toordinal() if dispute.second.said_on else 0


def _row(dispute: Dispute, names: Mapping[str, str]) -> DisputeRow:
    record = dispute.first.record
    sides = (_side(dispute.first, names), _side(dispute.second, names))
    if not isinstance(record, Commitment):
        return DisputeRow(str(dispute.kind), dispute.about, None, sides)
    about = f"{name_actor(record.doer, names)}, {name_undertaking(record.undertaking).lower()}"
    return DisputeRow(str(dispute.kind), about, f"{slug(record.doer)}-{record.undertaking}", sides)


def _side(told: Told[Record], names: Mapping[str, str]) -> Side:
    record = told.record
    return Side(
        stance=record.stance if isinstance(record, Commitment) else None,
        amount=name_quantity(record.quantity) if isinstance(record, Figure) else "",
        speaker="" if isinstance(record, Event) else name_speaker(record.speaker, names),
        sentences=mark(told),
        carrier=carry(told),
        findings=tuple(map(str, told.findings)),
        low_trust=told.trust is Trust.LOW,
    )
