"""Judgements: applied, undone, kept over another reading, never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.errors import InputError
from muster.model.judgement import Judgement, Trust, Verdict
from muster.model.record import Commitment, Record
from muster.model.scales import Stance
from muster.model.span import Span
from muster.model.standing import Told
from muster.reconciliation.judging import (
    AmendError,
    Judged,
    anchor,
    facet,
    find_again,
    in_force,
    judge,
    pairs_judged,
    trusted,
)
from tests.reconciliation.tellings import commitment, told

TEXT = "Doe said the force would go. Then Doe said the force would go."
START = datetime(2025, 3, 5, tzinfo=UTC)
TOLD = told(commitment(Stance.READY, at=0))
OTHER = told(commitment(Stance.REFUSED, at=40), report="r2")


def judgement(
    verdict: Verdict, *subjects: str, minutes: int = 0, changes: tuple[tuple[str, str], ...] = ()
) -> Judgement:
    trust = Trust.LOW if verdict is Verdict.TRUST else None
    when = START + timedelta(minutes=minutes)
    return Judgement(verdict=verdict, subjects=subjects, who="ada", when=when, changes=changes, trust=trust)


def on_record(verdict: Verdict, each: Told[Record], *, changes: tuple[tuple[str, str], ...] = ()) -> Judgement:
    made = judgement(verdict, each.id, changes=changes)
    kept = tuple(anchor(each.report_id, TEXT, piece) for piece in each.record.evidence)
    return replace(made, anchors=kept, facet=facet(each.record))


def judged(told_now: Sequence[Told[Record]], *judgements: Judgement) -> Judged:
    return judge(told_now, judgements, text_of=lambda report: TEXT)


def test_a_rejected_record_is_taken_out_and_kept_to_be_seen() -> None:
    after = judged((TOLD, OTHER), on_record(Verdict.REJECT, TOLD))
    assert after.told == (OTHER,)
    assert after.rejected == (TOLD,)


def test_an_amended_record_says_what_the_analyst_says() -> None:
    (after,) = judged((TOLD,), on_record(Verdict.AMEND, TOLD, changes=(("stance", "pledged"),))).told
    assert isinstance(after.record, Commitment)
    assert after.record.stance is Stance.PLEDGED
    assert after.record.evidence == TOLD.record.evidence


def test_the_last_word_on_a_record_counts() -> None:
    first, second = judgement(Verdict.REJECT, TOLD.id), judgement(Verdict.ACCEPT, TOLD.id, minutes=1)
    assert judged((TOLD,), second, first).told == (TOLD,)


def test_what_is_undone_does_not_count_and_an_undoing_can_be_undone() -> None:
    made = judgement(Verdict.REJECT, TOLD.id)
    undone = judgement(Verdict.UNDO, made.id, minutes=1)
    again = judgement(Verdict.UNDO, undone.id, minutes=2)
    assert in_force((made, undone)) == ()
    assert in_force((made, undone, again)) == (made,)


def test_a_judgement_finds_its_record_after_a_better_reading() -> None:
    reread = replace(TOLD, id="another", record=replace(TOLD.record, evidence=(Span(0, 28),)))
    assert judged((reread, OTHER), on_record(Verdict.REJECT, TOLD)).rejected == (reread,)


def test_a_judgement_whose_record_is_gone_is_listed_and_not_guessed() -> None:
    made = on_record(Verdict.REJECT, TOLD)
    assert judged((OTHER,), made).orphans == (made,)


def test_a_judgement_that_two_records_could_mean_is_an_orphan() -> None:
    made = on_record(Verdict.REJECT, TOLD)
    twins = tuple(replace(TOLD, id=name) for name in ("one", "two"))
    assert judged(twins, made).orphans == (made,)


def test_words_that_stand_twice_are_told_apart_by_what_stands_around_them() -> None:
    first, second = anchor("r1", TEXT, Span(0, 27)), anchor("r1", TEXT, Span(34, 61))
    assert find_again(first, TEXT) == Span(0, 27)
    assert find_again(second, TEXT) == Span(34, 61)
    assert find_again(replace(first, prefix="x"), TEXT) is None


@given(st.text("ab ", max_size=30), st.text("cd ", min_size=1, max_size=9), st.text("ab ", max_size=30))
def test_words_are_found_again_after_text_was_added_before_them(before: str, words: str, after: str) -> None:
    text = before + words + after
    span = Span(len(before), len(before) + len(words))
    found = find_again(anchor("r1", text, span), "zz" + text)
    assert found in {None, Span(span.start + 2, span.end + 2)}


def test_pairs_and_trust_follow_the_last_word() -> None:
    same = judgement(Verdict.SAME, "r1", "r2")
    different = judgement(Verdict.DIFFERENT, "r2", "r1", minutes=1)
    assert pairs_judged((same, different), Verdict.SAME) == ()
    assert pairs_judged((same, different), Verdict.DIFFERENT) == (("r2", "r1"),)
    assert trusted((judgement(Verdict.TRUST, "r1"),)) == {"r1": Trust.LOW}


@pytest.mark.parametrize("change", [("stance", "sure"), ("colour", "red")])
def test_a_value_that_a_field_cannot_have_is_refused(change: tuple[str, str]) -> None:
    with pytest.raises(AmendError, match=change[0]):
        judged((TOLD,), on_record(Verdict.AMEND, TOLD, changes=(change,)))


def test_a_judgement_without_a_name_cannot_be_made() -> None:
    with pytest.raises(InputError, match="who judges"):
        Judgement(verdict=Verdict.ACCEPT, subjects=("t",), who=" ", when=START)
