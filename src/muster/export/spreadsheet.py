"""CSV that a spreadsheet opens as it is meant: UTF-8 known as such, and no text run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from muster.export.harmless import no_formula
from muster.export.rows import Row

_UTF8_MARK = "\ufeff"  # without it Excel takes UTF-8 for the machine's old code page


def write_csv(rows: Iterable[Row], columns: Sequence[str]) -> str:
    """Return the rows as CSV text (RFC 4180) under their columns; absent values are empty."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([[_cell(row.get(column)) for column in columns] for row in rows])
    return _UTF8_MARK + written.getvalue()


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return no_formula(value) if isinstance(value, str) else value
