"""The pledges of a roll: the standings that promise something, with quantity, authority and caveats."""

from __future__ import annotations

from collections.abc import Container, Iterable

from muster.model.assessment import Pledge
from muster.model.record import Commitment, Quantity
from muster.model.scales import Authority, Condition, Firmness, Stance, Undertaking, Voice
from muster.model.standing import Roll, Standing, Told

PROMISING = frozenset({Firmness.SOFT, Firmness.FIRM})
# What supports the guarantee; the others are what it waits for, or its end.
SUPPORTING = frozenset(Undertaking) - {
    Undertaking.CEASEFIRE,
    Undertaking.TALKS,
    Undertaking.WITHDRAWAL,
    Undertaking.DISARMAMENT,
}
UNITS = {  # words for a unit, by the unit that requirements use
    "soldiers": ("soldier", "soldiers", "troops", "personnel", "peacekeepers", "police", "officers", "people", "men"),
    "aircraft": ("aircraft", "jets", "fighters", "planes", "fighter jets"),
    "ships": ("ship", "ships", "vessels", "frigates", "minehunters"),
    "batteries": ("battery", "batteries", "systems", "air defence systems"),
    "EUR": ("EUR", "euro", "euros"),
    "USD": ("USD", "dollar", "dollars"),
    "GBP": ("GBP", "pound", "pounds"),
}
_UNIT_OF = {word.casefold(): unit for unit, words in UNITS.items() for word in words}


def unit_of(words: str) -> str:
    """Return the unit that requirements use for a unit's words, or the words themselves."""
    return _UNIT_OF.get(words.strip().casefold(), words.strip())


def find_pledges(roll: Roll, *, outside: Container[str] = ()) -> tuple[Pledge, ...]:
    """Return what the actors and, marked as such, the groups of the roll promise.

    `outside` are actors whose forces are no contribution: the other side and the protected state.
    """
    inside = [standing for standing in roll.standings if standing.actor not in outside]
    named = [_pledge(standing) for standing in inside if _promises(standing)]
    groups = [_pledge(standing, is_group=True) for standing in roll.collectives if _promises(standing)]
    return tuple(sorted((*named, *groups), key=lambda pledge: pledge.id))


def _promises(standing: Standing) -> bool:
    return standing.undertaking in SUPPORTING and stance_of(standing).firmness in PROMISING


def stance_of(standing: Standing) -> Stance:
    """Return the stance in an actor's own words, else what others ascribe to it, else `undecided`."""
    return standing.stance or standing.ascribed_stance or Stance.UNDECIDED


def _pledge(standing: Standing, *, is_group: bool = False) -> Pledge:
    words = standing.counting if standing.stance else _ascribed(standing)
    stating = (*words, *(_promised(standing) if is_group else ()))
    quantity = next((told.record.quantity for told in words if told.record.quantity), None)
    low, high = _bounds(quantity)
    return Pledge(
        actor=standing.actor,
        undertaking=standing.undertaking,
        stance=stance_of(standing),
        authority=_authority(words),
        conditions=_on_others(stating, standing),
        words=tuple({told.id: told for told in stating}.values()),
        is_group=is_group,
        unit=unit_of(quantity.unit) if quantity else None,
        low=low,
        high=high,
        caveats=tuple(dict.fromkeys(told.record.caveats for told in words if told.record.caveats)),
    )


def _ascribed(standing: Standing) -> tuple[Told[Commitment], ...]:
    """Return the words of others that ascribe the stance which is taken for the actor's."""
    return tuple(told for told in standing.ascribed if told.record.stance is standing.ascribed_stance)


def _promised(standing: Standing) -> tuple[Told[Commitment], ...]:
    """Return what others promise for a group under conditions: it has no government that could state its own."""
    return tuple(
        told for told in standing.ascribed if told.record.conditions and told.record.stance.firmness in PROMISING
    )


def _on_others(words: Iterable[Told[Commitment]], standing: Standing) -> tuple[Condition, ...]:
    """Return the conditions, less the backing of the actor itself, which nobody waits for."""
    stated = {*standing.conditions, *(condition for told in words for condition in told.record.conditions)}
    return tuple(
        sorted((each for each in stated if each.backer != standing.actor), key=lambda condition: condition.code)
    )


def _bounds(quantity: Quantity | None) -> tuple[float | None, float | None]:
    if quantity is None:
        return None, None
    low = quantity.value if quantity.value is not None else quantity.min
    high = quantity.value if quantity.value is not None else quantity.max
    return low if low is not None else 0.0, high if high is not None else low


def _authority(words: tuple[Told[Commitment], ...]) -> Authority:
    """Return how far the words bind: those of another's voice bind no further than another actor."""
    found = [
        told.record.speaker.authority if told.record.voice is Voice.OWN else Authority.OTHER_ACTOR
        for told in words
        if told.record.speaker
    ]
    ranked = tuple(Authority)
    return min(found, key=ranked.index, default=Authority.NOBODY)
