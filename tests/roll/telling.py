"""Short words for tests: one telling of one record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from muster.model.judgement import Trust
from muster.model.record import Commitment, Demand, Objection, Record, Speaker
from muster.model.scales import Authority, Condition, Stance, Undertaking, Voice
from muster.model.span import Span
from muster.model.standing import Told

EVIDENCE = (Span(0, 5),)
END = date(2025, 12, 31)


@dataclass(frozen=True, slots=True)
class By:
    """Who says it, for whom."""

    name: str = "Macron"
    authority: Authority = Authority.LEADER
    voice: Voice = Voice.OWN


REPORTER = By("", voice=Voice.REPORTER)
ANOTHER = By("Lombard", Authority.OTHER_ACTOR, Voice.OTHER)


def says(
    stance: Stance,
    day: int | None = 1,
    by: By = By(),
    *,
    origin: str = "",
    report: str = "",
    conditions: str = "",
    timing: str | None = None,
    doer: str = "FR",
    trust: Trust = Trust.NORMAL,
) -> Told[Commitment]:
    """Tell that `doer` takes `stance` on troops, on a day of 2025 counted from its first."""
    speaker = None if by.voice is Voice.REPORTER else Speaker(by.name, doer, None, by.authority)
    record = Commitment(
        evidence=EVIDENCE,
        doer=doer,
        undertaking=Undertaking.TROOPS,
        stance=stance,
        voice=by.voice,
        speaker=speaker,
        timing=timing,
        conditions=tuple(Condition.parse(code) for code in conditions.split()),
    )
    told = tell(record, day, report=report or f"{by.name}-{day}-{stance}", origin=origin)
    return replace(told, trust=trust)


def wants(by: str, doer: str, day: int | None = 1) -> Told[Demand]:
    """Tell that `by` wants troops of `doer`."""
    record = Demand(evidence=EVIDENCE, by=by, doer=doer, undertaking=Undertaking.TROOPS)
    return tell(record, day, report=f"{by}-{doer}-{day}")


def objects(by: str, doer: str, day: int | None = 1) -> Told[Objection]:
    """Tell that `by` is against troops of `doer`."""
    record = Objection(evidence=EVIDENCE, by=by, doer=doer, undertaking=Undertaking.TROOPS)
    return tell(record, day, report=f"{by}-{doer}-{day}")


R = TypeVar("R", bound=Record)


def tell(record: R, day: int | None, *, report: str, origin: str = "") -> Told[R]:
    """Wrap a record as the report `report` tells it."""
    return Told(
        id=f"{report}:{day}:{origin}:{record!r}",
        record=record,
        report_id=report,
        report_name=report,
        said_on=None if day is None else date.fromordinal(date(2024, 12, 31).toordinal() + day),
        words=("words",),
        sentences=("The words.",),
        origin=origin or report,
    )
