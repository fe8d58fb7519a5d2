"""Adding a report and its reading: all of it or nothing, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select

from muster.extraction.reader import Reading
from muster.ledger.facts import add_facts
from muster.ledger.lens import Lens
from muster.ledger.plain import split_nuls
from muster.ledger.rows import finding_row, reading_id, reading_row, record_row, why_text
from muster.ledger.schema import evidence, findings, found, readings, records, reports
from muster.model.record import Record
from muster.model.report import Report
from muster.text.article import Article

_REPORT = select(reports.c.id).where(reports.c.id == bindparam("report_id"))
_READING = select(readings.c.id).where(readings.c.id == bindparam("reading_id"))
_ADD_REPORTS, _ADD_READINGS, _ADD_RECORDS = insert(reports), insert(readings), insert(records)
_ADD_EVIDENCE, _ADD_FOUND, _ADD_FINDINGS = insert(evidence), insert(found), insert(findings)
_RECORDS_OF = select(records.c.id).where(records.c.report_id == bindparam("report_id"))


def add_report(connection: Connection, report: Report) -> None:
    """Add a report, or what is newly known of one that is there."""
    key = report.id
    if connection.scalar(_REPORT, {"report_id": key}) is None:
        text, nuls = split_nuls(report.text)
        connection.execute(_ADD_REPORTS, {"id": key, "text": text, "nuls": nuls})
    add_facts(connection, report)


def is_read(connection: Connection, report: Report, lens: Lens) -> bool:
    """Tell whether the report was read through this lens, with its publication known as it is now."""
    return connection.scalar(_READING, {"reading_id": reading_id(report, lens)}) is not None


def add_reading(connection: Connection, article: Article, reading: Reading, *, lens: Lens) -> None:
    """Add a reading with its records and findings; its report must be there."""
    row = reading_row(article, lens)
    connection.execute(_ADD_READINGS, row)
    proved = _proved(str(row["report_id"]), reading.records)
    _add_records(connection, article.report, proved)
    _add_found(connection, str(row["id"]), proved)
    listed = dict.fromkeys((*article.findings, *reading.findings))
    if listed:
        rows = [finding_row(finding) for finding in listed]
        connection.execute(
            _ADD_FINDINGS,
            [{"reading_id": row["id"], "ordinal": ordinal} | values for ordinal, values in enumerate(rows)],
        )


@dataclass(frozen=True, slots=True)
class _Proved:
    """A record with its row."""

    row: dict[str, str | None]
    record: Record


def _proved(report_id: str, told: Sequence[Record]) -> dict[str, _Proved]:
    """Return the records by their ids, each once, in their order."""
    proved: dict[str, _Proved] = {}
    for record in told:
        row = record_row(report_id, record)
        proved.setdefault(str(row["id"]), _Proved(row, record))
    return proved


def _add_records(connection: Connection, report: Report, proved: Mapping[str, _Proved]) -> None:
    there = set(connection.scalars(_RECORDS_OF, {"report_id": report.id}))
    new = {key: one for key, one in proved.items() if key not in there}
    if new:
        connection.execute(_ADD_RECORDS, [one.row for one in new.values()])
        pieces = [piece for key, one in new.items() for piece in _evidence_rows(key, one.record, report.text)]
        connection.execute(_ADD_EVIDENCE, pieces)


def _evidence_rows(key: str, record: Record, text: str) -> Iterator[dict[str, str | int]]:
    for ordinal, span in enumerate(record.evidence):
        words = split_nuls(text[span.start : span.end])[0]
        yield {"record_id": key, "ordinal": ordinal, "start": span.start, "end": span.end, "words": words}


def _add_found(connection: Connection, reading_id: str, proved: Mapping[str, _Proved]) -> None:
    rows = [
        {"reading_id": reading_id, "ordinal": ordinal, "record_id": key, "why": why_text(one.record)}
        for ordinal, (key, one) in enumerate(proved.items())
    ]
    if rows:
        connection.execute(_ADD_FOUND, rows)
