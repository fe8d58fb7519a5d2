"""The cells of the roll opened: every sentence, who said it, where and when, and a citation to copy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muster.export.harmless import harmless
from muster.export.linking import link_words, safe_url
from muster.export.marking import Piece, mark
from muster.export.matrix import anchor
from muster.export.wording import count, name_actor, name_condition, name_day, name_quantity, name_undertaking
from muster.model.judgement import Trust
from muster.model.record import Claim, Commitment, Record, Speaker
from muster.model.scales import Authority, Stance
from muster.model.standing import Standing, Told

_PARTS = (
    ("What counts", "its own words, or else reporters’"),
    ("Said by others", "words of others about it, which never count"),
    ("Replaced", "by later or weightier words, and kept"),
    ("Wanted, opposed, welcomed", "what others want of it"),
)
SHOWN = 40  # of each part of a cell; a page for people needs no more, and the ledger has the rest


@dataclass(frozen=True, slots=True)
class Carrier:
    """One report that carries some words, with a link to them where its address is known and safe."""

    report: str
    outlet: str
    said_on: str
    link: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """What one speaker said in one origin, told by its first report and carried by others; `id` is the record's.

    `findings` are the codes of what was found against these words or their speaker.
    """

    id: str
    kind: str
    stance: Stance | None
    by: str
    sentences: Sequence[Sequence[Piece]]
    speaker: str
    office: str
    authority: str
    conditions: tuple[str, ...]
    quantity: str
    caveats: str
    timing: str
    via: str
    first: Carrier
    copies: tuple[Carrier, ...]
    findings: tuple[str, ...] = ()
    low_trust: bool = False


@dataclass(frozen=True, slots=True)
class CellPart:
    """The words of one cell that have one role in it; `left_out` counts those that are not shown."""

    title: str
    explained: str
    words: tuple[Words, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One standing opened."""

    anchor: str
    actor: str
    undertaking: str
    standing: Standing
    conditions: tuple[str, ...]
    parts: tuple[CellPart, ...]
    citation: str


def open_cell(standing: Standing, names: Mapping[str, str]) -> Cell:
    """Open one standing into its words."""
    return Cell(
        anchor=anchor(standing),
        actor=name_actor(standing.actor, names),
        undertaking=name_undertaking(standing.undertaking),
        standing=standing,
        conditions=tuple(name_condition(condition, names) for condition in standing.conditions),
        parts=tuple(part for part in _parts(standing, names) if part.words),
        citation=cite(standing, names),
    )


def cite(standing: Standing, names: Mapping[str, str]) -> str:
    """Return a citation of the standing: what, on which day, in whose words, where, from how many origins."""
    what = f"{name_actor(standing.actor, names)}, {name_undertaking(standing.undertaking).lower()}"
    origin = f"{count(standing.reports, 'report')}, {count(standing.origins, 'origin')}"
    words = next(iter((*standing.counting, *standing.ascribed, *standing.attitudes)), None)
    quoted = f" {_quote(words, names)}" if words else ""
    day = name_day(standing.as_of)
    return f"{what}: {_stand(standing, names)}, as of {day}.{quoted} ({origin}; muster)"


def name_speaker(speaker: Speaker | None, names: Mapping[str, str]) -> str:
    """Return who speaks: the family name, or the name of the actor where nobody is named."""
    if speaker is None:
        return "the report itself"
    return harmless(name_actor(speaker.name, names))


def _stand(standing: Standing, names: Mapping[str, str]) -> str:
    conditions = ", ".join(name_condition(condition, names) for condition in standing.conditions)
    given = f" (condition: {conditions})" if conditions else ""
    if standing.stance:
        return f"{standing.stance}{given}{', disputed' if standing.disputed else ''}"
    return f"others say {standing.ascribed_stance}" if standing.ascribed_stance else "has not said"


def _quote(told: Told[Claim], names: Mapping[str, str]) -> str:
    words = " … ".join(harmless(piece) for piece in told.words)
    speaker = name_speaker(told.record.speaker, names)
    where = ", ".join(harmless(part) for part in (told.outlet or told.report_name, safe_url(told.url)) if part)
    return f"“{words}” – {speaker}, {name_day(told.said_on)}, {where}."


def _parts(standing: Standing, names: Mapping[str, str]) -> Iterable[CellPart]:
    told = (standing.counting, standing.ascribed, standing.replaced, standing.attitudes)
    for heading, tellings in zip(_PARTS, told, strict=True):
        yield _part(heading, tellings, names)


def _part(heading: tuple[str, str], told: Iterable[Told[Claim]], names: Mapping[str, str]) -> CellPart:
    groups: dict[tuple[object, ...], list[Told[Claim]]] = {}
    for each in told:
        groups.setdefault(_sameness(each), []).append(each)
    opened = [_open_words(carriers, names) for carriers in list(groups.values())[:SHOWN]]
    return CellPart(*heading, tuple(opened), max(0, len(groups) - SHOWN))


def _sameness(told: Told[Claim]) -> tuple[object, ...]:
    """Two tellings show as one where they share origin, speaker and what is said."""
    record = told.record
    stance = record.stance if isinstance(record, Commitment) else record.by
    speaker = record.speaker.name if record.speaker else None
    return (told.origin, record.kind, stance, speaker, record.conditions, told.trust, told.findings)


def _open_words(carriers: Sequence[Told[Claim]], names: Mapping[str, str]) -> Words:
    first, *copies = sorted(carriers, key=lambda told: (told.said_on is None, told.said_on or 0, told.report_name))
    record = first.record
    commitment = record if isinstance(record, Commitment) else None
    return Words(
        id=first.id,
        kind=str(record.kind),
        stance=commitment.stance if commitment else None,
        by="" if isinstance(record, Commitment) else name_actor(record.by, names),
        sentences=mark(first),
        speaker=name_speaker(record.speaker, names),
        office=harmless((record.speaker and record.speaker.office) or ""),
        authority=_authority(record.speaker),
        conditions=tuple(name_condition(condition, names) for condition in record.conditions),
        quantity=name_quantity(record.quantity) if record.quantity else "",
        caveats=harmless((commitment and commitment.caveats) or ""),
        timing=harmless(record.timing or ""),
        via=harmless(", ".join(record.via)),
        first=carry(first),
        copies=tuple(carry(copy) for copy in copies),
        findings=tuple(map(str, first.findings)),
        low_trust=first.trust is Trust.LOW,
    )


def name_doubts(told: Told[Record]) -> tuple[str, ...]:
    """Return the codes of what was found against the words, and whether their report is of low trust."""
    return (*map(str, told.findings), *(("report of low trust",) if told.trust is Trust.LOW else ()))


def _authority(speaker: Speaker | None) -> str:
    return "" if speaker is None or speaker.authority is Authority.NOBODY else str(speaker.authority)


def carry(told: Told[Record]) -> Carrier:
    """Return where some words are told."""
    return Carrier(
        report=harmless(told.report_name),
        outlet=harmless(told.outlet or told.report_name),
        said_on=name_day(told.said_on),
        link=link_words(told.url, told.words[0]) if told.words else safe_url(told.url),
    )
