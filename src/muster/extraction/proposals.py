"""What the tables alone make of a candidate: which cue governs it, who acts, and which outcome follows."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.candidates import Candidate, Origin
from muster.extraction.phrases import Found
from muster.extraction.scenes import Scene
from muster.extraction.stances import RUNGS, Cue, Sense
from muster.extraction.subjects import Group, Place
from muster.model.scales import Firmness, Stance

_ATTITUDES = frozenset({Sense.DEMAND, Sense.OBJECTION, Sense.ACCEPTANCE})
# A weak cue gives way to a stronger one right behind it: "will consider", "has offered", "would be ready".
_WEAK = frozenset(
    {"has", "will", "would", "can", "is to", "going to", "may", "cannot", "would not", "already", "keep on"}
)
_HEDGED = frozenset({"may"})
_OBLIGED = frozenset({"must"})  # who must is the doer: the wish is the speaker's
_NEAR = 3
_NEXT = 1
_AHEAD = 10
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
    return _govern(candidate)[0]


def _govern(candidate: Candidate) -> tuple[Found[Cue] | None, str]:
    """Return the cue that governs the trigger, and on which side of it the cue stands."""
    scene, first, end = candidate.scene, candidate.trigger.first, candidate.trigger.end
    rungs = [cue for cue in scene.cues if cue.row.sense in RUNGS or cue.row.sense is Sense.WOULD]
    acting = scene.acting[first]
    before = [
        cue
        for cue in rungs
        if cue.end <= first
        and (scene.acting[cue.first] == acting or scene.clauses[cue.first] == scene.clauses[first])
        and scene.clauses[first] - scene.clauses[cue.first] <= 1
    ]
    if before:
        near = [cue for cue in before if scene.clauses[cue.first] == scene.clauses[first]]
        return _strongest(near or before), "before"
    after = [
        cue
        for cue in rungs
        if end <= cue.first <= end + _AHEAD and scene.clauses[cue.first] - scene.clauses[first] <= 1
    ]
    if after:
        return _strongest(after), "after"
    inside = [cue for cue in rungs if cue.first < end and first < cue.end]
    return (inside[0], "inside") if inside else (None, "none")


def _strongest(cues: list[Found[Cue]]) -> Found[Cue]:
    chosen = cues[0]
    for cue in cues[1:]:
        if chosen.row.name in _WEAK and cue.first - chosen.end <= _NEAR and chosen.row.name not in _HEDGED:
            chosen = cue
    return chosen


def propose(candidate: Candidate) -> Proposal:
    """Return what the tables make of the candidate."""
    scene, trigger = candidate.scene, candidate.trigger
    cue, side = _govern(candidate)
    if cue is None:
        return Proposal(f"bare:{_relation(candidate, None)}", None, "-")
    relation = _relation(candidate, cue)
    wish = _wish_over(scene, trigger.first)
    if wish is not None and relation in {"acts", "owns"} and cue.row.sense not in _ATTITUDES:
        return Proposal(f"wished:{relation}", str(wish.row.sense), wish.row.name)
    outcome = _outcome(candidate, cue, relation=relation)
    return Proposal(f"{side}:{relation}", outcome, cue.row.name)


def _wish_over(scene: Scene, token: int) -> Found[Cue] | None:
    """Return the attitude that ends right before the clause of a token: "hopes that", "the expectation that"."""
    start = scene.clauses.index(scene.clauses[token])
    over = [cue for cue in scene.cues if cue.row.sense in _ATTITUDES and 0 <= start - cue.end <= 1]
    return over[-1] if over else None


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
    if sense in _ATTITUDES:
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
