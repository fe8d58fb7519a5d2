"""Makes records of decisions: with speaker, conditions, quantity, timing, and the words that prove them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from muster.extraction.candidates import Candidate
from muster.extraction.conditions import find_conditions
from muster.extraction.decisions import Decision
from muster.extraction.mention import MentionKind
from muster.extraction.speakers import speaker_of, voice_of
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
from muster.model.scales import Condition
from muster.model.span import Span

_ATTITUDES: dict[RecordKind, type[Demand | Objection | Acceptance]] = {
    RecordKind.DEMAND: Demand,
    RecordKind.OBJECTION: Objection,
    RecordKind.ACCEPTANCE: Acceptance,
}


@dataclass(frozen=True, slots=True)
class _Draft:
    claim: Claim
    chance: float


def make_claims(decisions: Iterable[Decision], text: str) -> tuple[Claim, ...]:
    """Make the records of all decisions; of one statement the surest reading wins, repetitions add evidence."""
    drafts: list[_Draft] = []
    for decision in sorted(_surest(decisions), key=lambda decision: -decision.chance):
        claim = _claim(decision, text)
        if claim is not None:
            _merge(drafts, _Draft(claim, decision.chance))
    return tuple(sorted((draft.claim for draft in drafts), key=lambda claim: claim.evidence[0]))


def _surest(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Keep the surest decision for each sentence, doer and undertaking."""
    best: dict[tuple[int, str, str], Decision] = {}
    for decision in decisions:
        candidate = decision.candidate
        key = candidate.scene.number, candidate.actor, candidate.undertaking
        if key not in best or best[key].chance < decision.chance:
            best[key] = decision
    yield from best.values()


def _claim(decision: Decision, text: str) -> Claim | None:
    candidate = decision.candidate
    speaker = speaker_of(candidate)
    evidence = (_evidence(candidate, text),)
    why = Why(
        f"{decision.kind}:{candidate.trigger.row.name}",
        (candidate.scene.words.span(candidate.trigger.first, candidate.trigger.end),),
    )
    conditions = _conditions(candidate)
    if decision.stance is not None:
        return Commitment(
            doer=candidate.actor,
            undertaking=candidate.undertaking,
            stance=decision.stance,
            voice=voice_of(speaker, candidate.actor),
            conditions=conditions,
            speaker=speaker,
            evidence=evidence,
            why=why,
        )
    by = _by(candidate, speaker)
    if by is None:
        return None

    return _ATTITUDES[decision.kind](
        by=by,
        doer=candidate.actor,
        undertaking=candidate.undertaking,
        speaker=speaker or Speaker(by, by),
        evidence=evidence,
        why=why,
    )


def _conditions(candidate: Candidate) -> tuple[Condition, ...]:
    return tuple(sorted({stated.condition for stated in find_conditions(candidate.scene)}))


def _by(candidate: Candidate, speaker: Speaker | None) -> str | None:
    """Return whose attitude it is: the speaker's actor, else the nearest other actor before the trigger."""
    if speaker is not None and speaker.actor and speaker.actor != candidate.actor:
        return speaker.actor
    groups = [
        group
        for group in candidate.scene.groups
        if group.mentions[0].kind is not MentionKind.PLACE and group.mentions[0].actor not in {None, candidate.actor}
    ]
    before = [group for group in groups if group.first < candidate.trigger.first]
    chosen = before[0] if before else groups[0] if groups else None
    return chosen.mentions[0].actor if chosen else None


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
    if (one.kind, one.doer, one.undertaking) != (other.kind, other.doer, other.undertaking):
        return False
    if isinstance(one, Commitment) and isinstance(other, Commitment):
        return one.stance.firmness is other.stance.firmness
    return not isinstance(one, Commitment) and not isinstance(other, Commitment) and one.by == other.by
