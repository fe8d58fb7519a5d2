"""Adds up what speaks for and against each candidate; what several have in common is described once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from muster.extraction.candidates import Candidate
from muster.extraction.features import doer_features, kind_of, shared_features, tie_features, voice_of
from muster.extraction.surroundings import Surroundings, look_around
from muster.extraction.weights import Scores, Weights

ALWAYS = "always"  # the feature that every candidate has


def score_all(
    candidates: Sequence[Candidate], weights: Weights, *, hopeless: Callable[[Scores], NDArray[np.bool_]]
) -> Scores:
    """Return the scores of each candidate, a row for each; where those of its trigger are `hopeless`, these alone.

    Weights are whole sixteenths, so that sums are exact in whatever order they are made.
    """
    firsts, triggers = _number_triggers(candidates)
    arounds = [look_around(first.scene, first.trigger) for first in firsts]
    shared = weights.add_up([(ALWAYS, *shared_features(*each)) for each in zip(firsts, arounds, strict=True)])
    scores: Scores = shared[triggers]
    hopeful = np.flatnonzero(~hopeless(shared)[triggers]).tolist()
    if not hopeful:
        return scores
    told = _Descriptions()
    pairs = [told.describe(candidates[at], arounds[triggers[at]], trigger=triggers[at]) for at in hopeful]
    scores[hopeful] += weights.add_up(told.features)[np.array(pairs)].sum(axis=1)
    return scores


def _number_triggers(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[int]]:
    """Return the first candidate of each trigger, and for each candidate the number of its trigger."""
    firsts: list[Candidate] = []
    numbers: list[int] = []
    for candidate in candidates:
        if not firsts or not _same_trigger(firsts[-1], candidate):
            firsts.append(candidate)
        numbers.append(len(firsts) - 1)
    return firsts, numbers


def _same_trigger(one: Candidate, other: Candidate) -> bool:
    return one.trigger is other.trigger and one.undertaking is other.undertaking and one.topic == other.topic


@dataclass(frozen=True, slots=True)
class _Descriptions:
    """What tells one doer of a trigger from another; those that the sentence does not name differ in little."""

    features: list[list[str]] = field(default_factory=list)
    _known: dict[tuple[object, ...], int] = field(default_factory=dict)

    def describe(self, candidate: Candidate, around: Surroundings, *, trigger: int) -> tuple[int, int]:
        """Return the numbers of the features of a doer by itself, and of those that tie it to the trigger."""
        if candidate.group is not None:
            return self._add(doer_features(candidate)), self._add(tie_features(candidate, around))
        voice, origin = voice_of(candidate), candidate.origin
        doer = origin, voice, kind_of(candidate.actor), candidate.undertaking
        tie = origin, voice, trigger
        if doer not in self._known:
            self._known[doer] = self._add(doer_features(candidate))
        if tie not in self._known:
            self._known[tie] = self._add(tie_features(candidate, around))
        return self._known[doer], self._known[tie]

    def _add(self, features: list[str]) -> int:
        self.features.append(features)
        return len(self.features) - 1
