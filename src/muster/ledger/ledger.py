"""The ledger: every report, what was read in it, and every run; rows are only added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import func, select

from muster.extraction.reader import Reading
from muster.ledger.facts import Fact, all_facts
from muster.ledger.judgements import JudgementShelf
from muster.ledger.kin import KinShelf
from muster.ledger.lens import Lens
from muster.ledger.lookup import whole_id
from muster.ledger.opening import Store, bring_up, check_there
from muster.ledger.runs import (
    Asked,
    Entry,
    Outcome,
    OutcomeKind,
    Run,
    add_ending,
    add_outcome,
    add_run,
    all_runs,
    outcomes_of,
)
from muster.ledger.schema import records, reports, runs
from muster.ledger.shelf import ReportFinding, list_articles, list_findings, list_reports, report_by_id
from muster.ledger.storing import add_reading, add_report, is_read
from muster.ledger.telling import Wanted, shown_readings, tell
from muster.ledger.tenures import TenureShelf
from muster.model.record import Record, RecordKind
from muster.model.report import Report
from muster.model.scales import Undertaking
from muster.model.standing import Told
from muster.text.article import Article

PATIENCE = 20.0  # seconds to wait for another writer


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger in a SQLite file or a PostgreSQL database; use it as a context manager, or close it.

    What it yields is read as it is asked for: texts and records are never all in memory. Every
    method can raise a LedgerError that says what is wrong with the place.
    """

    _store: Store

    @classmethod
    def open(cls, place: str | Path, *, patience: float = PATIENCE) -> Ledger:
        """Open the ledger at a file's path or a postgresql:// address; make it where there is none.

        Raises:
            NotALedgerError: The place holds something else.
            NewerLedgerError: A newer muster wrote it.
        """
        store = Store(place, patience=patience)
        bring_up(store)
        return cls(store)

    @classmethod
    def existing(cls, place: str | Path, *, patience: float = PATIENCE) -> Ledger:
        """Open a ledger that must be there.

        Raises:
            NoLedgerError: There is none.
        """
        check_there(Store(place, patience=patience))
        return cls.open(place, patience=patience)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._store.close()

    @property
    def place(self) -> str:
        """Return where the ledger is, without any password."""
        return self._store.place

    @property
    def kin(self) -> KinShelf:
        """Return what is known of how the reports hang together."""
        return KinShelf(self._store)

    @property
    def judgements(self) -> JudgementShelf:
        """Return what analysts decided."""
        return JudgementShelf(self._store)

    @property
    def tenures(self) -> TenureShelf:
        """Return the rows of the table of offices that were loaded besides the package's."""
        return TenureShelf(self._store)

    def store(self, article: Article, reading: Reading, *, lens: Lens, entry: Entry | None = None) -> OutcomeKind:
        """Add a report with a reading of it, and its outcome if it is an `entry` of a run, all or nothing.

        Return READ, or KNOWN where it was read through this lens before.

        Raises:
            UnprovedError: The database refused a record's evidence.
            UnstorableError: A value cannot be kept without changing it.
        """
        report = article.report
        with self._store.writing() as connection:
            add_report(connection, report)
            kind = OutcomeKind.KNOWN if is_read(connection, report, lens) else OutcomeKind.READ
            if kind is OutcomeKind.READ:
                add_reading(connection, article, reading, lens=lens)
            if entry:
                add_outcome(connection, entry, Outcome(entry.place, kind, report.id))
        return kind

    def is_read(self, report: Report, *, lens: Lens) -> bool:
        """Tell whether the report was read through this lens, with its publication known as it is now."""
        with self._store.reading() as connection:
            return is_read(connection, report, lens)

    def note(self, report: Report, *, entry: Entry | None = None) -> None:
        """Add what is newly known of a report that was read before, and its outcome."""
        with self._store.writing() as connection:
            add_report(connection, report)
            if entry:
                add_outcome(connection, entry, Outcome(entry.place, OutcomeKind.KNOWN, report.id))

    def told(
        self,
        *,
        lens: Lens | None = None,
        as_of: date | None = None,
        actor: str | None = None,
        undertaking: Undertaking | None = None,
        kinds: Iterable[RecordKind] | None = None,
    ) -> Iterator[Told[Record]]:
        """Yield the records of the newest reading of each report, oldest report first, unknown days before all.

        `lens` leaves only readings for its situation and prefers its own; where a report has none of
        its own, the latest reading for that situation is shown. `said_on` is the publication day.
        """
        wanted = Wanted(as_of, actor, undertaking, kinds=None if kinds is None else frozenset(kinds))
        with self._store.reading() as connection:
            yield from tell(connection, shown_readings(lens, as_of=as_of), wanted)

    def told_by(self, report_id: str, *, lens: Lens | None = None) -> tuple[Told[Record], ...]:
        """Return the records of one report, by its id or the beginning of it, in the order of its reading."""
        with self._store.reading() as connection:
            chosen = shown_readings(lens, report_id=whole_id(connection, reports, report_id))
            return tuple(tell(connection, chosen, Wanted()))

    def record(self, record_id: str, *, lens: Lens | None = None) -> Told[Record] | None:
        """Return one record by its id or the beginning of it, None where no shown reading has it any more."""
        with self._store.reading() as connection:
            key = whole_id(connection, records, record_id)
            report_id = connection.scalar(select(records.c.report_id).where(records.c.id == key))
            chosen = shown_readings(lens, report_id=report_id)
            told = tuple(tell(connection, chosen, Wanted(record_id=key)))
            return told[0] if told else None

    def reports(self) -> Iterator[Report]:
        """Yield every report with what is shown of its publication, oldest first, unknown days before all."""
        with self._store.reading() as connection:
            yield from list_reports(connection)

    def report(self, report_id: str) -> Report:
        """Return one report by its id or the beginning of it.

        Raises:
            UnknownIdError: No report's id begins so.
            AmbiguousIdError: Several reports' ids do.
        """
        with self._store.reading() as connection:
            return report_by_id(connection, whole_id(connection, reports, report_id))

    def facts(self, report_id: str) -> tuple[Fact, ...]:
        """Return all that is known of one report's publication, with how it is known, the firmest first."""
        with self._store.reading() as connection:
            return all_facts(connection, whole_id(connection, reports, report_id))

    def article(self, report_id: str, *, lens: Lens | None = None) -> Article | None:
        """Return a report as it was read, with its findings; None where it was not read for the situation."""
        with self._store.reading() as connection:
            key = whole_id(connection, reports, report_id)
            articles = tuple(list_articles(connection, shown_readings(lens, report_id=key)))
            return articles[0] if articles else None

    def articles(self, *, lens: Lens | None = None, as_of: date | None = None) -> Iterator[Article]:
        """Yield every report as it was read, oldest first, unknown days before all."""
        with self._store.reading() as connection:
            yield from list_articles(connection, shown_readings(lens, as_of=as_of))

    def findings(self, *, lens: Lens | None = None) -> Iterator[ReportFinding]:
        """Yield what is wrong or notable in the shown readings, by report."""
        with self._store.reading() as connection:
            yield from list_findings(connection, shown_readings(lens))

    def count_reports(self) -> int:
        """Count the reports."""
        with self._store.reading() as connection:
            return connection.execute(select(func.count()).select_from(reports)).scalar_one()

    def begin_run(self, *, lens: Lens, command: str, asked: Asked, started: datetime) -> str:
        """Add a run and return its id."""
        with self._store.writing() as connection:
            return add_run(connection, lens=lens, command=command, asked=asked, started=started)

    def record_outcome(self, entry: Entry, outcome: Outcome) -> None:
        """Add what became of one file of a run."""
        with self._store.writing() as connection:
            add_outcome(connection, entry, outcome)

    def end_run(self, run_id: str, *, ended: datetime) -> None:
        """Add that a run came to its end."""
        with self._store.writing() as connection:
            add_ending(connection, run_id, ended=ended)

    def runs(self) -> tuple[Run, ...]:
        """Return every run, the latest first."""
        with self._store.reading() as connection:
            return all_runs(connection)

    def run(self, run_id: str) -> Run:
        """Return one run by its id or the beginning of it.

        Raises:
            UnknownIdError: No run's id begins so.
            AmbiguousIdError: Several runs' ids do.
        """
        with self._store.reading() as connection:
            key = whole_id(connection, runs, run_id)
            return next(run for run in all_runs(connection) if run.id == key)

    def outcomes(self, run_id: str) -> Iterator[Outcome]:
        """Yield what became of each file of a run, in the order in which they were opened."""
        with self._store.reading() as connection:
            yield from outcomes_of(connection, whole_id(connection, runs, run_id))
