"""Brings what the weights and what the network make of an article together: surest where both agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from muster.extraction.barring import is_barred
from muster.extraction.candidates import Candidate, Origin, speech_at
from muster.extraction.decisions import OUTCOMES, Decision
from muster.extraction.phrases import Found
from muster.extraction.scenes import Scene
from muster.extraction.sightings import Sightings
from muster.extraction.undertakings import Trigger
from muster.extraction.verdicts import HELD, Verdict
from muster.model.record import RecordKind
from muster.model.scales import ConditionKind, Firmness, Stance, Undertaking

# Both readers' log odds are added up with these factors, which were set by cross-validation.
_OF_WEIGHTS, _OF_NETWORK, _ALWAYS = 0.7, 0.5, 0.5
_UNSEEN = 0.01  # the chance of what a reader does not mention
_SLIGHTEST = 0.02
_LEAST, _MOST = 0.001, 0.999
_HELD = 0.5  # whoever holds an attitude with this chance does so beside the surest
_IMPLIED = Trigger("context", None)

_Key = tuple[int, str, Undertaking, str]


@dataclass(frozen=True, slots=True)
class _Read:
    """What the readers make of one outcome for one doer and undertaking in one sentence."""

    decision: Decision | None = None
    verdict: Verdict | None = None
    network: float = _UNSEEN


def agree(
    decisions: Iterable[Decision],
    verdicts: Sequence[Verdict],
    *,
    sightings: Sightings,
    candidates: Sequence[Candidate],
    threshold: float,
) -> Iterator[Decision]:
    """Yield a decision for each outcome that both readers together give more than the chance `threshold`."""
    known = {(candidate.scene.number, candidate.actor, candidate.undertaking): candidate for candidate in candidates}
    rows = {(verdict.sentence, verdict.actor): verdict for verdict in verdicts}
    holders = _Holders.of(verdicts)
    for key, read in _read(decisions, verdicts).items():
        number, actor, undertaking, outcome = key
        by_weights = read.decision.chance if read.decision else _UNSEEN
        chance = _together(by_weights, read.network)
        if read.decision and read.decision.settled:
            chance = max(chance, by_weights)
        if chance <= threshold:
            continue
        candidate = read.decision.candidate if read.decision else known.get((number, actor, undertaking))
        candidate = candidate or _imply(sightings.by_sentence[number].scene, actor, undertaking)
        decision = _decision(
            candidate,
            outcome,
            read=replace(read, verdict=rows.get((number, actor))),
            chance=chance,
            holders=holders.of_attitude(number, outcome, doer=actor),
        )
        if read.decision is None and is_barred(decision):
            continue
        judges = f"weights {by_weights:.2f}, network {read.network:.2f}"
        yield replace(decision, judges=judges)


def _read(decisions: Iterable[Decision], verdicts: Sequence[Verdict]) -> dict[_Key, _Read]:
    found: dict[_Key, _Read] = {}
    for decision in decisions:
        candidate = decision.candidate
        outcome = str(decision.stance.firmness) if decision.stance else str(decision.kind)
        key = candidate.scene.number, candidate.actor, candidate.undertaking, outcome
        other = found.get(key)
        if other is None or other.decision is None or other.decision.chance < decision.chance:
            found[key] = _Read(decision)
    for verdict in verdicts:
        for undertaking, outcome, chance in verdict.likely(_SLIGHTEST):
            key = verdict.sentence, verdict.actor, undertaking, outcome
            found[key] = replace(found.get(key, _Read()), network=chance)
    return found


def _together(one: float, other: float) -> float:
    return 1.0 / (1.0 + exp(-(_OF_WEIGHTS * _odds(one) + _OF_NETWORK * _odds(other) + _ALWAYS)))


def _odds(chance: float) -> float:
    kept = min(max(chance, _LEAST), _MOST)
    return log(kept / (1.0 - kept))


def _decision(candidate: Candidate, outcome: str, *, read: _Read, chance: float, holders: tuple[str, ...]) -> Decision:
    if outcome not in tuple(Firmness):
        return Decision(candidate, RecordKind(outcome), None, chance, holders=holders)
    stance = _stance(outcome, read)
    conditions = tuple((kind, read.verdict.condition_chance(kind)) for kind in ConditionKind) if read.verdict else ()
    return Decision(candidate, RecordKind.COMMITMENT, stance, chance, conditions=conditions)


def _stance(outcome: str, read: _Read) -> Stance:
    """Return the rung that the weights like best, else that of the network."""
    if read.decision is not None and read.decision.stance is not None:
        return read.decision.stance
    if read.verdict is not None:
        return read.verdict.stances[OUTCOMES.index(outcome) - 1]
    return next(stance for stance in Stance if stance.firmness == outcome)


@dataclass(frozen=True, slots=True)
class _Holders:
    """Who holds an attitude in a sentence, the surest first."""

    by_sentence: dict[int, list[Verdict]]

    @classmethod
    def of(cls, verdicts: Sequence[Verdict]) -> _Holders:
        sentences: dict[int, list[Verdict]] = {}
        for verdict in verdicts:
            sentences.setdefault(verdict.sentence, []).append(verdict)
        return cls(sentences)

    def of_attitude(self, sentence: int, outcome: str, *, doer: str) -> tuple[str, ...]:
        """Return who demands, objects or accepts; the surest always, others where they are likely."""
        if outcome in tuple(Firmness):
            return ()
        column = HELD.index(RecordKind(outcome))
        others = [verdict for verdict in self.by_sentence.get(sentence, ()) if verdict.actor != doer]
        ranked = sorted(others, key=lambda verdict: -float(verdict.holds[column]))
        sure = [verdict.actor for verdict in ranked if verdict.holds[column] > _HELD]
        return tuple(sure or [verdict.actor for verdict in ranked[:1]])


def _imply(scene: Scene, actor: str, undertaking: Undertaking) -> Candidate:
    """Return a candidate for what no word list foresaw; it hangs on the actor's name, else on the first word."""
    group = next((group for group in scene.groups if any(named.actor == actor for named in group.mentions)), None)
    at = min(group.end, len(scene.words) - 1) if group else 0
    trigger = Found(_IMPLIED, at, at + 1)
    attribution = speech_at(scene, trigger)
    speaks = attribution is not None and attribution.speaker is not None and attribution.speaker.actor == actor
    origin = Origin.NAMED if group else Origin.SPEAKER if speaks else Origin.CARRIED
    return Candidate(scene, trigger, undertaking, actor, origin, group, attribution, "said")
