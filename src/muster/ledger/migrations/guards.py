"""Triggers by which the database itself keeps the ledger's promises, for SQLite and PostgreSQL.

Every table: rows are only added. Evidence: the words are the report's text at the span, in code
points. A record can be found in a reading only if it has evidence, and gets no more afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection

from muster.ledger.dialects import ONLY_ADDED, UNPROVED

_PROVED = """
    EXISTS (
      SELECT 1 FROM records JOIN reports ON reports.id = records.report_id
      WHERE records.id = NEW.record_id
        AND length(NEW.words) = NEW."end" - NEW."start"
        AND substr(reports.text, NEW."start" + 1, NEW."end" - NEW."start") = NEW.words
    ) AND NOT EXISTS (SELECT 1 FROM found WHERE found.record_id = NEW.record_id)"""
_WORDED = "EXISTS (SELECT 1 FROM evidence WHERE evidence.record_id = NEW.record_id)"


def only_add(connection: Connection, tables: dict[str, tuple[str, ...]]) -> None:
    """Make the database refuse to change, remove or replace rows of `tables`, each with its key."""
    build = {"sqlite": _only_add_sqlite, "postgresql": _only_add_postgresql}[connection.dialect.name]
    for statement in build(tables):
        connection.exec_driver_sql(statement)


def prove_evidence(connection: Connection) -> None:
    """Make the database refuse evidence that is not the text at its span, and records without any."""
    for name, (table, promise) in {"proved": ("evidence", _PROVED), "worded": ("found", _WORDED)}.items():
        for statement in _CHECKS[connection.dialect.name](name, table, promise):
            connection.exec_driver_sql(statement)


def _only_add_sqlite(tables: dict[str, tuple[str, ...]]) -> Iterator[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{ONLY_ADDED}'); END"
    for table, key in tables.items():
        same = " AND ".join(f'"{column}" = NEW."{column}"' for column in key)
        yield f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}"
        yield f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}"
        # INSERT OR REPLACE removes a row without firing the trigger on deletes
        there = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608 (our own tables and columns)
        yield f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {there} {refuse}"


def _only_add_postgresql(tables: dict[str, tuple[str, ...]]) -> Iterator[str]:
    yield _function("muster_only_added", f"RAISE EXCEPTION '{ONLY_ADDED}';")
    for table in tables:
        yield (
            f"CREATE TRIGGER {table}_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION muster_only_added()"
        )


def _check_sqlite(name: str, table: str, promise: str) -> Iterator[str]:
    yield (
        f"CREATE TRIGGER {table}_{name} BEFORE INSERT ON {table} WHEN NOT ({promise}) "
        f"BEGIN SELECT RAISE(ABORT, '{UNPROVED}'); END"
    )


def _check_postgresql(name: str, table: str, promise: str) -> Iterator[str]:
    yield _function(f"muster_{name}", f"IF NOT ({promise}) THEN RAISE EXCEPTION '{UNPROVED}'; END IF; RETURN NEW;")
    yield (f"CREATE TRIGGER {table}_{name} BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION muster_{name}()")


_CHECKS: dict[str, Callable[[str, str, str], Iterator[str]]] = {
    "sqlite": _check_sqlite,
    "postgresql": _check_postgresql,
}


def _function(name: str, body: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT "
        f"AS $$ BEGIN {body} END $$"
    )
