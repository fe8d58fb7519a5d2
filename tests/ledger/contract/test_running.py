"""A run is the same on every engine of the ledger and of the pipeline together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ledger.content import content
from tests.pipeline.opened import handed, job, plain, refused

from muster.ledger.errors import UnreachableLedgerError
from muster.ledger.ledger import Ledger
from muster.ledger.runs import OutcomeKind
from muster.pipeline.engines import Start, in_process, processes
from muster.pipeline.run import read_into

GIVEN = [*plain(8), refused(), *handed("The reader fails."), *plain(2)]


@pytest.mark.parametrize("start", [in_process, processes(2)], ids=["in this process", "in processes"])
def test_a_run_gives_the_same_ledger_everywhere(ledger: Ledger, tmp_path: Path, start: Start) -> None:
    receipt = read_into(ledger, GIVEN, job(), start=start)
    with Ledger.open(tmp_path / "expected.db") as expected:
        read_into(expected, GIVEN, job())
        assert content(ledger) == content(expected)
    assert list(receipt.counts.values()) == [8, 2, 1, 1]


def test_two_runs_at_once_lose_nothing(make_place: Callable[[], str]) -> None:
    place = make_place()
    with Ledger.open(place) as one, Ledger.open(place) as other:
        mine = iter(plain(6))
        read_into(one, plain(6), job(), progress=lambda _: read_one_more(other, mine))
        assert one.count_reports() == 6
        assert sum(run.counts[OutcomeKind.READ] for run in one.runs()) == 6
        assert sum(run.total for run in one.runs()) == 12


def read_one_more(ledger: Ledger, rest: object) -> None:
    read_into(ledger, [next(rest)], job())  # type: ignore[call-overload]


def test_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(UnreachableLedgerError, match="postgresql:"):
        Ledger.open("postgresql://muster@127.0.0.1:1/none", patience=1)
