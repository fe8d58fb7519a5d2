"""Opens what a call names, one report after the other; one bad file never stops the rest."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from muster.intake.collections import read_collection
from muster.intake.decoding import decode_text, storable
from muster.intake.files import (
    COLLECTION_SUFFIXES,
    DOCUMENT_SUFFIXES,
    PAGE_SUFFIXES,
    STANDARD_INPUT,
    TEXT_SUFFIXES,
    Found,
    expand_paths,
)
from muster.intake.front_matter import publication_of_front_matter
from muster.intake.limits import Limits
from muster.intake.manifest import Manifest, ManifestIndex
from muster.intake.publication import (
    merge_publications,
    publication_of_address,
    publication_of_option,
    publication_of_text,
)
from muster.intake.refusals import RefusedError, in_megabytes
from muster.model.finding import Code, Finding, Weight
from muster.model.report import Publication, Report
from muster.text.language import detect_language


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of one file, or of one line of a collection: `place` is the file, or file:line.

    `report` is None where nothing can be read: `refusal` then says in one sentence why, and what
    to do. `findings` are about the bytes and the publication; those about the text come later.
    """

    place: str
    report: Report | None
    refusal: str | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Taken:
    """Words and what their file says of them."""

    text: str
    publication: Publication = field(default_factory=Publication)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Call:
    """What holds for all files of one call."""

    limits: Limits
    option: Publication
    rows: ManifestIndex | None
    stdin: BinaryIO | None


def count_files(paths: Sequence[str], *, limits: Limits | None = None) -> int:
    """Return how many files `paths` mean, to show progress by; lines of a collection are not counted."""
    return len(expand_paths(paths, limits=limits or Limits()))


def open_reports(
    paths: Sequence[str],
    *,
    manifest: Manifest | None = None,
    published: date | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Opened]:
    """Open each file that `paths` mean: files, folders, globs, and `-` for `stdin`.

    What is wrong with the manifest follows after the files. Memory holds one file at a time.
    """
    bounds = limits or Limits()
    rows = manifest.index() if manifest else None
    call = _Call(bounds, publication_of_option(published), rows, stdin)
    found = expand_paths(paths, limits=bounds)
    for file in found:
        yield from map(_with_storable_place, _open_file(file, call))
    if manifest:
        yield from _manifest_problems(manifest, found)


def _open_file(found: Found, call: _Call) -> Iterator[Opened]:
    if found.problem:
        yield Opened(found.place, None, f"{found.place}: {found.problem}")
        return
    try:
        if Path(found.place).suffix.lower() in COLLECTION_SUFFIXES:
            yield from _open_collection(found.place, call)
        else:
            raw = _read_bytes(found.place, call)
            if found.place == STANDARD_INPUT and raw.lstrip().startswith(b"{"):
                yield from _open_entries(found.place, io.BytesIO(raw), call)
            else:
                yield _opened(found.place, _take(found.place, raw, call.limits), call, name=_name(found.place))
    except RefusedError as error:
        yield Opened(found.place, None, f"{found.place}: {error}")
    except OSError as error:
        yield Opened(found.place, None, f"{found.place}: the file cannot be opened: {error.strerror or error}")


def _with_storable_place(opened: Opened) -> Opened:
    """Replace bytes of a file's name that are no text: names are stored and shown."""
    place = storable(opened.place).text
    if place == opened.place:
        return opened
    return replace(opened, place=place, refusal=storable(opened.refusal).text if opened.refusal else None)


def _name(place: str) -> str:
    return "stdin" if place == STANDARD_INPUT else storable(Path(place).stem).text


def _read_bytes(place: str, call: _Call) -> bytes:
    """Read a file whole, if its size allows it: it is asked for its size first."""
    most = call.limits.file_bytes
    if place == STANDARD_INPUT:
        raw = call.stdin.read(most + 1) if call.stdin else b""
        if len(raw) > most:
            raise RefusedError(f"standard input is larger than {in_megabytes(most)}: split it")
        return raw
    _refuse_large(place, most)
    with Path(place).open("rb") as file:
        return file.read(most + 1)


def _refuse_large(place: str, most: int) -> None:
    status = os.stat(place)  # noqa: PTH116 -- follows links, as open does
    if not os.path.isfile(place):  # noqa: PTH113
        raise RefusedError("no plain file: name a file or a folder")
    if status.st_size > most:
        size = in_megabytes(status.st_size)
        raise RefusedError(f"the file has {size}, more than the {in_megabytes(most)} taken at once: split it")


def _take(place: str, raw: bytes, limits: Limits) -> _Taken:
    suffix = Path(place).suffix.lower()
    if suffix in DOCUMENT_SUFFIXES or raw.startswith(b"%PDF-"):
        from muster.intake.documents import read_document

        document = read_document(raw, limits=limits)
        return _Taken(document.text, document.publication, document.findings)
    if suffix in PAGE_SUFFIXES or (suffix not in TEXT_SUFFIXES and _looks_like_page(raw)):
        from muster.intake.pages import read_page

        page = read_page(raw, limits=limits)
        return _Taken(page.text, page.publication, page.findings)
    decoded = decode_text(raw)
    return _Taken(decoded.text, publication_of_front_matter(decoded.text), decoded.findings)


def _looks_like_page(raw: bytes) -> bool:
    return raw[:1_000].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def _open_collection(place: str, call: _Call) -> Iterator[Opened]:
    _refuse_large(place, call.limits.collection_bytes)
    with Path(place).open("rb") as stream:
        yield from _open_entries(place, stream, call)


def _open_entries(place: str, stream: BinaryIO, call: _Call) -> Iterator[Opened]:
    empty = True
    for entry in read_collection(stream, limits=call.limits):
        empty = False
        where = f"{place}:{entry.line}"
        if entry.refusal:
            yield Opened(where, None, f"{where}: {entry.refusal}")
        else:
            taken = _Taken(entry.text, entry.publication, entry.findings)
            yield _opened(where, taken, call, name=f"{_name(place)}:{entry.line}")
    if empty:
        raise RefusedError("the file is empty: nothing to read")


def _opened(place: str, taken: _Taken, call: _Call, *, name: str) -> Opened:
    if len(taken.text) > call.limits.characters:
        longest = f"{call.limits.characters:,} characters"
        return Opened(place, None, f"{place}: the text is longer than any report ({longest}): split it")
    row = call.rows.row_of(place) if call.rows else None
    firm = merge_publications((call.option, row.publication if row else Publication(), taken.publication))
    text = publication_of_text(taken.text)
    address = publication_of_address(firm.url.value if firm.url else None)
    known = merge_publications((firm, text, address))
    report = Report(taken.text, name, known, detect_language(taken.text))
    return Opened(place, report, None, (*taken.findings, *_unknown_day(report, taken.findings)))


def _unknown_day(report: Report, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    if report.published_on is None and not any(finding.code is Code.UNKNOWN_DAY for finding in findings):
        message = "The day of publication is not known: give it by --published or a manifest."
        yield Finding(Code.UNKNOWN_DAY, message, Weight.WARNING)


def _manifest_problems(manifest: Manifest, found: Sequence[Found]) -> Iterator[Opened]:
    for problem in manifest.problems:
        place = f"{manifest.path}:{problem.line}"
        yield Opened(place, None, f"{place}: {problem.message}")
    present = _names_around(manifest, found)
    for row in manifest.rows:
        if Path(row.names).name not in present:
            place = f"{manifest.path}:{row.line}"
            yield Opened(place, None, f"{place}: {row.names!r} names no file here: correct the row or add the file")


def _names_around(manifest: Manifest, found: Sequence[Found]) -> frozenset[str]:
    """Return the names and stems of the files read, and of those beside them and beside the manifest."""
    folders = {Path(manifest.path).parent, *(Path(file.place).parent for file in found if file.problem is None)}
    beside = [entry for folder in sorted(folders) if folder.is_dir() for entry in folder.iterdir()]
    return frozenset(
        name for path in (*beside, *(Path(file.place) for file in found)) for name in (path.name, path.stem)
    )
