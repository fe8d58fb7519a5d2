"""What stands around a trigger, whoever its doer is: worked out once for all the candidates of a trigger."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.heads import link_before, standing_of
from muster.extraction.phrases import Found
from muster.extraction.scenes import Scene
from muster.extraction.stances import RUNGS, Cue, Sense
from muster.extraction.undertakings import Trigger

WISHES = frozenset({Sense.DEMAND, Sense.OBJECTION, Sense.ACCEPTANCE})
# A weak cue gives way to a stronger one right behind it: "will consider", "has offered", "would be ready".
_WEAK = frozenset(
    {"has", "will", "would", "can", "is to", "going to", "may", "cannot", "would not", "already", "keep on"}
)
_HEDGED = frozenset({"may"})
_NEAR = 3
_AHEAD = 10


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a trigger.

    `cue` is the one that governs it and `side` where that stands; `left` are the cues before it, the nearest first;
    `wish` is an attitude that ends right before its clause.
    """

    standing: str
    link: str
    left: tuple[Found[Cue], ...]
    cue: Found[Cue] | None
    side: str
    wish: Found[Cue] | None

    @property
    def nearest(self) -> str:
        """Return the name of the nearest cue before the trigger, or "-"."""
        return self.left[0].row.name if self.left else "-"


def look_around(scene: Scene, trigger: Found[Trigger]) -> Surroundings:
    """Return what stands around a trigger of the scene."""
    left = tuple(cue for cue in reversed(scene.cues) if cue.end <= trigger.first)
    cue, side = govern(scene, trigger)
    wish = _wish_over(scene, trigger.first)
    return Surroundings(standing_of(scene, trigger), link_before(scene, trigger), left, cue, side, wish)


def govern(scene: Scene, trigger: Found[Trigger]) -> tuple[Found[Cue] | None, str]:
    """Return the cue that governs the trigger, and on which side of it the cue stands."""
    first, end = trigger.first, trigger.end
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


def _wish_over(scene: Scene, token: int) -> Found[Cue] | None:
    """Return the attitude that ends right before the clause of a token: "hopes that", "the expectation that"."""
    start = scene.clauses.index(scene.clauses[token])
    over = [cue for cue in scene.cues if cue.row.sense in WISHES and 0 <= start - cue.end <= 1]
    return over[-1] if over else None
