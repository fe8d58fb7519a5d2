"""Decides which candidates are records: of which kind, how firm, and how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from muster.extraction.candidates import Candidate
from muster.extraction.heads import link_before, scope_of
from muster.extraction.proposals import cue_of
from muster.extraction.scoring import score_all
from muster.extraction.weights import Scores, Weights, chances
from muster.model.record import RecordKind, Speaker
from muster.model.scales import ConditionKind, Firmness, Stance, Undertaking, Voice

# The outcomes of a candidate; the first means that nothing is said of it.
NOTHING = "none"
OUTCOMES = (
    NOTHING,
    *(str(firmness) for firmness in Firmness),
    str(RecordKind.DEMAND),
    str(RecordKind.OBJECTION),
    str(RecordKind.ACCEPTANCE),
)
_RIVALLED, _SECOND, _CLEARLY = 0.6, 0.7, 0.6  # set by cross-validation
_BACKGROUND = frozenset({Undertaking.CEASEFIRE, Undertaking.TALKS})
_TIMES = frozenset({"if", "after", "once", "unless", "when", "until", "before", "following", "during", "ensure"})
_AIMS = frozenset({"ensure", "ensuring", "guarantee", "guaranteeing", "securing", "enforce", "police", "uphold"})
_REACH = 4
_HOPELESS = 5.0  # no doer makes a record of a trigger that lags so far behind saying nothing
_ONLY_IF = frozenset(("only", word) for word in ("if", "after", "when", "once", "with", "under", "in"))
_OPENS = frozenset({"unless", "until", "without", "except", "before"})
_PLAIN_NO = frozenset({"will not", "would not", "nobody", "cannot"})
_ASIDE = 0.5
COLUMNS = (*OUTCOMES, *(str(stance) for stance in Stance))
_RUNGS = {str(firmness): [stance for stance in Stance if stance.firmness is firmness] for firmness in Firmness}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a candidate was taken for; `stance` is None for attitudes. `chance` runs from 0 to 1.

    `holders` has the chance of each who may hold the attitude, the likeliest first, `conditions` that of each kind of
    condition, `voices` that of each voice, `speakers` that of each person named nearby to be credited; they are empty
    where only the words of the sentence can tell. What is `settled` needs no second opinion. `shares` tells how likely
    each outcome is, the likeliest being 1, `rungs` has the score of each stance; `judges` how sure each of several
    judges was.
    """

    candidate: Candidate
    kind: RecordKind
    stance: Stance | None
    chance: float
    holders: tuple[tuple[str, float], ...] = ()
    conditions: tuple[tuple[ConditionKind, float], ...] = ()
    voices: tuple[tuple[Voice, float], ...] = ()
    speakers: tuple[tuple[Speaker, float], ...] = ()
    judges: str = ""
    settled: bool = False
    shares: tuple[float, ...] = ()
    rungs: tuple[float, ...] = ()


def decide(candidates: Sequence[Candidate], weights: Weights, *, threshold: float) -> Iterator[Decision]:
    """Yield a decision for each candidate that is a record with more than the chance `threshold`."""
    if not candidates:
        return
    scores = score_all(candidates, weights, hopeless=_are_hopeless)
    shares = chances(scores[:, : len(OUTCOMES)])
    settled = settle(candidates, [1.0 - nothing for nothing in shares[:, 0].tolist()])
    relative = shares[:, 1:] / shares[:, 1:].max(axis=1, keepdims=True)
    likeliest = shares[:, 1:].argmax(axis=1).tolist()
    for number, candidate in enumerate(candidates):
        if settled[number] > threshold:
            kind, stance = _kind(OUTCOMES[1 + likeliest[number]], scores[number], candidate)
            yield Decision(
                candidate,
                kind,
                stance,
                settled[number],
                shares=tuple(relative[number].tolist()),
                rungs=tuple(scores[number, len(OUTCOMES) :].tolist()),
            )


def settle(candidates: Sequence[Candidate], raw: Sequence[float]) -> list[float]:
    """Let the names of a list stand or fall together, and discount what loses to a surer reading.

    A trigger has one doer or list of doers as a rule, and a doer seldom two undertakings in a sentence.
    """
    lists = [_as_list(candidate) for candidate in candidates]
    listed: dict[tuple[object, ...], list[float]] = defaultdict(list)
    for key, chance in zip(lists, raw, strict=True):
        listed[key].append(chance)
    means = {key: fmean(chances_of) for key, chances_of in listed.items()}
    shared = [means[key] * _passing(candidate) for key, candidate in zip(lists, candidates, strict=True)]
    places, doers = [_at(candidate) for candidate in candidates], [_of(candidate) for candidate in candidates]
    by_trigger, by_doer = _greatest(places, shared), _greatest(doers, shared)
    return [
        chance
        * (_RIVALLED if chance < by_trigger[place] else 1.0)
        * (_SECOND if chance < _CLEARLY * by_doer[doer] else 1.0)
        for place, doer, chance in zip(places, doers, shared, strict=True)
    ]


def _greatest(keys: Sequence[tuple[object, ...]], shared: Sequence[float]) -> dict[tuple[object, ...], float]:
    """Return the greatest chance under each key."""
    greatest: dict[tuple[object, ...], float] = {}
    for key, chance in zip(keys, shared, strict=True):
        greatest[key] = max(greatest.get(key, 0.0), chance)
    return greatest


def _passing(candidate: Candidate) -> float:
    """Discount a truce or talks that are only named as the time, the aim or the condition of something else."""
    if candidate.undertaking not in _BACKGROUND:
        return 1.0
    scope, link = scope_of(candidate.scene, candidate.trigger), link_before(candidate.scene, candidate.trigger)
    start = candidate.trigger.first
    aimed = not _AIMS.isdisjoint(candidate.scene.words.tokens[max(0, start - _REACH) : start])
    return _ASIDE if aimed or scope in _TIMES or link in _TIMES else 1.0


def _as_list(candidate: Candidate) -> tuple[object, ...]:
    who = candidate.actor if candidate.group is None else candidate.group.first
    return (*_at(candidate), who, candidate.origin)


def _at(candidate: Candidate) -> tuple[object, ...]:
    return candidate.scene.number, candidate.trigger.first, candidate.undertaking


def _of(candidate: Candidate) -> tuple[object, ...]:
    return candidate.scene.number, candidate.actor


def _kind(outcome: str, scores: Scores, candidate: Candidate) -> tuple[RecordKind, Stance | None]:
    """Return the kind of record that an outcome means, with the likeliest rung of a firmness."""
    if outcome not in _RUNGS:
        return RecordKind(outcome), None
    stance = max(_RUNGS[outcome], key=lambda rung: float(scores[COLUMNS.index(rung, len(OUTCOMES))]))
    return RecordKind.COMMITMENT, _turn(candidate, stance)


def _turn(candidate: Candidate, stance: Stance) -> Stance:
    """Apply the settled cases: "will go only if" is ready, "will not go unless" is considering."""
    tokens = candidate.scene.words.tokens
    cue = cue_of(candidate)
    if stance is Stance.PLEDGED and any(pair in _ONLY_IF for pair in pairwise(tokens)):
        return Stance.READY
    if stance is Stance.REFUSED and cue and cue.row.name in _PLAIN_NO and not _OPENS.isdisjoint(tokens):
        return Stance.CONSIDERING
    return stance


def _are_hopeless(shared: Scores) -> NDArray[np.bool_]:
    """Tell of each trigger with these scores whether no doer can make a record of it."""
    hopeless: NDArray[np.bool_] = shared[:, 0] - shared[:, 1 : len(OUTCOMES)].max(axis=1) > _HOPELESS
    return hopeless
