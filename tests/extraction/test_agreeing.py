"""Promises of the agreement between weights and network."""

from __future__ import annotations

import numpy as np
from tests.extraction.scenery import scene

from muster.extraction.agreeing import agree
from muster.extraction.candidates import find_candidates
from muster.extraction.decisions import Decision
from muster.extraction.sightings import UNDERTAKINGS, see
from muster.extraction.verdicts import HELD, SAID, Verdict
from muster.model.record import RecordKind
from muster.model.scales import Stance, Undertaking, Voice

RUNGS = np.arange(len(Stance), dtype=np.float32)  # the firmer the likelier


def verdict(actor: str, outcome: str = "firm", chance: float = 0.0, *, holds: float = 0.0) -> Verdict:
    chances = np.zeros((len(SAID), len(UNDERTAKINGS)), dtype=np.float32)
    chances[SAID.index(outcome), UNDERTAKINGS.index(Undertaking.TROOPS)] = chance
    attitudes, conditions = np.full(len(HELD), holds, dtype=np.float32), np.zeros(8, dtype=np.float32)
    voices, nobody = np.full(len(Voice), 1 / 3, dtype=np.float32), np.ones(1, dtype=np.float32)
    return Verdict(actor, 0, chances, attitudes, RUNGS, conditions, voices, nobody, ())


def decided(text: str, verdicts: list[Verdict], decisions: tuple[Decision, ...] = ()) -> list[Decision]:
    stage = scene(text)
    found = agree(
        decisions,
        verdicts,
        sightings=see([stage], (), sentences=1),
        candidates=find_candidates([stage]),
        thresholds=dict.fromkeys(SAID, 0.5),
    )
    return list(found)


def test_what_both_think_likely_is_surer_than_what_one_does() -> None:
    text = "Portugal will send soldiers."
    candidate = next(found for found in find_candidates([scene(text)]) if found.actor == "PT")
    told = Decision(candidate, RecordKind.COMMITMENT, Stance.PLEDGED, 0.6)
    both = decided(text, [verdict("PT", chance=0.6)], (told,))
    assert [decision.chance > 0.6 for decision in both] == [True]
    assert decided(text, [verdict("PT")], (told,)) == []


def test_what_no_list_foresees_is_a_record_where_the_network_is_sure() -> None:
    (decision,) = decided("Portugal is in too, whatever it takes.", [verdict("PT", chance=0.999)])
    assert (decision.candidate.actor, decision.candidate.undertaking) == ("PT", Undertaking.TROOPS)
    assert decision.stance is Stance.DELIVERING


def test_an_attitude_is_held_by_whoever_is_likeliest_to_hold_it_but_never_by_the_doer() -> None:
    rows = [verdict("PT", "demand", 0.999, holds=0.9), verdict("CL", holds=0.4), verdict("PE", holds=0.3)]
    (decision,) = decided("Portugal is wanted by Chile and Peru.", rows)
    assert decision.kind is RecordKind.DEMAND
    assert [by for by, _ in decision.holders] == ["CL", "PE"]


def test_an_attitude_that_nobody_likely_holds_needs_surer_words_than_one_whose_holder_is_known() -> None:
    text = "Portugal is wanted by Chile."
    chances = [0.5 + step / 100 for step in range(50)]

    def least(holds: float) -> float:
        rows = [verdict("CL", holds=holds)]
        return next(c for c in chances if decided(text, [verdict("PT", "demand", c, holds=holds), *rows]))

    assert least(0.01) > least(0.9)


def test_of_collectives_that_may_be_meant_only_the_likeliest_does_a_thing() -> None:
    rows = [verdict("coalition", chance=0.995), verdict("europe", chance=0.999), verdict("PT", chance=0.99)]
    found = decided("The allies and Portugal are in, whatever it takes.", rows)
    assert {decision.candidate.actor for decision in found} == {"europe", "PT"}
