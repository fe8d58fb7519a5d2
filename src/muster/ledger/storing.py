"""Adding a report and its reading: all of it or nothing, and nothing twice."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from muster.extraction.reader import Reading
from muster.ledger.facts import add_facts
from muster.ledger.lens import Lens
from muster.ledger.plain import split_nuls
from muster.ledger.rows import finding_row, reading_id, reading_row, record_id, record_row, why_text
from muster.ledger.schema import evidence, findings, found, readings, records, reports
from muster.model.record import Record
from muster.model.report import Report
from muster.text.article import Article


def add_report(connection: Connection, report: Report) -> None:
    """Add a report, or what is newly known of one that is there."""
    there = select(reports.c.id).where(reports.c.id == report.id)
    if connection.scalar(there) is None:
        text, nuls = split_nuls(report.text)
        connection.execute(insert(reports), {"id": report.id, "text": text, "nuls": nuls})
    add_facts(connection, report)


def is_read(connection: Connection, report: Report, lens: Lens) -> bool:
    """Tell whether the report was read through this lens, with its publication known as it is now."""
    there = select(readings.c.id).where(readings.c.id == reading_id(report, lens))
    return connection.scalar(there) is not None


def add_reading(connection: Connection, article: Article, reading: Reading, *, lens: Lens) -> None:
    """Add a reading with its records and findings; its report must be there."""
    row = reading_row(article, lens)
    connection.execute(insert(readings), row)
    _add_records(connection, article.report, reading.records)
    _add_found(connection, str(row["id"]), article.report, reading.records)
    listed = dict.fromkeys((*article.findings, *reading.findings))
    if listed:
        rows = [finding_row(finding) for finding in listed]
        connection.execute(
            insert(findings),
            [{"reading_id": row["id"], "ordinal": ordinal} | values for ordinal, values in enumerate(rows)],
        )


def _add_records(connection: Connection, report: Report, told: Sequence[Record]) -> None:
    rows = {record_id(report.id, record): record for record in told}
    there = select(records.c.id).where(records.c.report_id == report.id)
    new = {key: rows[key] for key in rows.keys() - set(connection.scalars(there))}
    if not new:
        return
    ordered = [(key, record) for key, record in rows.items() if key in new]
    connection.execute(insert(records), [record_row(report.id, record) for _, record in ordered])
    connection.execute(
        insert(evidence), [piece for key, record in ordered for piece in _evidence_rows(key, record, report)]
    )


def _evidence_rows(key: str, record: Record, report: Report) -> list[dict[str, str | int]]:
    return [
        {
            "record_id": key,
            "ordinal": ordinal,
            "start": span.start,
            "end": span.end,
            "words": split_nuls(report.text[span.start : span.end])[0],
        }
        for ordinal, span in enumerate(record.evidence)
    ]


def _add_found(connection: Connection, reading: str, report: Report, told: Sequence[Record]) -> None:
    whys: dict[str, str] = {}
    for record in told:
        whys.setdefault(record_id(report.id, record), why_text(record))
    rows = [
        {"reading_id": reading, "ordinal": ordinal, "record_id": key, "why": why}
        for ordinal, (key, why) in enumerate(whys.items())
    ]
    if rows:
        connection.execute(insert(found), rows)
