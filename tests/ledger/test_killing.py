"""A process that is killed leaves the ledger whole, and the next run goes on."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.ledger.content import content
from tests.pipeline.opened import job, plain

from muster.ledger.ledger import Ledger
from muster.ledger.runs import OutcomeKind
from muster.pipeline.run import read_into

WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from muster.ledger.ledger import Ledger
from muster.pipeline.run import read_into
from tests.pipeline.opened import job, plain
with Ledger.open(sys.argv[1]) as ledger:
    read_into(ledger, plain(100000), job(), progress=lambda outcome: print(outcome.place, flush=True))
"""


def kill_while_writing(place: Path, *, after: int) -> None:
    root = str(Path(__file__).parents[2])
    with subprocess.Popen([sys.executable, "-c", WRITER, place, root], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        for _ in range(after):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.wait()


@pytest.mark.parametrize("after", [1, 7, 30])
def test_a_killed_process_leaves_every_report_whole(tmp_path: Path, after: int) -> None:
    place = tmp_path / "muster.db"
    kill_while_writing(place, after=after)
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with Ledger.open(place) as ledger:
        run = ledger.runs()[0]
        assert run.ended is None
        assert run.total >= after
        assert ledger.count_reports() == run.counts[OutcomeKind.READ] == len(list(ledger.told()))


def test_the_next_run_goes_on_and_ends_with_the_same_ledger(tmp_path: Path) -> None:
    place = tmp_path / "muster.db"
    kill_while_writing(place, after=5)
    with Ledger.open(place) as ledger, Ledger.open(tmp_path / "whole.db") as whole:
        count = ledger.count_reports() + 5
        receipt = read_into(ledger, plain(count), job())
        read_into(whole, plain(count), job())
        assert receipt.counts[OutcomeKind.READ] == 5
        assert content(ledger) == content(whole)
