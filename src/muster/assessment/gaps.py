"""What is needed, pledged, usable and missing, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from muster.model.assessment import Amount, Decided, Effect, Filling, Gap, Pledge
from muster.model.requirement import Priors, Requirement

K = TypeVar("K")

# Words of a caveat that keep a pledge from a line's place or task.
CAVEATS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("in country", re.compile(r"\b(?:neighbou?ring|outside|not (?:in|on the territory)|abroad)\b", re.IGNORECASE)),
    ("front line", re.compile(r"\b(?:(?:far|away) from the front|west(?:ern)? (?:of|part)|rear)\b", re.IGNORECASE)),
    ("combat", re.compile(r"\b(?:no combat|non-combat|not fight|without combat)\b", re.IGNORECASE)),
)


def fill(requirement: Requirement, decided: Sequence[Decided], priors: Priors) -> tuple[Filling, ...]:
    """Return the pledges of named actors that a line can draw on, those meant before substitutes."""
    found = []
    for undertaking in requirement.undertakings:
        for each in decided:
            pledge = each.pledge
            if pledge.undertaking is undertaking and not pledge.is_group and _asked(requirement, pledge):
                found.append(_filling(requirement, each, priors))
    return tuple(found)


def _asked(requirement: Requirement, pledge: Pledge) -> bool:
    return not requirement.actors or pledge.actor in requirement.actors


def _filling(requirement: Requirement, decided: Decided, priors: Priors) -> Filling:
    pledge = decided.pledge
    prior = priors.prior(pledge.stance, pledge.authority, pledge.undertaking)
    why_not = _why_not(requirement, decided)
    low, high = _counted(requirement, pledge)
    return Filling(pledge, not why_not, why_not, prior, low, high)


def _why_not(requirement: Requirement, decided: Decided) -> str:
    if decided.effect in {Effect.BLOCKED, Effect.WAITS}:
        return f"{decided.effect}: {', '.join(unmet.switch for unmet in decided.unmet)}"
    for place, words in CAVEATS:
        limiting = [caveat for caveat in decided.pledge.caveats if words.search(caveat)]
        if limiting and requirement.place == place:
            return f"caveat: {limiting[0]}"
    return ""


def _counted(requirement: Requirement, pledge: Pledge) -> tuple[float | None, float | None]:
    """Return what of a pledge counts: one contributor, or its quantity in the line's unit up to the largest share."""
    if requirement.amount is None:
        return 1.0, 1.0
    if pledge.unit != requirement.unit or pledge.low is None:
        return None, None
    most = requirement.needed * requirement.largest_share
    high = pledge.high if pledge.high is not None else pledge.low
    return min(pledge.low, most), min(high, most)


def find_gap(requirement: Requirement, fillings: tuple[Filling, ...]) -> Gap:
    """Work out what is missing on a line, as a range where quantities are unknown."""
    usable = [each for each in fillings if each.usable]
    amount = _sum(usable)
    unknown_fills = amount.unknown > 0 and requirement.amount is not None
    return Gap(
        requirement=requirement,
        fillings=fillings,
        by_stance=_grouped(fillings, lambda each: each.pledge.stance),
        by_authority=_grouped(fillings, lambda each: each.pledge.authority),
        usable=amount,
        missing_low=0.0 if unknown_fills else max(0.0, requirement.needed - amount.high),
        missing_high=max(0.0, requirement.needed - amount.low),
        day=_day(requirement, usable),
    )


def _sum(fillings: Iterable[Filling]) -> Amount:
    total = Amount()
    for each in fillings:
        known = each.low is not None and each.high is not None
        total = replace(
            total,
            low=total.low + (each.low or 0.0),
            high=total.high + (each.high or 0.0),
            contributors=total.contributors + 1,
            unknown=total.unknown + (not known),
        )
    return total


def _grouped(fillings: Iterable[Filling], key: Callable[[Filling], K]) -> tuple[tuple[K, Amount], ...]:
    groups: dict[K, list[Filling]] = {}
    for each in fillings:
        groups.setdefault(key(each), []).append(each)
    return tuple((name, _sum(group)) for name, group in groups.items())


def ready_days(requirement: Requirement, filling: Filling) -> int:
    """Return after how many days a pledge is in place: its class's days, but no fewer than the line's notice."""
    days = filling.prior.ready_days
    return max(days, requirement.notice_days or 0) if days else 0


def _day(requirement: Requirement, usable: Sequence[Filling]) -> int | None:
    reached = 0.0
    for each in sorted(usable, key=lambda each: ready_days(requirement, each)):
        reached += each.low or 0.0
        if reached >= requirement.needed:
            return ready_days(requirement, each)
    return 0 if requirement.needed == 0 else None
