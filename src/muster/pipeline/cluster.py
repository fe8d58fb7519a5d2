"""Reading on a Dask cluster, where one machine is too small."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import CancelledError, Executor, Future
from typing import Protocol, cast
from weakref import WeakSet

from muster.model.report import Report
from muster.pipeline.engines import AHEAD, EngineError, Start
from muster.pipeline.reading import Read, Unread, Work


def cluster(scheduler: str | None = None) -> Start:
    """Read on the Dask cluster of a scheduler such as `tcp://10.0.0.5:8786`; None starts one on this machine."""
    return lambda work: _Cluster(work, scheduler)


class _Client(Protocol):
    """What we use of Dask's client, which is not typed."""

    def submit(self, call: Callable[[Work], Work], work: Work) -> object: ...
    def get_executor(self) -> Executor: ...
    def nthreads(self) -> Mapping[str, int]: ...
    def processing(self) -> Mapping[str, Sequence[str]]: ...
    def restart_workers(self, workers: list[str]) -> object: ...
    def close(self) -> object: ...


class _Cluster:
    """The workers of a Dask cluster, which get the reader once each."""

    def __init__(self, work: Work, scheduler: str | None) -> None:
        try:
            from distributed import Client, KilledWorker
        except ModuleNotFoundError as missing:
            raise EngineError("reading on a cluster needs Dask: install muster-roll[cluster]") from missing
        connect = cast("Callable[..., _Client]", Client)
        try:
            self._client = connect(scheduler) if scheduler else connect(threads_per_worker=1, dashboard_address=None)
        except OSError as error:
            raise EngineError(f"no Dask scheduler answers at {scheduler}: check its address") from error
        self.breaks: tuple[type[Exception], ...] = (KilledWorker, CancelledError)
        self._submitted: WeakSet[Future[Read | Unread]] = WeakSet()
        # A task, because what is merely scattered is lost with the workers that hold it
        self._placed = self._client.submit(_hold, work)
        self._executor = self._client.get_executor()

    @property
    def ahead(self) -> int:
        return AHEAD * max(1, sum(self._client.nthreads().values()))

    def submit(self, report: Report) -> Future[Read | Unread]:
        future = self._executor.submit(_read_on_cluster, self._placed, report)
        self._submitted.add(future)
        return future

    def restart(self) -> None:
        """Restart those workers that read our reports: a cluster can have other users."""
        tasks = f"{_read_on_cluster.__name__}-"
        busy = [worker for worker, keys in self._client.processing().items() if any(tasks in str(key) for key in keys)]
        for future in self._submitted:
            future.cancel()
        try:
            self._client.restart_workers(busy)
        except ValueError as error:
            raise EngineError(
                "a worker of the cluster hangs and has no nanny to restart it: start it with one"
            ) from error

    def close(self) -> None:
        self._executor.shutdown(wait=False)
        self._client.close()


def _hold(work: Work) -> Work:
    return work


def _read_on_cluster(placed: object, report: Report) -> Read | Unread:
    """Read a report in a worker, where Dask has put the work in its placeholder's stead."""
    if not isinstance(placed, Work):
        raise EngineError("the worker did not get its work: restart the cluster")
    return placed(report)
