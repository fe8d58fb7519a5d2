"""An analyst's word on a record, a pair of reports or a report: a row, never an overwrite."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from muster.errors import InputError


class Verdict(StrEnum):
    """What the analyst decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    AMEND = "amend"
    SAME = "same"
    DIFFERENT = "different"
    TRUST = "trust"
    UNDO = "undo"


class Trust(StrEnum):
    """How far a report is to be relied on."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a report with what stands before and after them, by which they are found again.

    `position` is where the words began when the judgement was made, in code points.
    """

    report_id: str
    exact: str
    prefix: str
    suffix: str
    position: int

    def __post_init__(self) -> None:
        if not self.exact:
            raise InputError(f"an anchor in report {self.report_id} quotes nothing: give the exact words")


@dataclass(frozen=True, slots=True)
class Facet:
    """What the judged record said besides its words: enough to tell it from others on the same words."""

    kind: str
    doer: str = ""
    by: str = ""
    undertaking: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision, with who made it, when (UTC), and why.

    `subjects` are ids: of one record, of two reports, or of the judgement that is undone. `anchors`
    and `facet` let a judgement on a record find it again after another reading. `changes` are the
    fields that `AMEND` sets, as pairs of field and value; `trust` goes with `TRUST` only.
    """

    verdict: Verdict
    subjects: tuple[str, ...]
    who: str
    when: datetime
    why: str = ""
    anchors: tuple[Anchor, ...] = ()
    facet: Facet | None = None
    changes: tuple[tuple[str, str], ...] = ()
    trust: Trust | None = None

    def __post_init__(self) -> None:
        if len(self.subjects) != _SUBJECTS[self.verdict]:
            raise InputError(f"`{self.verdict}` needs {_SUBJECTS[self.verdict]} subject(s), not {len(self.subjects)}")
        if not self.who.strip():
            raise InputError("a judgement needs a name: say who judges (--who, or the setting `analyst`)")
        if self.when.tzinfo is None:
            raise InputError("the instant of a judgement must be in UTC: give a time with its zone")
        if (self.verdict is Verdict.AMEND) != bool(self.changes):
            raise InputError("`amend`, and only it, names fields to change, as in stance=ready")
        if (self.verdict is Verdict.TRUST) != (self.trust is not None):
            raise InputError("`trust`, and only it, says low, normal or high")

    @property
    def id(self) -> str:
        """Return the id: 16 hexadecimal digits over what was decided on what, by whom and when."""
        instant = self.when.astimezone(UTC).isoformat(timespec="microseconds")
        parts = (self.verdict, *self.subjects, self.who, instant, self.why, str(self.changes))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


_SUBJECTS = {
    Verdict.ACCEPT: 1,
    Verdict.REJECT: 1,
    Verdict.AMEND: 1,
    Verdict.SAME: 2,
    Verdict.DIFFERENT: 2,
    Verdict.TRUST: 1,
    Verdict.UNDO: 1,
}
