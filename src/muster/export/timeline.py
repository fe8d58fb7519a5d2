"""The timeline: for each cell a lane, with bars for the stance and marks for the words, as places in a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from muster.export.matrix import anchor
from muster.export.wording import name_actor, name_day, name_undertaking
from muster.model.record import Commitment
from muster.model.scales import Stance, Voice
from muster.model.standing import Roll, Standing, Told
from muster.roll import standing

WIDTH, LABELS, LANE, HEAD = 1000, 230, 22, 34  # units of the drawing
_SAMPLED = 60  # days at which a stance is looked up; more would be narrower than a pixel
_LETTER = 6.6
_TICKS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One stance from one day to the next change; `shown` is its word where there is room."""

    x: float
    width: float
    stance: Stance
    shown: str
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
        return round(LABELS + share * (WIDTH - LABELS - 10), 1)


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
    """Look the stance up on the days on which something was said, and join equal ones."""
    known = _telling_first(_commitments(cell))
    turns: list[tuple[date, Stance | None]] = []
    for day in _sample(sorted({told.said_on for told in known if told.said_on})):
        stance = standing(known, cell.actor, cell.undertaking, as_of=day).stance
        if not turns or turns[-1][1] is not stance:
            turns.append((day, stance))
    ends = [*(day for day, _ in turns[1:]), axis.last]
    for (day, stance), until in zip(turns, ends, strict=False):
        if stance:
            width = max(6.0, round(axis.place(until) - axis.place(day), 1))
            shown = str(stance) if width > _LETTER * len(stance) + 14 else ""
            yield Bar(axis.place(day), width, stance, shown, f"{stance} from {name_day(day)}")


def _telling_first(told: Iterable[Told[Commitment]]) -> list[Told[Commitment]]:
    """Leave out what cannot change the actor's own stance: words of others, and all copies but the first."""
    first: dict[tuple[object, ...], Told[Commitment]] = {}
    for each in told:
        record = each.record
        if each.said_on and record.voice is not Voice.OTHER:
            speaker = record.speaker and (record.speaker.name, record.speaker.authority)
            key = (each.origin, record.voice, speaker, record.stance, record.conditions, record.timing)
            kept = first.setdefault(key, each)
            if (each.said_on, each.id) < (kept.said_on, kept.id):
                first[key] = each
    return list(first.values())


def _sample(days: Sequence[date]) -> Sequence[date]:
    """Thin the days out evenly, keeping the first and the last."""
    if len(days) <= _SAMPLED:
        return days
    step = (len(days) - 1) / (_SAMPLED - 1)
    return [days[round(step * place)] for place in range(_SAMPLED)]


def _marks(known: Iterable[Told[Commitment]], axis: _Axis) -> Iterator[Mark]:
    said: dict[tuple[date, bool], set[str]] = {}
    for told in known:
        if told.said_on:
            own = told.record.voice is not Voice.OTHER
            said.setdefault((told.said_on, own), set()).add(str(told.record.stance))
    for (day, own), stances in sorted(said.items()):
        verb = "said" if own else "others said"
        yield Mark(axis.place(day), own, f"{name_day(day)}: {verb} {', '.join(sorted(stances))}")


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
