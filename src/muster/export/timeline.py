"""The timeline: for each cell a lane, with bars for the stance and marks for the words, as places in a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from muster.export.matrix import anchor
from muster.export.wording import name_actor, name_day, name_undertaking
from muster.model.record import Commitment
from muster.model.scales import Stance, Voice
from muster.model.standing import Roll, Standing, Told
from muster.roll import find_turns

WIDTH, LABELS, LANE, HEAD = 1000, 230, 22, 34  # units of the drawing
_MARGIN = 84  # at the right, for the word of a last bar that is too short for it
_APART = 3.0  # units between two marks; nearer ones are one
_LETTER, _NARROWEST = 6.6, 2.0
_TICKS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One stance from one day to the next change; `shown` is its word where there is room.

    `beside` is the word of a last bar without room, which stands to its right.
    """

    x: float
    width: float
    stance: Stance
    shown: str
    beside: str
    told: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of one day; `own` where the actor said so itself."""

    x: float
    own: bool
    told: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One cell; `heads` where it is the first of its actor."""

    y: float
    anchor: str
    actor: str
    undertaking: str
    heads: bool
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """One day named on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing; `undated` counts the words that cannot be placed because their day is unknown."""

    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date

    def place(self, day: date) -> float:
        """Return where a day lies, in units of the drawing."""
        share = (min(day, self.last) - self.first).days / max(1, (self.last - self.first).days)
        return round(LABELS + share * (WIDTH - LABELS - _MARGIN), 1)


def draw(roll: Roll, names: Mapping[str, str]) -> Timeline:
    """Draw all standings of which commitments are told, named actors first."""
    named = sorted(roll.standings, key=lambda each: name_actor(each.actor, names))
    cells = [each for each in (*named, *roll.collectives) if _commitments(each)]
    days = sorted({told.said_on for cell in cells for told in _commitments(cell) if told.said_on})
    undated = sum(told.said_on is None for cell in cells for told in _commitments(cell))
    if not days:
        return Timeline(HEAD, (), (), undated)
    room = max(3, (days[-1] - days[0]).days // 12)  # for the last words to be read
    axis = _Axis(days[0], min(max(roll.as_of, days[-1]), days[-1] + timedelta(room)))
    lanes = tuple(_lanes(cells, names, axis))
    return Timeline(HEAD + LANE * len(lanes) + 8, lanes, tuple(_ticks(axis)), undated)


def _commitments(cell: Standing) -> tuple[Told[Commitment], ...]:
    return (*cell.counting, *cell.replaced, *cell.ascribed)


def _lanes(cells: Iterable[Standing], names: Mapping[str, str], axis: _Axis) -> Iterator[Lane]:
    before = ""
    dated = (cell for cell in cells if any(told.said_on for told in _commitments(cell)))
    for place, cell in enumerate(dated):
        yield Lane(
            y=HEAD + place * LANE,
            anchor=anchor(cell),
            actor=name_actor(cell.actor, names),
            undertaking=name_undertaking(cell.undertaking),
            heads=cell.actor != before,
            bars=tuple(_bars(cell, axis)),
            marks=tuple(_marks(_commitments(cell), axis)),
        )
        before = cell.actor


def _bars(cell: Standing, axis: _Axis) -> Iterator[Bar]:
    turns = find_turns(_commitments(cell))
    ends = [*(turn.day for turn in turns[1:]), axis.last]
    for turn, until in zip(turns, ends, strict=False):
        width = max(_NARROWEST, round(axis.place(until) - axis.place(turn.day), 1))
        shown = str(turn.stance) if width > _LETTER * len(turn.stance) + 14 else ""
        beside = "" if shown or turn is not turns[-1] else str(turn.stance)
        yield Bar(axis.place(turn.day), width, turn.stance, shown, beside, f"{turn.stance} from {name_day(turn.day)}")


def _marks(known: Iterable[Told[Commitment]], axis: _Axis) -> Iterator[Mark]:
    """Mark the days on which words were said; days too near to be told apart share a mark."""
    said: dict[tuple[int, bool], dict[date, set[str]]] = {}
    for told in known:
        if told.said_on:
            own = told.record.voice is not Voice.OTHER
            near = said.setdefault((int(axis.place(told.said_on) / _APART), own), {})
            near.setdefault(told.said_on, set()).add(str(told.record.stance))
    for (_, own), near in sorted(said.items()):
        first, last = min(near), max(near)
        when = name_day(first) if first == last else f"{name_day(first)} to {name_day(last)}"
        stances = ", ".join(sorted(set().union(*near.values())))
        yield Mark(axis.place(first), own, f"{when}: {'said' if own else 'others said'} {stances}")


def _ticks(axis: _Axis) -> Iterator[Tick]:
    """Name the first days of months, as many as there is room for; of a short span, its ends."""
    months = [day for day in _months(axis) if day >= axis.first]
    if len(months) < 2:
        yield Tick(axis.place(axis.first), name_day(axis.first))
        if axis.last != axis.first:
            yield Tick(axis.place(axis.last) - 70, name_day(axis.last))
        return
    for day in months[:: -(-len(months) // _TICKS)]:
        yield Tick(axis.place(day), f"{day:%b %Y}")


def _months(axis: _Axis) -> Iterator[date]:
    day = axis.first.replace(day=1)
    while day <= axis.last:
        yield day
        day = (day + timedelta(32)).replace(day=1)
