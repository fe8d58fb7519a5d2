"""A place that is no ledger, or cannot be used as one, is told so; nothing in it is changed."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.ledger.content import content
from tests.ledger.telling import LENS, read, report

from muster.ledger.errors import (
    BusyLedgerError,
    DamagedLedgerError,
    LedgerError,
    NewerLedgerError,
    NoLedgerError,
    NotALedgerError,
    ReadOnlyLedgerError,
    UnreachableLedgerError,
)
from muster.ledger.ledger import Ledger
from muster.ledger.opening import known_versions


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    place = tmp_path / "muster.db"
    with Ledger.open(place) as ledger:
        ledger.store(*read(report()), lens=LENS)
    return place


def test_a_ledger_of_a_newer_schema_names_both_versions(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE muster_schema SET version_num = '0999'")
    with pytest.raises(NewerLedgerError, match=f"0999.* up to {known_versions()[-1]}: update muster"):
        Ledger.open(filled)


def test_a_ledger_that_must_exist_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoLedgerError, match="read some reports first"):
        Ledger.existing(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with Ledger.open(tmp_path / "empty.db") as ledger:
        assert ledger.count_reports() == 0


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "notes.txt"
    place.write_text("Notes of a meeting, which are not a ledger.\n" * 100)
    with pytest.raises(NotALedgerError, match="no database"):
        Ledger.open(place)
    assert place.read_text().startswith("Notes of a meeting")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "other.db"
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("CREATE TABLE bookmarks (id)")
    with pytest.raises(NotALedgerError, match="another program"):
        Ledger.open(place)
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(UnreachableLedgerError, match="it is a folder"):
        Ledger.open(tmp_path)


def test_a_ledger_in_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreachableLedgerError, match="its folder does not exist"):
        Ledger.open(tmp_path / "none" / "muster.db")


@pytest.mark.parametrize("place", ["mysql://host/db", "https://example.org/muster.db", "://"])
def test_an_address_of_another_kind_is_told(place: str) -> None:
    with pytest.raises(UnreachableLedgerError, match="address"):
        Ledger.open(place)


def test_a_password_is_never_shown() -> None:
    with pytest.raises(UnreachableLedgerError) as refused:
        Ledger.open("postgresql://me:secret@127.0.0.1:1/none", patience=1)
    assert "secret" not in str(refused.value)


def test_a_ledger_that_is_written_elsewhere_is_told_after_a_while(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other, Ledger.open(filled, patience=0.1) as ledger:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyLedgerError, match="another process"):
            ledger.store(*read(report("Poland will send troops.")), lens=LENS)


def test_reading_goes_on_while_another_process_writes(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other, Ledger.open(filled, patience=0.1) as ledger:
        other.execute("BEGIN IMMEDIATE")
        assert len(list(ledger.told())) == 2


def test_a_damaged_file_is_told(filled: Path) -> None:
    with filled.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (filled.stat().st_size - 8192))
    with pytest.raises((DamagedLedgerError, NotALedgerError)), Ledger.open(filled) as ledger:
        list(ledger.told())


def test_two_who_open_at_once_make_one_ledger(tmp_path: Path) -> None:
    failures: list[LedgerError] = []

    def open_it() -> None:
        try:
            Ledger.open(tmp_path / "muster.db").close()
        except LedgerError as error:
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_two_who_write_at_once_lose_nothing(filled: Path) -> None:
    def write(first: int) -> None:
        with Ledger.open(filled) as ledger:
            for number in range(first, first + 10):
                ledger.store(*read(report(f"Poland will send troops. {number}")), lens=LENS)

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 5, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Ledger.open(filled) as ledger:
        assert ledger.count_reports() == 21


@pytest.fixture
def locked_away(filled: Path) -> Iterator[Path]:
    """A ledger in a folder in which nothing can be written."""
    filled.parent.chmod(0o555)
    filled.chmod(0o444)
    yield filled
    filled.parent.chmod(0o755)


def as_nobody(script: str, place: Path) -> str:
    """Run a script that asks the ledger at `place`, as somebody who is bound by the file's rights."""
    drop = "import os; os.getuid() or os.setuid(65534)\n"
    readable = [folder for folder in place.parents if folder.name.startswith("pytest-")]
    for folder in readable:
        folder.chmod(folder.stat().st_mode | 0o055)
    ended = subprocess.run(
        [sys.executable, "-c", f"from muster.ledger.ledger import Ledger\n{drop}{script}", str(place)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.stdout + ended.stderr


def test_a_ledger_that_nobody_can_write_can_be_read(locked_away: Path) -> None:
    script = "import sys\nwith Ledger.open(sys.argv[1]) as ledger: print(len(list(ledger.told())), 'told')"
    assert "2 told" in as_nobody(script, locked_away)


def test_writing_a_read_only_ledger_is_told(locked_away: Path) -> None:
    script = (
        "import sys\nfrom muster.model.report import Report\n"
        "with Ledger.open(sys.argv[1]) as ledger: ledger.note(Report('France waits.', 'one'))"
    )
    assert ReadOnlyLedgerError.__name__ in as_nobody(script, locked_away)


def test_a_ledger_can_be_copied_as_one_file_once_it_is_closed(filled: Path, tmp_path: Path) -> None:
    shutil.copy(filled, tmp_path / "copy.db")
    with Ledger.open(filled) as one, Ledger.open(tmp_path / "copy.db") as other:
        assert content(one) == content(other)
