"""An analyst's decisions at a desk: made, undone, listed, with those whose record cannot be found again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from muster.api.desk import Desk
from muster.api.listing import Listing
from muster.api.reconciling import find_report
from muster.api.weighing import find_in_texts, weigh
from muster.errors import InputError
from muster.intake.offices import load_offices, read_offices
from muster.model.judgement import Judgement, Trust, Verdict
from muster.model.office import Tenure
from muster.reconciliation.judging import amend, anchor, facet, in_force, trusted
from muster.reconciliation.trust import Reliance, rely

_ON_RECORDS = {verdict.value: verdict for verdict in (Verdict.ACCEPT, Verdict.REJECT, Verdict.AMEND)}


class JudgeError(InputError):
    """A judgement cannot be made so."""


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A judgement with what it is worth now: in force, undone, or an orphan."""

    judgement: Judgement
    standing: str


def judge_record(
    desk: Desk, record: str, verdict: str, *, who: str, why: str = "", changes: Sequence[str] = ()
) -> Judgement:
    """Decide on a record by its id or the beginning of it; `changes` such as `stance=ready` go with `amend`.

    Raises:
        JudgeError: The verdict is unknown, the record is not shown, or a change cannot be made.
        UnknownIdError: No record's id begins so.
    """
    if verdict not in _ON_RECORDS:
        raise JudgeError(f"unknown verdict {verdict!r}: use one of {', '.join(_ON_RECORDS)}")
    told = desk.ledger.record(record, lens=desk.lens)
    if told is None:
        raise JudgeError(f"record {record} is in no reading that is shown: list the records with `muster show --json`")
    pairs = tuple(_pair(change) for change in changes)
    amend(told.record, pairs)
    text = desk.ledger.report(told.report_id).text
    made = Judgement(
        verdict=_ON_RECORDS[verdict],
        subjects=(told.id,),
        who=who,
        when=datetime.now(UTC),
        why=why,
        anchors=tuple(anchor(told.report_id, text, span) for span in told.record.evidence),
        facet=facet(told.record),
        changes=pairs,
    )
    desk.ledger.judgements.add(made)
    return made


def _pair(change: str) -> tuple[str, str]:
    name, sign, value = change.partition("=")
    if not sign:
        raise JudgeError(f"{change!r} changes nothing: write field=value, such as stance=ready")
    return name.strip(), value.strip()


def judge_pair(desk: Desk, first: str, second: str, *, same: bool, who: str, why: str = "") -> Judgement:
    """Decide that two reports have one origin, or that they have not."""
    verdict = Verdict.SAME if same else Verdict.DIFFERENT
    reports = tuple(find_report(desk, given).id for given in (first, second))
    made = Judgement(verdict=verdict, subjects=reports, who=who, when=datetime.now(UTC), why=why)
    desk.ledger.judgements.add(made)
    return made


def trust_report(desk: Desk, report: str, trust: str, *, who: str, why: str = "") -> Judgement:
    """Decide how far a report is to be relied on: low, normal or high."""
    if trust not in tuple(Trust):
        raise JudgeError(f"unknown trust {trust!r}: use one of {', '.join(Trust)}")
    subject = find_report(desk, report).id
    made = Judgement(
        verdict=Verdict.TRUST, subjects=(subject,), who=who, when=datetime.now(UTC), why=why, trust=Trust(trust)
    )
    desk.ledger.judgements.add(made)
    return made


def reliance_of(desk: Desk, report: str) -> Reliance:
    """Return how far a report is relied on, and what was found against it."""
    subject = find_report(desk, report).id
    found = find_in_texts(desk.ledger, desk.situation, lens=desk.lens)
    against = (each.finding for each in found if each.report_id == subject)
    return rely(subject, against, trusted(desk.ledger.judgements.all()))


def undo_judgement(desk: Desk, judgement: str, *, who: str, why: str = "") -> Judgement:
    """Take a judgement back, by its id or the beginning of it; an undoing can itself be undone."""
    subject = desk.ledger.judgements.whole_id(judgement)
    made = Judgement(verdict=Verdict.UNDO, subjects=(subject,), who=who, when=datetime.now(UTC), why=why)
    desk.ledger.judgements.add(made)
    return made


def list_judgements(desk: Desk) -> Listing[JudgementRow]:
    """List every judgement with what it is worth now, the latest first."""
    made = desk.ledger.judgements.all()
    standing = {each.id for each in in_force(made)}
    orphans = {each.id for each in weigh(desk.ledger.told(lens=desk.lens), desk.ledger, desk.situation).orphans}
    rows = (JudgementRow(each, _worth(each, standing, orphans)) for each in reversed(made))
    return Listing("Judgements", tuple(rows), _row)


def _worth(judgement: Judgement, standing: set[str], orphans: set[str]) -> str:
    if judgement.id in orphans:
        return "orphan"
    if judgement.verdict is Verdict.UNDO:
        return "undoing"
    return "in force" if judgement.id in standing else "undone"


def _row(row: JudgementRow) -> dict[str, object]:
    each = row.judgement
    return {
        "judgement": each.id,
        "verdict": str(each.verdict),
        "on": list(each.subjects),
        "standing": row.standing,
        "who": each.who,
        "when": each.when.isoformat(timespec="seconds"),
        "why": each.why,
        "changes": dict(each.changes),
        "trust": str(each.trust) if each.trust else None,
        "words": [kept.exact for kept in each.anchors],
    }


def add_offices(desk: Desk, path: str | Path) -> tuple[int, int]:
    """Add rows of a file to the table of offices; return how many were new and how many the file has."""
    rows = read_offices(Path(path))
    return desk.ledger.tenures.add(rows), len(rows)


def list_offices(desk: Desk | None, *, country: str | None = None) -> Listing[Tenure]:
    """List the table of offices with where each row is from, of one country or of all."""
    loaded = desk.ledger.tenures.all() if desk else ()
    people = desk.situation.people if desk else ()
    rows = tuple(dict.fromkeys((*load_offices().rows, *people, *loaded)))
    return Listing("Offices", tuple(row for row in rows if country in {None, row.country}), _office_row)


def _office_row(row: Tenure) -> dict[str, object]:
    return {
        "country": row.country,
        "office": str(row.office),
        "person": row.person,
        "start": row.start.iso if row.start else None,
        "end": row.end.iso if row.end else None,
        "relied_until": None if row.end else row.relied_until.isoformat(),
        "verified": row.verified,
        "known_from": row.known_from,
    }
