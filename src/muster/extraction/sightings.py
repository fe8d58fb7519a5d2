"""What the tables and names of the reader see in an article, sentence by sentence: what the network is told besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from muster.extraction.figure_features import Count
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.passages import Passage
from muster.extraction.scenes import Scene
from muster.extraction.stances import Sense
from muster.language.network import Scores
from muster.model.actor import COLLECTIVES
from muster.model.scales import ConditionKind, Undertaking
from muster.model.span import Span

UNDERTAKINGS = tuple(Undertaking)
_KINDS = {kind: number for number, kind in enumerate(MentionKind)}
_PERSON = len(_KINDS)
_COLLECTIVE = _PERSON + 1
NAMING = _COLLECTIVE + 1  # so many marks, the first, tell how something is named
_ANY_TRIGGER = NAMING + len(UNDERTAKINGS)
_SENSES = _ANY_TRIGGER + 1
_SAID = _SENSES + len(Sense)
MARKS = _SAID + 1  # how many marks a piece can bear
_TRIGGER_OF = {undertaking: NAMING + number for number, undertaking in enumerate(UNDERTAKINGS)}
_SENSE_OF = {sense: _SENSES + number for number, sense in enumerate(Sense)}


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen in one sentence; `speakers` are the actors into whose mouths words of it are put."""

    scene: Scene
    mentions: tuple[Mention, ...]
    speakers: frozenset[str]
    undertakings: tuple[Undertaking, ...]
    conditions: frozenset[ConditionKind]


@dataclass(frozen=True, slots=True)
class Sightings:
    """What is seen in an article: by sentence, and who and what it is mostly about.

    `counts` tells how often each actor is named, `numbers` which sentences hold what may be a figure, and where.
    """

    by_sentence: dict[int, Sight]
    counts: Counter[str]
    sentences: int
    main_actor: str | None
    main_undertakings: tuple[Undertaking, ...]
    numbers: tuple[tuple[int, Span], ...]


def see(scenes: Sequence[Scene], counts: Iterable[Count], *, sentences: int) -> Sightings:
    """Gather what the scenes and counts hold; `sentences` counts those of the whole article."""
    sights = {scene.number: _see_one(scene) for scene in scenes}
    named = Counter(mention.actor for sight in sights.values() for mention in sight.mentions if mention.actor)
    topics = Counter(undertaking for sight in sights.values() for undertaking in sight.undertakings)
    return Sightings(
        sights,
        named,
        sentences,
        named.most_common(1)[0][0] if named else None,
        tuple(undertaking for undertaking, _ in topics.most_common(2)),
        tuple((count.number, count.found.span) for count in counts),
    )


def _see_one(scene: Scene) -> Sight:
    return Sight(
        scene,
        tuple(mention for group in scene.groups for mention in group.mentions if mention.actor),
        frozenset(said.speaker.actor for said in scene.attributions if said.speaker and said.speaker.actor),
        tuple(found.row.undertaking for found in scene.triggers if found.row.undertaking),
        frozenset(stated.condition.kind for stated in scene.stated),
    )


def mark(passage: Passage, sightings: Sightings) -> Scores:
    """Return a row per piece, a column per mark: what kind of name, trigger or cue it belongs to."""
    marks = np.zeros((len(passage), MARKS), dtype=np.float32)
    for number in passage.ranges:
        sight = sightings.by_sentence.get(number)
        for start, end, found in _marked(sight) if sight else ():
            pieces = passage.meeting(number, start, end)
            for column in found:
                marks[pieces.start : pieces.stop, column] = 1.0
    return marks


def _marked(sight: Sight) -> Iterator[tuple[int, int, list[int]]]:
    """Yield the places that bear marks, with their marks."""
    words = sight.scene.words
    for mention in sight.mentions:
        named = [_KINDS[mention.kind]]
        named += [_PERSON] * bool(mention.person) + [_COLLECTIVE] * (mention.actor in COLLECTIVES)
        yield mention.span.start, mention.span.end, named
    for trigger in sight.scene.triggers:
        span, undertaking = words.span(trigger.first, trigger.end), trigger.row.undertaking
        yield span.start, span.end, [_TRIGGER_OF[undertaking] if undertaking else _ANY_TRIGGER]
    for cue in sight.scene.cues:
        span = words.span(cue.first, cue.end)
        yield span.start, span.end, [_SENSE_OF[cue.row.sense]]
    for said in sight.scene.attributions:
        yield said.content.start, said.content.end, [_SAID]
