"""What a scenario makes of a roll."""

from __future__ import annotations

from dataclasses import replace

import pytest

from muster.assessment.assessing import Assessment, Basis, assess
from muster.model.assessment import Effect
from muster.model.requirement import Prior, Priors, Profile, Requirement, RequirementError
from muster.model.scales import Undertaking
from muster.model.scenario import Exclusion, Scenario, ScenarioError, Setting
from muster.model.standing import Roll
from tests.assessment.rolls import ascribed, roll, stands

PRIORS = Priors((Prior(name="all", chance=0.8, cases=10, ready_days=30),))
TWO = Profile("two", "Two", (Requirement(name="land", undertakings=(Undertaking.TROOPS,), contributors=2),))
CEASEFIRE = Scenario(settings=(Setting("ceasefire", 1.0),))


def assessed(given: Roll, scenario: Scenario = CEASEFIRE, profile: Profile = TWO) -> Assessment:
    return assess(given, scenario, Basis(profile, PRIORS, ("RU",), "UA"))


def effects(found: Assessment) -> dict[str, Effect]:
    return {each.pledge.id: each.effect for each in found.decided}


def test_a_pledge_is_blocked_by_the_condition_that_is_not_met_with_the_sentence_that_states_it() -> None:
    found = assessed(roll(stands("FR", "troops", "ready", "ceasefire")), Scenario())
    assert effects(found) == {"FR:troops": Effect.BLOCKED}
    assert found.decided[0].unmet[0].sentences == ("FR on troops, if ceasefire.",)


def test_backing_is_met_by_the_backers_pledge() -> None:
    given = roll(stands("FR", "troops", "ready", "backing:US"), stands("US", "guarantee"))
    assert effects(assessed(given))["FR:troops"] is Effect.TAKES_EFFECT


def test_backing_by_one_who_has_decided_nothing_is_not_met_and_says_so() -> None:
    given = roll(stands("FR", "troops", "ready", "backing:US"), stands("US", "guarantee", "undecided"))
    unmet = assessed(given).decided[0].unmet[0]
    assert unmet.because == "US has promised nothing: guarantee undecided"


def test_what_others_ascribe_to_an_actor_keeps_the_condition_that_they_state() -> None:
    found = assessed(roll(ascribed(stands("FR", "troops", "ready", "ceasefire"))), Scenario())
    assert effects(found) == {"FR:troops": Effect.BLOCKED}


def test_a_condition_that_others_state_for_a_group_is_one_of_the_groups() -> None:
    others = ascribed(stands("europe", "guarantee", "ready", "backing:US"))
    europe = replace(stands("europe", "guarantee", "ready"), ascribed=others.ascribed)
    assert effects(assessed(roll(groups=(europe,)))) == {"europe:guarantee": Effect.BLOCKED}


def test_a_condition_that_others_state_for_a_named_actor_is_none_of_its_own() -> None:
    others = ascribed(stands("FR", "guarantee", "ready", "backing:US"))
    france = replace(stands("FR", "guarantee", "ready"), ascribed=others.ascribed)
    assert effects(assessed(roll(france))) == {"FR:guarantee": Effect.TAKES_EFFECT}


def test_what_is_set_by_hand_overrides_the_roll() -> None:
    given = roll(stands("FR", "troops", "ready", "backing:US"), stands("US", "guarantee"))
    without = Scenario(settings=(Setting("backing:US", 0.0),))
    assert effects(assessed(given, without))["FR:troops"] is Effect.BLOCKED


def test_those_who_wait_for_each_other_are_a_deadlock_that_either_can_open() -> None:
    given = roll(stands("FR", "troops", "ready", "backing:US"), stands("US", "guarantee", "ready", "backing:FR"))
    found = assessed(given)
    assert set(effects(found).values()) == {Effect.WAITS}
    assert found.deadlocks[0].members == ("FR:troops", "US:guarantee")
    assert {opening.movers for opening in found.deadlocks[0].openings} == {("FR:troops",), ("US:guarantee",)}


def test_two_contributors_of_two_fail_unless_both_keep_their_word() -> None:
    found = assessed(roll(stands("FR", "troops"), stands("GB", "troops")))
    assert found.outlook.fails == pytest.approx(1 - 0.8**2)
    assert found.outlook.breaks == (("FR:troops not kept",), ("GB:troops not kept",))
    assert found.outlook.suffices == (("FR:troops not kept", "GB:troops not kept"),)


def test_an_uncertain_condition_is_one_event_for_all_who_share_it() -> None:
    given = roll(stands("FR", "troops", "pledged", "mandate"), stands("GB", "troops", "pledged", "mandate"))
    found = assessed(given, Scenario(settings=(Setting("mandate", 0.5),)))
    assert found.outlook.fails == pytest.approx(1 - 0.5 * 0.8**2)


def test_soldiers_are_added_up_against_the_need() -> None:
    land = Requirement(name="land", undertakings=(Undertaking.TROOPS,), amount=10_000, unit="soldiers")
    given = roll(*(stands(a, "troops", soldiers=n) for a, n in (("FR", 6000), ("GB", 5000), ("DE", 4000))))
    found = assessed(given, profile=Profile("p", "P", (land,)))
    held = 0.8**3 + 2 * 0.8 * 0.8 * 0.2  # all three, or France with one other
    assert found.outlook.fails == pytest.approx(1 - held)


def test_an_unknown_quantity_is_a_range_and_never_a_number() -> None:
    land = Requirement(name="land", undertakings=(Undertaking.TROOPS,), amount=10_000, unit="soldiers")
    found = assessed(
        roll(stands("FR", "troops", soldiers=6000), stands("GB", "troops")), profile=Profile("p", "P", (land,))
    )
    assert (found.gaps[0].missing_low, found.gaps[0].missing_high) == (0, 4000)
    assert found.gaps[0].met is None
    assert found.hopeful.fails < found.outlook.fails == 1.0


def test_a_group_fills_no_line() -> None:
    found = assessed(roll(stands("FR", "troops"), groups=(stands("coalition", "troops", "formal", soldiers=26),)))
    assert found.gaps[0].usable.contributors == 1


def test_the_other_side_and_the_protected_state_fill_no_line() -> None:
    assert assessed(roll(stands("RU", "troops"), stands("UA", "troops"))).gaps[0].usable.contributors == 0


def test_a_caveat_of_place_keeps_a_pledge_from_a_line_in_the_country() -> None:
    line = Requirement(name="land", undertakings=(Undertaking.TROOPS,), contributors=1, place="in country")
    given = roll(stands("DE", "troops", caveat="in neighbouring territory only"))
    assert assessed(given, profile=Profile("p", "P", (line,))).gaps[0].usable.contributors == 0


def test_losing_a_country_costs_its_pledges() -> None:
    losses = dict(assessed(roll(*(stands(a, "troops") for a in ("FR", "GB", "DE")))).outlook.losses)
    assert losses["FR",] == pytest.approx(1 - 0.8**2)
    assert losses["FR", "GB"] == pytest.approx(1.0)


def test_nothing_is_in_place_before_its_days_have_passed() -> None:
    assert assessed(roll(stands("FR", "troops"), stands("GB", "troops"))).outlook.by_day["the whole"] == pytest.approx(
        (0.0, 0.64, 0.64)
    )


def test_conditions_that_exclude_each_other_are_named_with_those_who_need_them() -> None:
    given = roll(stands("FR", "troops", "ready", "mandate"), stands("GB", "troops", "ready", "adversary"))
    scenario = Scenario(exclusions=(Exclusion(("adversary", "mandate"), "as declared"),))
    conflict = assessed(given, scenario).conflict
    assert conflict is not None
    assert conflict.needed_by == ("FR:troops", "GB:troops")


def test_a_scenario_that_names_an_unknown_condition_is_refused_with_the_nearest() -> None:
    scenario = Scenario(settings=(Setting("backing:UK", 1.0),))
    with pytest.raises(ScenarioError, match="backing:US"):
        assessed(roll(stands("FR", "troops", "ready", "backing:US")), scenario)


def test_a_negative_amount_is_refused() -> None:
    with pytest.raises(RequirementError, match="amount -1"):
        Requirement(name="land", undertakings=(Undertaking.TROOPS,), amount=-1, unit="soldiers")
