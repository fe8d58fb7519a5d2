"""Runs: when, with what eyes, over what, and what became of each file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, func, insert, select

from muster.ledger.codec import canonical, decode, digest, encode
from muster.ledger.lens import Lens
from muster.ledger.plain import shown
from muster.ledger.schema import endings, outcomes, runs


class OutcomeKind(StrEnum):
    """What became of a file."""

    READ = "read"
    KNOWN = "known already"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Entry:
    """The place of a file in a run: the run, the file's number in it from 0, and where the file is."""

    run_id: str
    ordinal: int
    place: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; `report_id` is None where it gave no report, `reason` where nothing went wrong."""

    place: str
    kind: OutcomeKind
    report_id: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run was asked to read, as it can be asked again: absolute paths, and options as pairs."""

    paths: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One run; `ended` is None where it was stopped before its end. `counts` has every kind of outcome."""

    id: str
    started: datetime
    ended: datetime | None
    command: str
    asked: Asked
    lens: Lens
    counts: Mapping[OutcomeKind, int]

    @property
    def total(self) -> int:
        """Count the files."""
        return sum(self.counts.values())


def add_run(connection: Connection, *, lens: Lens, command: str, asked: Asked, started: datetime) -> str:
    """Add a run and return its id."""
    instant = _instant(started)
    row = {
        "id": digest(instant, command, encode(asked), encode(lens)),
        "started": instant,
        "command": shown(command),
        "asked": canonical(encode(asked)),
        "reader": lens.reader,
        "situation": lens.situation,
        "digest": lens.digest,
    }
    connection.execute(insert(runs), row)
    return row["id"]


def add_ending(connection: Connection, run_id: str, *, ended: datetime) -> None:
    """Add that a run came to its end."""
    connection.execute(insert(endings), {"run_id": run_id, "ended": _instant(ended)})


def add_outcome(connection: Connection, entry: Entry, outcome: Outcome) -> None:
    """Add what became of a file."""
    row = {
        "run_id": entry.run_id,
        "ordinal": entry.ordinal,
        "place": shown(outcome.place),
        "kind": outcome.kind.value,
        "report_id": outcome.report_id,
        "reason": shown(outcome.reason) if outcome.reason else None,
    }
    connection.execute(insert(outcomes), row)


def all_runs(connection: Connection) -> tuple[Run, ...]:
    """Return every run, the latest first."""
    together = runs.outerjoin(endings, endings.c.run_id == runs.c.id)
    rows = connection.execute(
        select(runs, endings.c.ended).select_from(together).order_by(runs.c.started.desc(), runs.c.id)
    ).mappings()
    counted = _counts(connection)
    return tuple(_run(row, counted.get(row["id"], {})) for row in rows)


def outcomes_of(connection: Connection, run_id: str) -> Iterator[Outcome]:
    """Yield what became of each file of a run, in the order in which they were opened."""
    rows = connection.execute(select(outcomes).where(outcomes.c.run_id == run_id).order_by(outcomes.c.ordinal))
    for row in rows.mappings():
        yield Outcome(row["place"], OutcomeKind(row["kind"]), row["report_id"], row["reason"])


def _counts(connection: Connection) -> dict[str, dict[OutcomeKind, int]]:
    counted: dict[str, dict[OutcomeKind, int]] = {}
    counts = select(outcomes.c.run_id, outcomes.c.kind, func.count()).group_by(outcomes.c.run_id, outcomes.c.kind)
    for run_id, kind, count in connection.execute(counts):
        counted.setdefault(run_id, {})[OutcomeKind(kind)] = count
    return counted


def _run(row: RowMapping, counted: Mapping[OutcomeKind, int]) -> Run:
    return Run(
        id=row["id"],
        started=datetime.fromisoformat(row["started"]),
        ended=datetime.fromisoformat(row["ended"]) if row["ended"] else None,
        command=row["command"],
        asked=_asked(row["asked"]),
        lens=Lens(row["reader"], row["situation"], row["digest"]),
        counts={kind: counted.get(kind, 0) for kind in OutcomeKind},
    )


def _asked(written: str) -> Asked:
    return decode(Asked, json.loads(written))


def _instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="microseconds")
