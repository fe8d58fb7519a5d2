"""The command line run inside the tests' own process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.api.filling import fill

from muster.cli.app import run


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gave."""

    code: int
    out: str
    err: str


Muster = Callable[..., Answer]


@pytest.fixture
def muster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Muster:
    """Run a command in an empty folder, without anything set outside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for variable in ("MUSTER_LEDGER", "MUSTER_SITUATION", "MUSTER_ENGINE", "MUSTER_WORKERS", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)

    def run_command(*words: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["muster", *words])
        capsys.readouterr()
        code = run()
        told = capsys.readouterr()
        return Answer(code, told.out, told.err)

    return run_command


@pytest.fixture
def ledger(muster: Muster, tmp_path: Path) -> Path:
    """Fill the ledger that is used when none is named."""
    return fill(tmp_path / "muster.db")
