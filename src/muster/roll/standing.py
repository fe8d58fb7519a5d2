"""Where one actor stands on one undertaking at the end of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, groupby, takewhile
from typing import cast

from muster.model.record import Acceptance, Commitment, Demand, Objection, Record
from muster.model.scales import Condition, ConditionKind, Stance, Undertaking, Voice
from muster.model.standing import Standing, Told
from muster.roll.utterance import Utterance, gather, latest_first, outlives
from muster.roll.weighing import HEARING, RELIANCE, conflict, hearing

_Attitudes = tuple[Told[Demand] | Told[Objection] | Told[Acceptance], ...]
_Tellings = tuple[Told[Commitment], ...]
_CONDITION_ORDER = {kind: place for place, kind in enumerate(ConditionKind)}


def standing(told: Iterable[Told[Record]], actor: str, undertaking: Undertaking, *, as_of: date) -> Standing:
    """Work out where `actor` stands on `undertaking` at the end of `as_of`.

    What the actor says of itself counts; where it has said nothing, or not for a month before (see
    `outlives`), what reporters say in their own voice; what others say of it is kept apart as ascribed
    and never counts. Reports of low trust are
    heard only where those of ordinary trust have nothing that could count. Among the words that
    could count the weightiest does (see `Utterance.weight`), with every earlier word of the same
    stance back to the last one that differed: a stance that is repeated is confirmed, not replaced,
    and a condition once stated stays while the stance stands, because silence lifts no condition.
    Words of unknown day are taken as the oldest: they count only where nothing dated is known.
    """
    known = [each for each in _once(told) if each.said_on is None or each.said_on <= as_of]
    commitments = [cast("Told[Commitment]", each) for each in known if _is_commitment(each, actor, undertaking)]
    weighed, *unheard = _by_hearing(each for each in commitments if each.record.voice in HEARING) or [[]]
    counting = _counting(weighed)
    outweighed = [*(each for each in weighed if each not in counting), *chain.from_iterable(unheard)]
    ascribed = [each for each in commitments if each.record.voice is Voice.OTHER]
    return Standing(
        actor=actor,
        undertaking=undertaking,
        as_of=as_of,
        stance=_stance(weighed),
        conditions=_conditions(counting),
        counting=_tellings(counting),
        replaced=_tellings(outweighed),
        ascribed=tuple(sorted(ascribed, key=latest_first)),
        attitudes=_attitudes(known, actor, undertaking),
        ascribed_stance=_stance(gather(_relied_on(ascribed))),
        disputed=_in_own_words(weighed) and _disputed(weighed),
    )


def _once(told: Iterable[Told[Record]]) -> Iterable[Told[Record]]:
    return {each.id: each for each in told}.values()


def _is_commitment(told: Told[Record], actor: str, undertaking: Undertaking) -> bool:
    record = told.record
    return isinstance(record, Commitment) and (record.doer, record.undertaking) == (actor, undertaking)


def _by_hearing(told: Iterable[Told[Commitment]]) -> list[list[Utterance]]:
    """Part what could count by the turn at which it is heard, the first turn first."""
    turns: dict[tuple[int, int], list[Told[Commitment]]] = {}
    for each in told:
        turns.setdefault(hearing(each.trust, each.record.voice), []).append(each)
    order = sorted(turns)
    heard = [gather(turns[turn]) for turn in order]
    both_of_one_trust = len(order) > 1 and order[0][0] == order[1][0]
    if both_of_one_trust and outlives(heard[1], own=heard[0]):
        heard[:2] = heard[1], heard[0]
    return heard


def _relied_on(told: Sequence[Told[Commitment]]) -> Iterator[Told[Commitment]]:
    first = min((RELIANCE[each.trust] for each in told), default=0)
    return (each for each in told if RELIANCE[each.trust] == first)


def _in_own_words(weighed: Sequence[Utterance]) -> bool:
    return bool(weighed) and weighed[0].commitment.voice is Voice.OWN


def _stance(weighed: Sequence[Utterance]) -> Stance | None:
    return weighed[0].stance if weighed else None


def _counting(weighed: Sequence[Utterance]) -> list[Utterance]:
    """Return the utterances of the weightiest stance, back to the last day on which another weighed most."""
    days = (list(of_one_day) for _, of_one_day in groupby(weighed, key=lambda each: each.weight[0]))
    unbroken = takewhile(lambda of_one_day: _stance(of_one_day) is _stance(weighed), days)
    return [each for of_one_day in unbroken for each in of_one_day if each.stance is _stance(weighed)]


def _conditions(counting: Iterable[Utterance]) -> tuple[Condition, ...]:
    stated = {condition for each in counting for condition in each.commitment.conditions}
    return tuple(sorted(stated, key=lambda condition: (_CONDITION_ORDER[condition.kind], condition)))


def _tellings(utterances: Iterable[Utterance]) -> _Tellings:
    return tuple(sorted((telling for each in utterances for telling in each.tellings), key=latest_first))


def _disputed(weighed: Sequence[Utterance]) -> bool:
    """Tell whether the words of the counting day conflict.

    A later answer is change, not dispute; so is an old stance told again by the same speaker in the
    same origin. Where no day is known the order cannot be told, so what conflicts is disputed.
    """
    first = weighed[0]
    return any(
        each.said_on == first.said_on
        and conflict(each.stance, first.stance)
        and (each.origin, _name(each)) != (first.origin, _name(first))
        for each in weighed[1:]
    )


def _name(utterance: Utterance) -> str | None:
    speaker = utterance.commitment.speaker
    return speaker.name if speaker else None


def _attitudes(known: Iterable[Told[Record]], actor: str, undertaking: Undertaking) -> _Attitudes:
    towards = [
        cast("Told[Demand] | Told[Objection] | Told[Acceptance]", each)
        for each in known
        if isinstance(each.record, Demand | Objection | Acceptance)
        and (each.record.doer, each.record.undertaking) == (actor, undertaking)
    ]
    return tuple(sorted(towards, key=latest_first))
