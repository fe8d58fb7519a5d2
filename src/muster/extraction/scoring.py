"""Adds up what speaks for and against each candidate; what several have in common is described once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from muster.extraction.candidates import Candidate
from muster.extraction.features import doer_features, kind_of, own_features, shared_features, tie_features, voice_of
from muster.extraction.weights import Scores, Weights

ALWAYS = "always"  # the feature that every candidate has

_Memory = dict[tuple[object, ...], Scores]


def score_all(
    candidates: Sequence[Candidate], weights: Weights, *, hopeless: Callable[[Scores], bool]
) -> Iterator[Scores]:
    """Yield the scores of each candidate; where those of its trigger are `hopeless`, these alone.

    Weights are whole sixteenths, so that sums are exact in whatever order they are made.
    """
    previous: Candidate | None = None
    doers: _Memory = {}
    ties: _Memory = {}
    for candidate in candidates:
        if previous is None or not _same_trigger(previous, candidate):
            shared = weights.add_up((ALWAYS, *shared_features(candidate)))
            lost, ties, previous = hopeless(shared), {}, candidate
        yield shared if lost else shared + _own(candidate, weights, doers=doers, ties=ties)


def _own(candidate: Candidate, weights: Weights, *, doers: _Memory, ties: _Memory) -> Scores:
    """Add up what tells one doer of a trigger from another; those that the sentence does not name differ in little."""
    if candidate.group is not None:
        return weights.add_up(own_features(candidate))
    voice, origin = voice_of(candidate), candidate.origin
    doer = origin, voice, kind_of(candidate.actor), candidate.undertaking
    if doer not in doers:
        doers[doer] = weights.add_up(doer_features(candidate))
    if (origin, voice) not in ties:
        ties[origin, voice] = weights.add_up(tie_features(candidate))
    total: Scores = doers[doer] + ties[origin, voice]
    return total


def _same_trigger(one: Candidate, other: Candidate) -> bool:
    return one.trigger is other.trigger and one.undertaking is other.undertaking and one.topic == other.topic
