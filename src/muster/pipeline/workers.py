"""Several processes on this machine, which get the reader once each."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import BrokenExecutor, Future
from concurrent.futures.process import ProcessPoolExecutor
from multiprocessing.context import BaseContext

from muster.model.report import Report
from muster.pipeline.engines import AHEAD, EngineError
from muster.pipeline.reading import Read, Unread, Work


class Processes:
    """A pool of processes, and a fresh one where it breaks."""

    breaks: tuple[type[Exception], ...] = (BrokenExecutor,)

    def __init__(self, work: Work, workers: int) -> None:
        self.ahead = workers * AHEAD
        self._workers = workers
        self._work = work
        self._executor = self._start()
        self._check()

    def submit(self, report: Report) -> Future[Read | Unread]:
        """Have a report read by the next process that is free."""
        try:
            return self._executor.submit(_read_placed, report)
        except BrokenExecutor as error:  # it broke over an earlier report: the future tells, in its turn
            future: Future[Read | Unread] = Future()
            future.set_exception(error)
            return future

    def renew(self) -> None:
        """Start a fresh pool: this one does not work on without the process that ended."""
        self.restart()

    def restart(self) -> None:
        """End all processes and start a fresh pool."""
        self._stop()
        self._executor = self._start()

    def close(self) -> None:
        """End all processes."""
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
        context.set_forkserver_preload(["muster.pipeline.workers", "muster.text.reading"])
    return context
