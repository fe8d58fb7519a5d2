"""How far a report is to be relied on: by what was found in it, unless an analyst has decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from muster.model.finding import Code, Finding, Weight
from muster.model.judgement import Trust

# What is wrong in the report itself; a stale pledge or a contradiction says nothing against who printed it.
_AGAINST = frozenset({Code.OFFICE_NOT_HELD, Code.OFFICE_STILL_HELD, Code.ALTERED_COPY})


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
