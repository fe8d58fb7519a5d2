"""What the tables alone make of a candidate: which cue governs it, who acts, and which outcome follows."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.candidates import Candidate, Origin
from muster.extraction.phrases import Found
from muster.extraction.scenes import Scene
from muster.extraction.stances import Cue, Sense
from muster.extraction.subjects import Group, Place
from muster.extraction.surroundings import WISHES, Surroundings, govern
from muster.model.scales import Firmness, Stance

_OBLIGED = frozenset({"must"})  # who must is the doer: the wish is the speaker's
_NEAR = 3
_NEXT = 1
_OPENS = frozenset({"unless", "until", "without", "except", "before"})
_ONLY = frozenset({"only"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """An outcome with the rule that proposes it; `outcome` is None where the doer does not fit the cue."""

    rule: str
    outcome: str | None
    cue: str


def cue_of(candidate: Candidate) -> Found[Cue] | None:
    """Return the cue that governs the candidate's trigger, or None."""
    return govern(candidate.scene, candidate.trigger)[0]


def propose(candidate: Candidate, around: Surroundings) -> Proposal:
    """Return what the tables make of the candidate, from what stands `around` its trigger."""
    cue, wish = around.cue, around.wish
    relation = _relation(candidate, cue)
    if cue is None:
        return Proposal(f"bare:{relation}", None, "-")
    if wish is not None and relation in {"acts", "owns"} and cue.row.sense not in WISHES:
        return Proposal(f"wished:{relation}", str(wish.row.sense), wish.row.name)
    outcome = _outcome(candidate, cue, relation=relation)
    return Proposal(f"{around.side}:{relation}", outcome, cue.row.name)


def _relation(candidate: Candidate, cue: Found[Cue] | None) -> str:
    """Tell how the doer stands to the governing cue: it acts, belongs to what is done, or is asked."""
    scene, trigger, group = candidate.scene, candidate.trigger, candidate.group
    at = cue.first if cue else trigger.first
    acting = scene.actor_at(at)
    if group is None:
        lonely = acting is None or acting.first > trigger.first
        return f"{candidate.origin}-{'lonely' if lonely else 'beside'}"
    if cue is not None and group.place in {Place.MODIFIER, Place.OWNER} and 0 <= cue.first - group.end <= _NEXT:
        return "acts"
    if group.place in {Place.MODIFIER, Place.OWNER} and 0 <= trigger.first - group.end <= _NEAR:
        return "owns" if acting is None or acting is group or not _same_actor(acting, candidate) else "acts"
    if acting is group:
        return "acts"
    if group.place is Place.BY and group.first >= trigger.first:
        return "by"
    if cue is not None and cue.end <= group.first <= trigger.first:
        return f"asked-{group.place}"
    if group.first >= trigger.end:
        return f"behind-{_before(scene, group)}"
    return "beside"


def _before(scene: Scene, group: Group) -> str:
    return scene.words.tokens[group.first - 1] if group.first else "^"


def _same_actor(group: Group, candidate: Candidate) -> bool:
    return any(mention.actor == candidate.actor for mention in group.mentions)


def _outcome(candidate: Candidate, cue: Found[Cue], *, relation: str) -> str | None:
    sense = cue.row.sense
    speaker = candidate.attribution.speaker if candidate.attribution else None
    acts = relation in {"acts", "by", f"{Origin.SPEAKER}-lonely"}
    if sense in WISHES:
        own = speaker is not None and speaker.actor == candidate.actor
        if cue.row.name in _OBLIGED:
            return None if own or not acts else str(sense)
        return None if acts else str(sense)
    if not acts and relation != "owns":
        return None
    return _firmness(candidate, cue)


def _firmness(candidate: Candidate, cue: Found[Cue]) -> str:
    """Return the bucket of the cue, turned by what stands around it."""
    tokens = frozenset(candidate.scene.words.tokens)
    reported = candidate.attribution is not None
    sense = cue.row.sense
    if sense is Sense.WOULD:
        return str(Firmness.FIRM if reported and "if" not in tokens else Firmness.SOFT)
    stance = Stance(str(sense))
    if stance.firmness is Firmness.NO and tokens & _OPENS:
        return str(Firmness.OPEN)
    if cue.row.name == "would not" and not reported:
        return str(Firmness.NO)
    if cue.row.name in {"will", "would"} and tokens & _ONLY:
        return str(Firmness.SOFT)
    return str(stance.firmness)
