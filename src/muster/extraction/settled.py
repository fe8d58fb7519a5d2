"""Cases that the words of a report settle by themselves: what is barred, what is turned, what must be added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from muster.extraction.barring import is_barred
from muster.extraction.candidates import Candidate
from muster.extraction.decisions import Decision
from muster.extraction.proposals import cue_of
from muster.extraction.subjects import Place
from muster.model.record import RecordKind
from muster.model.scales import Firmness, Stance, Undertaking

_LINKS = frozenset({",", "and", "or", "&", "as", "well", "even", "also"})
_BESIDE = frozenset({",", "alongside", "together", "along", "with"})
_PROMISES = frozenset({"agreement", "decision", "commitment", "pledge", "confirmation", "promise"})
_NOT = frozenset({"not", "isn't", "hasn't", "haven't", "wasn't", "never", "nobody"})
_PLEDGES = frozenset({"pledge", "pledges", "promise", "promises", "guarantee", "guarantees"})
_UNSURE = frozenset(
    {"not", "be", "if", "unless", "without", "should", "must", "could", "would", "may", "might", "being"}
)
_ENVOYS = frozenset({"representative", "representatives", "delegation", "envoy", "envoys", "negotiator", "negotiators"})
_INSISTS = frozenset({"insisted", "insists", "insist"})
_INCLUDES = frozenset({"include", "includes", "included", "mean", "means", "cover", "covers"})
_ENDS = frozenset({"to", "for", "of", "in", "that", "which"})
_FAR = 14
_SURE = 0.8  # the words leave no doubt


def settle_cases(candidates: Sequence[Candidate], decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions without what is barred, with what is turned, and with what the words add."""
    kept = [_turned(decision) for decision in decisions if not is_barred(decision)]
    kept = [*_echoing(kept)]
    for stated in _stated(candidates):
        kept = [decision for decision in kept if _key(decision.candidate) != _key(stated.candidate)] + [stated]
    known = {_key(decision.candidate) for decision in kept}
    for added in (*_joined(candidates, kept), *_spelled_out(candidates, kept)):
        if _key(added.candidate) not in known:
            known.add(_key(added.candidate))
            kept.append(added)
    return kept


def _key(candidate: Candidate) -> tuple[int, str, Undertaking]:
    return candidate.scene.number, candidate.actor, candidate.undertaking


def _turned(decision: Decision) -> Decision:
    """Turn "has not ruled out" from a refusal into a possibility."""
    if decision.stance is None or decision.stance.firmness is not Firmness.NO:
        return decision
    candidate = decision.candidate
    cue = cue_of(candidate)
    if cue is None or cue.row.name != "rule out":
        return decision
    before = candidate.scene.words.tokens[max(0, cue.first - 3) : cue.first]
    return decision if _NOT.isdisjoint(before) else replace(decision, stance=Stance.CONSIDERING)


def _echoing(decisions: Sequence[Decision]) -> Iterator[Decision]:
    """Give "agreed to do that" the undertaking that was just demanded of the same doer."""
    demands = [decision.candidate for decision in decisions if decision.kind is RecordKind.DEMAND]
    for one in decisions:
        decision, candidate = one, one.candidate
        if candidate.trigger.row.name == "such a step" and candidate.topic in {"latest", "main"}:
            asked = [demand.undertaking for demand in demands if _answers(candidate, demand)]
            if asked and candidate.undertaking not in asked:
                decision = replace(decision, candidate=replace(candidate, undertaking=asked[0]))
        yield decision


def _answers(candidate: Candidate, demand: Candidate) -> bool:
    near = candidate.scene.number - demand.scene.number == 1
    same = candidate.scene is demand.scene and demand.trigger.first < candidate.trigger.first
    return demand.topic == "said" and demand.actor == candidate.actor and (near or same)


def _stated(candidates: Sequence[Candidate]) -> Iterator[Decision]:
    for candidate in candidates:
        stance = next((stance for stance, states in _STATES if states(candidate)), None)
        if stance is not None:
            yield Decision(candidate, RecordKind.COMMITMENT, stance, _SURE, settled=True)
        for undertaking, pledges in _PLEDGED:
            if pledges(candidate):
                meant = replace(candidate, undertaking=undertaking)
                yield Decision(meant, RecordKind.COMMITMENT, Stance.PLEDGED, _SURE, settled=True)


def owns_refusal(candidate: Candidate) -> bool:
    """Tell whether it is the doer's "refusal to" do it."""
    group, tokens = candidate.group, candidate.scene.words.tokens
    if group is None or group.place is not Place.OWNER or tokens[group.end : group.end + 2] != ("refusal", "to"):
        return False
    return 0 <= candidate.trigger.first - group.end - 2 <= 4


def lacks_agreement(candidate: Candidate) -> bool:
    """Tell whether there is no agreement "yet" on what the doer would give."""
    group, trigger = candidate.group, candidate.trigger
    if group is None or candidate.topic != "said" or group.first > trigger.end or group.end < trigger.first - 1:
        return False
    before = candidate.scene.words.tokens[max(0, trigger.first - _FAR) : trigger.first]
    return "no" in before and "yet" in before and not _PROMISES.isdisjoint(before)


def insists_on_part(candidate: Candidate) -> bool:
    """Tell whether the doer insists that it should do it itself: "insisted that it should be a guarantor"."""
    if candidate.topic != "said":
        return False
    tokens, first = candidate.scene.words.tokens, candidate.trigger.first
    before = range(max(0, first - _FAR), max(0, first - 3))
    if _INSISTS.isdisjoint(tokens[before.start : before.stop]):
        return False
    insists = [at for at in before if tokens[at] in _INSISTS and tokens[at + 1 : at + 4] == ("that", "it", "should")]
    return any(_acts_at(candidate, at) for at in insists)


def _acts_at(candidate: Candidate, token: int) -> bool:
    acting = candidate.scene.actor_at(token)
    return acting is not None and any(mention.actor == candidate.actor for mention in acting.mentions)


def promises_together(candidate: Candidate) -> bool:
    """Tell whether the speaker says "we will" right before it."""
    speaker = candidate.attribution.speaker if candidate.attribution else None
    if candidate.topic != "said" or candidate.undertaking is not Undertaking.GUARANTEE:
        return False
    if speaker is None or speaker.actor != candidate.actor:
        return False
    before = candidate.scene.words.tokens[max(0, candidate.trigger.first - 5) : candidate.trigger.first]
    return "not" not in before and any(before[at : at + 2] == ("we", "will") for at in range(len(before)))


def sends_envoy(candidate: Candidate) -> bool:
    """Tell whether the doer will send a representative."""
    tokens, trigger, group = candidate.scene.words.tokens, candidate.trigger, candidate.group
    if group is None or trigger.row.name != "send" or _ENVOYS.isdisjoint(tokens[trigger.end : trigger.end + 3]):
        return False
    return tokens[max(0, trigger.first - 1) : trigger.first] == ("will",) and group.end == trigger.first - 1


def vouches(candidate: Candidate) -> bool:
    """Tell whether somebody's pledge is told to be "backed by" the doer."""
    tokens, group = candidate.scene.words.tokens, candidate.group
    if group is None:
        return False
    first = group.first - (tokens[group.first - 1 : group.first] == ("the",))
    before = tokens[max(0, first - _FAR) : first - 2]
    if tokens[max(0, first - 2) : first] != ("backed", "by") or not _UNSURE.isdisjoint(before[-3:]):
        return False
    return not _PLEDGES.isdisjoint(before)


_STATES: tuple[tuple[Stance, Callable[[Candidate], bool]], ...] = (
    (Stance.REFUSED, owns_refusal),
    (Stance.UNDECIDED, lacks_agreement),
    (Stance.READY, insists_on_part),
    (Stance.PLEDGED, promises_together),
)

# What is pledged beside, whatever the trigger names.
_PLEDGED: tuple[tuple[Undertaking, Callable[[Candidate], bool]], ...] = (
    (Undertaking.GUARANTEE, vouches),
    (Undertaking.TALKS, sends_envoy),
)


def _joined(candidates: Sequence[Candidate], decisions: Sequence[Decision]) -> Iterator[Decision]:
    """Yield what a list adds: "could cover this and that", "the one, alongside the other"."""
    by_sentence: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_sentence[candidate.scene.number].append(candidate)
    for decision in decisions:
        for candidate in by_sentence[decision.candidate.scene.number]:
            if _lists_with(candidate, decision) or _stands_beside(candidate, decision.candidate):
                yield replace(decision, candidate=candidate, settled=True)


def _lists_with(candidate: Candidate, decision: Decision) -> bool:
    one, tokens = decision.candidate, candidate.scene.words.tokens
    if decision.stance is not Stance.CONSIDERING or {one.topic, candidate.topic} != {"said"}:
        return False
    between = tokens[one.trigger.end : candidate.trigger.first]
    return candidate.actor == one.actor and bool(between) and _LINKS.issuperset(between)


def _stands_beside(candidate: Candidate, one: Candidate) -> bool:
    if candidate.trigger is not one.trigger or candidate.undertaking is not one.undertaking:
        return False
    if candidate.group is None or one.group is None or candidate.group is one.group:
        return False
    between = candidate.scene.words.tokens[one.group.end : candidate.group.first]
    return bool(between) and between[-1] in {"alongside", "with"} and _BESIDE.issuperset(between)


def _spelled_out(candidates: Sequence[Candidate], decisions: Sequence[Decision]) -> Iterator[Decision]:
    """Yield what "this includes" adds to the support that was asked for in the sentence before."""
    asked = {
        decision.candidate.scene.number: decision
        for decision in decisions
        if decision.kind is RecordKind.DEMAND and decision.candidate.undertaking is Undertaking.GUARANTEE
    }
    for candidate in candidates:
        demand = asked.get(candidate.scene.number - 1)
        if demand is not None and candidate.topic == "said" and _is_part(candidate):
            yield replace(demand, candidate=replace(demand.candidate, undertaking=candidate.undertaking), settled=True)


def _is_part(candidate: Candidate) -> bool:
    """Tell whether "this includes" has the trigger in its list; "military" alone names no forces there."""
    tokens, first = candidate.scene.words.tokens, candidate.trigger.first
    listed = tokens[0] in {"this", "it"} and not _INCLUDES.isdisjoint(tokens[1:3])
    return listed and _ENDS.isdisjoint(tokens[3:first]) and candidate.trigger.row.name != "forces"
