"""Pledges of a government that is no longer in office, which bind its successor to nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from muster.model.finding import Code, Finding, Weight
from muster.model.office import OfficeKind, Tenure
from muster.model.scales import Firmness, Stance
from muster.model.standing import Roll, Standing
from muster.reconciliation.offices import Offices

# Where the president and not the prime minister decides on soldiers and treaties.
_PRESIDENTIAL = "FR UA RU BY KR EG DZ KZ UZ AZ KG TN SN CI CM GA CD CF TD DJ BF ML NE RW TZ MZ SO TW LK SY"
_PRESIDENTS = frozenset(_PRESIDENTIAL.split())
_BINDING = frozenset({Stance.FORMAL, Stance.DELIVERING})


@dataclass(frozen=True, slots=True)
class Stale:
    """A standing that rests on the words of a former government alone."""

    standing: Standing
    former: Tenure
    present: Tenure


def find_stale(roll: Roll, offices: Offices) -> tuple[Stale, ...]:
    """Find each standing whose words were all said before a change of government and bind nobody.

    What is formal or being done outlasts its government; where the table does not know both
    governments, nothing is found.
    """
    found = (_stale(standing, offices, on=roll.as_of) for standing in roll.standings)
    return tuple(one for one in found if one)


def _stale(standing: Standing, offices: Offices, *, on: date) -> Stale | None:
    if standing.stance is None or standing.stance in _BINDING or standing.stance.firmness is Firmness.NO:
        return None
    days = [told.said_on for told in standing.counting]
    if not days or None in days:
        return None
    former = leading(standing.actor, offices, on=max(day for day in days if day))
    present = leading(standing.actor, offices, on=on)
    if former is None or present is None or former.person == present.person:
        return None
    return Stale(standing, former, present)


def leading(country: str, offices: Offices, *, on: date) -> Tenure | None:
    """Return whose government a country had on a day, or None where the table does not know."""
    president = offices.holder(country, OfficeKind.HEAD_OF_STATE, on)
    premier = offices.holder(country, OfficeKind.HEAD_OF_GOVERNMENT, on)
    if country in _PRESIDENTS:
        return president
    return premier


def stale_findings(stale: Iterable[Stale]) -> tuple[tuple[str, Finding], ...]:
    """Return a finding for each report whose pledge is stale, with the report's id."""
    return tuple(
        (
            told.report_id,
            Finding(
                Code.STALE_PLEDGE,
                f"{one.standing.actor} on {one.standing.undertaking}: said under {one.former.person}; "
                f"{one.present.person} has been in office since "
                f"{one.present.start.iso if one.present.start else 'an unknown day'} and has not repeated it",
                Weight.WARNING,
                told.record.evidence[0],
            ),
        )
        for one in stale
        for told in one.standing.counting
    )
