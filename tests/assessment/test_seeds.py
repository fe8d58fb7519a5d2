"""On the seeds: who waits for whom, and who stands against what all wait for."""

from __future__ import annotations

from datetime import date

from evaluation.sets import seeds

from muster.assessment.assessing import Assessment, Basis, assess
from muster.intake.readers import load_trained_reader
from muster.model.assessment import Effect, Unmet
from muster.model.record import Commitment
from muster.model.requirement import Prior, Priors, Profile, Requirement
from muster.model.scales import Stance, Undertaking
from muster.model.scenario import Scenario, Setting
from muster.roll import call_roll
from muster.text.reading import read_article
from tests.assessment.seeds import SHARED, needs_seeds, tell_seeds

pytestmark = needs_seeds
PRIORS = Priors((Prior(name="all", chance=0.8, cases=10, ready_days=30),))
LAND = Profile("land", "Land", (Requirement(name="land", undertakings=(Undertaking.TROOPS,), contributors=2),))


def assessed(*met: str) -> Assessment:
    scenario = Scenario(settings=tuple(Setting(switch, 1.0) for switch in met))
    return assess(call_roll(tell_seeds(), as_of=date(2025, 9, 5)), scenario, Basis(LAND, PRIORS, ("RU",), "UA"))


def unmet(found: Assessment, pledge: str) -> dict[str, Unmet]:
    return {each.switch: each for decided in found.decided if decided.pledge.id == pledge for each in decided.unmet}


def test_the_american_guarantee_is_undecided() -> None:
    roll = call_roll(tell_seeds(), as_of=date(2025, 9, 5))
    stances = {(each.actor, each.undertaking): each.stance for each in roll.standings}
    assert stances["US", Undertaking.GUARANTEE] is Stance.UNDECIDED


def test_europes_guarantee_waits_for_the_american_one_in_the_words_that_say_so() -> None:
    waiting = unmet(assessed("ceasefire"), "europe:guarantee")
    assert list(waiting) == ["backing:US"]
    assert any("provided they do the same" in sentence for sentence in waiting["backing:US"].sentences)
    assert waiting["backing:US"].because.startswith("US has promised nothing: guarantee undecided")


def test_the_ceasefire_that_all_wait_for_is_refused_by_the_side_that_objects_to_the_force() -> None:
    found = assessed()
    troops = [each for each in found.decided if each.pledge.undertaking is Undertaking.TROOPS and each.unmet]
    assert len(troops) >= 4
    for each in troops:
        against = unmet(found, each.pledge.id)["ceasefire"].against
        assert any("Russia disagrees" in words for words in against)
        assert any("no Western forces" in words for words in against)


def test_with_ceasefire_and_backing_the_guarantee_takes_effect() -> None:
    effects = {each.pledge.id: each.effect for each in assessed("ceasefire", "backing:US").decided}
    assert effects["europe:guarantee"] is Effect.TAKES_EFFECT


def test_in_the_seeds_as_read_french_troops_wait_for_american_backing() -> None:
    read = [
        record
        for golden in seeds(SHARED)
        for record in load_trained_reader().read(read_article(golden.report)).records
        if isinstance(record, Commitment) and (record.doer, record.undertaking) == ("FR", Undertaking.TROOPS)
    ]
    assert any("backing:US" in {condition.code for condition in record.conditions} for record in read)
