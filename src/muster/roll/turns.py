"""The days on which an actor's stance turned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, groupby

from muster.model.record import Commitment
from muster.model.scales import Stance, Voice
from muster.model.standing import Told
from muster.roll.utterance import Utterance, gather, outlives
from muster.roll.weighing import HEARING, RELIANCE


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
    for reliance in sorted({RELIANCE[each.trust] for each in dated}):
        swept = _sweep([each for each in dated if RELIANCE[each.trust] == reliance])
        end = turns[0].day if turns else date.max
        turns = [*(turn for turn in swept if turn.day < end), *turns]
    return tuple(_joined(turns))


def _sweep(told: Sequence[Told[Commitment]]) -> Iterator[Turn]:
    """Yield the stance at the end of each day on which something is told in reports that are relied on alike."""
    voices = {voice: gather(each for each in told if each.record.voice is voice) for voice in HEARING}
    own, reporters = list[Utterance](), list[Utterance]()
    for day, heard in groupby(sorted(chain.from_iterable(voices.values()), key=_first_told), key=_first_told):
        for utterance in heard:
            kept = own if utterance.commitment.voice is Voice.OWN else reporters
            kept[:] = _kept(utterance, kept)
        first = reporters if not own or outlives(reporters, own=own) else own
        yield Turn(day, first[0].stance)


def _kept(utterance: Utterance, before: Sequence[Utterance]) -> list[Utterance]:
    """Return of all utterances so far the weightiest, and the latest."""
    every = (utterance, *before)
    return [min(every, key=lambda each: each.weight), max(every, key=lambda each: each.said_on or date.min)]


def _first_told(utterance: Utterance) -> date:
    return utterance.tellings[0].said_on or date.max


def _joined(turns: Iterable[Turn]) -> Iterator[Turn]:
    for _, alike in groupby(turns, key=lambda turn: turn.stance):
        yield next(alike)
