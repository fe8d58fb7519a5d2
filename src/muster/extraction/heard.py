"""Who is named in a passage and could be credited with what it tells, and how each stands to the doers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from muster.extraction.mention import MentionKind
from muster.extraction.passages import Passage
from muster.extraction.presences import Presence
from muster.extraction.sightings import Sightings
from muster.extraction.subjects import Place
from muster.language.network import Scores
from muster.model.record import Speaker

_FARTHEST, _LATEST = -4, 2  # sentences between a name and what is told; what is farther counts as so far
_DISTANCES = _LATEST - _FARTHEST + 1
_TRAITS = 7
RELATIONS = _DISTANCES + _TRAITS  # how many features tell how a person stands to a presence


@dataclass(frozen=True, slots=True)
class Naming:
    """A person named in a passage: by which pieces of which sentence."""

    speaker: Speaker
    sentence: int
    pieces: range
    kind: MentionKind
    leads: bool


def find_namings(passage: Passage, sightings: Sightings) -> Iterator[Naming]:
    """Yield the namings of people in a passage, in order."""
    for number in passage.ranges:
        for group in sightings.by_sentence[number].scene.groups:
            for mention in group.mentions:
                pieces = passage.meeting(number, mention.span.start, mention.span.end)
                if mention.person and pieces:
                    speaker = Speaker(mention.person, mention.actor, mention.office)
                    yield Naming(speaker, number, pieces, mention.kind, group.place is Place.SUBJECT)


def relate(presences: Sequence[Presence], namings: Sequence[Naming], sightings: Sightings) -> Scores:
    """Return presences x (1 + namings) x features; the first of the namings is nobody, of whom nothing is told."""
    relations = np.zeros((len(presences), 1 + len(namings), RELATIONS), dtype=np.float32)
    for row, presence in enumerate(presences):
        scene = sightings.by_sentence[presence.sentence].scene
        says = {said.speaker.name for said in scene.attributions if said.speaker and said.spoken}
        heard = {said.speaker.name for said in scene.attributions if said.speaker} - says
        for column, naming in enumerate(namings, start=1):
            name, actor = naming.speaker.name, naming.speaker.actor
            distance = min(max(naming.sentence - presence.sentence, _FARTHEST), _LATEST)
            relations[row, column, distance - _FARTHEST] = 1.0
            relations[row, column, _DISTANCES:] = (
                actor == presence.actor,
                actor is None,
                name in says,
                name in heard,
                naming.kind is MentionKind.PRONOUN,
                naming.kind is MentionKind.ROLE,
                naming.leads,
            )
    return relations
