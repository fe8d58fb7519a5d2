"""Reading on a Dask cluster, where one machine is too small."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import CancelledError, Executor, Future
from time import sleep
from typing import Protocol, cast
from weakref import WeakSet

from muster.model.report import Report
from muster.pipeline.engines import AHEAD, EngineError, Start
from muster.pipeline.reading import Read, Unread, Work

_RETURN = 20.0  # seconds for restarted workers to come back; fewer may go on
_BREATH = 0.5  # seconds for a worker that came back: one that ends while it starts is not always started again


# For a scheduler: a task whose worker ends is given back at once, to be tried alone, and takes no more workers with it;
# and a cluster on one machine does not give up a worker that is ended several times.
SETTINGS = {"distributed.scheduler.allowed-failures": 0, "distributed.deploy.lost-worker-timeout": "1 day"}


def cluster(scheduler: str | None = None) -> Start:
    """Read on the Dask cluster of a scheduler such as `tcp://10.0.0.5:8786`; None starts one on this machine.

    Start the scheduler with DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES=0, as SETTINGS has it.
    """
    return lambda work: _Cluster(work, scheduler)


class _Client(Protocol):
    """What we use of Dask's client, which is not typed."""

    def submit(self, call: Callable[[Work], Work], work: Work, *, pure: bool) -> object: ...
    def get_executor(self) -> Executor: ...
    def nthreads(self) -> Mapping[str, int]: ...
    def processing(self) -> Mapping[str, Sequence[str]]: ...
    def restart_workers(self, workers: list[str], *, timeout: float, raise_for_error: bool) -> object: ...
    def wait_for_workers(self, n_workers: int, timeout: float) -> object: ...
    def close(self) -> object: ...


class _Cluster:
    """The workers of a Dask cluster, which get the reader once each."""

    def __init__(self, work: Work, scheduler: str | None) -> None:
        try:
            import dask
            from distributed import Client, KilledWorker
        except ModuleNotFoundError as missing:
            raise EngineError("reading on a cluster needs Dask: install muster-roll[cluster]") from missing
        connect = cast("Callable[..., _Client]", Client)
        try:
            with dask.config.set(SETTINGS):
                own = {"threads_per_worker": 1, "dashboard_address": None}
                self._client = connect(scheduler) if scheduler else connect(**own)
        except OSError as error:
            raise EngineError(f"no Dask scheduler answers at {scheduler}: check its address") from error
        self.breaks: tuple[type[Exception], ...] = (KilledWorker, CancelledError)
        self._submitted: WeakSet[Future[Read | Unread]] = WeakSet()
        self._work = work
        self._executor = self._client.get_executor()
        self._place()

    @property
    def ahead(self) -> int:
        return AHEAD * max(1, sum(self._client.nthreads().values()))

    def submit(self, report: Report) -> Future[Read | Unread]:
        future = self._executor.submit(_read_on_cluster, self._placed, report)
        self._submitted.add(future)
        return future

    def renew(self) -> None:
        """Wait until a worker is back; their nannies start them again, and must not be disturbed while they do."""
        self._cancel()
        self._resume()

    def restart(self) -> None:
        """Restart those workers that read our reports: a cluster can have other users."""
        tasks = f"{_read_on_cluster.__name__}-"
        busy = [worker for worker, keys in self._client.processing().items() if any(tasks in str(key) for key in keys)]
        self._cancel()
        try:
            self._client.restart_workers(busy, timeout=_RETURN, raise_for_error=False)
        except ValueError as error:
            message = "a worker of the cluster hangs and has no nanny to restart it: start workers with one"
            raise EngineError(message) from error
        self._resume()

    def close(self) -> None:
        self._executor.shutdown(wait=False)
        self._client.close()

    def _cancel(self) -> None:
        for future in self._submitted:
            future.cancel()

    def _resume(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_RETURN)
        except TimeoutError as error:
            raise EngineError("no worker of the cluster came back after a restart: look at the cluster") from error
        sleep(_BREATH)
        self._place()

    def _place(self) -> None:
        """Give the workers their work by a task: what is merely scattered is lost with the workers that hold it."""
        self._placed = self._client.submit(_hold, self._work, pure=False)


def _hold(work: Work) -> Work:
    return work


def _read_on_cluster(placed: object, report: Report) -> Read | Unread:
    """Read a report in a worker, where Dask has put the work in its placeholder's stead."""
    if not isinstance(placed, Work):
        raise EngineError("the worker did not get its work: restart the cluster")
    return placed(report)
