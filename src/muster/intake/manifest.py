"""The manifest: a CSV table that tells of each file when, where and under which title it was published."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from muster.errors import InputError
from muster.intake.decoding import decode_text
from muster.intake.publication import know
from muster.intake.refusals import RefusedError, in_megabytes
from muster.intake.written_days import parse_day
from muster.model.report import KnownFrom, Publication

_LARGEST = 200_000_000


class ManifestError(InputError):
    """The manifest cannot be used."""


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What one line of the manifest tells of the file `names`: a file's name, path or stem."""

    line: int
    names: str
    publication: Publication


@dataclass(frozen=True, slots=True)
class ManifestProblem:
    """What is wrong with one line of the manifest."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest as read; where two rows name one file the first counts."""

    path: str
    rows: tuple[ManifestRow, ...]
    problems: tuple[ManifestProblem, ...] = ()

    def index(self) -> ManifestIndex:
        """Return the rows ready to be looked up."""
        return ManifestIndex(self)


class ManifestIndex:
    """Finds the row of a file: by its path, then its name, then its stem."""

    def __init__(self, manifest: Manifest) -> None:
        self._by_name: dict[str, list[ManifestRow]] = {}
        for row in manifest.rows:
            self._by_name.setdefault(PurePath(row.names).name, []).append(row)

    def row_of(self, place: str) -> ManifestRow | None:
        """Return the row that tells of the file at `place`, or None."""
        path = PurePath(place)
        for name in (path.name, path.stem):
            for row in self._by_name.get(name, ()):
                if _ends_with(path, row.names):
                    return row
        return None


def _ends_with(path: PurePath, names: str) -> bool:
    """Tell whether the folders that a row gives before its file are those of the path."""
    folders = [part for part in PurePath(names).parts[:-1] if part not in {".", "..", "/"}]
    return not folders or list(path.parts[-len(folders) - 1 : -1]) == folders


def read_manifest(path: str) -> Manifest:
    """Read a manifest: columns `file` or `id`, and any of `published`, `outlet`, `url`, `title`.

    Raises:
        ManifestError: There is no such table, or it names no files.
    """
    return parse_manifest(path, _text_of(path))


def _text_of(path: str) -> str:
    file = Path(path)
    try:
        size = file.stat().st_size
        if size > _LARGEST:
            raise ManifestError(f"{path}: a manifest of {in_megabytes(size)} is too large: split it")
        return decode_text(file.read_bytes()).text
    except OSError as error:
        raise ManifestError(f"{path}: the manifest cannot be opened: {error.strerror}") from error
    except RefusedError as error:
        raise ManifestError(f"{path}: {error}") from error


def parse_manifest(path: str, text: str) -> Manifest:
    """Read a manifest from its text; `path` is named in what is said about it.

    Raises:
        ManifestError: The text is no such table.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = {name.strip().casefold() for name in reader.fieldnames or () if name}
        key = next((name for name in ("file", "id") if name in columns), None)
        if key is None:
            found = ", ".join(sorted(columns)) or "none"
            raise ManifestError(
                f"{path}: line 1: no column `file` or `id` (found: {found}): add one that names the files"
            )
        entries = [(reader.line_num, _cells(cells)) for cells in reader]
    except csv.Error as error:
        raise ManifestError(f"{path}: line {reader.line_num}: no CSV table: {error}") from error
    problems: list[ManifestProblem] = []
    rows = tuple(_rows(entries, key, problems))
    return Manifest(path, rows, tuple(problems))


def _cells(cells: Mapping[str | None, object]) -> dict[str, str]:
    return {name.strip().casefold(): words.strip() for name, words in cells.items() if name and isinstance(words, str)}


def _rows(
    entries: Iterable[tuple[int, dict[str, str]]], key: str, problems: list[ManifestProblem]
) -> Iterator[ManifestRow]:
    seen: dict[str, int] = {}
    for line, cells in entries:
        names = cells.get(key, "")
        if not names:
            if any(cells.values()):
                problems.append(ManifestProblem(line, f"the column `{key}` is empty: name the file"))
        elif names in seen:
            problems.append(ManifestProblem(line, f"{names!r} stands in line {seen[names]} already, which counts"))
        else:
            seen[names] = line
            yield ManifestRow(line, names, _publication(line, cells, problems))


def _publication(line: int, cells: dict[str, str], problems: list[ManifestProblem]) -> Publication:
    manifest = KnownFrom.MANIFEST
    return Publication(
        outlet=know(cells.get("outlet"), manifest),
        url=know(cells.get("url"), manifest),
        title=know(cells.get("title"), manifest),
        published_on=know(_published(line, cells.get("published", ""), problems), manifest),
    )


def _published(line: int, words: str, problems: list[ManifestProblem]) -> date | None:
    day = parse_day(words)
    if words and day is None:
        problems.append(ManifestProblem(line, f"published {words[:40]!r} is no day: write it as 2025-02-26"))
    return day
