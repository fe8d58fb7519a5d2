"""Offices as printed, held against the table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from muster.intake.gazetteer import load_gazetteer
from muster.intake.offices import OfficesError, load_offices, read_csv, read_offices
from muster.model.finding import Code, Finding
from muster.model.office import OfficeKind
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.reconciliation.checking import check_offices
from muster.reconciliation.offices import Offices
from muster.text.reading import read_article

TABLE = """country,office,person,start,end,relied_until,known_from,also
FR,foreign minister,Anne Aubry,2021-01-10,2023-05-04,,gazette,
FR,foreign minister,Luc Morel,2023-05-04,,2026-12-31,gazette,
DE,head of government,Karl Otto,2020,2024-03-01,,K: common knowledge,
DE,head of government,Petra Lang,2024-03-01,,2026-12-31,gazette,
GB,head of government,Ian Ward,2022-01-01,,2026-12-31,gazette,Ian Warde
GB,leader of the opposition,Joan Hill,2022-01-01,,2026-12-31,gazette,
"""
OFFICES = Offices(tuple(read_csv(TABLE, "table")))


def found_in(text: str, *, on: date | None = date(2025, 2, 18)) -> tuple[Finding, ...]:
    known = Known(on, KnownFrom.OPTION) if on else None
    report = Report(f"{text}\n", "made-up", Publication(published_on=known))
    return check_offices(read_article(report), OFFICES, load_gazetteer())


def test_an_office_that_another_holds_is_found_with_its_holder() -> None:
    (finding,) = found_in("The plan is sound, French Foreign Minister Anne Aubry said on Tuesday.")
    assert finding.code is Code.OFFICE_NOT_HELD
    assert "Luc Morel" in finding.message
    assert "gazette" in finding.message


def test_the_name_stays_as_printed_and_the_finding_points_at_it() -> None:
    text = "The plan is sound, French Foreign Minister Anne Aubry said on Tuesday."
    (finding,) = found_in(text)
    assert finding.span is not None
    assert finding.span.of(text) == "French Foreign Minister Anne Aubry"


@pytest.mark.parametrize(
    "words",
    [
        "French Foreign Minister Luc Morel said the force was ready.",
        "Former French foreign minister Anne Aubry said the force was ready.",
        "Anne Aubry, then France's foreign minister, said in 2022 that the force was ready.",
        "French Foreign Minister Anne Aubry signed the first plan in March 2022.",
        "Deputy Foreign Minister Anne Aubry said the force was ready.",
        "The French foreign minister said the force was ready.",
        "Spanish Foreign Minister Pia Roca said the force was ready.",
    ],
)
def test_a_right_past_or_unknown_office_is_no_finding(words: str) -> None:
    assert found_in(words) == ()


def test_former_is_wrong_while_the_office_is_held() -> None:
    (finding,) = found_in("Former Chancellor Petra Lang ruled out any soldiers on Monday.")
    assert finding.code is Code.OFFICE_STILL_HELD


def test_a_name_after_which_the_office_stands_is_checked_too() -> None:
    (finding,) = found_in("Ian Ward, the UK's opposition leader, said the force would go.")
    assert finding.code is Code.OFFICE_NOT_HELD


def test_an_office_without_a_country_is_checked_by_its_former_holder() -> None:
    (finding,) = found_in("Chancellor Karl Otto said on Monday that nobody had asked for soldiers.")
    assert "Petra Lang" in finding.message


def test_a_day_that_the_table_does_not_cover_stays_unknown() -> None:
    assert found_in("French Foreign Minister Anne Aubry said no.", on=date(1994, 5, 1)) == ()


def test_a_report_without_a_day_is_not_checked() -> None:
    assert found_in("French Foreign Minister Anne Aubry said no.", on=None) == ()


def test_a_stranger_is_not_accused_while_the_last_row_is_open() -> None:
    assert found_in("French Foreign Minister Paul Durand said no.") == ()


def test_a_second_spelling_is_the_same_person() -> None:
    assert found_in("Prime Minister Ian Warde said no.") == ()


def test_the_package_knows_sixty_states_and_says_where_each_row_is_from() -> None:
    rows = load_offices().rows
    assert len({row.country for row in rows if len(row.country) == 2}) >= 60
    assert all(row.known_from for row in rows)


def test_the_package_knows_one_holder_of_an_office_at_a_time() -> None:
    offices = load_offices()
    single = {OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.FOREIGN, OfficeKind.DEFENCE}
    days = [date(year, month, 15) for year in range(2022, 2026) for month in range(1, 13)]
    twice = {
        (row.country, row.office, on)
        for row in offices.rows
        for on in days
        if row.office in single and offices.has_many(row.country, row.office, on)
    }
    assert twice == set()


def test_a_missing_file_is_told_with_its_path() -> None:
    with pytest.raises(OfficesError, match=r"nowhere\.csv"):
        read_offices(Path("nowhere.csv"))
