"""Which files a call means: paths, folders and globs become files, in an order that does not depend on the machine."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from muster.intake.limits import Limits

STANDARD_INPUT = "-"
TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
DOCUMENT_SUFFIXES = frozenset({".pdf"})
COLLECTION_SUFFIXES = frozenset({".jsonl", ".ndjson"})
READ_SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES | DOCUMENT_SUFFIXES | COLLECTION_SUFFIXES


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or `problem`: why nothing was found at this place."""

    place: str
    problem: str | None = None


def expand_paths(paths: Sequence[str], *, limits: Limits) -> tuple[Found, ...]:
    """Return each file once: paths in the given order, what a folder or a glob holds in order of its name.

    In folders only files with a suffix that can be read are taken; hidden ones and links to folders are left out.
    """
    taken: dict[str, Found] = {}
    for path in paths:
        for found in _expand(path):
            if len(taken) >= limits.files:
                problem = f"more than {limits.files:,} files: read them in several runs"
                return (*taken.values(), Found(path, problem))
            taken.setdefault(_identity(found.place), found)
    return tuple(taken.values())


def _identity(place: str) -> str:
    return place if place == STANDARD_INPUT else os.path.realpath(place)


def _expand(path: str) -> Iterator[Found]:
    if path == STANDARD_INPUT:
        yield Found(path)
    elif Path(path).is_dir():
        yield from _in_folder(path)
    elif os.path.lexists(path):
        yield Found(path, None if Path(path).exists() else "a link that leads nowhere: read the file itself")
    elif glob.has_magic(path):
        yield from _in_glob(path)
    else:
        yield Found(path, "no such file or folder: check the path")


def _in_glob(pattern: str) -> Iterator[Found]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 -- Path.glob refuses absolute patterns
    if not matches:
        yield Found(pattern, "nothing matches this pattern: check it, and quote it if the shell expands it")
    for match in matches:
        path = Path(match)
        if path.is_file():
            yield Found(match)
        elif path.is_dir() and "**" not in pattern:
            yield from _in_folder(match)


def _in_folder(folder: str) -> Iterator[Found]:
    problems: list[Found] = []
    count = 0
    for found in _walk(folder, problems):
        count += 1
        yield found
    yield from problems
    if not count and not problems:
        kinds = ", ".join(sorted(READ_SUFFIXES))
        yield Found(folder, f"the folder holds no file that can be read ({kinds}): name the files themselves")


def _walk(folder: str, problems: list[Found]) -> Iterator[Found]:
    def note(error: OSError) -> None:
        problems.append(Found(str(error.filename or folder), f"the folder cannot be opened: {error.strerror}"))

    for where, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in READ_SUFFIXES:
                yield Found(str(Path(where, name)))
