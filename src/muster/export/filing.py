"""The reports behind the roll: what was set aside in each, and what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from muster.export.dossier import FiledReport
from muster.export.harmless import harmless
from muster.export.linking import link_words, safe_url
from muster.export.wording import name_day, slug
from muster.model.finding import Finding, Weight
from muster.model.judgement import Trust
from muster.model.report import Known

SHOWN_WORDS = 200


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding with its words and a link to them."""

    code: str
    weight: Weight
    message: str
    words: str
    link: str | None
    report: str
    report_anchor: str


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report: what is known of its publication and how, and the lines that were set aside."""

    anchor: str
    name: str
    title: str
    link: str | None
    outlet: str
    said_on: str
    known_from: str
    language: str
    records: int
    findings: int
    trust: str
    asides: tuple[tuple[str, str], ...]


def list_findings(reports: Iterable[FiledReport]) -> list[FindingRow]:
    """List all findings, the gravest first."""
    order = tuple(reversed(Weight))
    rows = [_finding_row(filed, finding) for filed in reports for finding in filed.findings]
    return sorted(rows, key=lambda row: (order.index(row.weight), row.code, row.report))


def list_reports(reports: Iterable[FiledReport]) -> list[ReportRow]:
    """List the reports, the latest first and those of unknown day last."""
    filed = sorted(reports, key=lambda each: each.report.name)
    filed.sort(key=lambda each: each.report.published_on.toordinal() if each.report.published_on else 0, reverse=True)
    return [_report_row(each) for each in filed]


def report_anchor(filed: FiledReport) -> str:
    """Return the address of a report inside the page."""
    return f"report-{slug(filed.report.id)}"


def _finding_row(filed: FiledReport, finding: Finding) -> FindingRow:
    url = filed.report.publication.url.value if filed.report.publication.url else None
    words = finding.span.of(filed.report.text) if finding.span else ""
    return FindingRow(
        code=finding.code.replace("-", " "),
        weight=finding.weight,
        message=harmless(finding.message),
        words=_shortened(harmless(words).strip()),
        link=link_words(url, words) if words.strip() else safe_url(url),
        report=harmless(filed.report.name),
        report_anchor=report_anchor(filed),
    )


def _report_row(filed: FiledReport) -> ReportRow:
    report = filed.report
    publication = report.publication
    return ReportRow(
        anchor=report_anchor(filed),
        name=harmless(report.name),
        title=_shortened(harmless(_value(publication.title) or filed.headline or report.name)),
        link=safe_url(_value(publication.url)),
        outlet=harmless(report.outlet or "outlet unknown"),
        said_on=name_day(report.published_on),
        known_from=str(publication.published_on.known_from) if publication.published_on else "",
        language=report.language or "unknown",
        records=filed.records,
        findings=len(filed.findings),
        trust="" if filed.trust is Trust.NORMAL else f"{filed.trust} trust",
        asides=tuple((str(each.reason), _shortened(harmless(each.span.of(report.text)))) for each in filed.asides),
    )


def _value(known: Known[str] | None) -> str | None:
    return known.value if known else None


def _shortened(words: str) -> str:
    return words if len(words) <= SHOWN_WORDS else f"{words[:SHOWN_WORDS].rpartition(' ')[0]} …"
