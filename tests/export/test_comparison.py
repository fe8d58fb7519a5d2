"""A what-if shows every difference from the first scenario, and nothing else."""

from __future__ import annotations

import json

from tests.assessment.rolls import roll, stands

from muster.assessment.assessing import Assessment, Basis, assess
from muster.export.assessment import comparison_json, comparison_lines
from muster.model.requirement import Prior, Priors, Profile, Requirement
from muster.model.scales import Undertaking
from muster.model.scenario import Scenario, Setting

BASIS = Basis(
    Profile("two", "Two", (Requirement(name="land", undertakings=(Undertaking.TROOPS,), contributors=1),)),
    Priors((Prior(name="all", chance=0.8, cases=10, ready_days=30),)),
)
ROLL = roll(stands("FR", "troops"), stands("GB", "troops", "pledged", "ceasefire"))


def assessed(ceasefire: float) -> Assessment:
    return assess(ROLL, Scenario(name=f"ceasefire {ceasefire}", settings=(Setting("ceasefire", ceasefire),)), BASIS)


def test_scenarios_that_come_to_the_same_have_no_difference() -> None:
    lines = list(comparison_lines([assessed(1.0), assessed(1.0)]))
    assert lines[1:] == ["ceasefire 1.0: no difference"]


def test_pledges_lines_days_cut_sets_and_losses_that_differ_are_all_shown() -> None:
    lines = list(comparison_lines([assessed(0.0), assessed(1.0)]))
    assert "  the guarantee fails: 0.0400, not 0.2000" in lines
    assert "  fails without FR: 0.2000, not 1.0000" in lines
    assert "  land met by day 90: 0.9600, not 0.8000" in lines
    assert "  cut set FR:troops not kept: no, not yes" in lines
    assert any(line.startswith("  GB:troops: ") for line in lines)


def test_what_is_as_it_was_is_not_shown() -> None:
    lines = list(comparison_lines([assessed(0.0), assessed(1.0)]))
    assert not any(line.startswith("  FR:troops: ") or "day 10" in line for line in lines)


def test_the_differences_are_in_the_json_beside_the_scenarios() -> None:
    shown = json.loads(json.dumps(comparison_json([assessed(0.0), assessed(1.0)])))
    assert [each["scenario"] for each in shown["scenarios"]] == ["ceasefire 0.0", "ceasefire 1.0"]
    (found,) = shown["differences"]
    assert (found["from"], found["scenario"]) == ("ceasefire 0.0", "ceasefire 1.0")
    assert {"about": "the guarantee fails", "before": "0.2000", "after": "0.0400"} in found["differs"]
    assert {"about": "cut set FR:troops not kept", "before": "yes", "after": None} in found["differs"]
