"""Makes records of decisions: with speaker, conditions, quantity, timing, and the words that prove them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from muster.extraction.candidates import Candidate
from muster.extraction.caveats import caveats_of
from muster.extraction.conditions import Stated
from muster.extraction.decisions import Decision
from muster.extraction.details import quantity_of, timing_of
from muster.extraction.proposals import cue_of
from muster.extraction.speakers import credit, speaker_of, voice_of
from muster.extraction.subjects import Place
from muster.model.record import (
    Acceptance,
    Claim,
    Commitment,
    Demand,
    Objection,
    RecordKind,
    Speaker,
    Why,
)
from muster.model.scales import Condition, ConditionKind, Firmness, Stance
from muster.model.span import Span

# How unlikely a stated condition must be to be left out, and how likely one without words to be put in; set on reports
# that the network was not trained on, of which it is less sure than of those that it was.
# What stands across a semicolon, or with what is refused, bound or done already, needs to be likelier. Backing is rare
# in training, so that the words count for more.
_DENIED, _DOUBTFUL, _PLAIN = 0.1, 0.3, 0.7
_BACKING_DENIED = 0.02
_SETTLED = frozenset({Stance.FORMAL, Stance.DELIVERING, Stance.REFUSED, Stance.WITHDRAWN})
_RIVALS = 0.15  # the share of the likeliest holder's chance that whoever acts at the cue must have
_HELD = 0.5  # whoever is so likely holds an attitude beside the likeliest

_ATTITUDES: dict[RecordKind, type[Demand | Objection | Acceptance]] = {
    RecordKind.DEMAND: Demand,
    RecordKind.OBJECTION: Objection,
    RecordKind.ACCEPTANCE: Acceptance,
}


@dataclass(frozen=True, slots=True)
class _Draft:
    claim: Claim
    chance: float


def make_claims(decisions: Iterable[Decision], text: str, speaking: Mapping[str, float]) -> tuple[Claim, ...]:
    """Make the records of all decisions; of one statement the surest reading wins, repetitions add evidence.

    `speaking` weighs what tells who says a claim.
    """
    drafts: list[_Draft] = []
    for decision in sorted(_surest(decisions), key=lambda decision: -decision.chance):
        for claim in _claims(decision, text, speaking):
            _merge(drafts, _Draft(claim, decision.chance))
    return tuple(sorted((draft.claim for draft in drafts), key=lambda claim: claim.evidence[0]))


def _surest(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Keep the surest decision for each sentence, doer, undertaking and thing said of them."""
    best: dict[tuple[object, ...], Decision] = {}
    for decision in decisions:
        candidate = decision.candidate
        said = decision.stance.firmness if decision.stance else decision.kind
        key = candidate.scene.number, candidate.actor, candidate.undertaking, said
        if key not in best or best[key].chance < decision.chance:
            best[key] = decision
    yield from best.values()


def _claims(decision: Decision, text: str, speaking: Mapping[str, float]) -> Iterator[Claim]:
    """Yield the record of a decision; of an attitude one for each who holds it."""
    candidate = decision.candidate
    holders = () if decision.stance is not None else _held_by(decision, speaker_of(candidate))
    speaker = credit(candidate, text, speaking, holders=holders)
    evidence, why = (_evidence(candidate, text),), _why(decision)
    via = candidate.attribution.via if candidate.attribution else ()
    quantity, timing = quantity_of(candidate, text), timing_of(candidate, text)
    if decision.stance is not None:
        yield Commitment(
            doer=candidate.actor,
            undertaking=candidate.undertaking,
            stance=decision.stance,
            voice=voice_of(speaker, candidate.actor),
            conditions=_conditions(decision),
            speaker=speaker,
            via=via,
            quantity=quantity,
            timing=timing,
            caveats=None if decision.stance.firmness is Firmness.NO else caveats_of(candidate, text),
            evidence=evidence,
            why=why,
        )
        return
    for by in holders:
        yield _ATTITUDES[decision.kind](
            by=by,
            doer=candidate.actor,
            undertaking=candidate.undertaking,
            speaker=speaker or Speaker(by, by),
            via=via,
            quantity=quantity,
            timing=timing,
            evidence=evidence,
            why=why,
        )


def _why(decision: Decision) -> Why:
    """Name the rule, with the trigger and the cue that governs it."""
    scene, trigger = decision.candidate.scene, decision.candidate.trigger
    cue = cue_of(decision.candidate)
    spans = {scene.words.span(found.first, found.end) for found in (trigger, cue) if found is not None}
    rule = f"{decision.kind} by {cue.row.name if cue else 'context'} of {trigger.row.name}"
    return Why(f"{rule}; {decision.judges}" if decision.judges else rule, tuple(sorted(spans)))


def _conditions(decision: Decision) -> tuple[Condition, ...]:
    """Return the conditions that the words state, less the unlikely ones, and those that are sure without words."""
    stated = decision.candidate.scene.stated
    chances = dict(decision.conditions)
    kept = {
        found.condition
        for found in stated
        if chances.get(found.condition.kind, 1.0) > _least(decision, found)
        and found.condition.backer != decision.candidate.actor
    }
    named = {found.condition.kind for found in stated}
    sure = {
        Condition(kind)
        for kind, chance in chances.items()
        if chance > _PLAIN and kind not in named and kind is not ConditionKind.BACKING
    }
    return tuple(sorted(kept | sure))


def _least(decision: Decision, stated: Stated) -> float:
    """Return how likely a stated condition must be: likelier across a semicolon, and for what is settled already."""
    tokens, trigger = decision.candidate.scene.words.tokens, decision.candidate.trigger
    between = tokens[trigger.end : stated.first] or tokens[stated.end : trigger.first]
    if decision.stance in _SETTLED or ";" in between:
        return _DOUBTFUL
    return _BACKING_DENIED if stated.condition.kind is ConditionKind.BACKING else _DENIED


def _held_by(decision: Decision, speaker: Speaker | None) -> tuple[str, ...]:
    """Return whose attitude it is: who acts at the cue, else who is likeliest, else the speaker's actor or another.

    Whoever acts there is passed over where the network finds another much likelier.
    """
    candidate, chances = decision.candidate, dict(decision.holders)
    least = _RIVALS * max(chances.values(), default=0.0)
    acting = tuple(actor for actor in _acting(candidate) if chances.get(actor, 0.0) >= least)
    likely = tuple(by for by, chance in chances.items() if chance > _HELD) or tuple(chances)[:1]
    return acting or likely or _speaking(candidate, speaker)


def _acting(candidate: Candidate) -> tuple[str, ...]:
    """Return who acts at the cue that governs the trigger, if it is not the doer."""
    cue = cue_of(candidate)
    acting = candidate.scene.actor_at(cue.first) if cue else None
    if not cue or not acting or acting.place is not Place.SUBJECT or acting.end > cue.first:
        return ()
    holders = tuple(mention.actor for mention in acting.mentions if mention.actor)
    return () if acting is candidate.group or candidate.actor in holders else holders


def _speaking(candidate: Candidate, speaker: Speaker | None) -> tuple[str, ...]:
    """Return the speaker's actor, else another actor before the trigger."""
    if speaker is not None and speaker.actor:
        return (speaker.actor,) if speaker.actor != candidate.actor else ()
    scene = candidate.scene
    others = [group for group in scene.groups if group.acts and group.mentions[0].actor not in {None, candidate.actor}]
    before = [group for group in others if group.first < candidate.trigger.first]
    for group in (before or others)[:1]:
        return tuple(mention.actor for mention in group.mentions if mention.actor)
    return ()


def _evidence(candidate: Candidate, text: str) -> Span:
    """Return the shortest piece that carries the record: the words said, or the sentence without its last mark."""
    span = candidate.scene.sentence.span
    end = span.end
    while end > span.start + 1 and text[end - 1] in ".!?”\"’' ":
        end -= 1
    return Span(span.start, end)


def _merge(drafts: list[_Draft], draft: _Draft) -> None:
    for at, known in enumerate(drafts):
        if _same(known.claim, draft.claim):
            evidence = tuple(sorted({*known.claim.evidence, *draft.claim.evidence}))
            drafts[at] = _Draft(replace(known.claim, evidence=evidence), known.chance)
            return
    drafts.append(draft)


def _same(one: Claim, other: Claim) -> bool:
    """Tell whether two records say one thing in one mouth; a condition left out the second time changes nothing."""
    if (one.kind, one.doer, one.undertaking) != (other.kind, other.doer, other.undertaking):
        return False
    if _name(one) != _name(other):
        return False
    if isinstance(one, Commitment) and isinstance(other, Commitment):
        ones, others = frozenset(one.conditions), frozenset(other.conditions)
        return one.stance.firmness is other.stance.firmness and (ones <= others or others <= ones)
    return not isinstance(one, Commitment) and not isinstance(other, Commitment) and one.by == other.by


def _name(claim: Claim) -> str | None:
    return claim.speaker.name if claim.speaker else None
