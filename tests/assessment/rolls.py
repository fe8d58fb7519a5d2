"""Rolls made by hand, each standing with one sentence behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from muster.model.record import Commitment, Quantity, Speaker
from muster.model.scales import Authority, Condition, Stance, Undertaking, Voice
from muster.model.span import Span
from muster.model.standing import Roll, Standing, Told

DAY = date(2025, 9, 5)


def stands(
    actor: str, undertaking: str, stance: str = "pledged", *needs: str, soldiers: float | None = None, caveat: str = ""
) -> Standing:
    """Return a standing in the leader's own words."""
    conditions = tuple(Condition.parse(code) for code in needs)
    record = Commitment(
        evidence=(Span(0, 5),),
        doer=actor,
        undertaking=Undertaking(undertaking),
        stance=Stance(stance),
        voice=Voice.OWN,
        conditions=conditions,
        speaker=Speaker("Leader", actor, authority=Authority.LEADER),
        quantity=Quantity("soldiers", value=soldiers) if soldiers is not None else None,
        caveats=caveat or None,
    )
    sentence = f"{actor} on {undertaking}, if {' and '.join(needs) or 'nothing'}."
    name = f"{actor}-{undertaking}"
    told = Told(name, record, name, name, DAY, (sentence,), (sentence,), name)
    return Standing(actor, Undertaking(undertaking), DAY, Stance(stance), conditions, (told,))


def roll(*standings: Standing, groups: tuple[Standing, ...] = ()) -> Roll:
    """Return a roll of these standings."""
    return Roll(DAY, standings, groups)


def ascribed(standing: Standing) -> Standing:
    """Return the standing as one that only others ascribe to the actor."""
    words = tuple(
        replace(told, record=replace(told.record, voice=Voice.OTHER), id=f"{told.id}-ascribed")
        for told in standing.counting
    )
    return replace(standing, stance=None, conditions=(), counting=(), ascribed=words, ascribed_stance=standing.stance)
