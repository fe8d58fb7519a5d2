"""What a manifest tells, and of which file."""

from __future__ import annotations

from datetime import date

import pytest

from muster.intake.manifest import parse_manifest
from muster.model.report import Known, KnownFrom


@pytest.mark.parametrize(
    ("names", "place"),
    [
        ("001", "corpus/text/001.txt"),
        ("a.txt", "a.txt"),
        ("a.txt", "/far/away/a.txt"),
        ("text/a.txt", "corpus/text/a.txt"),
        ("./a.txt", "text/a.txt"),
    ],
)
def test_a_row_is_found_by_path_name_or_stem(names: str, place: str) -> None:
    row = parse_manifest("m.csv", f"file,outlet\n{names},Nordic Wire\n").index().row_of(place)
    assert row is not None
    assert row.publication.outlet == Known("Nordic Wire", KnownFrom.MANIFEST)


@pytest.mark.parametrize(("names", "place"), [("001", "002.txt"), ("x/a.txt", "y/a.txt"), ("a", "b/a/c.txt")])
def test_a_row_of_another_file_is_not_found(names: str, place: str) -> None:
    assert parse_manifest("m.csv", f"file\n{names}\n").index().row_of(place) is None


def test_the_folder_decides_between_files_of_one_name() -> None:
    rows = parse_manifest("m.csv", "file,outlet\nx/a.txt,X\ny/a.txt,Y\n").index()
    row = rows.row_of("far/y/a.txt")
    assert row is not None
    assert row.publication.outlet == Known("Y", KnownFrom.MANIFEST)


def test_columns_may_stand_in_any_order_and_others_are_ignored() -> None:
    text = '\ufeffkind,ID,Published,notes\nnews,001,2025-02-26,"a note, quoted"\n'
    (row,) = parse_manifest("m.csv", text).rows
    assert (row.line, row.names) == (2, "001")
    assert row.publication.published_on == Known(date(2025, 2, 26), KnownFrom.MANIFEST)


def test_of_two_rows_for_one_file_the_first_counts_and_the_second_is_told() -> None:
    manifest = parse_manifest("m.csv", "file,outlet\na.txt,X\na.txt,Y\n")
    assert [row.publication.outlet for row in manifest.rows] == [Known("X", KnownFrom.MANIFEST)]
    assert [(p.line, p.message) for p in manifest.problems] == [(3, "'a.txt' stands in line 2 already, which counts")]


def test_a_row_without_a_file_is_told_and_an_empty_line_is_not() -> None:
    manifest = parse_manifest("m.csv", "file,outlet\n,X\n,\n\n")
    assert [(p.line, p.message) for p in manifest.problems] == [(2, "the column `file` is empty: name the file")]
