"""Reading on a Dask cluster, where one machine is too small."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from typing import Protocol, cast

from muster.model.report import Report
from muster.pipeline.engines import AHEAD, EngineError, Start
from muster.pipeline.reading import Read, Unread, Work


def cluster(scheduler: str | None = None) -> Start:
    """Read on the Dask cluster of a scheduler such as `tcp://10.0.0.5:8786`; None starts one on this machine."""
    return lambda work: _Cluster(work, scheduler)


class _Client(Protocol):
    """What we use of Dask's client, which is not typed."""

    def scatter(self, data: object, *, broadcast: bool, hash: bool) -> object: ...  # noqa: A002 -- Dask's name
    def get_executor(self) -> Executor: ...
    def nthreads(self) -> Mapping[str, int]: ...
    def restart(self) -> object: ...
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
        self.breaks: tuple[type[Exception], ...] = (KilledWorker,)
        self._work = work
        self._start()

    @property
    def ahead(self) -> int:
        return AHEAD * max(1, sum(self._client.nthreads().values()))

    def submit(self, report: Report) -> Future[Read | Unread]:
        return self._executor.submit(_call, self._placed, report)

    def restart(self) -> None:
        self._client.restart()
        self._start()

    def close(self) -> None:
        self._executor.shutdown(wait=False)
        self._client.close()

    def _start(self) -> None:
        self._placed = self._client.scatter(self._work, broadcast=True, hash=False)
        self._executor = self._client.get_executor()


def _call(placed: object, report: Report) -> Read | Unread:
    """Read a report in a worker, where Dask has put the work in its placeholder's stead."""
    if not isinstance(placed, Work):
        raise EngineError("the worker did not get its work: restart the cluster")
    return placed(report)
