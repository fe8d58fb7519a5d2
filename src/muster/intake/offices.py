"""Loads the table of offices: the package's own, further CSV files, and Wikidata's JSON exports."""

from __future__ import annotations

import csv
import json
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from muster.errors import InputError
from muster.model.days import Days, Precision
from muster.model.office import OfficeKind, Tenure
from muster.reconciliation.offices import Offices

_COLUMNS = ("country", "office", "person", "start", "end", "relied_until", "known_from", "also")


class OfficesError(InputError):
    """A file of offices cannot be read."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")


@cache
def load_offices() -> Offices:
    """Return the package's table of offices; read once."""
    text = files("muster").joinpath("officeholders", "offices.csv").read_text(encoding="utf-8")
    return Offices(tuple(read_csv(text, "the package's table of offices")))


def read_offices(path: Path) -> tuple[Tenure, ...]:
    """Read a file of offices: CSV with the package's columns, or Wikidata's JSON.

    Raises:
        OfficesError: The file cannot be read, or a row is wrong; the message names it.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OfficesError(str(path), f"cannot be read as UTF-8 text ({error}): check the path") from error
    read = read_wikidata if path.suffix.lower() in {".json", ".jsonl"} else read_csv
    return tuple(read(text, str(path)))


def read_csv(text: str, where: str) -> Iterator[Tenure]:
    """Read rows of the table; an empty `end` means that none is known.

    Raises:
        OfficesError: A column is missing, a value is none, or a row would hold on no day.
    """
    rows = csv.DictReader(text.splitlines())
    if missing := set(_COLUMNS[:4]) - set(rows.fieldnames or ()):
        raise OfficesError(where, f"lacks the columns {', '.join(sorted(missing))}: begin with {','.join(_COLUMNS)}")
    for number, row in enumerate(rows, start=2):
        yield _tenure(row, f"{where}, line {number}")


def _tenure(row: Mapping[str, str], where: str) -> Tenure:
    office = (row["office"] or "").strip()
    if office not in tuple(OfficeKind):
        raise OfficesError(where, f"unknown office {office!r}: use one of {', '.join(OfficeKind)}")
    start = read_days(row["start"], where) if row.get("start") else None
    end = read_days(row["end"], where) if row.get("end") else None
    relied_until = read_days(row.get("relied_until") or "9999-12-31", where).last
    if start and not end and relied_until < start.first:
        raise OfficesError(where, f"relied_until, {relied_until}, is before start, {start.first}: give a later day")
    return Tenure(
        country=row["country"].strip(),
        office=OfficeKind(office),
        person=row["person"].strip(),
        start=start,
        end=end,
        relied_until=relied_until,
        known_from=row.get("known_from") or where,
        also=tuple(name for name in (row.get("also") or "").split("|") if name),
    )


def read_days(words: str, where: str) -> Days:
    """Read a day as far as it is known: `2024-07-05`, `2024-07`, `2024`, or two of them with `/` between.

    Raises:
        OfficesError: It is none of these.
    """
    first, _, last = words.strip().partition("/")
    try:
        begins, ends = _interval(first), _interval(last or first)
    except ValueError as error:
        raise OfficesError(where, f"{words!r} is no day ({error}): write 2024-07-05, 2024-07 or 2024") from error
    precision = Precision.SPAN if last else (Precision.YEAR, Precision.MONTH, Precision.DAY)[first.count("-")]
    return Days(begins[0], ends[1], precision)


def _interval(words: str) -> tuple[date, date]:
    parts = [int(part) for part in words.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    year, month, *days = parts
    if not days:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    day = date(year, month, *days[:1])
    return day, day


def read_wikidata(text: str, where: str) -> Iterator[Tenure]:
    """Read rows that Wikidata's query service exports as JSON, plain or with its `results.bindings`.

    Each row has `countryCode` (or `country`), `officeLabel`, `personLabel` and, where known, `start`,
    `end` and `person`; a row whose office is none of ours, or that names nobody, is left out.

    Raises:
        OfficesError: The text is no JSON of that form.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise OfficesError(where, f"is no JSON ({error}): export it with the query service's JSON button") from error
    for number, row in enumerate(_bindings(found, where), start=1):
        flat = {
            key: str(value.get("value", "")) if isinstance(value, dict) else str(value) for key, value in row.items()
        }
        if kind := _office_kind(flat.get("officeLabel", "")):
            yield from _wikidata_tenure(flat, kind, f"{where}, row {number}")


def _bindings(found: object, where: str) -> Iterable[Mapping[str, object]]:
    if isinstance(found, dict) and isinstance(found.get("results"), dict):
        found = found["results"].get("bindings")
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise OfficesError(where, "holds no list of rows: export it with the query service's JSON button")
    return found


def _wikidata_tenure(row: Mapping[str, str], kind: OfficeKind, where: str) -> Iterator[Tenure]:
    country = row.get("countryCode") or row.get("country", "")
    person = row.get("personLabel", "")
    if not country or not person or person.startswith("Q"):
        return
    yield Tenure(
        country=country,
        office=kind,
        person=person,
        start=read_days(row["start"][:10], where) if row.get("start") else None,
        end=read_days(row["end"][:10], where) if row.get("end") else None,
        relied_until=read_days(row.get("retrieved", "")[:10] or "9999-12-31", where).last,
        known_from=row.get("person") or where,
        also=tuple(name for name in row.get("personAltLabel", "").split(", ") if name),
    )


_OFFICE_WORDS = (  # the first that stands in the label wins
    ("ambassador to the united nations", OfficeKind.UN_AMBASSADOR),
    ("permanent representative", OfficeKind.UN_AMBASSADOR),
    ("foreign", OfficeKind.FOREIGN),
    ("secretary of state", OfficeKind.FOREIGN),
    ("external affairs", OfficeKind.FOREIGN),
    ("defence", OfficeKind.DEFENCE),
    ("defense", OfficeKind.DEFENCE),
    ("armed forces", OfficeKind.DEFENCE),
    ("finance", OfficeKind.FINANCE),
    ("treasury", OfficeKind.FINANCE),
    ("exchequer", OfficeKind.FINANCE),
    ("interior", OfficeKind.INTERIOR),
    ("home secretary", OfficeKind.INTERIOR),
    ("deputy", None),
    ("vice", None),
    ("prime minister", OfficeKind.HEAD_OF_GOVERNMENT),
    ("head of government", OfficeKind.HEAD_OF_GOVERNMENT),
    ("chancellor", OfficeKind.HEAD_OF_GOVERNMENT),
    ("taoiseach", OfficeKind.HEAD_OF_GOVERNMENT),
    ("president", OfficeKind.HEAD_OF_STATE),
    ("monarch", OfficeKind.HEAD_OF_STATE),
    ("king of", OfficeKind.HEAD_OF_STATE),
    ("head of state", OfficeKind.HEAD_OF_STATE),
    ("secretary-general", OfficeKind.LEADER),
    ("secretary general", OfficeKind.LEADER),
)


def _office_kind(label: str) -> OfficeKind | None:
    words = label.casefold()
    return next((kind for known, kind in _OFFICE_WORDS if known in words), None)
