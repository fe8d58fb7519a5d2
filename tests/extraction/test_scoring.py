"""Promises of scoring: what is described once for several candidates is what each would be given alone."""

from __future__ import annotations

import numpy as np
from tests.extraction.scenery import scene

from muster.extraction.candidates import find_candidates
from muster.extraction.features import own_features, shared_features
from muster.extraction.scoring import ALWAYS, score_all
from muster.extraction.surroundings import look_around
from muster.intake.readers import load_rule_reader

TEXT = "Portugal and Chile will send soldiers to Haiti, but Peru has ruled out ships unless a truce holds."


def test_each_candidate_has_the_sum_of_all_its_features() -> None:
    weights = load_rule_reader().weights
    candidates = find_candidates([scene(TEXT), scene("It could also train the police.")])
    scores = score_all(candidates, weights, hopeless=lambda shared: np.full(len(shared), fill_value=False))
    for candidate, score in zip(candidates, scores, strict=True):
        around = look_around(candidate.scene, candidate.trigger)
        alone = weights.add_up([(ALWAYS, *shared_features(candidate, around), *own_features(candidate, around))])
        assert np.array_equal(score, alone[0])


def test_a_hopeless_trigger_has_no_more_than_its_own_scores() -> None:
    weights = load_rule_reader().weights
    candidates = find_candidates([scene(TEXT)])
    scores = score_all(candidates, weights, hopeless=lambda shared: np.full(len(shared), fill_value=True))
    for candidate, score in zip(candidates, scores, strict=True):
        around = look_around(candidate.scene, candidate.trigger)
        assert np.array_equal(score, weights.add_up([(ALWAYS, *shared_features(candidate, around))])[0])
