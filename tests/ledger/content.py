"""All that a ledger holds but its runs, in one order: two ledgers with the same content give the same lines."""

from __future__ import annotations

from sqlalchemy import select

from muster.ledger.ledger import Ledger
from muster.ledger.schema import evidence, facts, findings, found, readings, records, reports

TABLES = (reports, facts, readings, records, evidence, found, findings)


def content(ledger: Ledger) -> list[str]:
    with ledger._store.reading() as connection:
        return [
            f"{table.name} {tuple(row)}"
            for table in TABLES
            for row in connection.execute(select(table).order_by(*table.primary_key.columns))
        ]
