"""Priors are scored on what became of past pledges, those of one mission not taken for independent."""

from __future__ import annotations

import pytest

from muster.assessment.backtest import Backtest, Case, backtest
from muster.intake.profiles import load_cases, load_priors
from muster.model.requirement import Prior, Priors
from muster.model.scales import Authority, Stance, Undertaking

PRIORS = Priors((Prior(name="all", chance=0.8, cases=10),))


def case(kept: float, mission: str = "", what: str = "a battalion") -> Case:
    return Case(
        "FR", Undertaking.TROOPS, Stance.PLEDGED, Authority.LEADER, kept=kept, what=what, cited="", mission=mission
    )


def scored(*cases: Case) -> Backtest:
    return backtest(cases, PRIORS)


def test_a_mission_counts_once_however_many_pledges_it_has() -> None:
    found = scored(*(case(0.0, "one") for _ in range(9)), case(1.0, "other"))
    assert found.score.brier == pytest.approx((9 * 0.64 + 0.04) / 10)
    assert found.by_mission.brier == pytest.approx((0.64 + 0.04) / 2)
    assert found.by_mission.cases == 2


def test_what_the_other_missions_teach_leaves_out_the_mission_itself() -> None:
    found = scored(case(0.0, "one"), case(0.0, "one"), case(1.0, "other"))
    assert found.score.left_out == pytest.approx(1.0)
    assert scored(case(0.0, "one"), case(1.0, "one")).score.left_out is None


def test_a_pledge_of_no_mission_is_one_of_its_own() -> None:
    assert scored(case(0.0, what="a ship"), case(1.0, what="a tank")).by_mission.cases == 2


def test_the_shipped_priors_are_no_worse_than_one_half_where_each_mission_counts_once() -> None:
    found = backtest(load_cases(), load_priors())
    assert len(found.missions) == 6
    assert found.by_mission.brier <= found.by_mission.flat


def test_a_shipped_prior_that_several_shares_tell_of_is_as_wide_as_they_lie_apart() -> None:
    shares = {"pledged": (0.5, 0.654, 0.4, 0.85), "formal": (0.5, 0.654, 0.4, 0.85), "money": (0.654, 0.165)}
    for prior in load_priors().priors:
        if prior.name in shares:
            own = shares[prior.name]
            mean = sum(own) / len(own)
            variance = sum((share - mean) ** 2 for share in own) / (len(own) - 1)
            assert prior.chance == pytest.approx(mean, abs=0.005)
            assert prior.cases == pytest.approx(mean * (1 - mean) / variance - 1, abs=0.5)
