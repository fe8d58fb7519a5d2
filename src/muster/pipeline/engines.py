"""Where reports are read: in this process, in several, or on a cluster, each behind the standard `Executor`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import chain, islice
from typing import ParamSpec, Protocol, TypeVar

from muster.errors import MusterError
from muster.model.report import Report
from muster.pipeline.reading import Read, Unread, Work

P = ParamSpec("P")
T = TypeVar("T")
AHEAD = 3  # reports submitted for each worker
A_FEW = 12  # reports that are read sooner than processes start


class EngineError(MusterError):
    """The workers cannot be had."""

    exit_code = 3


class Engine(Protocol):
    """Reads reports on some workers."""

    @property
    def ahead(self) -> int:
        """Return how many reports may be submitted before the first of them is settled: it bounds the memory."""

    @property
    def breaks(self) -> tuple[type[Exception], ...]:
        """Return the errors by which the end of a worker shows."""

    def submit(self, report: Report) -> Future[Read | Unread]:
        """Have a report read."""

    def renew(self) -> None:
        """Have workers again after one ended; what was submitted is dropped."""

    def restart(self) -> None:
        """Stop all workers, whatever they do, and have fresh ones; what was submitted is dropped."""

    def close(self) -> None:
        """Stop the workers; what was submitted and not read is dropped."""


Start = Callable[[Work], Engine]


def in_process(work: Work) -> Engine:
    """Read in this process, one report after the other."""
    return _InProcess(work)


def processes(workers: int | None = None) -> Start:
    """Read in several processes, by default as many as there are cores that we may use."""
    count = workers or usable_cores()
    return in_process if count == 1 else lambda work: _start_processes(work, count)


def _start_processes(work: Work, count: int) -> Engine:
    # Loaded when processes start: most commands start none
    from muster.pipeline.workers import Processes

    return Processes(work, count)


def usable_cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def fitting(opened: Iterable[T], *, workers: int | None = None) -> tuple[Start, Iterator[T]]:
    """Return the engine that fits what is to be read, and all of it: for a few, processes are not worth their start."""
    rest = iter(opened)
    first = list(islice(rest, A_FEW))
    start = in_process if len(first) < A_FEW else processes(workers)
    return start, chain(first, rest)


class _AtOnce(Executor):
    """Runs what is submitted at once, in the thread that submits it."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class _InProcess:
    """One report after the other, here."""

    ahead = 0
    breaks: tuple[type[Exception], ...] = ()

    def __init__(self, work: Work) -> None:
        self._work = work
        self._executor = _AtOnce()

    def submit(self, report: Report) -> Future[Read | Unread]:
        return self._executor.submit(self._work, report)

    def renew(self) -> None:
        """Do nothing: there is no other worker."""

    def restart(self) -> None:
        """Do nothing: there is no other worker."""

    def close(self) -> None:
        self._executor.shutdown()
