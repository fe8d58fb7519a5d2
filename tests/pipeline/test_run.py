"""A run gives every file its outcome, and goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.pipeline.opened import Handed, handed, job, plain, refused

from muster.ledger.errors import FullLedgerError
from muster.ledger.ledger import Ledger
from muster.ledger.runs import Outcome, OutcomeKind
from muster.model.finding import Code, Finding
from muster.model.report import Report
from muster.pipeline.run import not_yet_read, read_into

READ, KNOWN, REFUSED, FAILED = OutcomeKind


def test_the_counts_of_a_receipt_add_up(ledger: Ledger) -> None:
    given = [*plain(3), refused(), *plain(1), *handed("The reader fails.")]
    receipt = read_into(ledger, given, job())
    assert receipt.counts == {READ: 3, KNOWN: 1, REFUSED: 1, FAILED: 1}
    assert receipt.total == len(given)


def test_every_file_has_its_outcome_in_the_order_in_which_it_was_opened(ledger: Ledger) -> None:
    receipt = read_into(ledger, [refused(), *plain(2), *handed("The reader fails.")], job())
    assert [outcome.kind for outcome in ledger.outcomes(receipt.run_id)] == [REFUSED, READ, READ, FAILED]


def test_troubles_say_where_and_why(ledger: Ledger) -> None:
    receipt = read_into(ledger, [refused(), *handed("The reader fails.")], job())
    assert receipt.troubles[0] == Outcome("empty.txt", REFUSED, reason="the file is empty")
    assert "reader tiny-1 failed on it: SpanError" in str(receipt.troubles[1].reason)


def test_a_report_that_was_read_is_known_in_the_next_run(ledger: Ledger) -> None:
    read_into(ledger, plain(3), job())
    assert read_into(ledger, plain(3), job()).counts[KNOWN] == 3


def test_what_is_newly_known_of_a_known_report_is_added(ledger: Ledger) -> None:
    read_into(ledger, plain(1), job())
    renamed = [replace(one, report=replace(one.report, name="another")) for one in plain(1) if one.report]
    read_into(ledger, renamed, job())
    names = [fact.value for fact in ledger.facts(next(ledger.reports()).id) if fact.aspect == "name"]
    assert names == ["0", "another"]


def test_what_was_found_on_opening_is_kept(ledger: Ledger) -> None:
    finding = Finding(Code.REPLACED_BYTES, "2 bytes could not be read.")
    read_into(ledger, [replace(one, findings=(finding,)) for one in plain(1)], job())
    assert [one.finding for one in ledger.findings()] == [finding]


def test_a_language_without_a_reader_is_kept_and_not_guessed_at(ledger: Ledger) -> None:
    foreign = Report("France will send troops, dit-on.", "foreign", language="fr")
    read_into(ledger, [Handed("foreign.txt", foreign)], job())
    assert [one.finding.code for one in ledger.findings()] == [Code.NO_READER]
    assert list(ledger.told()) == []


def test_a_report_that_takes_too_long_fails_and_the_rest_is_read(ledger: Ledger) -> None:
    given = [*handed("The reader sleeps."), *plain(2)]
    receipt = read_into(ledger, given, job(seconds=0.2))
    assert receipt.counts == {READ: 2, KNOWN: 0, REFUSED: 0, FAILED: 1}
    assert receipt.troubles[0].reason == "reading it took longer than 0.2 seconds"


@pytest.mark.parametrize("text", ["The pattern explodes.", "It swallows every exception."])
def test_no_reader_outlives_its_time(ledger: Ledger, text: str) -> None:
    assert read_into(ledger, handed(text), job(seconds=0.2)).counts[FAILED] == 1


def test_progress_is_told_for_every_file(ledger: Ledger) -> None:
    told: list[Outcome] = []
    read_into(ledger, [*plain(2), refused()], job(), progress=told.append)
    assert [outcome.kind for outcome in told] == [READ, READ, REFUSED]


def test_a_run_that_was_stopped_goes_on_where_it_was(ledger: Ledger) -> None:
    def stopped() -> Iterator[Handed]:
        yield from plain(2)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_into(ledger, stopped(), job())
    run = ledger.runs()[0]
    rest = list(not_yet_read(ledger, run.id, plain(5)))
    assert run.ended is None
    assert [one.place for one in rest] == ["2.txt", "3.txt", "4.txt"]


def test_what_failed_or_was_refused_is_tried_again(ledger: Ledger) -> None:
    given = [*plain(1), refused("later.txt"), replace(handed("The reader fails.")[0], place="bad.txt")]
    receipt = read_into(ledger, given, job())
    assert [one.place for one in not_yet_read(ledger, receipt.run_id, given)] == ["later.txt", "bad.txt"]


def test_a_full_disk_stops_the_run_and_the_ledger_stays_whole(ledger: Ledger) -> None:
    read_into(ledger, plain(3), job())
    with ledger._store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    long = Handed("long.txt", Report("France will send troops. " * 40_000, "long"))

    def fill() -> Iterator[Handed]:
        with ledger._store.reading() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        yield long

    with pytest.raises(FullLedgerError, match="make room"):
        read_into(ledger, fill(), job())
    assert len(list(ledger.told())) == 3
