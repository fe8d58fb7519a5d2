"""What SQLite and PostgreSQL do differently: connecting, writing alone, and telling what went wrong."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from sqlalchemy import URL, Connection, Engine, Text, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from muster.ledger.errors import (
    BusyLedgerError,
    DamagedLedgerError,
    FullLedgerError,
    LedgerError,
    MissingDriverError,
    NotALedgerError,
    OnlyAddedError,
    ReadOnlyLedgerError,
    UnprovedError,
    UnreachableLedgerError,
)

# PostgreSQL would otherwise sort and compare by the rules of its locale.
BY_CODE_POINT = Text().with_variant(Text(collation="C"), "postgresql")

# What the triggers of `migrations/guards.py` say.
ONLY_ADDED = "muster: rows are only added"
UNPROVED = "muster: the evidence is not the text at its span"

WRITES = "muster_writes"
_ONE_WRITER = 0x6D7573746572


def sqlite_engine(path: Path, *, patience: float) -> Engine:
    """Return the engine of a file; `patience` is how many seconds to wait for another writer."""
    read_only = not _writable(path)
    uri = _uri(path, read_only=read_only)

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if not read_only:
            _log_ahead(connection, patience=patience)
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _log_ahead(connection: sqlite3.Connection, *, patience: float) -> None:
    """Write ahead to a log, so that readers need not wait; two that begin one at once are refused without a wait."""
    until = monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            break
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or monotonic() > until:
                raise
            sleep(_AGAIN)
    connection.execute("PRAGMA synchronous=NORMAL")


def postgresql_engine(url: URL, *, patience: float) -> Engine:
    """Return the engine of a PostgreSQL database; `patience` as for a file.

    Raises:
        MissingDriverError: psycopg is not installed.
    """
    wait = f"-c lock_timeout={int(patience * 1000)} -c timezone=UTC"
    asked = str(url.query.get("options", ""))
    arguments = {"options": f"{asked} {wait}".strip(), "connect_timeout": max(2, int(patience))}
    try:
        engine = create_engine(url, connect_args=arguments, isolation_level="REPEATABLE READ")
    except ModuleNotFoundError as missing:
        raise MissingDriverError from missing
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def trouble(place: str, error: DBAPIError) -> LedgerError:
    """Return what a database's error means for the ledger at `place`."""
    said = str(error.orig)
    if ONLY_ADDED in said:
        return OnlyAddedError(place)
    if UNPROVED in said:
        return UnprovedError(place)
    for marks, meaning in _TROUBLES:
        if any(mark in _code(error) for mark in marks):
            return meaning(place)
    return UnreachableLedgerError(place, " ".join(said.split()))


_PRAGMAS = ("PRAGMA foreign_keys=ON", "PRAGMA recursive_triggers=ON")
_AGAIN = 0.01  # seconds

# The first that matches wins: names of SQLite's result codes, SQLSTATEs of PostgreSQL.
_TROUBLES: tuple[tuple[tuple[str, ...], Callable[[str], LedgerError]], ...] = (
    (("SQLITE_NOTADB",), lambda place: NotALedgerError(place, "it is no database")),
    (("SQLITE_FULL", "53100"), FullLedgerError),
    (("SQLITE_READONLY", "25006", "42501"), ReadOnlyLedgerError),
    (("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40001", "40P01"), BusyLedgerError),
    (("SQLITE_CORRUPT",), lambda place: DamagedLedgerError(place, "its pages do not fit together")),
    (("SQLITE_IOERR",), lambda place: UnreachableLedgerError(place, "the disk refused to read or write")),
    (("SQLITE_CANTOPEN",), lambda place: UnreachableLedgerError(place, "the file cannot be opened")),
)


def _code(error: DBAPIError) -> str:
    original = error.orig
    return str(getattr(original, "sqlite_errorname", None) or getattr(original, "sqlstate", None) or "")


def _writable(path: Path) -> bool:
    """Tell whether the file and its folder can be written, both of which SQLite's log needs."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _uri(path: Path, *, read_only: bool) -> str:
    """Return SQLite's address of the file; what nobody can write and has no log is read as it lies."""
    address = path.absolute().as_uri()
    if not read_only:
        return address
    logged = path.with_name(path.name + "-wal").exists()
    return f"{address}?mode=ro" if logged else f"{address}?immutable=1"


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """Let one writer in at a time, as SQLite does: what is looked up first is then still so when rows are added."""
    if connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_WRITER})")
