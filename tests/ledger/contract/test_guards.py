"""The database itself keeps the ledger's promises, whoever writes to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import Dialect, MetaData, Table, delete, insert, inspect, select, update
from tests.ledger.content import content
from tests.ledger.contract.test_keeping import NOON
from tests.ledger.telling import LENS, read, report

from muster.extraction.reader import Reading
from muster.ledger.errors import OnlyAddedError, UnprovedError
from muster.ledger.kin import Compared
from muster.ledger.ledger import Ledger
from muster.ledger.runs import Asked, Entry, Outcome, OutcomeKind
from muster.ledger.schema import evidence, found, metadata, records
from muster.model.finding import Code, Finding
from muster.model.judgement import Judgement, Verdict
from muster.model.office import OfficeKind, Tenure
from muster.model.origin import Kinship, Relation
from muster.model.record import Commitment
from muster.model.scales import Stance, Undertaking, Voice
from muster.model.span import Span


def commitment(*evidence: Span) -> Commitment:
    return Commitment(
        doer="FR", undertaking=Undertaking.TROOPS, stance=Stance.READY, voice=Voice.REPORTER, evidence=evidence
    )


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    run_id = ledger.begin_run(lens=LENS, command="read", asked=Asked(), started=NOON)
    entry = Entry(run_id, 0, "empty.txt")
    ledger.record_outcome(entry, Outcome("empty.txt", OutcomeKind.REFUSED, reason="it is empty"))
    ledger.end_run(run_id, ended=NOON)
    ledger.store(*read(report("France will send troops. “We will")), lens=LENS)
    fill_shelves(ledger)
    return ledger


def fill_shelves(ledger: Ledger) -> None:
    """Put one row on each shelf."""
    (one,) = ledger.reports()
    kinship = Kinship(one.id, one.id, Relation.COPY, 1.0)
    note = Finding(Code.ALTERED_COPY, "a copy")
    ledger.kin.tie(Compared(one, (7,), (kinship,), (note,), b"packed"), comparer="tiny")
    ledger.judgements.add(Judgement(verdict=Verdict.ACCEPT, subjects=("record",), who="ada", when=NOON))
    ledger.tenures.add([Tenure("FR", OfficeKind.DEFENCE, "Ada Roche", None, None, NOON.date(), "gazette")])


def add_record(ledger: Ledger, words: str, span: tuple[int, int]) -> None:
    row = {"record_id": "new", "ordinal": 0, "start": span[0], "end": span[1], "words": words}
    with ledger._store.writing() as connection:
        new = {"id": "new", "report_id": next(ledger.reports()).id, "kind": "figure", "rest": "{}"}
        connection.execute(insert(records), new)
        connection.execute(insert(evidence), row)


def test_evidence_beyond_the_text_is_refused_and_nothing_is_kept(ledger: Ledger) -> None:
    article = read(report())[0]
    with pytest.raises(UnprovedError):
        ledger.store(article, Reading((commitment(Span(0, 6), Span(70, 5000)),)), lens=LENS)
    assert content(ledger) == []


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("france", (0, 6)),
        ("France", (1, 7)),
        ("Franc", (0, 6)),
        ("France ", (0, 6)),
        ("", (0, 6)),
        ("Fränce", (0, 6)),
        ("F%", (0, 2)),
    ],
)
def test_words_that_are_not_the_text_at_their_span_are_refused(
    filled: Ledger, words: str, span: tuple[int, int]
) -> None:
    with pytest.raises(UnprovedError):
        add_record(filled, words, span)


def test_words_that_are_the_text_at_their_span_are_kept(filled: Ledger) -> None:
    add_record(filled, "France", (0, 6))


def test_a_record_without_evidence_cannot_be_found_in_a_reading(filled: Ledger) -> None:
    new = {"id": "new", "report_id": next(filled.told()).report_id, "kind": "figure", "rest": "{}"}
    with filled._store.writing() as connection:
        connection.execute(insert(records), new)
        reading_id = connection.scalar(select(found.c.reading_id))
    row = {"reading_id": reading_id, "ordinal": 9, "record_id": "new", "why": "null"}
    with pytest.raises(UnprovedError), filled._store.writing() as connection:
        connection.execute(insert(found), row)


def test_a_record_gets_no_more_evidence_once_it_is_found(filled: Ledger) -> None:
    row = {"record_id": next(filled.told()).id, "ordinal": 5, "start": 0, "end": 6, "words": "France"}
    with pytest.raises(UnprovedError), filled._store.writing() as connection:
        connection.execute(insert(evidence), row)


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_no_row_of_any_table_can_be_changed(filled: Ledger, table: Table) -> None:
    column = list(table.columns)[-1]
    with pytest.raises(OnlyAddedError), filled._store.writing() as connection:
        connection.execute(update(table).values({column.name: column}))


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_no_row_of_any_table_can_be_removed(filled: Ledger, table: Table) -> None:
    with pytest.raises(OnlyAddedError), filled._store.writing() as connection:
        connection.execute(delete(table))


def test_no_table_can_be_emptied_at_once_where_that_is_a_statement_of_its_own(filled: Ledger) -> None:
    with filled._store.reading() as connection:
        if connection.dialect.name == "sqlite":
            pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(OnlyAddedError), filled._store.writing() as connection:
        connection.exec_driver_sql("TRUNCATE reports CASCADE")


def test_no_row_can_be_replaced_where_that_is_a_statement_of_its_own(filled: Ledger) -> None:
    with filled._store.reading() as connection:
        if connection.dialect.name != "sqlite":
            pytest.skip("only SQLite has INSERT OR REPLACE")
    with pytest.raises(OnlyAddedError), filled._store.writing() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO reports SELECT id, 'other words', nuls FROM reports")


def test_the_migrations_make_the_tables_that_the_statements_use(ledger: Ledger) -> None:
    made = MetaData()
    with ledger._store.reading() as connection:
        made.reflect(connection)
        indexes = {name: {index["name"] for index in inspect(connection).get_indexes(name)} for name in metadata.tables}
    assert made.tables.keys() - {"muster_schema"} == metadata.tables.keys()
    for name, table in metadata.tables.items():
        assert shape(made.tables[name], connection.dialect) == shape(table, connection.dialect)
        assert indexes[name] == {index.name for index in table.indexes}


def shape(table: Table, dialect: Dialect) -> set[tuple[object, ...]]:
    return {
        (
            column.name,
            column.nullable,
            column.primary_key,
            column.type.compile(dialect),
            frozenset(key.target_fullname for key in column.foreign_keys),
        )
        for column in table.columns
    }


def test_every_table_has_a_guard(make_place: Callable[[], str]) -> None:
    with Ledger.open(make_place()) as ledger, ledger._store.reading() as connection:
        catalogue = {
            "sqlite": "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'",
            "postgresql": "SELECT DISTINCT event_object_table FROM information_schema.triggers",
        }[connection.dialect.name]
        guarded = set(connection.exec_driver_sql(catalogue).scalars())
    assert guarded == set(metadata.tables)
