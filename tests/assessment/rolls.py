"""Rolls made by hand, each standing with one sentence behind it."""

from __future__ import annotations

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
