"""On which conditions a commitment hangs: what words state and what the network makes likely, weighed together."""

from __future__ import annotations

from collections.abc import Iterator

from muster.extraction.conditions import Marker, Stated
from muster.extraction.decisions import Decision
from muster.extraction.odds import log_odds
from muster.extraction.scenes import Scene
from muster.extraction.subjects import Place
from muster.model.scales import Condition, ConditionKind, Firmness, Stance

# How much each mark tells for a condition, in log odds; fitted on parts v to y by logistic regression, with the chances
# of a network that had not learned on them. What that of the present one counts was chosen on parts z and pages-z.
_ALWAYS, _ODDS = 0.65, 1.2  # what counts without any mark, and the share of the network's log odds that counts
_MARKS = {
    "stated": 3.0,
    "stated, of no known kind": -1.4,
    "stated as backing": -0.4,
    "stated behind another clause": -1.0,
    "stated of a refusal": -2.0,
    "stated of what is done": -1.2,
    "stated next": 1.6,
    "another stated": -0.7,
}
_UNJUDGED = 0.135  # the chance where no network tells one
_LOWEST = 0.0005
_DONE = frozenset({Stance.FORMAL, Stance.DELIVERING})
_TURNS = frozenset({";", "but", "and", "while", "though"})
_SURE = frozenset({Marker.STRICT, Marker.WITHIN})
_LEADING = frozenset({Place.SUBJECT, Place.MODIFIER, Place.OWNER})


def conditions_of(decision: Decision) -> tuple[Condition, ...]:
    """Return the conditions of a commitment: those that words state, and those that are sure without words."""
    candidate, chances = decision.candidate, dict(decision.conditions)
    stated = candidate.scene.stated
    kept = {
        found.condition
        for found in stated
        if found.condition.backer != candidate.actor
        and _weigh(decision, found.condition.kind, found, chance=chances.get(found.condition.kind, _UNJUDGED)) > 0.0
    }
    named = {found.condition.kind for found in stated} | {ConditionKind.BACKING}
    sure = {
        Condition(kind)
        for kind, chance in chances.items()
        if kind not in named and _weigh(decision, kind, None, chance=chance) > 0.0
    }
    return tuple(sorted(kept | sure))


def _weigh(decision: Decision, kind: ConditionKind, stated: Stated | None, *, chance: float) -> float:
    """Return the log odds that the commitment hangs on a condition of this kind."""
    told = sum(_MARKS[mark] for mark in marks_of(decision, kind, stated))
    return _ALWAYS + told + _ODDS * log_odds(chance, least=_LOWEST)


def marks_of(decision: Decision, kind: ConditionKind, stated: Stated | None) -> Iterator[str]:
    """Name what tells for or against a condition of this kind; `stated` is None where the sentence states none."""
    if stated is not None:
        yield from _marks_of_words(decision, stated)
    elif decision.candidate.scene.stated:
        yield "another stated"
    if _states(decision.candidate.following, kind, actor=decision.candidate.actor):
        yield "stated next"


def _marks_of_words(decision: Decision, stated: Stated) -> Iterator[str]:
    """Name what the words of the condition tell, and where they stand."""
    tokens, trigger = decision.candidate.scene.words.tokens, decision.candidate.trigger
    between = tokens[trigger.end : stated.first] or tokens[stated.end : trigger.first]
    yield "stated"
    if stated.condition.kind is ConditionKind.OTHER:
        yield "stated, of no known kind"
    if stated.condition.kind is ConditionKind.BACKING:
        yield "stated as backing"
    if not _TURNS.isdisjoint(between):
        yield "stated behind another clause"
    if decision.stance is not None and decision.stance.firmness is Firmness.NO:
        yield "stated of a refusal"
    if decision.stance in _DONE:
        yield "stated of what is done"


def _states(scene: Scene | None, kind: ConditionKind, *, actor: str) -> bool:
    """Tell whether a sentence states such a condition in so many words, before which nobody else acts."""
    if scene is None:
        return False
    firsts = [stated.first for stated in scene.stated if stated.condition.kind is kind and stated.marker in _SURE]
    return bool(firsts) and all(
        any(mention.actor == actor for mention in group.mentions)
        for group in scene.groups
        if group.acts and group.place in _LEADING and group.first < firsts[0]
    )
