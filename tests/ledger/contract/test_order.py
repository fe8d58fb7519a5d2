"""The same input gives the same ledger, in any order and on any engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.content import content
from tests.ledger.made import LENGTH, records, reports
from tests.ledger.telling import LENS, TinyReader, read

from muster.extraction.reader import Reading
from muster.ledger.ledger import Ledger
from muster.ledger.lens import Lens
from muster.model.record import Record
from muster.model.report import Report
from muster.text.reading import read_article


def without_why(record: Record) -> Record:
    return replace(record, why=None)


LENSES = (LENS, Lens("tiny-2", "ukraine", "edited"))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty ledger to copy, which is faster than making one for every example."""
    place = tmp_path_factory.mktemp("empty") / "empty.db"
    Ledger.open(place).close()
    return place


def fill(place: str, given: list[tuple[Report, Lens]]) -> tuple[list[str], list[object]]:
    with Ledger.open(place) as ledger:
        for report, lens in given:
            ledger.store(*read(report, TinyReader(lens.reader)), lens=lens)
        return content(ledger), [*ledger.told(lens=LENS), *ledger.reports(), *ledger.findings(lens=LENS)]


@given(data=st.data(), given=st.lists(st.tuples(reports(), st.sampled_from(LENSES)), max_size=6))
@settings(max_examples=40, deadline=None)
def test_reports_in_any_order_give_the_same_ledger(
    empty: Path, data: st.DataObject, given: list[tuple[Report, Lens]]
) -> None:
    with TemporaryDirectory() as folder:
        one = fill(copy(empty, f"{folder}/one.db"), given)
        other = fill(copy(empty, f"{folder}/other.db"), data.draw(st.permutations(given)) + given[:1])
    assert one == other


@given(given=st.lists(st.tuples(reports(), st.sampled_from(LENSES)), max_size=6))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_engine_gives_the_same_ledger(
    postgresql: Callable[[], str], tmp_path: Path, given: list[tuple[Report, Lens]]
) -> None:
    with TemporaryDirectory(dir=tmp_path) as folder:
        on_sqlite = fill(f"{folder}/one.db", given)
    assert fill(postgresql(), given[::-1]) == on_sqlite


@given(given=st.lists(reports(), min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_a_record_is_told_with_the_publication_that_its_report_shows(empty: Path, given: list[Report]) -> None:
    with TemporaryDirectory() as folder, Ledger.open(copy(empty, f"{folder}/one.db")) as ledger:
        for report in given:
            ledger.store(*read(report), lens=LENS)
        for told in ledger.told():
            shown = ledger.report(told.report_id)
            assert (told.said_on, told.outlet, told.report_name) == (shown.published_on, shown.outlet, shown.name)


@given(told=st.lists(records, max_size=4, unique_by=without_why))
@settings(max_examples=40, deadline=None)
def test_any_records_come_back_from_a_file(empty: Path, told: list[Record]) -> None:
    with TemporaryDirectory() as folder:
        assert kept(copy(empty, f"{folder}/one.db"), told) == told


@given(told=st.lists(records, max_size=4, unique_by=without_why))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_records_come_back_from_postgresql(postgresql: Callable[[], str], told: list[Record]) -> None:
    assert kept(postgresql(), told) == told


def kept(place: str, told: list[Record]) -> list[Record]:
    """Return what comes back of records that differ in more than in why they were made."""
    report = Report("𝔄 ä\0" * (LENGTH // 4), "any")
    with Ledger.open(place) as ledger:
        ledger.store(read_article(report), Reading(tuple(told)), lens=LENS)
        return [one.record for one in ledger.told()]
