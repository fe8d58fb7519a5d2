"""Promises of the cases that words settle by themselves: barred, turned, added."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.extraction.scenery import scene

from muster.extraction.barring import is_barred
from muster.extraction.candidates import Candidate, find_candidates
from muster.extraction.decisions import Decision
from muster.extraction.settled import settle_cases
from muster.model.record import RecordKind
from muster.model.scales import Stance, Undertaking


def promise(candidate: Candidate, stance: Stance = Stance.PLEDGED) -> Decision:
    """Return a decision that takes a candidate for a commitment."""
    return Decision(candidate, RecordKind.COMMITMENT, stance, 0.6)


def stances(decisions: Iterable[Decision], actor: str, undertaking: Undertaking) -> set[Stance | None]:
    """Return the stances of an actor on an undertaking."""
    return {
        decision.stance
        for decision in decisions
        if decision.candidate.actor == actor and decision.candidate.undertaking is undertaking
    }


@pytest.mark.parametrize(
    ("text", "actor", "undertaking"),
    [
        ("We discussed fisheries and tariffs with Chile.", "CL", Undertaking.SANCTIONS),
        ("Chile and Peru planned to meet again in May.", "CL", Undertaking.TALKS),
        ("The list has the Chilean withdrawal from the climate treaty.", "CL", Undertaking.WITHDRAWAL),
        ("There are fears in Lima that Chile may send troops.", "CL", Undertaking.TROOPS),
        ("Peru earned a lot with fuel sales.", "PE", Undertaking.LOGISTICS),
        ("Peru will carry the bulk of the load.", "PE", Undertaking.LOGISTICS),
        ("In addition to the troop deployment, Chile is looking at bases.", "CL", Undertaking.TROOPS),
        ("Chilean backing could come in the form of air patrols.", "CL", Undertaking.GUARANTEE),
        ("Few countries have promised troops.", "others", Undertaking.TROOPS),
    ],
)
def test_what_is_only_named_in_passing_is_no_record(text: str, actor: str, undertaking: Undertaking) -> None:
    found = [
        candidate
        for candidate in find_candidates([scene(text)])
        if candidate.actor == actor and candidate.undertaking is undertaking and candidate.topic == "said"
    ]
    assert found
    assert all(is_barred(promise(candidate)) for candidate in found)


@pytest.mark.parametrize(
    "text",
    ["Chile will send troops.", "Chile was ready to meet for talks.", "Chile announced the withdrawal from Haiti."],
)
def test_a_plain_promise_is_not_barred(text: str) -> None:
    assert not any(
        is_barred(promise(candidate))
        for candidate in find_candidates([scene(text)])
        if candidate.actor == "CL" and candidate.topic == "said"
    )


def test_what_is_not_ruled_out_is_considered() -> None:
    candidates = [
        candidate
        for candidate in find_candidates([scene("Chile has not ruled out sending troops.")])
        if candidate.actor == "CL" and candidate.trigger.row.name == "soldiers"
    ]
    settled = settle_cases(candidates, [promise(candidate, Stance.REFUSED) for candidate in candidates])
    assert {decision.stance for decision in settled} == {Stance.CONSIDERING}


@pytest.mark.parametrize(
    ("text", "actor", "undertaking", "stance"),
    [
        ("The minister regretted Peru's refusal to accept a ceasefire.", "PE", Undertaking.CEASEFIRE, Stance.REFUSED),
        ("There was no “final agreement” yet on Chilean backup.", "CL", Undertaking.GUARANTEE, Stance.UNDECIDED),
        ("Peru has insisted that it should be one of the guarantors.", "PE", Undertaking.GUARANTEE, Stance.READY),
        ("Chile said it will send an envoy to the conference.", "CL", Undertaking.TALKS, Stance.PLEDGED),
        ("Peru has a pledge for the truce, backed by Chile.", "CL", Undertaking.GUARANTEE, Stance.PLEDGED),
    ],
)
def test_plain_words_state_a_stance_without_weights(
    text: str, actor: str, undertaking: Undertaking, stance: Stance
) -> None:
    assert stance in stances(settle_cases(find_candidates([scene(text)]), []), actor, undertaking)


def test_who_stands_beside_the_doer_does_it_too() -> None:
    candidates = find_candidates([scene("Chile, alongside Peru, has weighed a deployment.")])
    first = next(one for one in candidates if one.actor == "CL" and one.undertaking is Undertaking.TROOPS)
    settled = settle_cases(candidates, [promise(first, Stance.CONSIDERING)])
    assert stances(settled, "PE", Undertaking.TROOPS) == {Stance.CONSIDERING}


def test_a_pledge_that_ought_to_be_backed_by_somebody_states_nothing_of_him() -> None:
    told = settle_cases(find_candidates([scene("Peru wants a pledge for the truce, to be backed by Chile.")]), [])
    assert stances(told, "CL", Undertaking.GUARANTEE) == set()
