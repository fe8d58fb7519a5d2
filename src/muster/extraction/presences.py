"""Whoever could be the doer in a sentence: everybody named in it or shortly before, its speaker, the collectives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from muster.extraction.mention import MentionKind
from muster.extraction.passages import Passage
from muster.extraction.sightings import UNDERTAKINGS, Sight, Sightings
from muster.model.actor import COLLECTIVES
from muster.model.scales import ConditionKind

_BACK = 3  # so many sentences back may name who is still spoken of
_BY_ROLE = frozenset({MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN})


@dataclass(frozen=True, slots=True)
class Presence:
    """An actor in a sentence: the pieces that name it there, those that named it before, and what tells it apart.

    `topics` has, per undertaking, what the sentence, those before and the whole article say of it.
    """

    actor: str
    sentence: int
    inside: tuple[int, ...]
    before: tuple[int, ...]
    features: tuple[float, ...]
    topics: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """An actor named in a sentence: by which pieces, and in which form."""

    sentence: int
    pieces: tuple[int, ...]
    kind: MentionKind


def find_presences(passage: Passage, sightings: Sightings) -> Iterator[Presence]:
    """Yield the presences of the passage's own sentences, in order."""
    places = _places(passage, sightings)
    for number in passage.own:
        sight = sightings.by_sentence[number]
        near = [before for before in passage.ranges if number - _BACK <= before < number]
        earlier = [sightings.by_sentence[before] for before in near]
        topics = _topics(sight, earlier, sightings)
        spoke = frozenset(speaker for before in earlier for speaker in before.speakers)
        for actor in _actors(places, sight, (number, *near), main=sightings.main_actor):
            here = [place for place in places.get(actor, ()) if place.sentence == number]
            ago = [place for place in places.get(actor, ()) if place.sentence in near]
            yield Presence(
                actor,
                number,
                tuple(piece for place in here for piece in place.pieces),
                ago[-1].pieces if ago else (),
                (*_naming(here, ago, number), *_standing(actor, sight, sightings, spoke=spoke), *_stated(sight)),
                topics,
            )


def _places(passage: Passage, sightings: Sightings) -> dict[str, list[_Place]]:
    places: dict[str, list[_Place]] = {}
    for number in passage.ranges:
        for mention in sightings.by_sentence[number].mentions:
            pieces = tuple(passage.meeting(number, mention.span.start, mention.span.end))
            if pieces and mention.actor:
                places.setdefault(mention.actor, []).append(_Place(number, pieces, mention.kind))
    return places


def _actors(
    places: dict[str, list[_Place]], sight: Sight, near: tuple[int, ...], *, main: str | None
) -> dict[str, None]:
    """Return the actors that can act in a sentence, each once, in the order in which they were found."""
    found = {actor: None for actor, where in places.items() if any(place.sentence in near for place in where)}
    found |= dict.fromkeys(sorted(sight.speakers)) | dict.fromkeys(COLLECTIVES)
    return found | ({main: None} if main else {})


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


def _topics(sight: Sight, earlier: list[Sight], sightings: Sightings) -> tuple[tuple[float, ...], ...]:
    """Tell of each undertaking whether it is named here, before, last of all, or what the article is about."""
    here = frozenset(sight.undertakings)
    before = frozenset(undertaking for other in earlier for undertaking in other.undertakings)
    last = next((other.undertakings[-1] for other in reversed(earlier) if other.undertakings), None)
    main = (*sightings.main_undertakings, None, None)
    return tuple(
        (
            undertaking in here,
            undertaking in before and undertaking not in here,
            undertaking == last and not here,
            undertaking == main[0],
            undertaking == main[1],
            undertaking == main[0] and not here,
        )
        for undertaking in UNDERTAKINGS
    )
