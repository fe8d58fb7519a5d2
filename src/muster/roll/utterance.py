"""One thing said once: all the tellings of it, however many reports copied them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from muster.model.record import Commitment, Record
from muster.model.scales import Authority, Condition, Stance
from muster.model.standing import Told
from muster.roll.weighing import HANDICAP, SILENCE, definiteness, rank, rung

# "Old and new stance in one report are two records, the old one with its timing."
_PAST = re.compile(r"\b(?:ago|earlier|previous(?:ly)?|former(?:ly)?|initially|at first|originally|last \w+)\b", re.I)
Weight = tuple[int, int, bool, int, float, int, str]
_Content = tuple[str, str | None, Stance, tuple[Condition, ...]]


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one speaker said of one actor and undertaking in one origin, with all who tell it.

    `said_on` is the earliest known day on which its origin was told, so that a copy made next week
    does not make the words newer; None where no report of the origin has a known day. `lag` counts
    the days until this wording was first told: in one origin the first wording is the original, a
    later other one an altered copy.
    """

    tellings: tuple[Told[Commitment], ...]
    said_on: date | None
    lag: int
    weight: Weight

    @property
    def commitment(self) -> Commitment:
        """Return the commitment that is told."""
        return self.tellings[0].record

    @property
    def stance(self) -> Stance:
        """Return the stance that is taken."""
        return self.tellings[0].record.stance

    @property
    def origin(self) -> str:
        """Return the origin of the words."""
        return self.tellings[0].origin


def weigh(tellings: Sequence[Told[Commitment]], said_on: date | None, lag: int) -> Weight:
    """Return the key that sorts utterances, the one that counts first.

    In this order: the later day (see HANDICAP), the higher authority, what is not told as past, the
    original before its altered copy, the more definite, the more careful, and the id so that
    nothing hangs on the order of reading. The speaker's authority is that of the telling which
    knows most of the office.
    """
    record = tellings[0].record
    speakers = (telling.record.speaker for telling in tellings)
    authority = min((each.authority for each in speakers if each), key=rank, default=Authority.NOBODY)
    effective = said_on.toordinal() - HANDICAP[authority].days if said_on else 0
    return (
        -effective,
        rank(authority),
        bool(record.timing and _PAST.search(record.timing)),
        lag,
        -definiteness(record.stance),
        rung(record.stance),
        tellings[0].id,
    )


def gather(told: Iterable[Told[Commitment]]) -> list[Utterance]:
    """Join the tellings of each utterance; the one that counts first comes first."""
    origins: dict[str, list[Told[Commitment]]] = defaultdict(list)
    for telling in told:
        origins[telling.origin].append(telling)
    gathered = [utterance for tellings in origins.values() for utterance in _of_one_origin(tellings)]
    return sorted(gathered, key=lambda utterance: utterance.weight)


def outlives(reporters: Sequence[Utterance], *, own: Sequence[Utterance]) -> bool:
    """Tell whether the reporters' word that counts is so much newer than all own words that these are stale.

    Words of unknown day make none stale, and never are.
    """
    said = [each.said_on for each in own]
    if not said or not reporters or None in said or reporters[0].said_on is None:
        return False
    return reporters[0].said_on - max(day for day in said if day) > SILENCE


def latest_first(told: Told[Record]) -> tuple[int, str, str]:
    """Return the key that sorts tellings by day, the latest first and those of unknown day last."""
    return (-(told.said_on or date.min).toordinal(), told.report_name, told.id)


def _of_one_origin(tellings: Iterable[Told[Commitment]]) -> list[Utterance]:
    wordings: dict[_Content, list[Told[Commitment]]] = defaultdict(list)
    for telling in tellings:
        wordings[_content(telling.record)].append(telling)
    first = {content: _first_day(told) for content, told in wordings.items()}
    began = min((day for day in first.values() if day), default=None)
    return [_utter(sorted(told, key=_first_told), began, first[content]) for content, told in wordings.items()]


def _utter(tellings: Sequence[Told[Commitment]], began: date | None, first: date | None) -> Utterance:
    lag = (first - began).days if began and first else 0
    return Utterance(tuple(tellings), began, lag, weigh(tellings, began, lag))


def _content(record: Commitment) -> _Content:
    speaker = record.speaker.name if record.speaker else None
    return (record.voice, speaker, record.stance, tuple(sorted(record.conditions)))


def _first_day(told: Iterable[Told[Commitment]]) -> date | None:
    return min((each.said_on for each in told if each.said_on), default=None)


def _first_told(told: Told[Commitment]) -> tuple[date, str]:
    return (told.said_on or date.max, told.id)
