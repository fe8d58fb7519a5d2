"""Reading many reports into a ledger: an outcome for each, a receipt whose counts add up, memory that stays flat."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Protocol

from muster.extraction.reader import Reader
from muster.ledger.errors import UnprovedError, UnstorableError
from muster.ledger.ledger import Ledger
from muster.ledger.lens import Lens
from muster.ledger.plain import shown
from muster.ledger.runs import Asked, Entry, Outcome, OutcomeKind
from muster.model.finding import Finding
from muster.model.report import Report
from muster.pipeline.engines import Engine, Start, in_process
from muster.pipeline.reading import Read, Unread, Work

SECONDS = 60.0  # for one report; usual ones take hundredths
_TRIES = 2  # alone, before a report is blamed for the end of its workers: a machine can end them for its own reasons
_GRACE = 10.0  # seconds more, after which a worker that does not stop by itself is ended


class Opened(Protocol):
    """A file as it was opened: with its report, or with the reason why it was refused."""

    @property
    def place(self) -> str:
        """Return where it is: a path, with the line in a collection."""

    @property
    def report(self) -> Report | None:
        """Return the report, None where it was refused."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what was found while it was opened."""

    @property
    def refusal(self) -> str | None:
        """Return why it was refused, None where it was not."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a run does: with which reader, for which lens, how long a report may take, and how it is remembered."""

    reader: Reader
    lens: Lens
    command: str
    asked: Asked = field(default_factory=Asked)
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of every file of a run; `troubles` are those that were refused or failed."""

    run_id: str
    counts: Mapping[OutcomeKind, int]
    troubles: tuple[Outcome, ...]

    @property
    def total(self) -> int:
        """Count the files."""
        return sum(self.counts.values())


def utc_now() -> datetime:
    """Return this instant."""
    return datetime.now(UTC)


def read_into(
    ledger: Ledger,
    opened: Iterable[Opened],
    job: Job,
    *,
    start: Start = in_process,
    progress: Callable[[Outcome], None] = lambda _: None,
    clock: Callable[[], datetime] = utc_now,
) -> Receipt:
    """Read what was opened into the ledger and return the receipt.

    Each report is one transaction, in the order of `opened` whatever the engine; what was read
    before is not read again. A report on which a worker fails, ends or takes too long is one
    outcome, and the run goes on. A run that is stopped keeps what it has read: run it again.

    Raises:
        LedgerError: The ledger can no longer be written.
        EngineError: The workers cannot be had.
    """
    with closing(start(Work(job.reader, job.seconds))) as engine:
        run_id = ledger.begin_run(lens=job.lens, command=job.command, asked=job.asked, started=clock())
        desk = _Run(ledger, engine, job, run_id, progress)
        for one in opened:
            desk.take(one)
        desk.finish()
        ledger.end_run(run_id, ended=clock())
    return Receipt(run_id, {kind: desk.counts[kind] for kind in OutcomeKind}, tuple(desk.troubles))


def not_yet_read(ledger: Ledger, run_id: str, opened: Iterable[Opened]) -> Iterator[Opened]:
    """Yield what a run did not read: what was refused, failed, or was not reached when it was stopped."""
    read = {OutcomeKind.READ, OutcomeKind.KNOWN}
    done = {outcome.place for outcome in ledger.outcomes(run_id) if outcome.kind in read}
    return (one for one in opened if shown(one.place) not in done)


@dataclass(slots=True)
class _Pending:
    entry: Entry
    report: Report
    findings: tuple[Finding, ...]
    future: Future[Read | Unread]


@dataclass(slots=True)
class _Run:
    """One run under way: reports are settled in the order in which they were taken."""

    ledger: Ledger
    engine: Engine
    job: Job
    run_id: str
    progress: Callable[[Outcome], None]
    counts: Counter[OutcomeKind] = field(default_factory=Counter)
    troubles: list[Outcome] = field(default_factory=list)
    _taken: int = 0
    _window: deque[_Pending] = field(default_factory=deque)

    def take(self, one: Opened) -> None:
        """Take one file: refuse it, note that it is known, or have it read."""
        entry = Entry(self.run_id, self._taken, one.place)
        self._taken += 1
        if one.report is None:
            self._fail(entry, OutcomeKind.REFUSED, one.refusal)
        elif self.ledger.is_read(one.report, lens=self.job.lens):
            self._note(entry, one.report)
        else:
            future = self.engine.submit(one.report)
            self._window.append(_Pending(entry, one.report, one.findings, future))
        while len(self._window) > self.engine.ahead:
            self._settle_first()

    def finish(self) -> None:
        """Settle what is still being read."""
        while self._window:
            self._settle_first()

    def _settle_first(self) -> None:
        first = self._window.popleft()
        try:
            read = self._await(first.future)
        except TimeoutError:
            self._settle(first, _too_long(self.job))
            self.engine.restart()
            self._window = deque(self._again(pending) for pending in self._window)
        except self.engine.breaks:
            self._settle_each_alone([first, *self._window])
            self._window.clear()
        else:
            self._settle(first, read)

    def _settle_each_alone(self, suspects: list[_Pending]) -> None:
        """Settle reports one at a time: a worker's end takes all that was submitted with it, and one is to blame."""
        self.engine.renew()
        for suspect in suspects:
            self._settle(suspect, self._read_alone(suspect.report))

    def _read_alone(self, report: Report) -> Read | Unread:
        for _ in range(_TRIES):
            try:
                return self._await(self.engine.submit(report))
            except TimeoutError:
                self.engine.restart()
                return _too_long(self.job)
            except self.engine.breaks:
                self.engine.renew()
        return Unread("the worker ended in the middle of it, twice")

    def _await(self, future: Future[Read | Unread]) -> Read | Unread:
        return future.result(timeout=self.job.seconds + _GRACE)

    def _again(self, pending: _Pending) -> _Pending:
        return replace(pending, future=self.engine.submit(pending.report))

    def _settle(self, pending: _Pending, read: Read | Unread) -> None:
        if isinstance(read, Unread):
            self._fail(pending.entry, OutcomeKind.FAILED, read.reason)
            return
        reading = replace(read.reading, findings=(*pending.findings, *read.reading.findings))
        try:
            kind = self.ledger.store(read.article, reading, lens=self.job.lens, entry=pending.entry)
        except UnstorableError as error:
            self._fail(pending.entry, OutcomeKind.REFUSED, str(error))
        except UnprovedError as error:
            self._fail(pending.entry, OutcomeKind.FAILED, str(error))
        else:
            self._count(Outcome(pending.entry.place, kind, pending.report.id))

    def _note(self, entry: Entry, report: Report) -> None:
        self.ledger.note(report, entry=entry)
        self._count(Outcome(entry.place, OutcomeKind.KNOWN, report.id))

    def _fail(self, entry: Entry, kind: OutcomeKind, reason: str | None) -> None:
        outcome = Outcome(entry.place, kind, reason=reason)
        self.ledger.record_outcome(entry, outcome)
        self.troubles.append(outcome)
        self._count(outcome)

    def _count(self, outcome: Outcome) -> None:
        self.counts[outcome.kind] += 1
        self.progress(outcome)


def _too_long(job: Job) -> Unread:
    return Unread(f"reading it took longer than {job.seconds:g} seconds")
