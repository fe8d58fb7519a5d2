"""The places over which every promise of the contract is tested."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from tests.ledger.engines import find_postgresql, make_schema, private_cluster

from muster.ledger.ledger import Ledger

MakePlace = Callable[[], str]

# Worker processes import the readers of these tests by name, and look where this process looks.
sys.path.append(str(Path(__file__).parents[3]))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[MakePlace]:
    programs = find_postgresql()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    numbers = count()
    with private_cluster(programs) as folder:
        yield lambda: make_schema(folder, f"ledger_{next(numbers)}")


@pytest.fixture(params=["sqlite", "postgresql"])
def make_place(request: pytest.FixtureRequest, tmp_path: Path) -> MakePlace:
    if request.param == "postgresql":
        made: MakePlace = request.getfixturevalue("postgresql")
        return made
    numbers = count()
    return lambda: str(tmp_path / f"ledger_{next(numbers)}.db")


@pytest.fixture
def open_ledger(make_place: MakePlace) -> Iterator[Callable[[], Ledger]]:
    with ExitStack() as stack:
        yield lambda: stack.enter_context(Ledger.open(make_place()))


@pytest.fixture
def ledger(open_ledger: Callable[[], Ledger]) -> Ledger:
    return open_ledger()
