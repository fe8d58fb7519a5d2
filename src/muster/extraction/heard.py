"""Who is named in a passage and could be credited with what it tells, and how each stands to the doers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from muster.extraction.mention import Mention, MentionKind
from muster.extraction.passages import Passage
from muster.extraction.presences import Presence
from muster.extraction.sightings import Sightings
from muster.extraction.subjects import Place
from muster.language.network import Scores
from muster.model.record import Speaker

_FARTHEST, _LATEST = -4, 2  # sentences between a name and what is told; what is farther counts as so far
_DISTANCES = _LATEST - _FARTHEST + 1
_TRAITS, _HEARD, _DOER = 7, 2, 3  # what is told of each naming, of it in a sentence, and beside the doer's naming
STANDING = _DISTANCES + _TRAITS + _HEARD  # how many features tell how somebody stands to a sentence
RELATIONS = STANDING + _DOER  # and to a presence in it
_NOWHERE = -1
_SEATS = frozenset({MentionKind.SEAT, MentionKind.DEMONYM})


@dataclass(frozen=True, slots=True)
class Naming:
    """A person or an actor named in a passage: by which pieces of which sentence."""

    mention: Mention
    speaker: Speaker
    sentence: int
    pieces: range
    kind: MentionKind
    leads: bool


def find_namings(passage: Passage, sightings: Sightings) -> Iterator[Naming]:
    """Yield the namings of people and actors in a passage, in order."""
    for number in passage.ranges:
        for group in sightings.by_sentence[number].scene.groups:
            for mention in group.mentions:
                pieces = passage.meeting(number, mention.span.start, mention.span.end)
                speaker = mention.speaker
                if speaker and pieces:
                    yield Naming(mention, speaker, number, pieces, mention.kind, group.place is Place.SUBJECT)


def stand(namings: Sequence[Naming], sentences: Sequence[int], sightings: Sightings) -> Scores:
    """Return sentences x (1 + namings) x features; the first of the namings is nobody, of whom nothing is told."""
    standing = np.zeros((len(sentences), 1 + len(namings), STANDING), dtype=np.float32)
    if namings:
        places = np.array([naming.sentence for naming in namings])
        traits = np.array([_traits(naming) for naming in namings], dtype=np.float32)
        for row, sentence in enumerate(sentences):
            standing[row, 1:] = np.hstack([_apart(places - sentence), traits, _heard(namings, sightings, sentence)])
    return standing


def relate(presences: Sequence[Presence], namings: Sequence[Naming], standing: Scores) -> Scores:
    """Return presences x (1 + namings) x features; `standing` is how the namings stand to each one's sentence."""
    relations = np.zeros((len(presences), 1 + len(namings), RELATIONS), dtype=np.float32)
    relations[:, :, :STANDING] = standing
    if namings:
        places, starts = np.array([(one.sentence, one.pieces.start) for one in namings]).T
        sentences = np.array([[presence.sentence] for presence in presences])
        firsts = np.array([[min(presence.inside, default=_NOWHERE)] for presence in presences])
        beside = (sentences == places) & (firsts != _NOWHERE)
        numbers = {actor: number for number, actor in enumerate({presence.actor for presence in presences})}
        doers = np.array([[numbers[presence.actor]] for presence in presences])
        relations[:, 1:, STANDING] = doers == [numbers.get(one.speaker.actor or "", _NOWHERE) for one in namings]
        relations[:, 1:, STANDING + 1] = beside & (starts < firsts)
        relations[:, 1:, STANDING + 2] = beside & (starts > firsts)
    return relations


def _apart(sentences: NDArray[np.int64]) -> Scores:
    """Return namings x distances: how many sentences each stands before or behind."""
    steps: Scores = np.eye(_DISTANCES, dtype=np.float32)[sentences.clip(_FARTHEST, _LATEST) - _FARTHEST]
    return steps


def _traits(naming: Naming) -> tuple[bool, ...]:
    return (
        naming.speaker.actor is None,
        naming.kind is MentionKind.PRONOUN,
        naming.kind is MentionKind.ROLE,
        naming.leads,
        naming.speaker.name == naming.speaker.actor,
        naming.kind is MentionKind.PLACE,
        naming.kind in _SEATS,
    )


def _heard(namings: Sequence[Naming], sightings: Sightings, sentence: int) -> Scores:
    """Return namings x features: whether each is said to speak in a sentence, and whether only told of."""
    attributions = sightings.by_sentence[sentence].scene.attributions
    says = {said.speaker.name for said in attributions if said.speaker and said.spoken}
    told = {said.speaker.name for said in attributions if said.speaker} - says
    names = [naming.speaker.name for naming in namings]
    return np.array([(name in says, name in told) for name in names], dtype=np.float32)
