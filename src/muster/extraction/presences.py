"""Whoever could be the doer in a sentence: everybody named in it or shortly before, its speaker, the collectives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from muster.extraction.mention import MentionKind
from muster.extraction.passages import Passage
from muster.extraction.sightings import UNDERTAKINGS, Sight, Sightings
from muster.language.network import Scores
from muster.model.actor import COLLECTIVES
from muster.model.scales import ConditionKind

_BACK = 3  # so many sentences back may name who is still spoken of
_BY_ROLE = frozenset({MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN})

_ROWS = {undertaking: row for row, undertaking in enumerate(UNDERTAKINGS)}


@dataclass(frozen=True, slots=True)
class Presence:
    """An actor in a sentence: the pieces that name it there, those that named it before, and what tells it apart.

    `topics` has a row per undertaking: what the sentence, those before and the whole article say of it.
    """

    actor: str
    sentence: int
    inside: tuple[int, ...]
    before: tuple[int, ...]
    features: tuple[float, ...]
    topics: Scores


@dataclass(frozen=True, slots=True)
class _Place:
    """An actor named in a sentence: by which pieces, and in which form."""

    sentence: int
    pieces: range
    kind: MentionKind


_Places = dict[str, list[_Place]]  # by actor


def find_presences(passage: Passage, sightings: Sightings) -> Iterator[Presence]:
    """Yield the presences of the passage's own sentences, in order."""
    places = {number: _places(passage, sightings, number) for number in passage.ranges}
    order = list(dict.fromkeys(actor for named in places.values() for actor in named))
    for number in passage.own:
        sight = sightings.by_sentence[number]
        near = [before for before in passage.ranges if number - _BACK <= before < number]
        earlier = [sightings.by_sentence[before] for before in near]
        topics, stated = _topics(sight, earlier, sightings), _stated(sight)
        spoke = frozenset(speaker for before in earlier for speaker in before.speakers)
        named = {actor for one in (number, *near) for actor in places[one]}
        for actor in _actors([actor for actor in order if actor in named], sight, main=sightings.main_actor):
            here = places[number].get(actor, [])
            ago = [place for before in near for place in places[before].get(actor, ())]
            yield Presence(
                actor,
                number,
                tuple(piece for place in here for piece in place.pieces),
                tuple(ago[-1].pieces) if ago else (),
                (*_naming(here, ago, number), *_standing(actor, sight, sightings, spoke=spoke), *stated),
                topics,
            )


def _places(passage: Passage, sightings: Sightings, number: int) -> _Places:
    """Return where the actors are named in a sentence."""
    places: _Places = {}
    for mention in sightings.by_sentence[number].mentions:
        pieces = passage.meeting(number, mention.span.start, mention.span.end)
        if pieces and mention.actor:
            places.setdefault(mention.actor, []).append(_Place(number, pieces, mention.kind))
    return places


def _actors(named: list[str], sight: Sight, *, main: str | None) -> dict[str, None]:
    """Return the actors that can act in a sentence, each once: those named in it and before, then the others."""
    return dict.fromkeys((*named, *sorted(sight.speakers), *COLLECTIVES, *([main] if main else ())))


def _naming(here: list[_Place], ago: list[_Place], number: int) -> tuple[float, ...]:
    distance = number - ago[-1].sentence if ago else 0
    return (
        bool(here),
        bool(ago),
        distance == 1,
        distance == 2,
        bool(here) and all(place.kind is MentionKind.PLACE for place in here),
        any(place.kind in _BY_ROLE for place in here),
        len(here) > 1,
    )


def _standing(actor: str, sight: Sight, sightings: Sightings, *, spoke: frozenset[str]) -> tuple[float, ...]:
    return (
        actor in sight.speakers,
        actor in spoke,
        not sight.speakers,
        actor == sightings.main_actor,
        sightings.counts[actor] / max(1, sightings.sentences),
        *(actor == collective for collective in COLLECTIVES),
    )


def _stated(sight: Sight) -> tuple[float, ...]:
    return tuple(kind in sight.conditions for kind in ConditionKind)


def _topics(sight: Sight, earlier: list[Sight], sightings: Sightings) -> Scores:
    """Tell of each undertaking whether it is named here, before, last of all, or what the article is about."""
    here = frozenset(sight.undertakings)
    before = frozenset(undertaking for other in earlier for undertaking in other.undertakings)
    last = next((other.undertakings[-1:] for other in reversed(earlier) if other.undertakings), ())
    main, second = sightings.main_undertakings[:1], sightings.main_undertakings[1:]
    told = (here, before - here, () if here else last, main, second, () if here else main)
    topics = np.zeros((len(UNDERTAKINGS), len(told)), dtype=np.float32)
    for column, undertakings in enumerate(told):
        for undertaking in undertakings:
            topics[_ROWS[undertaking], column] = 1.0
    return topics
