"""Ties, judgements and loaded offices: kept whole, found again, never twice."""

from __future__ import annotations

from datetime import date

import pytest
from tests.ledger.contract.test_keeping import NOON
from tests.ledger.telling import LENS, read, report

from muster.ledger.errors import UnknownIdError
from muster.ledger.kin import Compared
from muster.ledger.kin_files import Candidate
from muster.ledger.ledger import Ledger
from muster.model.days import Days, Precision
from muster.model.finding import Code, Finding, Weight
from muster.model.judgement import Anchor, Facet, Judgement, Trust, Verdict
from muster.model.office import OfficeKind, Tenure
from muster.model.origin import Kinship, Relation, Shared
from muster.model.report import KnownFrom
from muster.model.span import Span
from muster.reconciliation.bounds import CANDIDATES, COMMONPLACE, HOLDERS, KeyKind

FIRST = report("France will send troops.", "first", day=date(2031, 5, 6))
SECOND = report("France will send troops, it said.", "second", day=date(2031, 5, 7))
ALTERED = Finding(Code.ALTERED_COPY, "number: 3 became 30", Weight.GRAVE, Span(7, 11))
KINSHIP = Kinship(
    FIRST.id, SECOND.id, Relation.SAME_ORIGIN, 0.5, ("roche",), (Shared(Span(0, 6), Span(0, 6), "roche"),), (ALTERED,)
)
NOTE = Finding(Code.OFFICE_NOT_HELD, "another holds it", Weight.GRAVE, Span(0, 6))


@pytest.fixture
def two(ledger: Ledger) -> Ledger:
    for one in (FIRST, SECOND):
        ledger.store(*read(one), lens=LENS)
    return ledger


def test_reports_wait_until_they_are_tied_and_wait_again_for_another_comparer(two: Ledger) -> None:
    assert [one.name for one in two.kin.untied("a")] == ["first", "second"]
    two.kin.tie(Compared(FIRST, (1, 2), (), ()), comparer="a")
    assert [one.name for one in two.kin.untied("a")] == ["second"]
    two.kin.tie(Compared(SECOND, (2, 3), (KINSHIP,), (NOTE,)), comparer="a")
    assert two.kin.is_tied("a")
    assert not two.kin.is_tied("b")


def test_a_report_waits_again_when_another_day_becomes_known(two: Ledger) -> None:
    for one in (FIRST, SECOND):
        two.kin.tie(Compared(one, (), (), ()), comparer="a")
    two.note(report("France will send troops.", "first", day=date(2031, 5, 1), known_from=KnownFrom.OPTION))
    assert [one.name for one in two.kin.untied("a")] == ["first"]


def test_what_comparing_gave_is_found_again_and_never_kept_twice(two: Ledger) -> None:
    for _ in range(2):
        two.kin.tie(Compared(SECOND, (2, 3), (KINSHIP,), (NOTE,)), comparer="a")
    assert two.kin.kinships("a") == (KINSHIP,)
    (found,) = two.kin.findings("a")
    assert (found.report_name, found.finding, found.words) == ("second", NOTE, "France")
    assert two.kin.kinships("b") == ()
    assert two.kin.findings("b") == ()


def test_candidates_are_those_with_most_keys_in_common(two: Ledger) -> None:
    one, other, third, fourth = (len(KeyKind) * number + KeyKind.QUOTED for number in range(4))
    two.kin.tie(Compared(FIRST, (one, other, third), (), ()), comparer="a")
    two.kin.tie(Compared(SECOND, (other, third), (), ()), comparer="a")
    assert [one.report_id for one in two.kin.candidates((one, other, third), comparer="a")] == [FIRST.id, SECOND.id]
    assert two.kin.candidates((one, fourth), comparer="a") == ()


def test_a_candidate_comes_with_its_telling_where_this_comparer_made_one_of_the_day_now_known(two: Ledger) -> None:
    keys = (KeyKind.BAND, len(KeyKind) + KeyKind.BAND)
    two.kin.tie(Compared(FIRST, keys, (), (), b"packed"), comparer="a")
    assert two.kin.candidates(keys, comparer="a") == (Candidate(FIRST.id, FIRST.text, b"packed"),)
    assert two.kin.candidates(keys, comparer="b") == (Candidate(FIRST.id, FIRST.text, None),)
    two.note(report(FIRST.text, "first", day=date(2031, 5, 1), known_from=KnownFrom.OPTION))
    assert two.kin.candidates(keys, comparer="a") == (Candidate(FIRST.id, FIRST.text, None),)


def test_a_report_is_filed_once_under_a_key_whichever_comparers_file_it(two: Ledger) -> None:
    one, other, third = (len(KeyKind) * number + KeyKind.BAND for number in range(3))
    two.kin.tie(Compared(FIRST, (one, other), (), ()), comparer="a")
    two.kin.tie(Compared(FIRST, (other, third), (), ()), comparer="b")
    for key in (one, other, third):
        assert [found.report_id for found in two.kin.candidates((key,), comparer="a")] == [FIRST.id]


def test_of_a_key_that_many_have_the_first_holders_are_taken(ledger: Ledger) -> None:
    keys = tuple(len(KeyKind) * number + KeyKind.BAND for number in range(int(2 / COMMONPLACE)))
    crowd = sorted((report(f"Report {number}.", f"r{number}") for number in range(HOLDERS + 2)), key=lambda one: one.id)
    for one in crowd:
        ledger.store(*read(one), lens=LENS)
        ledger.kin.tie(Compared(one, keys, (), ()), comparer="a")
    found = [candidate.report_id for candidate in ledger.kin.candidates(keys, comparer="a")]
    assert found == [one.id for one in crowd[:CANDIDATES]]


def test_a_judgement_comes_back_as_it_was_made(ledger: Ledger) -> None:
    made = Judgement(
        verdict=Verdict.AMEND,
        subjects=("record",),
        who="ada",
        when=NOON,
        why="he said could",
        anchors=(Anchor("r", "France", "", " will", 0),),
        facet=Facet("commitment", "FR", "", "troops", "Roche"),
        changes=(("stance", "considering"),),
    )
    trust = Judgement(verdict=Verdict.TRUST, subjects=("r",), who="ada", when=NOON, trust=Trust.LOW)
    for each in (made, trust, made):
        ledger.judgements.add(each)
    assert set(ledger.judgements.all()) == {made, trust}
    assert ledger.judgements.whole_id(made.id[:8]) == made.id
    with pytest.raises(UnknownIdError):
        ledger.judgements.whole_id("zz")


def test_loaded_offices_come_back_as_they_were_and_only_new_ones_are_added(ledger: Ledger) -> None:
    start = Days(date(2023, 6, 1), date(2023, 6, 30), Precision.MONTH)
    row = Tenure("TR", OfficeKind.FOREIGN, "Ece Can", start, None, date(2026, 1, 1), "gazette", ("E. Can",))
    assert ledger.tenures.add([row]) == 1
    assert ledger.tenures.add([row]) == 0
    assert ledger.tenures.all() == (row,)
