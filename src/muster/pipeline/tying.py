"""Tying reports to their origins in a ledger: each is compared once, with its likely kin alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from muster.ledger.kin import Compared
from muster.ledger.kin_files import Candidate
from muster.ledger.ledger import Ledger
from muster.model.alteration import Comparison
from muster.model.origin import Kinship
from muster.model.report import Report
from muster.pipeline.collecting import rarely_collecting
from muster.pipeline.comparers import comparer_name
from muster.reconciliation.checking import check_titles
from muster.reconciliation.comparing import compare, find_alterations
from muster.reconciliation.gazetteer import Gazetteer
from muster.reconciliation.keys import keys_of
from muster.reconciliation.kinship import NO_KIN, relate
from muster.reconciliation.offices import Offices
from muster.reconciliation.outline import outline
from muster.reconciliation.packing import pack, unpack
from muster.reconciliation.telling import Teller, Telling
from muster.text.reading import read_article


@dataclass(frozen=True, slots=True)
class Comparer:
    """Compares reports with one gazetteer and one table of offices; made once for many."""

    gazetteer: Gazetteer
    offices: Offices
    teller: Teller

    @classmethod
    def of(cls, gazetteer: Gazetteer, offices: Offices) -> Comparer:
        """Make the comparer."""
        return cls(gazetteer, offices, Teller(gazetteer, offices))

    @property
    def name(self) -> str:
        """Return the name under which its results are kept."""
        return comparer_name(self.offices)

    def tell(self, report: Report) -> Telling:
        """Read a report as it is compared."""
        return self.teller.tell(read_article(report))

    def relate(self, one: Telling, other: Telling) -> Kinship:
        """Tell how two reports are related, and what the later altered."""
        kinship = relate(one, other)
        if not kinship.relation.copies:
            return kinship
        return replace(kinship, findings=find_alterations(self.compare(one, other, kinship)))

    def compare(self, one: Telling, other: Telling, kinship: Kinship) -> Comparison:
        """Put two reports side by side, the earlier first."""
        earlier, later = (one, other) if kinship.earlier == one.report_id else (other, one)
        return compare(earlier, later, kinship)


def tie_reports(ledger: Ledger, comparer: Comparer, *, progress: Callable[[Report], None] = lambda _: None) -> int:
    """Compare every report that was not compared yet, oldest first, and return how many there were.

    Each is compared with those alone that share keys with it, so that the cost of one does not
    grow with the ledger. What is interrupted goes on where it stopped.
    """
    name = comparer.name
    count = 0
    with rarely_collecting():
        for report in ledger.kin.untied(name):
            tie_report(ledger, comparer, report, name=name)
            progress(report)
            count += 1
    return count


def tie_report(ledger: Ledger, comparer: Comparer, report: Report, *, name: str | None = None) -> tuple[Kinship, ...]:
    """Compare one report with its likely kin in the ledger, and keep what that gives."""
    name = name or comparer.name
    article = read_article(report)
    keys = keys_of(outline(article))
    telling = comparer.teller.tell(article)
    others = (one for one in ledger.kin.candidates(keys, comparer=name) if one.report_id != telling.report_id)
    found = (comparer.relate(_recall(ledger, comparer, one), telling) for one in others)
    kin = tuple(one for one in found if one.relation not in NO_KIN)
    findings = check_titles(article, comparer.offices, telling.titles)
    ledger.kin.tie(Compared(report, keys, kin, findings, pack(telling)), comparer=name)
    return kin


def _recall(ledger: Ledger, comparer: Comparer, one: Candidate) -> Telling:
    """Return what was kept of a candidate, or read it where nothing was."""
    return unpack(one.packed, one.text) if one.packed else comparer.tell(ledger.report(one.report_id))
