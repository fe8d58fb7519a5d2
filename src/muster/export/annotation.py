"""Records in the form of the annotation guide: one JSON object each, as the scorer reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muster.model.record import Commitment, Event, Figure, Quantity, Record, Speaker
from muster.model.report import Report
from muster.model.span import Span

Annotated = dict[str, object]


def annotate(report: Report, records: Iterable[Record], *, explain: bool = False) -> Iterator[Annotated]:
    """Write each record with the name of its report, its evidence and the spans of it.

    With `explain`, the rule or model that made it and the words that set it off come along.
    """
    for record in records:
        written = {"report": report.name, **describe(record)}
        written["evidence"] = [span.of(report.text) for span in record.evidence]
        written["spans"] = [_pair(span) for span in record.evidence]
        if explain and record.why:
            cues = [{"words": cue.of(report.text), "span": _pair(cue)} for cue in record.why.cues]
            written["why"] = {"rule": record.why.rule, "cues": cues}
        yield written


def describe(record: Record) -> Annotated:
    """Write the fields of a record that need no text: absent ones are left out, but for a speaker who is nobody."""
    if isinstance(record, Event):
        return _describe_event(record)
    if isinstance(record, Figure):
        return {"kind": "figure", "what": record.what, **_number(record.quantity)}
    described: Annotated = {"kind": str(record.kind)}
    if not isinstance(record, Commitment):
        described["by"] = record.by
    described |= {"doer": record.doer, "undertaking": str(record.undertaking)}
    if isinstance(record, Commitment):
        described |= {"stance": str(record.stance), "voice": str(record.voice)}
    described |= {
        "conditions": [condition.code for condition in record.conditions],
        "speaker": _name(record.speaker),
    }
    optional = {
        "via": list(record.via),
        "quantity": _number(record.quantity) if record.quantity else None,
        "caveats": record.caveats if isinstance(record, Commitment) else None,
        "timing": record.timing,
    }
    return described | {name: value for name, value in optional.items() if value}


def _describe_event(event: Event) -> Annotated:
    return {
        "kind": "event",
        "type": str(event.type),
        "participants": list(event.participants),
        "date": event.days.iso if event.days else event.when,
        "place": event.place,
        "status": str(event.status),
    }


def _name(speaker: Speaker | None) -> str | None:
    return speaker.name if speaker else None


def _number(quantity: Quantity) -> Annotated:
    given = {"value": quantity.value, "min": quantity.min, "max": quantity.max}
    return {name: _plain(value) for name, value in given.items() if value is not None} | {"unit": quantity.unit}


def _plain(number: float) -> float | int:
    return int(number) if float(number).is_integer() else number


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
