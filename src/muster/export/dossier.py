"""All that a page shows: the roll of one day with what lies behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from muster.model.change import Change
from muster.model.finding import Finding
from muster.model.judgement import Trust
from muster.model.record import Record
from muster.model.report import Report
from muster.model.standing import Roll, Told
from muster.text.article import Aside


@dataclass(frozen=True, slots=True)
class FiledReport:
    """A report with what was set aside in it, what was found, and how many records it gave.

    `headline` is its first sentence, for where its title is unknown. `trust` is what an analyst
    decided of it.
    """

    report: Report
    asides: tuple[Aside, ...] = ()
    findings: tuple[Finding, ...] = ()
    records: int = 0
    headline: str = ""
    trust: Trust = Trust.NORMAL


@dataclass(frozen=True, slots=True)
class Dossier:
    """The roll with all that is told by its day, and the reports that tell it.

    `title` names the situation; `names` gives the names of states by their codes.
    `changes` are those from the end of `since`, which is None where nobody asked for them.
    """

    title: str
    roll: Roll
    told: tuple[Told[Record], ...] = ()
    reports: tuple[FiledReport, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    since: date | None = None
    changes: tuple[Change, ...] = ()

    @property
    def as_of(self) -> date:
        """Return the day of the roll."""
        return self.roll.as_of

    @property
    def origins(self) -> int:
        """Count the independent origins of the records, those that one report carries alone among them."""
        return len({told.origin for told in self.told})
