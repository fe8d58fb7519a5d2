"""What is known of how reports hang together: keys, kinships, and what was found while they were compared."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, RowMapping, Select, and_, insert, select

from muster.ledger.codec import canonical, decode, digest, encode
from muster.ledger.facts import Aspect, facts_by_report, publications
from muster.ledger.opening import Store
from muster.ledger.rows import finding_of, finding_row
from muster.ledger.schema import kin_keys, kinships, notes, reports, ties
from muster.ledger.shelf import ReportFinding, report_by_id
from muster.model.finding import Finding
from muster.model.origin import Kinship, Relation, Shared
from muster.model.report import Report
from muster.reconciliation.bounds import HOLDERS, choose_candidates

_BATCH = 200
_AT_ONCE = 100  # parts of one statement; SQLite takes 500
_HELD = "SELECT key, report FROM kin_keys WHERE key = {key} ORDER BY report"
_FIRST = f"SELECT * FROM ({_HELD} LIMIT {HOLDERS}) AS held"  # noqa: S608 (numbers alone are put in)
_DIGITS = 15  # hexadecimal digits of an id that fit a database's integer


@dataclass(frozen=True, slots=True)
class Compared:
    """One report as a comparer left it: its keys, its kinships to those before it, and what was found in it."""

    report: Report
    keys: Sequence[int]
    kin: Sequence[Kinship]
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class KinShelf:
    """The ties of a ledger; rows are only added, and each is found again by the comparer that made it."""

    _store: Store

    def untied(self, comparer: str) -> Iterator[Report]:
        """Yield the reports that this comparer has not compared, with the day now known, oldest first."""
        with self._store.reading() as connection:
            keys = list(connection.scalars(_untied(comparer)))
            for start in range(0, len(keys), _BATCH):
                for key in keys[start : start + _BATCH]:
                    yield report_by_id(connection, key)

    def is_tied(self, comparer: str) -> bool:
        """Tell whether every report was compared."""
        with self._store.reading() as connection:
            return connection.scalar(_untied(comparer).limit(1)) is None

    def candidates(self, keys: Sequence[int]) -> tuple[Report, ...]:
        """Return the reports to compare with one that has these keys, the likeliest first; only a few.

        The cost is a look-up for each key, however many reports there are.
        """
        with self._store.reading() as connection:
            numbers = choose_candidates(_holders(connection, keys))
            found = (_id_of(connection, number) for number in numbers)
            return tuple(report_by_id(connection, key) for key in found if key)

    def tie(self, compared: Compared, *, comparer: str) -> None:
        """Keep what comparing one report gave, all or nothing; what is there already is not added again."""
        report = compared.report
        day = report.published_on.isoformat() if report.published_on else None
        tie_id = digest(report.id, comparer, day)
        with self._store.writing() as connection:
            if connection.scalar(select(ties.c.id).where(ties.c.id == tie_id)):
                return
            row = {"id": tie_id, "report_id": report.id, "comparer": comparer, "published_on": day}
            connection.execute(insert(ties), row)
            _add_keys(connection, report, compared.keys)
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


def number_of(report_id: str) -> int:
    """Return a report's id as the number under which its keys are filed."""
    return int(report_id[:_DIGITS], 16)


def _holders(connection: Connection, keys: Sequence[int]) -> list[tuple[int, list[int]]]:
    """Return the first holders of each key.

    All in one statement of numbers alone: built by SQLAlchemy, or one for each key, it costs many times as much.
    """
    held: dict[int, list[int]] = {int(key): [] for key in keys}
    ordered = list(held)
    for start in range(0, len(ordered), _AT_ONCE):
        parts = (_FIRST.format(key=key) for key in ordered[start : start + _AT_ONCE])
        for key, number in connection.exec_driver_sql(" UNION ALL ".join(parts)):
            held[key].append(number)
    return list(held.items())


def _untied(comparer: str) -> Select[str]:
    """Select the reports that were not compared with the day that is now known."""
    known = publications()
    done = ties.alias()
    tied = and_(
        done.c.report_id == reports.c.id,
        done.c.comparer == comparer,
        done.c.published_on.is_not_distinct_from(known.c.published_on),
    )
    return (
        select(reports.c.id)
        .join(known, known.c.report_id == reports.c.id)
        .where(~select(done.c.id).where(tied).exists())
        .order_by(known.c.published_on.asc().nulls_first(), reports.c.id)
    )


def _id_of(connection: Connection, number: int) -> str | None:
    """Return the id of the report with this number."""
    first = f"{number:0{_DIGITS}x}"
    within = and_(reports.c.id >= first, reports.c.id < first + "g")
    return connection.scalar(select(reports.c.id).where(within).limit(1))


def _add_keys(connection: Connection, report: Report, keys: Sequence[int]) -> None:
    number = number_of(report.id)
    there = set(connection.scalars(select(kin_keys.c.key).where(kin_keys.c.key.in_(keys), kin_keys.c.report == number)))
    rows = [{"key": key, "report": number} for key in keys if key not in there]
    if rows:
        connection.execute(insert(kin_keys), rows)


def _add_kinships(connection: Connection, kin: Sequence[Kinship], comparer: str) -> None:
    days = _days(connection, {report for one in kin for report in (one.earlier, one.later)}) if kin else {}
    rows = {row["id"]: row for row in (_kinship_row(one, comparer, days) for one in kin)}
    there = select(kinships.c.id).where(kinships.c.id.in_(rows))
    for known in connection.scalars(there):
        del rows[known]
    if rows:
        connection.execute(insert(kinships), list(rows.values()))


def _add_notes(connection: Connection, tie_id: str, findings: Sequence[Finding]) -> None:
    rows = [
        {"tie_id": tie_id, "ordinal": ordinal, **finding_row(finding)}
        for ordinal, finding in enumerate(dict.fromkeys(findings))
    ]
    if rows:
        connection.execute(insert(notes), rows)


def _days(connection: Connection, report_ids: Collection[str] | None = None) -> Mapping[str, str | None]:
    """Return the publication days of some reports, or of all, as ISO 8601."""
    if report_ids is not None:
        known = facts_by_report(connection, report_ids)
        shown = {key: of_one.get(Aspect.PUBLISHED_ON) for key, of_one in known.items()}
        return {key: fact.value if fact else None for key, fact in shown.items()}
    all_known = publications()
    return {row.report_id: row.published_on for row in connection.execute(select(all_known))}


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
