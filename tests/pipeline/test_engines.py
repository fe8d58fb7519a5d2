"""Every engine gives the same ledger, and one worker's end is one file's outcome."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest
from tests.ledger.content import content
from tests.pipeline.opened import Handed, handed, job, plain
from tests.pipeline.readers import FragileReader

from muster.ledger.ledger import Ledger
from muster.ledger.runs import OutcomeKind
from muster.model.report import Report
from muster.pipeline.cluster import SETTINGS, cluster
from muster.pipeline.engines import EngineError, Start, fitting, in_process, processes
from muster.pipeline.reading import Work
from muster.pipeline.run import read_into

READ, KNOWN, REFUSED, FAILED = OutcomeKind


@pytest.fixture(scope="session")
def scheduler() -> Iterator[str]:
    dask = pytest.importorskip("dask", reason="Dask is not installed: muster-roll[cluster]")
    distributed = pytest.importorskip("distributed", reason="Dask is not installed: muster-roll[cluster]")
    own = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with dask.config.set(SETTINGS), distributed.LocalCluster(**own) as running:
        yield running.scheduler_address


@pytest.fixture(params=["processes", "cluster"])
def start(request: pytest.FixtureRequest) -> Start:
    if request.param == "cluster":
        return cluster(request.getfixturevalue("scheduler"))
    return processes(2)


def test_every_engine_gives_the_same_ledger(ledger: Ledger, tmp_path: Path, start: Start) -> None:
    given = [*plain(20), *handed("Poland asks Washington for a backstop.", "The reader fails.")]
    with Ledger.open(tmp_path / "serial.db") as serial:
        read_into(serial, given, job(), start=in_process)
        read_into(ledger, given, job(), start=start)
        assert content(ledger) == content(serial)


def test_a_reader_that_fails_fails_on_its_own_file_only(ledger: Ledger, start: Start) -> None:
    receipt = read_into(ledger, [*plain(3), *handed("The reader fails.")], job(), start=start)
    assert receipt.counts == {READ: 3, KNOWN: 0, REFUSED: 0, FAILED: 1}


def test_a_worker_that_ends_is_one_files_outcome(ledger: Ledger, start: Start) -> None:
    texts = [f"France will send troops. {number}" for number in range(12)]
    texts[4] = "The worker ends."
    receipt = read_into(ledger, handed(*texts), job(), start=start)
    assert receipt.counts == {READ: 11, KNOWN: 0, REFUSED: 0, FAILED: 1}
    assert [(one.place, one.reason) for one in receipt.troubles] == [
        ("4.txt", "the worker ended in the middle of it, twice")
    ]


def test_a_worker_that_hears_no_signal_is_ended(ledger: Ledger, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("muster.pipeline.run._GRACE", 2.0)
    texts = ["The reader is deaf.", *(f"France will send troops. {number}" for number in range(8))]
    receipt = read_into(ledger, handed(*texts), job(seconds=1.0), start=start)
    assert receipt.counts == {READ: 8, KNOWN: 0, REFUSED: 0, FAILED: 1}


def test_few_reports_are_held_at_a_time(ledger: Ledger) -> None:
    taken = count()
    most_ahead = 0

    def endless() -> Iterator[Handed]:
        for one in plain(60):
            next(taken)
            yield one

    def watch(_: object) -> None:
        nonlocal most_ahead
        settled = ledger.runs()[0].total
        most_ahead = max(most_ahead, int(repr(taken)[6:-1]) - settled)

    read_into(ledger, endless(), job(), start=processes(2), progress=watch)
    assert most_ahead <= 7


def test_a_few_reports_are_read_here_and_many_in_processes() -> None:
    assert fitting(range(3), workers=2)[0] is in_process
    assert fitting(range(100), workers=2)[0] is not in_process


def test_nothing_is_lost_where_the_engine_is_chosen() -> None:
    assert list(islice(fitting(range(100), workers=2)[1], 200)) == list(range(100))


def test_one_worker_reads_in_this_process() -> None:
    assert processes(1) is in_process


def test_a_script_without_a_guard_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from muster.pipeline.engines import processes\n"
        "from muster.pipeline.reading import Work\n"
        "processes(2)(Work(None, 1.0))\n"
    )
    ended = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=False)
    assert "if __name__ == '__main__':" in ended.stderr.splitlines()[-1]


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    dask = pytest.importorskip("dask", reason="Dask is not installed: muster-roll[cluster]")
    with dask.config.set({"distributed.comm.timeouts.connect": "1s"}), pytest.raises(EngineError, match="tcp://127"):
        cluster("tcp://127.0.0.1:1")(Work(FragileReader(), 1.0))


def test_a_closed_engine_leaves_no_process_behind() -> None:
    engine = processes(2)(Work(FragileReader(), 30.0))
    future = engine.submit(Report("The reader sleeps.", "sleeper"))
    engine.close()
    assert future.done()
