"""What is known of how reports hang together: keys, kinships, and what was found while they were compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, RowMapping, Select, and_, bindparam, insert, select

from muster.ledger.codec import canonical, decode, digest, encode
from muster.ledger.facts import publication_days, publications, shown_days
from muster.ledger.kin_files import (
    Candidate,
    file_keys,
    file_keys_again,
    find_candidates,
    keep_telling,
    tie_id_of,
)
from muster.ledger.opening import Store
from muster.ledger.rows import finding_of, finding_row
from muster.ledger.schema import kinships, notes, reports, ties
from muster.ledger.shelf import ReportFinding, reports_by_id
from muster.model.finding import Finding
from muster.model.origin import Kinship, Relation, Shared
from muster.model.report import Report

_BATCH = 200
_TIES_OF = select(ties.c.id).where(ties.c.report_id == bindparam("report_id"))
_KINSHIPS_THERE = select(kinships.c.id).where(kinships.c.id.in_(bindparam("ids", expanding=True)))
_ADD_TIE, _ADD_KINSHIPS, _ADD_NOTES = insert(ties), insert(kinships), insert(notes)


@dataclass(frozen=True, slots=True)
class Compared:
    """One report as a comparer left it: its keys, its kinships to those before it, and what was found in it.

    `packed` is what it was compared by; without it, the report is read again for each that it is compared with.
    """

    report: Report
    keys: Sequence[int]
    kin: Sequence[Kinship]
    findings: Sequence[Finding]
    packed: bytes | None = None


@dataclass(frozen=True, slots=True)
class KinShelf:
    """The ties of a ledger; rows are only added, and each is found again by the comparer that made it."""

    _store: Store

    def untied(self, comparer: str) -> Iterator[Report]:
        """Yield the reports that this comparer has not compared, with the day now known, oldest first."""
        with self._store.reading() as connection:
            keys = list(connection.scalars(_untied(comparer)))
            for start in range(0, len(keys), _BATCH):
                yield from reports_by_id(connection, keys[start : start + _BATCH])

    def is_tied(self, comparer: str) -> bool:
        """Tell whether every report was compared."""
        with self._store.reading() as connection:
            return connection.scalar(_untied(comparer).limit(1)) is None

    def candidates(self, keys: Sequence[int], *, comparer: str) -> tuple[Candidate, ...]:
        """Return the reports to compare with one that has these keys, the likeliest first; only a few.

        The cost is a look-up for each key, however many reports there are.
        """
        with self._store.reading() as connection:
            return find_candidates(connection, keys, comparer)

    def tie(self, compared: Compared, *, comparer: str) -> None:
        """Keep what comparing one report gave, all or nothing; what is there already is not added again."""
        report = compared.report
        day = report.published_on.isoformat() if report.published_on else None
        tie_id = tie_id_of(report.id, comparer, day)
        with self._store.writing() as connection:
            earlier = set(connection.scalars(_TIES_OF, {"report_id": report.id}))
            if tie_id in earlier:
                return
            row = {"id": tie_id, "report_id": report.id, "comparer": comparer, "published_on": day}
            connection.execute(_ADD_TIE, row)
            (file_keys_again if earlier else file_keys)(connection, report, compared.keys)
            if compared.packed:
                keep_telling(connection, tie_id, compared.packed)
            _add_kinships(connection, compared.kin, comparer)
            _add_notes(connection, tie_id, compared.findings)

    def kinships(self, comparer: str) -> tuple[Kinship, ...]:
        """Return what this comparer found, by the publication days that are now known."""
        with self._store.reading() as connection:
            days = _days(connection)
            rows = connection.execute(
                select(kinships).where(kinships.c.comparer == comparer).order_by(kinships.c.id)
            ).mappings()
            return tuple(_kinship(row) for row in rows if row["published"] == _published(row, days))

    def days(self) -> Mapping[str, date | None]:
        """Return the publication day of every report by its id, None where it is not known."""
        with self._store.reading() as connection:
            return {key: date.fromisoformat(day) if day else None for key, day in _days(connection).items()}

    def findings(self, comparer: str) -> tuple[ReportFinding, ...]:
        """Return what this comparer found in the reports by themselves."""
        known = publications()
        chosen = (
            select(notes, ties.c.report_id, known.c.name, reports.c.text)
            .join(ties, ties.c.id == notes.c.tie_id)
            .join(reports, reports.c.id == ties.c.report_id)
            .join(
                known,
                and_(
                    known.c.report_id == ties.c.report_id,
                    known.c.published_on.is_not_distinct_from(ties.c.published_on),
                ),
            )
            .where(ties.c.comparer == comparer)
            .order_by(known.c.published_on.asc().nulls_first(), ties.c.report_id, notes.c.ordinal)
        )
        with self._store.reading() as connection:
            return tuple(_note(row) for row in connection.execute(chosen).mappings())


def _untied(comparer: str) -> Select[str]:
    """Select the reports that were not compared with the day that is now known."""
    known = publication_days()
    done = ties.alias()
    tied = and_(
        done.c.report_id == reports.c.id,
        done.c.comparer == comparer,
        done.c.published_on.is_not_distinct_from(known.c.published_on),
    )
    return (
        select(reports.c.id)
        .outerjoin(known, known.c.report_id == reports.c.id)
        .where(~select(done.c.id).where(tied).exists())
        .order_by(known.c.published_on.asc().nulls_first(), reports.c.id)
    )


def _add_kinships(connection: Connection, kin: Sequence[Kinship], comparer: str) -> None:
    if not kin:
        return
    days = shown_days(connection, {report for one in kin for report in (one.earlier, one.later)})
    rows = {row["id"]: row for row in (_kinship_row(one, comparer, days) for one in kin)}
    for known in connection.scalars(_KINSHIPS_THERE, {"ids": list(rows)}):
        del rows[known]
    if rows:
        connection.execute(_ADD_KINSHIPS, list(rows.values()))


def _add_notes(connection: Connection, tie_id: str, findings: Sequence[Finding]) -> None:
    rows = [
        {"tie_id": tie_id, "ordinal": ordinal, **finding_row(finding)}
        for ordinal, finding in enumerate(dict.fromkeys(findings))
    ]
    if rows:
        connection.execute(_ADD_NOTES, rows)


def _days(connection: Connection) -> Mapping[str, str | None]:
    """Return the publication days of all reports, as ISO 8601."""
    known = publication_days()
    rows = connection.execute(
        select(reports.c.id, known.c.published_on).outerjoin(known, known.c.report_id == reports.c.id)
    )
    return {row.id: row.published_on for row in rows}


def _published(row: Mapping[str, object] | RowMapping, days: Mapping[str, str | None]) -> str:
    return "/".join(days.get(str(row[name])) or "" for name in ("earlier_id", "later_id"))


def _kinship_row(one: Kinship, comparer: str, days: Mapping[str, str | None]) -> dict[str, str]:
    row = {"comparer": comparer, "earlier_id": one.earlier, "later_id": one.later, "relation": one.relation.value}
    shared = [encode(piece) for piece in one.shared]
    findings = [encode(finding) for finding in one.findings]
    rest = canonical(
        {"likeness": float(one.likeness), "speakers": list(one.speakers), "shared": shared, "findings": findings}
    )
    row |= {"published": _published(row, days), "rest": rest}
    return {"id": digest(*row.values()), **row}


def _kinship(row: RowMapping) -> Kinship:
    rest = json.loads(row["rest"])
    return Kinship(
        earlier=row["earlier_id"],
        later=row["later_id"],
        relation=Relation(row["relation"]),
        likeness=rest["likeness"],
        speakers=tuple(rest["speakers"]),
        shared=tuple(decode(Shared, piece) for piece in rest["shared"]),
        findings=tuple(decode(Finding, finding) for finding in rest["findings"]),
    )


def _note(row: RowMapping) -> ReportFinding:
    finding = finding_of(row)
    return ReportFinding(row["report_id"], row["name"], finding, finding.span.of(row["text"]) if finding.span else None)
