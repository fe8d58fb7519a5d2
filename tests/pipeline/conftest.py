"""A ledger in a file, and what was opened."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from muster.ledger.ledger import Ledger

# Worker processes import the readers of these tests by name, and look where this process looks.
sys.path.append(str(Path(__file__).parents[2]))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "muster.db") as opened:
        yield opened
