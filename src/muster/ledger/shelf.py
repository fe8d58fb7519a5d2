"""The reports themselves: texts, publications, articles and findings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Select, select

from muster.ledger.facts import Aspect, facts_by_report, publication, publications
from muster.ledger.layouts import article_of
from muster.ledger.plain import join_nuls
from muster.ledger.rows import finding_of
from muster.ledger.schema import findings, readings, reports
from muster.model.finding import Finding
from muster.model.report import Report
from muster.text.article import Article

_BATCH = 200  # reports held at a time


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """A finding with the report that it is about; `words` is None where it concerns the report as a whole."""

    report_id: str
    report_name: str
    finding: Finding
    words: str | None = None


def list_reports(connection: Connection) -> Iterator[Report]:
    """Yield every report, oldest first, unknown days before all."""
    known = publications()
    rows = (
        select(reports)
        .join(known, known.c.report_id == reports.c.id)
        .order_by(known.c.published_on.asc().nulls_first(), reports.c.id)
        .execution_options(yield_per=_BATCH)
    )
    for batch in connection.execute(rows).mappings().partitions(_BATCH):
        yield from _reports_of(connection, batch)


def report_by_id(connection: Connection, report_id: str) -> Report:
    """Return one report."""
    return reports_by_id(connection, [report_id])[0]


def reports_by_id(connection: Connection, report_ids: Sequence[str]) -> list[Report]:
    """Return reports in the order of their ids as given."""
    rows = connection.execute(select(reports).where(reports.c.id.in_(report_ids))).mappings().all()
    by_id = {row["id"]: report for row, report in zip(rows, _reports_of(connection, rows), strict=True)}
    return [by_id[report_id] for report_id in report_ids]


def list_articles(connection: Connection, chosen: Select[tuple[str]]) -> Iterator[Article]:
    """Yield the reports as the chosen readings read them, in their order."""
    for batch in connection.execute(chosen.execution_options(yield_per=_BATCH)).mappings().partitions(_BATCH):
        layouts = _layouts(connection, [row["id"] for row in batch])
        found = _findings(connection, layouts)
        read = reports_by_id(connection, [row["report_id"] for row in batch])
        for row, report in zip(batch, read, strict=True):
            yield article_of(report, layouts[row["id"]], tuple(found.get(row["id"], ())))


def _layouts(connection: Connection, reading_ids: Collection[str]) -> dict[str, str]:
    rows = connection.execute(select(readings.c.id, readings.c.layout).where(readings.c.id.in_(reading_ids)))
    return {row.id: row.layout for row in rows}


def _findings(connection: Connection, reading_ids: Collection[str]) -> dict[str, list[Finding]]:
    rows = connection.execute(
        select(findings).where(findings.c.reading_id.in_(reading_ids)).order_by(findings.c.ordinal)
    ).mappings()
    found: dict[str, list[Finding]] = {}
    for row in rows:
        found.setdefault(row["reading_id"], []).append(finding_of(row))
    return found


def list_findings(connection: Connection, chosen: Select[tuple[str]]) -> Iterator[ReportFinding]:
    """Yield the findings of the chosen readings, in their order."""
    for batch in connection.execute(chosen.execution_options(yield_per=_BATCH)).mappings().partitions(_BATCH):
        by_id = {row["id"]: row for row in batch}
        rows = connection.execute(
            select(findings, reports.c.text, reports.c.nuls)
            .join(readings, readings.c.id == findings.c.reading_id)
            .join(reports, reports.c.id == readings.c.report_id)
            .where(findings.c.reading_id.in_(by_id))
        ).mappings()
        order = {key: place for place, key in enumerate(by_id)}
        for row in sorted(rows, key=lambda row: (order[row["reading_id"]], row["ordinal"])):
            yield _report_finding(by_id[row["reading_id"]], row)


def _report_finding(reading: RowMapping, row: RowMapping) -> ReportFinding:
    finding = finding_of(row)
    words = finding.span.of(join_nuls(row["text"], row["nuls"])) if finding.span else None
    return ReportFinding(reading["report_id"], reading["name"], finding, words)


def _reports_of(connection: Connection, rows: Sequence[RowMapping]) -> Iterator[Report]:
    known = facts_by_report(connection, (row["id"] for row in rows))
    for row in rows:
        facts = known[row["id"]]
        language = facts.get(Aspect.LANGUAGE)
        yield Report(
            text=join_nuls(row["text"], row["nuls"]),
            name=facts[Aspect.NAME].value,
            publication=publication(facts),
            language=language.value if language else None,
        )
