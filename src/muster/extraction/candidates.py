"""Everything that a report could be saying: who, what, in which sentence. Many, so that none is missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from muster.extraction.mention import Attribution, MentionKind
from muster.extraction.phrases import Found
from muster.extraction.scenes import Scene
from muster.extraction.stances import RUNGS
from muster.extraction.subjects import Group
from muster.extraction.undertakings import Trigger
from muster.model.actor import COLLECTIVES
from muster.model.scales import Undertaking

# A truce or talks in passing ("in the event of a deal") is not what "such a move" refers back to.
_BACKGROUND = frozenset({Undertaking.CEASEFIRE, Undertaking.TALKS})
_IMPLIED = Trigger("implied", None)
ECHOES = 2  # so many sentences back may name who is still spoken of


class Origin(StrEnum):
    """Where a candidate's doer is taken from."""

    NAMED = "named"  # in the sentence
    SPEAKER = "speaker"  # whoever the words are put into the mouth of
    CARRIED = "carried"  # the sentence before
    MAIN = "main"  # whom the report is mostly about
    FORCE = "force"  # the arrangement, or countries left unnamed


_Doer = tuple[str, Origin, Group | None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A doer and an undertaking that meet in one sentence; `group` is None where the doer is not named in it.

    `earlier` are the sentences right before it, `following` the next one, or None after the last.
    """

    scene: Scene
    trigger: Found[Trigger]
    undertaking: Undertaking
    actor: str
    origin: Origin
    group: Group | None
    attribution: Attribution | None
    topic: str
    earlier: tuple[Scene, ...] = ()
    following: Scene | None = None


def find_candidates(scenes: Sequence[Scene]) -> list[Candidate]:
    """Return the candidates of all sentences in their order."""
    main = _main_undertaking(scenes)
    leading = _main_actor(scenes)
    candidates: list[Candidate] = []
    latest = main
    for at, scene in enumerate(scenes):
        earlier = tuple(scenes[max(0, at - ECHOES) : at])
        following = scenes[at + 1] if at + 1 < len(scenes) else None
        echoes = [actor for before in reversed(earlier) for actor in _subjects(before)]
        for trigger in _triggers(scene):
            attribution = speech_at(scene, trigger)
            doers = _distinct(_doers(scene, trigger, attribution=attribution, echoes=(echoes, leading)))
            for undertaking, topic in _undertakings(trigger, scene, latest=latest, main=main):
                candidates += [
                    Candidate(scene, trigger, undertaking, *doer, attribution, topic, earlier, following)
                    for doer in doers
                ]
            latest = trigger.row.undertaking or latest
    return candidates


def _main_undertaking(scenes: Sequence[Scene]) -> Undertaking:
    counts = Counter(found.row.undertaking for scene in scenes for found in scene.triggers if found.row.undertaking)
    return counts.most_common(1)[0][0] if counts else Undertaking.TROOPS


def _main_actor(scenes: Sequence[Scene]) -> str | None:
    counts = Counter(
        mention.actor
        for scene in scenes
        for group in scene.groups
        for mention in group.mentions
        if mention.actor and mention.kind is not MentionKind.PLACE
    )
    return counts.most_common(1)[0][0] if counts else None


def _triggers(scene: Scene) -> Iterator[Found[Trigger]]:
    """Yield the triggers; where none names an undertaking, each cue may stand for one that was named before."""
    yield from scene.triggers
    if not any(found.row.undertaking for found in scene.triggers):
        taken = {scene.clauses[found.first] for found in scene.triggers}
        for cue in scene.cues:
            if cue.row.sense in RUNGS and scene.clauses[cue.first] not in taken:
                taken.add(scene.clauses[cue.first])
                yield Found(_IMPLIED, cue.first, cue.end)


def _undertakings(
    trigger: Found[Trigger], scene: Scene, *, latest: Undertaking, main: Undertaking
) -> Iterator[tuple[Undertaking, str]]:
    """Name the undertaking, or where only the context can tell, the nearest, the latest and the main one."""
    if trigger.row.undertaking is not None:
        yield trigger.row.undertaking, "said"
        return
    named = [found for found in scene.triggers if found.row.undertaking is not None]
    if main not in _BACKGROUND:
        named = [found for found in named if found.row.undertaking not in _BACKGROUND] or named
    offered: list[tuple[Undertaking | None, str]] = [(latest, "latest"), (main, "main")]
    if named:
        nearest = min(named, key=lambda found: abs(found.first - trigger.first))
        offered = [(nearest.row.undertaking, "nearest")]
    seen: set[Undertaking] = set()
    for undertaking, topic in offered:
        if undertaking is not None and undertaking not in seen:
            seen.add(undertaking)
            yield undertaking, topic


def _distinct(doers: Iterable[_Doer]) -> list[_Doer]:
    """Return each actor once, as it is found first."""
    first: dict[str, _Doer] = {}
    for doer in doers:
        first.setdefault(doer[0], doer)
    return list(first.values())


def speech_at(scene: Scene, found: Found[Trigger]) -> Attribution | None:
    """Return the innermost attribution whose content holds the found words, or None."""
    start = scene.words.starts[found.first]
    covering = [said for said in scene.attributions if said.content.start <= start < said.content.end]
    return min(covering, key=lambda said: len(said.content), default=None)


def _doers(
    scene: Scene,
    trigger: Found[Trigger],
    *,
    attribution: Attribution | None,
    echoes: tuple[Sequence[str], str | None],
) -> Iterator[_Doer]:
    for group in sorted(scene.groups, key=lambda group: _distance(group, trigger)):
        for mention in group.mentions:
            if mention.actor:
                yield mention.actor, Origin.NAMED, group
    if attribution and attribution.speaker and attribution.speaker.actor:
        yield attribution.speaker.actor, Origin.SPEAKER, None
    for actor in echoes[0]:
        yield actor, Origin.CARRIED, None
    if echoes[1]:
        yield echoes[1], Origin.MAIN, None
    for actor in COLLECTIVES:
        yield actor, Origin.FORCE, None


def _distance(group: Group, trigger: Found[Trigger]) -> int:
    """Order names: those before the trigger first, the nearest first; a place comes last."""
    place = 1000 * (group.mentions[0].kind is MentionKind.PLACE)
    if group.first <= trigger.first:
        return place + trigger.first - group.first
    return place + 100 + group.first - trigger.first


def _subjects(scene: Scene) -> Iterator[str]:
    """Name who acts in a sentence: the speaker, and the first and last names in it."""
    for said in scene.attributions:
        if said.speaker and said.speaker.actor:
            yield said.speaker.actor
    acting = [group for group in scene.groups if group.mentions[0].kind is not MentionKind.PLACE]
    for group in acting[:1] + acting[-1:]:
        for mention in group.mentions:
            if mention.actor:
                yield mention.actor
