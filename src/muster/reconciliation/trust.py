"""How far a report is to be relied on: by what was found in it, unless an analyst has decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from muster.model.finding import Code, Finding, Weight
from muster.model.judgement import Trust
from muster.model.record import Claim, Record
from muster.model.standing import Told
from muster.reconciliation.terms import fold

# What is wrong in the report itself; a stale pledge or a contradiction says nothing against who printed it.
_OFFICES = frozenset({Code.OFFICE_NOT_HELD, Code.OFFICE_STILL_HELD})
_AGAINST = _OFFICES | {Code.ALTERED_COPY}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reliance:
    """How far a report is relied on; `reasons` are the findings against it, `judged` that an analyst decided."""

    trust: Trust
    reasons: tuple[Finding, ...]
    judged: bool = False


def rely(report_id: str, findings: Iterable[Finding], judged: Mapping[str, Trust]) -> Reliance:
    """Return how far a report is relied on: low with a grave finding against it, else normal; a judgement goes before.

    Only an analyst makes it high.
    """
    reasons = tuple(each for each in findings if each.code in _AGAINST and each.weight is Weight.GRAVE)
    if report_id in judged:
        return Reliance(judged[report_id], reasons, judged=True)
    return Reliance(Trust.LOW if reasons else Trust.NORMAL, reasons)


@dataclass(frozen=True, slots=True)
class Against:
    """A finding against a report, with the words of the text that it is about."""

    finding: Finding
    words: str = ""


def doubt(
    told: Iterable[Told[Record]], against: Mapping[str, Sequence[Against]], judged: Mapping[str, Trust]
) -> tuple[Told[Record], ...]:
    """Return what is told with its report's trust and the codes of what was found against these very words.

    `against` are the findings by report. A wrong office stands against all that its holder says in the
    report, an alteration against the words that it changed.
    """
    return tuple(_doubted(each, against.get(each.report_id, ()), judged) for each in told)


def _doubted(told: Told[Record], against: Sequence[Against], judged: Mapping[str, Trust]) -> Told[Record]:
    reliance = rely(told.report_id, (each.finding for each in against), judged)
    codes = dict.fromkeys(each.finding.code for each in against if _concerns(each, told.record))
    if reliance.trust is told.trust and not codes:
        return told
    return replace(told, trust=reliance.trust, findings=tuple(codes))


def _concerns(against: Against, record: Record) -> bool:
    if against.finding.code in _OFFICES:
        return isinstance(record, Claim) and record.speaker is not None and _names(against.words, record.speaker.name)
    span = against.finding.span
    if against.finding.code is not Code.ALTERED_COPY or span is None:
        return False
    return any(span.meets(piece) for piece in record.evidence)


def _names(words: str, name: str) -> bool:
    """Tell whether the name stands in the words as whole words."""
    return bool(name) and f" {_folded(name)} " in f" {_folded(words)} "


def _folded(words: str) -> str:
    return " ".join(_WORD.findall(fold(words)))
