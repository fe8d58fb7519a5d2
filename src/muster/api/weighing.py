"""What reports tell, weighed: authority, trust, what analysts decided, and which words share an origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from muster.intake.offices import load_offices
from muster.ledger.errors import UnknownIdError
from muster.ledger.ledger import Ledger
from muster.ledger.lens import Lens
from muster.ledger.shelf import ReportFinding
from muster.model.change import Change
from muster.model.finding import Finding
from muster.model.judgement import Judgement, Verdict
from muster.model.origin import Kinship
from muster.model.record import Claim, Record
from muster.model.report import Report
from muster.model.situation import Situation
from muster.model.standing import Roll, Told
from muster.pipeline.comparers import comparer_name
from muster.reconciliation.authority import weigh_told
from muster.reconciliation.changes import find_changes
from muster.reconciliation.judging import Judged, judge, pairs_judged, trusted
from muster.reconciliation.offices import Offices
from muster.reconciliation.origins import Origins, gather_origins
from muster.reconciliation.staleness import find_stale, stale_findings
from muster.reconciliation.terms import fold
from muster.reconciliation.trust import Against, doubt


def offices_of(ledger: Ledger, situation: Situation) -> Offices:
    """Return who held which office: the package's table, the situation's people, and what the ledger was given."""
    return Offices(tuple(dict.fromkeys((*load_offices().rows, *situation.people, *ledger.tenures.all()))))


def tie(ledger: Ledger, situation: Situation, *, progress: Callable[[Report], None] = lambda _: None) -> int:
    """Tie every report that was not tied yet to its origin, and return how many there were."""
    # Looks at the ledger must not wait for what only reading needs
    from muster.api.comparing import comparer_of
    from muster.pipeline.tying import tie_reports

    return tie_reports(ledger, comparer_of(ledger, situation), progress=progress)


def weigh(told: Iterable[Told[Record]], ledger: Ledger, situation: Situation) -> Judged:
    """Weigh what is told: authority by the office held, judgements in force, trust, origins of the words."""
    offices = offices_of(ledger, situation)
    weighed = [weigh_told(each, offices) for each in told]
    judgements = ledger.judgements.all()
    comparer = comparer_name(offices)
    kinships = ledger.kin.kinships(comparer)
    judged = judge(weighed, judgements, text_of=lambda report_id: _text_of(ledger, report_id))
    doubted = doubt(judged.told, _against(ledger, comparer, kinships), trusted(judgements))
    return replace(judged, told=_with_origins(doubted, _origins(ledger, kinships, judgements)))


def _against(ledger: Ledger, comparer: str, kinships: Iterable[Kinship]) -> Mapping[str, Sequence[Against]]:
    """Return what was found in each report while it was compared with its kin, by report."""
    found: defaultdict[str, list[Against]] = defaultdict(list)
    for note in ledger.kin.findings(comparer):
        found[note.report_id].append(Against(note.finding, note.words or ""))
    for kinship in kinships:
        found[kinship.later] += (Against(finding) for finding in kinship.findings)
    return found


def origins_of(ledger: Ledger, comparer: str) -> Origins:
    """Gather what is tied, by the comparer of this name or by an analyst's word, into origins."""
    return _origins(ledger, ledger.kin.kinships(comparer), ledger.judgements.all())


def _origins(ledger: Ledger, kinships: Iterable[Kinship], judgements: Sequence[Judgement]) -> Origins:
    return gather_origins(
        kinships,
        ledger.kin.days(),
        same=pairs_judged(judgements, Verdict.SAME),
        different=pairs_judged(judgements, Verdict.DIFFERENT),
    )


def find_in_texts(ledger: Ledger, situation: Situation, *, lens: Lens | None) -> tuple[ReportFinding, ...]:
    """Return what is wrong or notable: in each text by itself, in its offices, and against its kin."""
    comparer = comparer_name(offices_of(ledger, situation))
    kinships = ledger.kin.kinships(comparer)
    altered = (_found(ledger, kinship.later, finding) for kinship in kinships for finding in kinship.findings)
    return tuple(dict.fromkeys((*ledger.findings(lens=lens), *ledger.kin.findings(comparer), *altered)))


def find_stale_pledges(roll: Roll, ledger: Ledger, situation: Situation) -> tuple[ReportFinding, ...]:
    """Return the pledges on the roll that a change of government has made stale, by report."""
    stale = stale_findings(find_stale(roll, offices_of(ledger, situation)))
    return tuple(_found(ledger, report_id, finding) for report_id, finding in stale)


def find_changes_between(before: Roll, after: Roll, ledger: Ledger, *, situation: Situation) -> tuple[Change, ...]:
    """Return what changed from one day's roll to another's, with the pledges that have become stale."""
    offices = offices_of(ledger, situation)
    stale = {"stale_before": find_stale(before, offices), "stale_after": find_stale(after, offices)}
    return find_changes(before, after, **stale)


def _found(ledger: Ledger, report_id: str, finding: Finding) -> ReportFinding:
    report = ledger.report(report_id)
    return ReportFinding(report.id, report.name, finding, finding.span.of(report.text) if finding.span else None)


def _with_origins(told: Sequence[Told[Record]], origins: Origins) -> tuple[Told[Record], ...]:
    return tuple(replace(each, origin=origins.of(each.report_id, _speaker(each.record))) for each in told)


def _speaker(record: Record) -> str | None:
    speaker = record.speaker if isinstance(record, Claim) else None
    return fold(speaker.name) if speaker else None


def _text_of(ledger: Ledger, report_id: str) -> str | None:
    try:
        return ledger.report(report_id).text
    except UnknownIdError:
        return None
