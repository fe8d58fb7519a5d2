"""Decides which candidates are records: of which kind, how firm, and how surely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from muster.extraction.candidates import Candidate
from muster.extraction.features import doer_features, pair_features, trigger_features
from muster.extraction.weights import Scores, Weights, chances
from muster.model.record import RecordKind
from muster.model.scales import Firmness, Stance

# The outcomes of a candidate; the first means that nothing is said of it.
NOTHING = "none"
OUTCOMES = (
    NOTHING,
    *(str(firmness) for firmness in Firmness),
    str(RecordKind.DEMAND),
    str(RecordKind.OBJECTION),
    str(RecordKind.ACCEPTANCE),
)
ALWAYS = "always"  # the feature that every candidate has
COLUMNS = (*OUTCOMES, *(str(stance) for stance in Stance))


@dataclass(frozen=True, slots=True)
class Decision:
    """What a candidate was taken for; `stance` is None for attitudes. `chance` runs from 0 to 1."""

    candidate: Candidate
    kind: RecordKind
    stance: Stance | None
    chance: float


def decide(candidates: Sequence[Candidate], weights: Weights, *, threshold: float) -> Iterator[Decision]:
    """Yield a decision for each candidate that is a record with more than the chance `threshold`."""
    for candidate, scores in zip(candidates, _scores(candidates, weights), strict=True):
        shares = chances(scores[: len(OUTCOMES)])
        chance = 1.0 - float(shares[0])
        if chance > threshold:
            outcome = OUTCOMES[1 + int(np.argmax(shares[1:]))]
            yield _decision(candidate, outcome, scores=scores, chance=chance)


def _decision(candidate: Candidate, outcome: str, *, scores: Scores, chance: float) -> Decision:
    if outcome not in tuple(Firmness):
        return Decision(candidate, RecordKind(outcome), None, chance)
    rungs = [stance for stance in Stance if stance.firmness == outcome]
    stance = max(rungs, key=lambda rung: float(scores[COLUMNS.index(str(rung), len(OUTCOMES))]))
    return Decision(candidate, RecordKind.COMMITMENT, stance, chance)


def _scores(candidates: Sequence[Candidate], weights: Weights) -> Iterator[Scores]:
    """Add up the weights; those of the trigger once for all its doers."""
    previous: Candidate | None = None
    shared = np.zeros(len(weights.outcomes), dtype=np.float32)
    for candidate in candidates:
        if previous is None or not _same_trigger(previous, candidate):
            shared = weights.add_up((ALWAYS, *_of_trigger(candidate)))
            previous = candidate
        yield shared + weights.add_up((*doer_features(candidate), *pair_features(candidate)))


def _of_trigger(candidate: Candidate) -> list[str]:
    return trigger_features(
        candidate.scene, candidate.trigger, undertaking=candidate.undertaking, topic=candidate.topic
    )


def _same_trigger(one: Candidate, other: Candidate) -> bool:
    return one.trigger is other.trigger and one.undertaking is other.undertaking and one.topic == other.topic
