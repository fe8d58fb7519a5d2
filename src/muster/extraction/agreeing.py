"""Brings what the weights and what the network make of an article together: surest where both agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

import numpy as np

from muster.extraction.barring import is_barred
from muster.extraction.candidates import ECHOES, Candidate, Origin, speech_at
from muster.extraction.decisions import Decision
from muster.extraction.odds import log_odds
from muster.extraction.phrases import Found
from muster.extraction.sightings import Sightings
from muster.extraction.undertakings import Trigger
from muster.extraction.verdicts import HELD, SAID, Verdict
from muster.model.actor import COLLECTIVES
from muster.model.record import RecordKind
from muster.model.scales import ConditionKind, Firmness, Stance, Undertaking, Voice

# Both readers' log odds are added up with these factors, set where real and unseen reports are both read well.
_OF_WEIGHTS, _OF_NETWORK = 0.3, 0.75
_OF_RUNGS = 2.0  # what the weights' scores of stances count beside the network's
_UNPROPOSED, _UNSEEN = 0.06, 0.01  # the chance of what the weights, and what the network, do not mention
_OF_HOLDER = 0.15  # what the log odds count that somebody holds an attitude
_SLIGHTEST = 0.02
_LEAST = 0.001
_IMPLIED = Trigger("context", None)

_FIRMNESSES = frozenset(str(firmness) for firmness in Firmness)

_Key = tuple[int, str, Undertaking, str]


@dataclass(frozen=True, slots=True)
class _Read:
    """What the readers make of one outcome for one doer and undertaking in one sentence."""

    decision: Decision | None = None
    weights: float = _UNPROPOSED
    network: float = _UNSEEN

    @property
    def settled(self) -> bool:
        """Tell whether the words settle it, so that it needs no second opinion."""
        return self.decision is not None and self.decision.settled

    @property
    def chance(self) -> float:
        """Return what both together make of it."""
        together = _together(self.weights, self.network)
        return max(together, self.weights) if self.settled else together


def agree(
    decisions: Iterable[Decision],
    verdicts: Sequence[Verdict],
    *,
    sightings: Sightings,
    candidates: Sequence[Candidate],
    thresholds: Mapping[str, float],
) -> Iterator[Decision]:
    """Yield a decision for each outcome that both readers together give more than its chance in `thresholds`."""
    known = {(candidate.scene.number, candidate.actor, candidate.undertaking): candidate for candidate in candidates}
    rows: dict[int, dict[str, Verdict]] = defaultdict(dict)  # by sentence, then by actor
    for verdict in verdicts:
        rows[verdict.sentence][verdict.actor] = verdict
    for key, read in _likeliest(_read(decisions, verdicts)).items():
        number, actor, undertaking, outcome = key
        holders = _holders(rows[number].values(), outcome, doer=actor)
        if _chance(read, outcome, holders) <= thresholds[outcome]:
            continue
        candidate = read.decision.candidate if read.decision else known.get((number, actor, undertaking))
        decision = _decision(
            candidate or _imply(sightings, number, actor=actor, undertaking=undertaking),
            outcome,
            read=read,
            verdict=rows[number].get(actor),
            holders=holders,
        )
        if read.decision or decision.stance is None or not is_barred(decision):
            yield replace(decision, judges=f"weights {read.weights:.2f}, network {read.network:.2f}")


def _likeliest(reads: dict[_Key, _Read]) -> dict[_Key, _Read]:
    """Keep, of the firmnesses of one doer and undertaking in one sentence, the likeliest; so of all collectives."""
    best: dict[tuple[object, ...], _Key] = {}
    for key, read in reads.items():
        number, actor, undertaking, outcome = key
        said = "commitment" if outcome in _FIRMNESSES else outcome
        place = number, "" if actor in COLLECTIVES else actor, undertaking, said
        rival = best.get(place)
        if rival is None or reads[rival].chance < read.chance:
            best[place] = key
    return {key: reads[key] for key in best.values()}


def _read(decisions: Iterable[Decision], verdicts: Sequence[Verdict]) -> dict[_Key, _Read]:
    found: dict[_Key, _Read] = {}
    for decision in decisions:
        candidate = decision.candidate
        for outcome, chance in _outcomes(decision):
            key = candidate.scene.number, candidate.actor, candidate.undertaking, outcome
            if key not in found or found[key].weights < chance:
                found[key] = _Read(decision, weights=chance)
    for verdict in verdicts:
        for undertaking, outcome, chance in verdict.likely(_SLIGHTEST):
            key = verdict.sentence, verdict.actor, undertaking, outcome
            found[key] = replace(found.get(key, _Read()), network=chance)
    return found


def _outcomes(decision: Decision) -> Iterator[tuple[str, float]]:
    """Yield the outcome that was decided on, then those that the weights think possible too."""
    decided = str(decision.stance.firmness) if decision.stance else str(decision.kind)
    yield decided, decision.chance
    if not decision.settled:
        for outcome, share in zip(SAID, decision.shares, strict=False):
            if outcome != decided and decision.chance * share > _SLIGHTEST:
                yield outcome, decision.chance * share


def _together(one: float, other: float) -> float:
    return _chance_of(_OF_WEIGHTS * log_odds(one, least=_LEAST) + _OF_NETWORK * log_odds(other, least=_LEAST))


def _chance(read: _Read, outcome: str, holders: Sequence[tuple[str, float]]) -> float:
    """Return what is thought of an outcome; an attitude is surer the surer it is who holds it."""
    if outcome in _FIRMNESSES or read.settled:
        return read.chance
    likeliest = holders[0][1] if holders else 0.0
    told = _OF_HOLDER * log_odds(likeliest, least=_SLIGHTEST)
    return _chance_of(log_odds(read.chance, least=_LEAST) + told)


def _chance_of(told: float) -> float:
    """Return the chance that log odds stand for."""
    return 1.0 / (1.0 + exp(-told))


def _decision(
    candidate: Candidate, outcome: str, *, read: _Read, verdict: Verdict | None, holders: tuple[tuple[str, float], ...]
) -> Decision:
    speakers = verdict.speakers if verdict else ()
    if outcome not in _FIRMNESSES:
        return Decision(candidate, RecordKind(outcome), None, read.chance, holders=holders, speakers=speakers)
    stance = _stance(outcome, read.decision, verdict)
    conditions = tuple(zip(ConditionKind, verdict.conditions.tolist(), strict=True)) if verdict else ()
    voices = tuple(zip(Voice, verdict.voices.tolist(), strict=True)) if verdict else ()
    return Decision(
        candidate, RecordKind.COMMITMENT, stance, read.chance, conditions=conditions, voices=voices, speakers=speakers
    )


def _stance(outcome: str, decision: Decision | None, verdict: Verdict | None) -> Stance:
    """Return the rung that both like best together; that of the weights where they settle it or are alone."""
    decided = decision.stance if decision else None
    if decided is not None and decided.firmness == outcome and (verdict is None or (decision and decision.settled)):
        return decided
    told = verdict.rungs if verdict else np.zeros(len(Stance))
    weighed = np.array(decision.rungs) if decision and decision.rungs else np.zeros(len(Stance))
    scores = told + _OF_RUNGS * weighed
    return max(
        (stance for stance in Stance if stance.firmness == outcome), key=lambda stance: float(scores[stance.rung])
    )


def _holders(verdicts: Iterable[Verdict], outcome: str, *, doer: str) -> tuple[tuple[str, float], ...]:
    """Return the chance of each other actor of a sentence to demand, object or accept, the likeliest first."""
    if outcome in _FIRMNESSES:
        return ()
    column = HELD.index(RecordKind(outcome))
    chances = ((verdict.actor, float(verdict.holds[column])) for verdict in verdicts if verdict.actor != doer)
    return tuple(sorted(chances, key=lambda held: -held[1]))


def _imply(sightings: Sightings, number: int, *, actor: str, undertaking: Undertaking) -> Candidate:
    """Return a candidate for what no word list foresaw; it hangs on the actor's name, else on the first word."""
    scene, behind = sightings.by_sentence[number].scene, sightings.by_sentence.get(number + 1)
    group = next((group for group in scene.groups if any(named.actor == actor for named in group.mentions)), None)
    at = min(group.end, len(scene.words) - 1) if group else 0
    trigger = Found(_IMPLIED, at, at + 1)
    attribution = speech_at(scene, trigger)
    speaks = attribution is not None and attribution.speaker is not None and attribution.speaker.actor == actor
    origin = Origin.NAMED if group else Origin.SPEAKER if speaks else Origin.CARRIED
    following = behind.scene if behind else None
    before = (sightings.by_sentence.get(number - back) for back in range(ECHOES, 0, -1))
    earlier = tuple(each.scene for each in before if each)
    return Candidate(scene, trigger, undertaking, actor, origin, group, attribution, "said", earlier, following)
