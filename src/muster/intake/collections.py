"""Collections: JSON Lines, one report a line; a bad line is its own refusal and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from muster.intake.decoding import Decoded, decode_text, storable
from muster.intake.limits import Limits
from muster.intake.publication import know
from muster.intake.refusals import RefusedError, in_megabytes
from muster.intake.written_days import parse_day
from muster.model.finding import Code, Finding, Weight
from muster.model.report import KnownFrom, Publication


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a collection, counted from 1; with `refusal`, or with all the rest."""

    line: int
    text: str = ""
    publication: Publication = field(default_factory=Publication)
    findings: tuple[Finding, ...] = ()
    refusal: str | None = None


def read_collection(stream: BinaryIO, *, limits: Limits) -> Iterator[Entry]:
    """Read the lines of a collection one by one; empty lines are passed over."""
    for number, raw in _lines(stream, limits.file_bytes):
        if raw is None:
            size = in_megabytes(limits.file_bytes)
            yield Entry(number, refusal=f"the line is longer than {size}: split the report or leave it out")
        elif raw.strip():
            yield _entry(number, raw)


def _lines(stream: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Return the lines with their numbers, None for those that are too long to be held."""
    number = 0
    while raw := stream.readline(longest + 1):
        number += 1
        if len(raw) > longest and not raw.endswith(b"\n"):
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(longest)
            yield number, None
        else:
            yield number, raw


def _entry(number: int, raw: bytes) -> Entry:
    try:
        decoded = decode_text(raw)
        fields = _fields(decoded.text)
        text = storable(_text(fields))
    except RefusedError as error:
        return Entry(number, refusal=str(error).replace("the file ", "the line ", 1))
    publication, problems = _publication(fields)
    return Entry(number, text.text, publication, (*_of_line(decoded), *text.findings, *problems))


def _of_line(decoded: Decoded) -> Iterator[Finding]:
    """Return the findings about the line's bytes without their place, which is in the line and not in the text."""
    return (Finding(finding.code, finding.message, finding.weight) for finding in decoded.findings)


def _fields(words: str) -> dict[str, object]:
    try:
        fields = json.loads(words)
    except json.JSONDecodeError as error:
        raise RefusedError(f"no JSON ({error.msg} at character {error.pos + 1}): write one object per line") from error
    except (RecursionError, ValueError) as error:
        raise RefusedError("no JSON that can be read: nested too deep, or a number too long") from error
    if not isinstance(fields, dict):
        raise RefusedError('no JSON object: write one per line, such as {"text": "…", "published": "2025-02-26"}')
    return fields


def _text(fields: dict[str, object]) -> str:
    text = fields.get("text")
    if not isinstance(text, str):
        raise RefusedError("no field `text` with the words of the report: add it")
    if not text.strip():
        raise RefusedError("the field `text` is empty: nothing to read")
    return text


def _publication(fields: dict[str, object]) -> tuple[Publication, tuple[Finding, ...]]:
    given = KnownFrom.FIELD
    published, problems = _published(fields.get("published"))
    known = Publication(
        outlet=know(_words(fields, "outlet"), given),
        url=know(_words(fields, "url"), given),
        title=know(_words(fields, "title"), given),
        byline=know(_words(fields, "byline"), given),
        published_on=know(published, given),
    )
    return known, problems


def _words(fields: dict[str, object], name: str) -> str | None:
    words = fields.get(name)
    return storable(words.strip()).text if isinstance(words, str) else None


def _published(value: object) -> tuple[date | None, tuple[Finding, ...]]:
    if value is None or value == "":
        return None, ()
    day = parse_day(value) if isinstance(value, str) else None
    if day is None:
        message = f"The field `published` holds {storable(repr(value)[:40]).text}, which is no day: write 2025-02-26."
        return None, (Finding(Code.UNKNOWN_DAY, message, Weight.WARNING),)
    return day, ()
