"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from muster.export.writing import FileExistsAlreadyError, NotWrittenError, write_whole


def test_what_is_written_is_what_was_given(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.html", "Élysée\r\n")
    assert (tmp_path / "a.html").read_bytes() == "Élysée\r\n".encode()


def test_an_existing_file_is_left_alone_unless_it_may_be_replaced(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.html", "old")
    with pytest.raises(FileExistsAlreadyError, match=r"a\.html"):
        write_whole(tmp_path / "a.html", "new")
    write_whole(tmp_path / "a.html", "new", replace=True)
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "new"


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(tmp_path / "a.html", "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWrittenError, match="No space left"):
        write_whole(tmp_path / "a.html", "new", replace=True)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("a.html", "old")]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="nowhere"):
        write_whole(tmp_path / "nowhere" / "a.html", "x")


def test_the_file_can_be_read_by_those_who_may_read_new_files(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.html", "x")
    (tmp_path / "b.html").touch()
    assert (tmp_path / "a.html").stat().st_mode == (tmp_path / "b.html").stat().st_mode
