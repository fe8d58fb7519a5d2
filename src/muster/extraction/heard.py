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
_OWN = _DISTANCES  # whether a person is the doer's own, then what the sentence alone tells
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
    rows = {sentence: _row(namings, sightings, sentence) for sentence in {one.sentence for one in presences}}
    actors = [naming.speaker.actor for naming in namings]
    relations = np.zeros((len(presences), 1 + len(namings), RELATIONS), dtype=np.float32)
    for row, presence in enumerate(presences):
        relations[row, 1:] = rows[presence.sentence]
        relations[row, 1:, _OWN] = [actor == presence.actor for actor in actors]
    return relations


def _row(namings: Sequence[Naming], sightings: Sightings, sentence: int) -> Scores:
    """Return namings x features: how each stands to a sentence, whoever acts in it."""
    attributions = sightings.by_sentence[sentence].scene.attributions
    says = {said.speaker.name for said in attributions if said.speaker and said.spoken}
    heard = {said.speaker.name for said in attributions if said.speaker} - says
    row = np.zeros((len(namings), RELATIONS), dtype=np.float32)
    for number, naming in enumerate(namings):
        row[number, min(max(naming.sentence - sentence, _FARTHEST), _LATEST) - _FARTHEST] = 1.0
        row[number, _OWN + 1 :] = (
            naming.speaker.actor is None,
            naming.speaker.name in says,
            naming.speaker.name in heard,
            naming.kind is MentionKind.PRONOUN,
            naming.kind is MentionKind.ROLE,
            naming.leads,
        )
    return row
