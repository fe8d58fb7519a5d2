"""Records, readings and articles as rows and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import RowMapping

from muster.ledger.codec import Json, canonical, decode, digest, encode
from muster.ledger.lens import Lens
from muster.ledger.plain import exactly, shown
from muster.model.finding import Code, Finding, Weight
from muster.model.record import (
    Acceptance,
    Commitment,
    Demand,
    Event,
    Figure,
    Objection,
    Record,
    RecordKind,
    Why,
)
from muster.model.report import Report
from muster.model.span import Span
from muster.text.article import Article

Row = RowMapping

_KINDS: Mapping[RecordKind, type[Record]] = {
    RecordKind.COMMITMENT: Commitment,
    RecordKind.DEMAND: Demand,
    RecordKind.OBJECTION: Objection,
    RecordKind.ACCEPTANCE: Acceptance,
    RecordKind.EVENT: Event,
    RecordKind.FIGURE: Figure,
}
_COLUMNS = ("doer", "by", "undertaking", "stance", "voice")


def record_row(report_id: str, record: Record) -> dict[str, str | None]:
    """Return a record as a row; its evidence and why it was made are rows of their own.

    Its id follows from the report and from what the record says, whoever found it.
    """
    fields = encode(record)
    if not isinstance(fields, dict):
        raise TypeError(f"{record!r} is no record")
    fields.pop("why", None)
    key = digest(report_id, record.kind.value, fields)
    del fields["evidence"]
    columns = {name: _column(fields.pop(name, None), name=name) for name in _COLUMNS}
    speaker = fields.pop("speaker", None)
    name = None
    if isinstance(speaker, dict):
        name = _column(speaker.pop("name"), name="speaker")
        fields["speaker"] = speaker
    row = {"id": key, "report_id": report_id, "kind": record.kind.value, "speaker": name, "rest": canonical(fields)}
    return row | columns


def record_of(row: Row, evidence: Iterable[Span], *, why: str) -> Record:
    """Return the record of a row with its evidence."""
    fields = json.loads(str(row["rest"]))
    fields |= {name: row[name] for name in _COLUMNS if row[name] is not None}
    if row["speaker"] is not None:
        fields["speaker"]["name"] = row["speaker"]
    fields["evidence"] = [[span.start, span.end] for span in evidence]
    fields["why"] = json.loads(why)
    return decode(_KINDS[decode(RecordKind, row["kind"])], fields)


def why_text(record: Record) -> str:
    """Return why a record was made as JSON text."""
    return canonical(encode(record.why))


def why_of(written: str) -> Why | None:
    """Return what `why_text` wrote."""
    read = json.loads(written)
    return None if read is None else decode(Why, read)


def reading_row(article: Article, lens: Lens) -> dict[str, str | None]:
    """Return a reading as a row; its id follows from the report, the lens and the publication as it was known."""
    report = article.report
    return {
        "id": reading_id(report, lens),
        "report_id": report.id,
        "reader": lens.reader,
        "situation": lens.situation,
        "digest": lens.digest,
        "published_on": report.published_on.isoformat() if report.published_on else None,
        "title": shown(report.publication.title.value) if report.publication.title else None,
        "layout": layout_text(article),
    }


def reading_id(report: Report, lens: Lens) -> str:
    """Return the id of a reading, known before anything is read.

    What a reader makes of a text can depend on its title and publication day: with others, it is another reading.
    """
    publication = report.publication
    facts = (publication.outlet, publication.title, publication.byline, publication.published_on)
    known = [encode(fact.value) if fact else None for fact in facts]
    return digest(report.id, encode(lens), report.language, known)


def layout_text(article: Article) -> str:
    """Return an article without its report and findings as JSON text, each part a list of short lists."""
    sentences: list[Json] = [[one.span.start, one.span.end, one.paragraph, one.part.value] for one in article.sentences]
    quotations: list[Json] = [[one.span.start, one.span.end, one.closed] for one in article.quotations]
    asides: list[Json] = [[one.span.start, one.span.end, one.reason.value] for one in article.asides]
    return canonical({"sentences": sentences, "quotations": quotations, "asides": asides})


def finding_row(finding: Finding) -> dict[str, str | int | None]:
    """Return a finding as a row."""
    span = finding.span
    return {
        "code": finding.code.value,
        "message": shown(finding.message),
        "weight": finding.weight.value,
        "start": span.start if span else None,
        "end": span.end if span else None,
    }


def finding_of(row: Row) -> Finding:
    """Return the finding of a row."""
    span = Span(int(str(row["start"])), int(str(row["end"]))) if row["start"] is not None else None
    return Finding(decode(Code, row["code"]), str(row["message"]), decode(Weight, row["weight"]), span)


def _column(value: Json, *, name: str) -> str | None:
    return None if value is None else exactly(str(value), what=f"the {name} of a record")
