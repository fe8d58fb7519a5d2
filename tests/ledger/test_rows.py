"""A record is the same after it was a row."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from tests.ledger.made import commitments, figures, records

from muster.ledger.rows import record_of, record_row, why_text
from muster.model.record import Commitment, Figure, Quantity, Record, Why
from muster.model.span import Span


def record_id(report_id: str, record: Record) -> str | None:
    return record_row(report_id, record)["id"]


class _Row(dict[str, object]):
    """A row as a database returns it: by name."""


@given(records)
def test_a_record_of_any_kind_comes_back_unchanged(record: Record) -> None:
    row = _Row(record_row("report", record))
    assert record_of(row, record.evidence, why=why_text(record)) == record  # type: ignore[arg-type]


@given(commitments())
def test_why_a_record_was_made_does_not_change_its_id(record: Commitment) -> None:
    other = replace(record, why=Why("another", (Span(3, 4),)))
    assert record_id("report", other) == record_id("report", record)


@given(commitments())
def test_a_record_has_another_id_in_another_report(record: Commitment) -> None:
    assert record_id("one", record) != record_id("two", record)


@given(figures)
def test_a_whole_number_has_one_id_however_it_is_written(record: Figure) -> None:
    whole = replace(record, quantity=Quantity("countries", value=26.0))
    assert record_id("report", replace(record, quantity=Quantity("countries", value=26))) == record_id("report", whole)
