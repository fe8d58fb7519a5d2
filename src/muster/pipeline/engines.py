"""Where reports are read: in this process, in several, or on a cluster, each behind the standard `Executor`."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from concurrent.futures.process import ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing.context import BaseContext
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
    return in_process if count == 1 else lambda work: _Processes(work, count)


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


class _Processes:
    """Several processes on this machine, which get the reader once each."""

    breaks: tuple[type[Exception], ...] = (BrokenExecutor,)

    def __init__(self, work: Work, workers: int) -> None:
        self.ahead = workers * AHEAD
        self._workers = workers
        self._work = work
        self._executor = self._start()
        self._check()

    def submit(self, report: Report) -> Future[Read | Unread]:
        try:
            return self._executor.submit(_read_placed, report)
        except BrokenExecutor as error:  # it broke over an earlier report: the future tells, in its turn
            future: Future[Read | Unread] = Future()
            future.set_exception(error)
            return future

    def renew(self) -> None:
        self.restart()

    def restart(self) -> None:
        self._stop()
        self._executor = self._start()

    def close(self) -> None:
        self._stop()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._workers, mp_context=_context(), initializer=_place, initargs=(self._work,))

    def _check(self) -> None:
        """Check that workers start.

        Raises:
            EngineError: They do not.
        """
        try:
            self._executor.submit(os.getpid).result()
        except BrokenExecutor as error:
            message = (
                "worker processes cannot start: in a script, call muster below `if __name__ == '__main__':`, "
                "or read with one worker"
            )
            raise EngineError(message) from error

    def _stop(self) -> None:
        """End the workers even in the middle of a report; the pool alone would wait for one that hangs."""
        # Python 3.14 has `kill_workers` for this; before, the pool keeps its processes to itself
        for process in list((getattr(self._executor, "_processes", None) or {}).values()):
            process.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)


_placed: list[Work] = []  # in a worker process: the one thing that it does


def _place(work: Work) -> None:
    _placed[:] = [work]


def _read_placed(report: Report) -> Read | Unread:
    return _placed[0](report)


def _context() -> BaseContext:
    """Return how processes start: from a clean one, because a copy of a process with threads can hang."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["muster.pipeline.reading"])
    return context
