"""What a desk answers: things in order, shown as a table in a notebook and given as plain dicts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar, overload

from muster.export.rows import ROLL_COLUMNS, Row, roll_json, roll_rows, standing_json
from muster.export.spreadsheet import write_csv
from muster.model.record import Claim
from muster.model.scales import Undertaking
from muster.model.standing import Roll, Standing, Told

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Sequence[T], Generic[T]):
    """Things of one kind in order; index, slice and loop over it like a tuple."""

    title: str
    things: tuple[T, ...]
    describe: Callable[[T], Row] = field(repr=False)

    def __len__(self) -> int:
        return len(self.things)

    def __iter__(self) -> Iterator[T]:
        return iter(self.things)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self.things[index]

    def to_dicts(self) -> list[Row]:
        """Return each thing as a dict of plain values, ready for a data frame."""
        return [self.describe(thing) for thing in self.things]

    def _repr_html_(self) -> str:
        from muster.export.notebook import show_rows

        return show_rows(self.title, self.to_dicts())


@dataclass(frozen=True, slots=True)
class CalledRoll:
    """The roll of one day, named actors and groups apart; loop over it for the standings, groups last."""

    roll: Roll
    names: Mapping[str, str] = field(repr=False)

    @property
    def as_of(self) -> date:
        """Return the day of the roll."""
        return self.roll.as_of

    def __len__(self) -> int:
        return len(self.roll.standings) + len(self.roll.collectives)

    def __iter__(self) -> Iterator[Standing]:
        return iter((*self.roll.standings, *self.roll.collectives))

    def only(self, *, actors: Collection[str] = (), undertakings: Collection[Undertaking] = ()) -> CalledRoll:
        """Return the part of the roll on these actors and undertakings; none given means all."""

        def kept(each: Standing) -> bool:
            return each.actor in (actors or (each.actor,)) and each.undertaking in (undertakings or Undertaking)

        standings = tuple(filter(kept, self.roll.standings))
        collectives = tuple(filter(kept, self.roll.collectives))
        return CalledRoll(Roll(self.roll.as_of, standings, collectives), self.names)

    def to_dicts(self) -> list[Row]:
        """Return one flat dict a standing, ready for a data frame."""
        return roll_rows(self.roll, self.names)

    def to_csv(self) -> str:
        """Return one row a standing as CSV that a spreadsheet opens as it is meant."""
        return write_csv(self.to_dicts(), ROLL_COLUMNS)

    def to_json(self) -> Row:
        """Return the roll with every telling, as plain values."""
        return roll_json(self.roll, self.names)

    def _repr_html_(self) -> str:
        from muster.export.notebook import show_roll

        return show_roll(self.roll, self.names)


@dataclass(frozen=True, slots=True)
class OpenedStanding:
    """Where one actor stands on one undertaking, with every sentence behind it; loop over it for the tellings."""

    standing: Standing
    names: Mapping[str, str] = field(repr=False)

    def __len__(self) -> int:
        return len(self.standing.told)

    def __iter__(self) -> Iterator[Told[Claim]]:
        return iter(self.standing.told)

    def to_dicts(self) -> list[Row]:
        """Return one dict a telling with its role: counting, replaced, ascribed or attitude."""
        opened = standing_json(self.standing, self.names)
        roles = {"counting": "counting", "replaced": "replaced", "ascribed": "ascribed", "attitudes": "attitude"}
        tellings = ((role, opened[part]) for part, role in roles.items())
        return [{"role": role, **told} for role, part in tellings if isinstance(part, list) for told in part]

    def to_json(self) -> Row:
        """Return the standing with its tellings by their roles, as plain values."""
        return standing_json(self.standing, self.names)

    def _repr_html_(self) -> str:
        from muster.export.notebook import show_standing

        return show_standing(self.standing, self.names)
