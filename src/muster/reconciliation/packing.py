"""Tellings as bytes, so that a report need be read but once to be compared with all that come later."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import cast

from muster.model.office import OfficeKind
from muster.model.origin import Credit, CreditKind
from muster.model.span import Span
from muster.reconciliation.gazetteer import Named
from muster.reconciliation.quoting import Person, Quoted
from muster.reconciliation.telling import HEAVY, LIGHT, Line, Telling
from muster.reconciliation.titles import Qualifier, Titled
from muster.text.article import Part

_HELD = 200  # tellings, some 20 MiB: what many reports pass on is compared with each of them
_LEVEL = 3  # of nine: the higher ones save little and take longer

_Line = tuple[int, int, str, str, str, str]
_Quoted = tuple[int, int, str, list[int], str | None, list[str]]
_Titled = tuple[int, int, str, list[str], str, str | None, str | None, list[int]]
_Packed = tuple[
    str,
    str | None,
    list[_Line],
    list[_Line],
    list[_Quoted],
    list[tuple[int, int, str]],
    list[tuple[int, int, str, str]],
    list[tuple[int, int, str]],
    list[_Titled],
]


def pack(telling: Telling) -> bytes:
    """Return all of a telling but its text, which is kept elsewhere."""
    parts = (
        telling.report_id,
        telling.said_on.isoformat() if telling.said_on else None,
        [_line(line) for line in telling.lines],
        [_line(line) for line in telling.headlines],
        [_quoted(quoted) for quoted in telling.quoted],
        [(one.span.start, one.span.end, one.family) for one in telling.people],
        [(one.span.start, one.span.end, one.kind, one.outlet) for one in telling.credits],
        [(one.span.start, one.span.end, one.code) for one in telling.actors],
        [_titled(titled) for titled in telling.titles],
    )
    return zlib.compress(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def _line(line: Line) -> _Line:
    heavy = "".join("1" if weight == HEAVY else "0" for weight in line.weights.values())
    return line.span.start, line.span.end, line.part, " ".join(line.words), "\n".join(line.weights), heavy


def _quoted(quoted: Quoted) -> _Quoted:
    places = [place for span in quoted.places for place in (span.start, span.end)]
    return quoted.span.start, quoted.span.end, " ".join(quoted.words), places, quoted.speaker, sorted(quoted.near)


def _titled(titled: Titled) -> _Titled:
    kinds, place = [str(kind) for kind in sorted(titled.kinds)], titled.name_span
    named = [place.start, place.end] if place else []
    return (
        titled.span.start,
        titled.span.end,
        titled.office,
        kinds,
        titled.qualifier,
        titled.country,
        titled.name,
        named,
    )


@lru_cache(maxsize=_HELD)
def unpack(packed: bytes, text: str) -> Telling:
    """Return the telling that was packed, of the report with this text; those asked for last are held."""
    parts = cast("_Packed", json.loads(zlib.decompress(packed)))
    report_id, said_on, lines, headlines, quoted, people, credits_, actors, titles = parts
    return Telling(
        report_id=report_id,
        said_on=date.fromisoformat(said_on) if said_on else None,
        text=text,
        lines=tuple(_lines(lines)),
        headlines=tuple(_lines(headlines)),
        quoted=tuple(_quotations(quoted)),
        people=tuple(Person(Span(start, end), family) for start, end, family in people),
        credits=tuple(Credit(Span(start, end), CreditKind(kind), outlet) for start, end, kind, outlet in credits_),
        actors=tuple(Named(Span(start, end), code) for start, end, code in actors),
        titles=tuple(_titles(titles)),
    )


def _lines(packed: Iterable[_Line]) -> Iterator[Line]:
    for start, end, part, words, keys, heavy in packed:
        weights = (HEAVY if one == "1" else LIGHT for one in heavy)
        yield Line(Span(start, end), Part(part), _split(words), dict(zip(keys.split("\n"), weights, strict=False)))


def _quotations(packed: Iterable[_Quoted]) -> Iterator[Quoted]:
    for start, end, words, places, speaker, near in packed:
        spans = tuple(Span(*pair) for pair in zip(places[::2], places[1::2], strict=True))
        yield Quoted(Span(start, end), _split(words), spans, speaker, frozenset(near))


def _titles(packed: Iterable[_Titled]) -> Iterator[Titled]:
    for start, end, office, kinds, qualifier, country, name, named in packed:
        known = frozenset(map(OfficeKind, kinds))
        place = Span(*named) if named else None
        yield Titled(Span(start, end), office, known, Qualifier(qualifier), country, name, place)


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split(" "))
