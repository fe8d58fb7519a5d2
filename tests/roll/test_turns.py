"""The turns of a stance are the standings of the days between, in one sweep."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.roll.telling import ANOTHER, By, says

from muster.model.judgement import Trust
from muster.model.record import Commitment
from muster.model.scales import Authority, Stance, Undertaking, Voice
from muster.model.standing import Told
from muster.roll import find_turns, standing

SPEAKERS = (
    By("Roe", Authority.LEADER),
    By("Poe", Authority.PORTFOLIO),
    By("Doe", Authority.OFFICIAL),
    By("", voice=Voice.REPORTER),
    ANOTHER,
)


@st.composite
def tellings(draw: st.DrawFn) -> Told[Commitment]:
    report = draw(st.sampled_from("abcdef"))
    return says(
        draw(st.sampled_from(Stance)),
        draw(st.integers(1, 80)),
        draw(st.sampled_from(SPEAKERS)),
        origin=draw(st.sampled_from(["", "wire"])),
        report=report,
        trust=Trust.LOW if report in "ef" else Trust.NORMAL,
    )


@given(st.lists(tellings(), max_size=9))
def test_on_every_day_the_last_turn_is_the_standing(told: list[Told[Commitment]]) -> None:
    turns = find_turns(told)
    for day in (date(2024, 12, 31) + timedelta(days) for days in range(82)):
        last = next((turn.stance for turn in reversed(turns) if turn.day <= day), None)
        assert last is standing(told, "FR", Undertaking.TROOPS, as_of=day).stance


@given(st.lists(tellings(), max_size=9))
def test_every_turn_changes_the_stance(told: list[Told[Commitment]]) -> None:
    stances = [turn.stance for turn in find_turns(told)]
    assert all(before is not after for before, after in pairwise(stances))


def test_words_of_unknown_day_and_of_others_turn_nothing() -> None:
    assert find_turns([says(Stance.READY, None), says(Stance.PLEDGED, 3, ANOTHER)]) == ()
