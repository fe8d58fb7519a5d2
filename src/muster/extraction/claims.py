"""Makes records of decisions: with speaker, conditions, quantity, timing, and the words that prove them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from muster.extraction.candidates import Candidate
from muster.extraction.caveats import caveats_of
from muster.extraction.conditional import conditions_of
from muster.extraction.decisions import Decision
from muster.extraction.details import quantity_of, timing_of
from muster.extraction.proposals import cue_of
from muster.extraction.speakers import Heard, credit, speaker_of, voice_of
from muster.extraction.subjects import Place
from muster.model.actor import COLLECTIVES
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
from muster.model.scales import Firmness, Voice
from muster.model.span import Span

_RIVALS = 0.15  # the share of the likeliest holder's chance that whoever acts at the cue must have
_HELD = 0.5  # whoever is so likely holds an attitude beside the likeliest
_STATE = 2  # letters of its code
# From these chances on, that a pledge is told in the doer's own voice tells for whom a person speaks: where only what
# stands near tells it otherwise, and at all.
_LIKELY_OWN, _SURELY_OWN = 0.6, 0.7

_ATTITUDES: dict[RecordKind, type[Demand | Objection | Acceptance]] = {
    RecordKind.DEMAND: Demand,
    RecordKind.OBJECTION: Objection,
    RecordKind.ACCEPTANCE: Acceptance,
}


@dataclass(frozen=True, slots=True)
class _Draft:
    claim: Claim
    chance: float


@dataclass(frozen=True, slots=True)
class _Told:
    """A decision, who holds it if it is an attitude, and whom the report credits."""

    decision: Decision
    holders: tuple[str, ...]
    speaker: Speaker | None

    @property
    def doer(self) -> str:
        return self.decision.candidate.actor

    @property
    def is_state(self) -> bool:
        """Tell whether the doer is a state."""
        return len(self.doer) == _STATE and self.doer.isupper()

    @property
    def own(self) -> float:
        """Return how likely it is the doer's own word."""
        return dict(self.decision.voices).get(Voice.OWN, 0.0)


def make_claims(
    decisions: Iterable[Decision], text: str, speaking: Mapping[str, float], *, guessed: Collection[str]
) -> tuple[Claim, ...]:
    """Make the records of all decisions; of one statement the surest reading wins, repetitions add evidence.

    `speaking` weighs what tells who says a claim; for whom the people `guessed` speak, what stands near tells alone.
    """
    drafts: list[_Draft] = []
    surest = sorted(_surest(decisions), key=lambda decision: -decision.chance)
    told = [_credited(decision, text, speaking) for decision in surest]
    for each in _with_states(told, guessed):
        for claim in _claims(each, text):
            _merge(drafts, _Draft(claim, each.decision.chance))
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


def _credited(decision: Decision, text: str, speaking: Mapping[str, float]) -> _Told:
    candidate = decision.candidate
    holders = () if decision.stance is not None else _held_by(decision, speaker_of(candidate))
    heard = Heard(dict(decision.voices), decision.speakers)
    return _Told(decision, holders, credit(candidate, text, speaking, holders=holders, heard=heard))


def _with_states(told: Sequence[_Told], guessed: Collection[str]) -> Iterator[_Told]:
    """Let a person whose state was guessed speak for the doer whose word he tells most, and anybody for his body."""
    states = _states(each for each in told if each.speaker is not None and each.speaker.name in guessed)
    for each in told:
        speaker = each.speaker
        if speaker is not None and speaker.name in states:
            speaker = replace(speaker, actor=states[speaker.name])
        elif speaker is not None and speaker.name != speaker.actor and each.own > _SURELY_OWN and not each.is_state:
            speaker = replace(speaker, actor=each.doer)
        yield replace(each, speaker=speaker)


def _states(told: Iterable[_Told]) -> dict[str, str]:
    """Return by name of whom each speaker tells most likely the own word, where that is likely at all."""
    chances: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for each in told:
        if each.speaker is not None and each.doer not in COLLECTIVES and each.own > _LIKELY_OWN:
            chances[each.speaker.name][each.doer] += each.own
    return {name: max(doers, key=lambda doer: doers[doer]) for name, doers in chances.items()}


def _claims(told: _Told, text: str) -> Iterator[Claim]:
    """Yield the record of a decision; of an attitude one for each who holds it."""
    decision, speaker, candidate = told.decision, told.speaker, told.decision.candidate
    evidence, why = (_evidence(candidate, text),), _why(decision)
    via = candidate.attribution.via if candidate.attribution else ()
    quantity, timing = quantity_of(candidate, text), timing_of(candidate, text)
    if decision.stance is not None:
        yield Commitment(
            doer=candidate.actor,
            undertaking=candidate.undertaking,
            stance=decision.stance,
            voice=voice_of(speaker, candidate.actor),
            conditions=conditions_of(decision),
            speaker=speaker,
            via=via,
            quantity=quantity,
            timing=timing,
            caveats=None if decision.stance.firmness is Firmness.NO else caveats_of(candidate, text),
            evidence=evidence,
            why=why,
        )
        return
    for by in told.holders:
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
            drafts[at] = _Draft(_with(known.claim, draft.claim, evidence), known.chance)
            return
    drafts.append(draft)


def _with(one: Claim, other: Claim, evidence: tuple[Span, ...]) -> Claim:
    """Return one record with the evidence of both, and the conditions of whichever names more."""
    if isinstance(one, Commitment) and isinstance(other, Commitment):
        return replace(one, evidence=evidence, conditions=max(one.conditions, other.conditions, key=len))
    return replace(one, evidence=evidence)


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
