"""Promises of how decisions settle: the settled cases of the guide, and rivals."""

from __future__ import annotations

from tests.extraction.scenery import scene

from muster.extraction.candidates import find_candidates
from muster.extraction.decisions import decide, settle
from muster.intake.readers import load_rule_reader
from muster.model.scales import Stance, Undertaking


def stances(text: str, actor: str) -> set[Stance | None]:
    """Return the stances decided for an actor's troops."""
    decisions = decide(find_candidates([scene(text)]), load_rule_reader().weights, threshold=0.3)
    return {
        decision.stance
        for decision in decisions
        if decision.candidate.actor == actor and decision.candidate.undertaking is Undertaking.TROOPS
    }


def test_will_go_only_if_promises_less_than_will_go() -> None:
    assert Stance.PLEDGED not in stances("Portugal will send soldiers to Haiti only if parliament agrees.", "PT")


def test_will_not_go_unless_refuses_nothing() -> None:
    assert Stance.REFUSED not in stances("Portugal will not send soldiers to Haiti unless parliament agrees.", "PT")


def test_the_names_of_a_list_have_one_chance_between_them() -> None:
    candidates = find_candidates([scene("Portugal and Chile will send soldiers to Haiti.")])
    settled = settle(candidates, [0.9 if candidate.actor == "PT" else 0.3 for candidate in candidates])
    chances = {
        candidate.actor: chance
        for candidate, chance in zip(candidates, settled, strict=True)
        if candidate.trigger.row.name == "soldiers" and candidate.actor in {"PT", "CL"}
    }
    assert chances["PT"] == chances["CL"]


def test_a_truce_that_is_only_the_aim_loses_to_what_is_undertaken() -> None:
    candidates = find_candidates([scene("Portugal will send soldiers to guarantee a ceasefire.")])
    settled = settle(candidates, [0.8] * len(candidates))
    truce = {
        chance
        for candidate, chance in zip(candidates, settled, strict=True)
        if candidate.trigger.row.name == "ceasefire"
    }
    assert max(truce) < 0.8
