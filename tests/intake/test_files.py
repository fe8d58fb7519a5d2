"""Which files a call means, in which order."""

from __future__ import annotations

from pathlib import Path

from muster.intake.files import expand_paths
from muster.intake.limits import Limits


def _names(*paths: Path | str, limits: Limits | None = None) -> list[str]:
    return [Path(found.place).name for found in expand_paths([str(p) for p in paths], limits=limits or Limits())]


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")


def test_what_a_folder_holds_comes_in_order_of_names_and_only_what_can_be_read(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a.html", "c.csv", ".hidden.txt", "sub/d.PDF", ".git/e.txt", "z.jsonl", "m.md")
    assert _names(tmp_path) == ["a.html", "b.txt", "m.md", "z.jsonl", "d.PDF"]


def test_paths_keep_the_order_of_the_call_and_each_file_comes_once(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "b.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert _names(tmp_path / "b.txt", tmp_path, tmp_path / "*.txt") == ["b.txt", "a.txt"]


def test_a_pattern_reaches_into_folders(tmp_path: Path) -> None:
    _fill(tmp_path, "x/a.txt", "y/b.txt", "y/c.md")
    assert _names(tmp_path / "**" / "*.txt") == ["a.txt", "b.txt"]


def test_a_file_that_is_named_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    _fill(tmp_path, "report", "[1].txt")
    assert _names(tmp_path / "report", tmp_path / "[1].txt") == ["report", "[1].txt"]


def test_too_many_files_are_told_and_the_first_are_kept(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "b.txt", "c.txt")
    found = expand_paths([str(tmp_path)], limits=Limits(files=2))
    assert [each.problem for each in found] == [None, None, "more than 2 files: read them in several runs"]
