"""Contradictions: within a report, between reports of one day, own words against words ascribed, two numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar, cast

from muster.model.dispute import Dispute, DisputeKind
from muster.model.record import Commitment, Figure, Quantity, Record
from muster.model.scales import Firmness, Stance, Voice
from muster.model.span import Span
from muster.model.standing import Told
from muster.reconciliation.terms import FUNCTION_WORDS, read_terms, stem

_ONE_DAY = timedelta(days=1)  # reports of one event are printed on two days
_ASCRIBED = timedelta(days=7)  # so long what others say of an actor is of the same matter as its own words
_COUNTED = timedelta(days=14)
_ALIKE = 0.6  # share of the words by which two figures say what they count
_FIRM = frozenset({Firmness.FIRM, Firmness.SOFT})
R = TypeVar("R", bound=Record)
K = TypeVar("K", bound=Hashable)


def find_disputes(told: Iterable[Told[Record]]) -> tuple[Dispute, ...]:
    """Find what cannot both be so; a later answer of the same actor is change, and no dispute.

    Of several pairs of the same two sides only the first is given. The order of `told` does not matter.
    """
    once = sorted({each.id: each for each in told}.values(), key=_order)
    found = [*_of_stances(once), *_of_numbers(once)]
    sides: dict[tuple[object, ...], Dispute] = {}
    for dispute in found:
        sides.setdefault((dispute.kind, dispute.about, *sorted((_side(dispute.first), _side(dispute.second)))), dispute)
    return tuple(sides.values())


def _order(told: Told[Record]) -> tuple[date, str]:
    return told.said_on or date.min, told.id


def _side(told: Told[Record]) -> tuple[str, str, str]:
    speaker = getattr(told.record, "speaker", None)
    stance = told.record.stance.firmness if isinstance(told.record, Commitment) else ""
    return told.origin, speaker.name if speaker else "", str(stance)


def _of_stances(told: Sequence[Told[Record]]) -> Iterator[Dispute]:
    cells: defaultdict[tuple[str, str], list[Told[Commitment]]] = defaultdict(list)
    for each in told:
        if isinstance(each.record, Commitment):
            cells[each.record.doer, each.record.undertaking].append(cast("Told[Commitment]", each))
    for (doer, undertaking), cell in sorted(cells.items()):
        for one, other in _near(cell, within=_ASCRIBED):
            if contradict(one.record, other.record) and (kind := _kind(one, other)):
                yield _dispute(kind, f"{doer} on {undertaking}", (one, other))


def _dispute(kind: DisputeKind, about: str, sides: tuple[Told[R], Told[R]]) -> Dispute:
    return Dispute(kind, about, cast("Told[Record]", sides[0]), cast("Told[Record]", sides[1]))


def contradict(one: Commitment, other: Commitment) -> bool:
    """Tell whether both cannot be so at one time: a refusal and an offer, or a pledge and "nothing decided".

    Neighbours on the ladder are shades of one answer. A pledge for another time is none now.
    """
    buckets = {one.stance.firmness, other.stance.firmness}
    if Firmness.NO in buckets:
        return bool(buckets & _FIRM)
    return Firmness.FIRM in buckets and Stance.UNDECIDED in {one.stance, other.stance}


def _kind(one: Told[Commitment], other: Told[Commitment]) -> DisputeKind | None:
    """Return between whom the contradiction lies, or None where it is none but change or one mouth."""
    first, second = one.record, other.record
    apart = _apart(one, other)
    if one.report_id == other.report_id:
        return None if _same_mouth(first, second) else DisputeKind.WITHIN
    if (first.voice is Voice.OTHER) != (second.voice is Voice.OTHER):
        return DisputeKind.ASCRIBED if apart <= _ASCRIBED and _not_overtaken(one, other) else None
    if apart > _ONE_DAY or (one.origin == other.origin and _same_mouth(first, second)):
        return None
    if first.voice is Voice.REPORTER or second.voice is Voice.REPORTER or _same_mouth(first, second):
        return DisputeKind.BETWEEN
    return DisputeKind.SPEAKERS


def _same_mouth(first: Commitment, second: Commitment) -> bool:
    """Tell whether one speaker says both: then, in one report or origin, it is two strengths of one stance.

    What an altered copy puts into a mouth is found as an alteration.
    """
    return first.speaker is not None and second.speaker is not None and first.speaker.name == second.speaker.name


def _not_overtaken(one: Told[Commitment], other: Told[Commitment]) -> bool:
    """Tell whether the actor's own words were not simply newer: what it says later is change."""
    own, ascribed = (one, other) if other.record.voice is Voice.OTHER else (other, one)
    if own.said_on is None or ascribed.said_on is None:
        return True
    return own.said_on <= ascribed.said_on + _ONE_DAY


def _apart(one: Told[R], other: Told[R]) -> timedelta:
    """Return the days between two tellings; of one whose day is unknown nothing can be said, so none is near."""
    return abs(one.said_on - other.said_on) if one.said_on and other.said_on else timedelta.max


def _near(told: Sequence[Told[R]], *, within: timedelta) -> Iterator[tuple[Told[R], Told[R]]]:
    """Yield the pairs told within some days of one another; a report without a day is near only itself.

    `told` is in the order of days, so that the cost grows with what is near, not with its square.
    """
    for place, one in enumerate(told):
        for after in range(place + 1, len(told)):
            other = told[after]
            if _day(other) - _day(one) > within:
                break
            if one.said_on or one.report_id == other.report_id:
                yield one, other


def _day(told: Told[R]) -> date:
    return told.said_on or date.min


def _of_numbers(told: Sequence[Told[Record]]) -> Iterator[Dispute]:
    figures = _by(told, lambda each: each.record.quantity.unit.casefold() if isinstance(each.record, Figure) else None)
    for group in figures.values():
        for one, other in _near(cast("list[Told[Figure]]", group), within=_COUNTED):
            if counts_the_same(one.record, other.record) and differ(one.record.quantity, other.record.quantity):
                yield _dispute(DisputeKind.NUMBERS, one.record.what, (one, other))
    pledges = _by(told, lambda each: _pledge(each.record))
    for (doer, undertaking, *_, unit), pledged in pledges.items():
        for first, second in _near(cast("list[Told[Commitment]]", pledged), within=_ONE_DAY):
            if first.report_id != second.report_id and _differ(first.record, second.record):
                yield _dispute(DisputeKind.NUMBERS, f"{doer} on {undertaking}, {unit}", (first, second))


def _by(told: Sequence[Told[Record]], key: Callable[[Told[Record]], K | None]) -> dict[K, list[Told[Record]]]:
    groups: defaultdict[K, list[Told[Record]]] = defaultdict(list)
    for each in told:
        if (value := key(each)) is not None:
            groups[value].append(each)
    return groups


def _pledge(record: Record) -> tuple[object, ...] | None:
    """Return what two pledges must have in common for their amounts to be of one thing."""
    if not isinstance(record, Commitment) or record.quantity is None:
        return None
    unit = record.quantity.unit.casefold()
    return record.doer, record.undertaking, record.stance.firmness, record.conditions, unit


def _differ(first: Commitment, second: Commitment) -> bool:
    return first.quantity is not None and second.quantity is not None and differ(first.quantity, second.quantity)


def counts_the_same(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count one thing: members, guests and contributors are three."""
    if one.quantity.unit.casefold() != other.quantity.unit.casefold():
        return False
    unit = stem(one.quantity.unit.casefold())
    mine, theirs = _words(one.what) - {unit}, _words(other.what) - {unit}
    return len(mine & theirs) >= _ALIKE * len(mine | theirs) if mine | theirs else True


def _words(what: str) -> frozenset[str]:
    if not what:
        return frozenset()
    terms = read_terms(what, Span(0, len(what)))
    return frozenset(stem(term.word) for term in terms if term.word not in FUNCTION_WORDS)


def differ(one: Quantity, other: Quantity) -> bool:
    """Tell whether no value can be meant by both."""
    return not (_low(one) <= _high(other) and _low(other) <= _high(one))


def _low(quantity: Quantity) -> float:
    return quantity.value if quantity.value is not None else (quantity.min if quantity.min is not None else 0.0)


def _high(quantity: Quantity) -> float:
    return (
        quantity.value if quantity.value is not None else (quantity.max if quantity.max is not None else float("inf"))
    )
