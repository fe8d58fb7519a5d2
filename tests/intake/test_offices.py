"""Offices from files: CSV and Wikidata's JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from muster.intake.offices import OfficesError, read_offices
from muster.model.days import Precision
from muster.model.office import OfficeKind

ROWS = [
    {
        "person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
        "personLabel": {"value": "Ada Berg"},
        "officeLabel": {"value": "Minister of Defence"},
        "countryCode": {"value": "NO"},
        "start": {"value": "2024-02-03T00:00:00Z"},
    },
    {"personLabel": "Q2", "officeLabel": "Prime Minister", "countryCode": "NO"},
    {"personLabel": "Ola Dahl", "officeLabel": "Minister of Fisheries", "countryCode": "NO"},
]


@pytest.mark.parametrize("wrapped", [True, False])
def test_wikidatas_export_is_read_in_both_its_forms(tmp_path: Path, wrapped: bool) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps({"results": {"bindings": ROWS}} if wrapped else ROWS), encoding="utf-8")
    (row,) = read_offices(path)
    assert (row.country, row.office, row.person) == ("NO", OfficeKind.DEFENCE, "Ada Berg")
    assert row.start is not None
    assert row.start.first == date(2024, 2, 3)
    assert row.known_from == "http://www.wikidata.org/entity/Q1"


def test_a_month_is_kept_as_a_month(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("country,office,person,start,end\nTR,foreign minister,Ece Can,2023-06,\n", encoding="utf-8")
    (row,) = read_offices(path)
    assert row.start is not None
    assert row.start.precision is Precision.MONTH


@pytest.mark.parametrize(
    ("line", "told"),
    [("TR,baker,Ece Can,2023-06,", "unknown office"), ("TR,foreign minister,Ece Can,soon,", "is no day")],
)
def test_a_wrong_row_is_told_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(f"country,office,person,start,end\n{line}\n", encoding="utf-8")
    with pytest.raises(OfficesError, match=f"line 2: .*{told}"):
        read_offices(path)


def test_a_row_that_may_be_relied_on_before_its_start_only_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    columns = "country,office,person,start,end,relied_until"
    path.write_text(f"{columns}\nTR,foreign minister,Ece Can,2026-02,,2026-01-31\n", encoding="utf-8")
    with pytest.raises(OfficesError, match=r"line 2: relied_until, 2026-01-31, is before start, 2026-02-01"):
        read_offices(path)


def test_a_row_with_an_end_needs_no_day_to_be_relied_on(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    columns = "country,office,person,start,end,relied_until"
    path.write_text(f"{columns}\nTR,foreign minister,Ece Can,2026-02,2026-04,2026-01-31\n", encoding="utf-8")
    assert read_offices(path)


def test_a_file_that_is_no_json_is_told(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_text("<html>", encoding="utf-8")
    with pytest.raises(OfficesError, match="is no JSON"):
        read_offices(path)
