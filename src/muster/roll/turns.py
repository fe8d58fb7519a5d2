"""The days on which an actor's stance turned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, takewhile

from muster.model.record import Commitment
from muster.model.scales import Stance, Voice
from muster.model.standing import Told
from muster.roll.utterance import Utterance, gather


@dataclass(frozen=True, slots=True)
class Turn:
    """From this day on the actor stands so."""

    day: date
    stance: Stance


def find_turns(told: Iterable[Told[Commitment]]) -> tuple[Turn, ...]:
    """Find the turns of one cell in one sweep over its dated tellings; the earliest comes first.

    On each day the stance is that of the standing at its end; words of unknown day turn nothing.
    """
    dated = [each for each in told if each.said_on]
    own = list(_sweep(each for each in dated if each.record.voice is Voice.OWN))
    reported = _sweep(each for each in dated if each.record.voice is Voice.REPORTER)
    before = takewhile(lambda turn: not own or turn.day < own[0].day, reported)
    return tuple(_joined((*before, *own)))


def _sweep(told: Iterable[Told[Commitment]]) -> Iterator[Turn]:
    best: Utterance | None = None
    for day, heard in groupby(sorted(gather(told), key=_first_told), key=_first_told):
        best = min((*heard, *([best] if best else ())), key=lambda utterance: utterance.weight)
        yield Turn(day, best.stance)


def _first_told(utterance: Utterance) -> date:
    return utterance.tellings[0].said_on or date.max


def _joined(turns: Iterable[Turn]) -> Iterator[Turn]:
    for _, alike in groupby(turns, key=lambda turn: turn.stance):
        yield next(alike)
