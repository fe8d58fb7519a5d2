"""The days on which an actor's stance turned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from muster.model.record import Commitment
from muster.model.scales import Stance
from muster.model.standing import Told
from muster.roll.utterance import Utterance, gather
from muster.roll.weighing import HEARING, hearing


@dataclass(frozen=True, slots=True)
class Turn:
    """From this day on the actor stands so."""

    day: date
    stance: Stance


def find_turns(told: Iterable[Told[Commitment]]) -> tuple[Turn, ...]:
    """Find the turns of one cell in one sweep over its dated tellings; the earliest comes first.

    On each day the stance is that of the standing at its end; words of unknown day turn nothing.
    """
    dated = [each for each in told if each.said_on and each.record.voice in HEARING]
    turns: list[Turn] = []
    for place in sorted({_hearing(each) for each in dated}):
        swept = _sweep(each for each in dated if _hearing(each) == place)
        end = turns[0].day if turns else date.max
        turns = [*(turn for turn in swept if turn.day < end), *turns]
    return tuple(_joined(turns))


def _hearing(told: Told[Commitment]) -> tuple[int, int]:
    return hearing(told.trust, told.record.voice)


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
