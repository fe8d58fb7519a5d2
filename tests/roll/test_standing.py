"""Where an actor stands: which words count, which are replaced, which only ascribed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.roll.telling import ANOTHER, END, REPORTER, By, objects, says, wants

from muster.model.judgement import Trust
from muster.model.record import Record
from muster.model.scales import Authority, Stance, Undertaking, Voice
from muster.model.standing import Standing, Told
from muster.roll import standing

READY, PLEDGED, REFUSED, CONSIDERING = Stance.READY, Stance.PLEDGED, Stance.REFUSED, Stance.CONSIDERING
MINISTER = By("Lecornu", Authority.PORTFOLIO)
OUTSIDE = By("Lombard", Authority.MINISTER)
LEAK = By("FR", Authority.OFFICIAL)


def stands(*told: Told[Record]) -> Standing:
    return standing(told, "FR", Undertaking.TROOPS, as_of=END)


def codes(found: Standing) -> list[str]:
    return [condition.code for condition in found.conditions]


def ids(told: Iterable[Told[Record]]) -> set[str]:
    return {each.id for each in told}


def test_own_words_outrank_what_others_say_even_later() -> None:
    assert stands(says(READY, 1), says(PLEDGED, 9, ANOTHER)).stance is READY


def test_what_others_say_is_shown_apart_as_ascribed() -> None:
    theirs = says(PLEDGED, 9, ANOTHER)
    found = stands(says(READY, 1), theirs)
    assert (found.ascribed, found.ascribed_stance) == ((theirs,), PLEDGED)


def test_where_only_others_have_spoken_there_is_no_stance_but_an_ascribed_one() -> None:
    found = stands(says(PLEDGED, 1, ANOTHER))
    assert (found.stance, found.ascribed_stance, found.counting) == (None, PLEDGED, ())


def test_a_reporters_own_words_count_where_the_actor_is_silent() -> None:
    assert stands(says(READY, 1, REPORTER), says(PLEDGED, 2, ANOTHER)).stance is READY


def test_the_actors_own_words_replace_a_reporters() -> None:
    reported = says(PLEDGED, 9, REPORTER)
    found = stands(says(READY, 1), reported)
    assert (found.stance, found.replaced) == (READY, (reported,))


def test_a_reporters_word_replaces_the_actors_own_only_after_a_month_of_silence() -> None:
    own = says(PLEDGED, 1)
    assert stands(own, says(Stance.UNDECIDED, 31, REPORTER)).stance is PLEDGED
    found = stands(own, says(Stance.UNDECIDED, 32, REPORTER))
    assert (found.stance, found.replaced) == (Stance.UNDECIDED, (own,))


def test_an_actor_that_speaks_again_is_heard_before_the_reporters() -> None:
    assert stands(says(PLEDGED, 1), says(Stance.UNDECIDED, 40, REPORTER), says(READY, 41)).stance is READY


def test_later_words_replace_earlier_ones_and_keep_them() -> None:
    earlier = says(READY, 1)
    found = stands(earlier, says(REFUSED, 2))
    assert (found.stance, found.replaced) == (REFUSED, (earlier,))


def test_a_refusal_is_kept_like_any_other_stance() -> None:
    assert stands(says(REFUSED, 1)).stance is REFUSED


def test_a_repeated_stance_is_confirmed_not_replaced() -> None:
    told = (says(READY, 1), says(READY, 5), says(READY, 9))
    found = stands(*told)
    assert (ids(found.counting), found.replaced) == (ids(told), ())


def test_words_before_a_change_of_mind_and_back_are_replaced() -> None:
    before = says(READY, 1)
    assert before in stands(before, says(REFUSED, 5), says(READY, 9)).replaced


def test_a_shade_of_the_same_day_does_not_break_a_confirmed_stance() -> None:
    before = says(READY, 1)
    assert before in stands(before, says(READY, 9), says(CONSIDERING, 9)).counting


def test_on_one_day_the_leader_outweighs_the_minister() -> None:
    assert stands(says(PLEDGED, 1, MINISTER), says(READY, 1)).stance is READY


def test_a_later_word_of_the_minister_in_charge_replaces_the_leaders() -> None:
    assert stands(says(READY, 1), says(PLEDGED, 2, MINISTER)).stance is PLEDGED


@pytest.mark.parametrize("weak", [OUTSIDE, LEAK, By("Roe", Authority.NOBODY)])
def test_a_weak_word_replaces_a_leaders_only_after_a_month(weak: By) -> None:
    assert stands(says(READY, 1), says(PLEDGED, 30, weak)).stance is READY
    assert stands(says(READY, 1), says(PLEDGED, 33, weak)).stance is PLEDGED


def test_one_speaker_in_two_strengths_keeps_the_more_definite() -> None:
    assert stands(says(Stance.DOUBTFUL, 1, report="a"), says(REFUSED, 1, report="a")).stance is REFUSED


def test_what_a_report_tells_as_past_gives_way_to_what_it_tells_as_new() -> None:
    old = says(PLEDGED, 1, report="a", timing="earlier this year")
    assert stands(old, says(READY, 1, report="a")).stance is READY


def test_conflicting_own_words_of_one_day_are_disputed() -> None:
    assert stands(says(PLEDGED, 1), says(REFUSED, 1, MINISTER)).disputed


def test_two_shades_of_one_answer_are_not_disputed() -> None:
    assert not stands(says(PLEDGED, 1), says(READY, 1, MINISTER)).disputed


def test_a_change_of_mind_is_not_disputed() -> None:
    assert not stands(says(PLEDGED, 1), says(REFUSED, 2)).disputed


def test_what_others_say_disputes_nothing() -> None:
    assert not stands(says(PLEDGED, 1), says(REFUSED, 1, ANOTHER)).disputed


def test_an_altered_copy_neither_counts_nor_disputes() -> None:
    original = says(READY, 1, origin="wire", report="wire")
    altered = says(REFUSED, 3, origin="wire", report="copy")
    found = stands(original, altered)
    assert (found.stance, found.disputed) == (READY, False)


def test_a_copy_made_later_does_not_make_old_words_new() -> None:
    old, new = says(READY, 1, origin="wire", report="wire"), says(REFUSED, 5)
    copy = says(READY, 9, origin="wire", report="copy")
    assert stands(old, new, copy).stance is REFUSED


def test_copies_are_reports_but_one_origin() -> None:
    found = stands(*(says(READY, 1, origin="wire", report=name) for name in "abc"))
    assert (found.reports, found.origins) == (3, 1)


def test_words_of_unknown_day_give_way_to_any_dated_words() -> None:
    assert stands(says(PLEDGED, None), says(READY, 1)).stance is READY


def test_words_of_unknown_day_count_where_nothing_else_is_known() -> None:
    assert stands(says(PLEDGED, None)).stance is PLEDGED


def test_conflicting_words_of_unknown_day_are_disputed() -> None:
    assert stands(says(PLEDGED, None), says(REFUSED, None, MINISTER)).disputed


def test_silence_lifts_no_condition() -> None:
    found = stands(says(READY, 1, conditions="ceasefire backing:US"), says(READY, 9))
    assert codes(found) == ["ceasefire", "backing:US"]


def test_conditions_of_replaced_words_are_gone() -> None:
    assert codes(stands(says(READY, 1, conditions="mandate"), says(PLEDGED, 9, conditions="ceasefire"))) == [
        "ceasefire"
    ]


def test_demands_and_objections_stand_beside_the_stance() -> None:
    wanted, objected = wants("GB", "FR", 2), objects("RU", "FR", 1)
    found = stands(says(READY, 1), wanted, objected, wants("GB", "US"))
    assert found.attitudes == (wanted, objected)


def test_only_the_asked_actor_and_undertaking_are_weighed() -> None:
    found = standing([says(READY, 1, doer="GB")], "FR", Undertaking.TROOPS, as_of=END)
    assert found.told == ()


def test_the_same_telling_handed_in_twice_counts_once() -> None:
    told = says(READY, 1)
    assert stands(told, told).counting == (told,)


def test_reporters_conflicting_with_each_other_are_not_the_actors_dispute() -> None:
    other = By("", voice=Voice.REPORTER)
    assert not stands(says(PLEDGED, 1, REPORTER, report="a"), says(REFUSED, 1, other, report="b")).disputed


def test_words_of_a_report_of_low_trust_never_outweigh_those_of_an_ordinary_one() -> None:
    doubted = says(PLEDGED, 9, trust=Trust.LOW)
    found = stands(says(READY, 1), doubted)
    assert (found.stance, found.replaced, found.disputed) == (READY, (doubted,), False)


def test_an_ordinary_reporter_is_heard_before_own_words_in_a_report_of_low_trust() -> None:
    assert stands(says(READY, 1, REPORTER), says(PLEDGED, 9, trust=Trust.LOW)).stance is READY


def test_a_report_of_low_trust_counts_where_no_other_says_anything() -> None:
    assert stands(says(PLEDGED, 9, trust=Trust.LOW)).stance is PLEDGED


def test_a_report_of_low_trust_does_not_corroborate() -> None:
    copy = says(READY, 2, trust=Trust.LOW)
    assert copy not in stands(says(READY, 1), copy).counting


def test_what_others_say_in_a_report_of_low_trust_is_ascribed_only_where_no_other_ascribes() -> None:
    theirs, doubted = says(READY, 1, ANOTHER), replace(says(PLEDGED, 9, ANOTHER), trust=Trust.LOW)
    assert stands(theirs, doubted).ascribed_stance is READY
    assert stands(doubted).ascribed_stance is PLEDGED
