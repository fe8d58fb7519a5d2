"""The roll as a whole: who is called, in which order, and what does not change it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.roll.telling import END, By, says, wants

from muster.model.judgement import Trust
from muster.model.record import Commitment
from muster.model.scales import Authority, Stance, Undertaking, Voice
from muster.model.standing import Roll, Told
from muster.roll import call_roll, standing

speakers = st.builds(By, st.sampled_from(["Roe", "Poe"]), st.sampled_from(Authority), st.sampled_from(Voice))


@st.composite
def tellings(draw: st.DrawFn) -> Told[Commitment]:
    report = draw(st.sampled_from("abcdef"))
    return says(
        draw(st.sampled_from(Stance)),
        draw(st.none() | st.integers(1, 80)),
        draw(speakers),
        origin=draw(st.sampled_from(["", "wire", "call"])),
        report=report,
        conditions=draw(st.sampled_from(["", "ceasefire", "backing:US mandate"])),
        timing=draw(st.sampled_from([None, "earlier this year", "next week"])),
        doer=draw(st.sampled_from(["FR", "europe", "US"])),
        trust=TRUST[report],
    )


TRUST = dict.fromkeys("abc", Trust.NORMAL) | {"d": Trust.HIGH, "e": Trust.LOW, "f": Trust.LOW}
many = st.lists(tellings(), max_size=8)


def stances(roll: Roll) -> list[tuple[object, ...]]:
    return [(each.actor, each.stance, each.conditions, each.ascribed_stance, each.disputed) for each in roll.standings]


@given(many, st.randoms())
def test_the_order_of_reading_does_not_matter(told: list[Told[Commitment]], random: Random) -> None:
    shuffled = random.sample(told, len(told))
    assert call_roll(shuffled, as_of=END) == call_roll(told, as_of=END)


@given(many, st.integers(0, 7), st.integers(0, 40))
def test_adding_a_copy_changes_no_stance(told: list[Told[Commitment]], which: int, later: int) -> None:
    if not told:
        return
    copied = told[which % len(told)]
    told = [each for each in told if each.said_on or each.origin != copied.origin]
    if copied not in told:
        return
    day = copied.said_on + timedelta(later) if copied.said_on else None
    copy = replace(copied, id=f"copy of {copied.id}", report_id="copy", report_name="copy", said_on=day)
    assert stances(call_roll([*told, copy], as_of=END)) == stances(call_roll(told, as_of=END))


@given(many, st.integers(1, 80))
def test_a_past_days_roll_does_not_know_later_words(told: list[Told[Commitment]], day: int) -> None:
    as_of = date(2024, 12, 31) + timedelta(day)
    known = [each for each in told if each.said_on is None or each.said_on <= as_of]
    assert call_roll(told, as_of=as_of) == call_roll(known, as_of=as_of)


@given(many)
def test_every_telling_is_found_again_in_exactly_one_place(told: list[Told[Commitment]]) -> None:
    roll = call_roll(told, as_of=END)
    found = [each.id for cell in (*roll.standings, *roll.collectives) for each in cell.told]
    assert sorted(found) == sorted({each.id for each in told})


@given(many)
def test_a_cell_of_the_roll_is_the_standing_asked_for_alone(told: list[Told[Commitment]]) -> None:
    for cell in call_roll(told, as_of=END).standings:
        assert standing(told, cell.actor, cell.undertaking, as_of=END) == cell


@given(many)
def test_a_report_of_low_trust_never_changes_where_others_stand_on_their_word(told: list[Told[Commitment]]) -> None:
    relied = [each for each in told if each.trust is not Trust.LOW]
    called = {(cell.actor, cell.undertaking): cell for cell in call_roll(told, as_of=END).standings}
    for cell in call_roll(relied, as_of=END).standings:
        now = called[cell.actor, cell.undertaking]
        if cell.counting:
            assert (now.stance, now.conditions, now.counting) == (cell.stance, cell.conditions, cell.counting)
            assert now.disputed is cell.disputed


@given(many)
def test_where_nothing_else_could_count_a_report_of_low_trust_counts_as_any_other(
    told: list[Told[Commitment]],
) -> None:
    doubted = [replace(each, trust=Trust.LOW) for each in told]
    plain = [replace(each, trust=Trust.NORMAL) for each in told]
    assert stances(call_roll(doubted, as_of=END)) == stances(call_roll(plain, as_of=END))


def test_what_a_group_says_counts_for_no_member() -> None:
    roll = call_roll([says(Stance.PLEDGED, doer="coalition"), says(Stance.REFUSED, doer="PL")], as_of=END)
    assert [each.actor for each in roll.standings] == ["PL"]
    assert [each.actor for each in roll.collectives] == ["coalition"]


def test_a_body_is_an_actor_of_its_own() -> None:
    assert [each.actor for each in call_roll([says(Stance.READY, doer="EU")], as_of=END).standings] == ["EU"]


def test_an_actor_of_whom_something_is_only_wanted_is_called_without_a_stance() -> None:
    (cell,) = call_roll([wants("FR", "US")], as_of=END).standings
    assert (cell.actor, cell.stance, cell.undertaking) == ("US", None, Undertaking.TROOPS)


def test_who_is_first_told_of_later_is_not_on_the_roll_yet() -> None:
    assert call_roll([says(Stance.READY, 50)], as_of=date(2025, 1, 1)).standings == ()
