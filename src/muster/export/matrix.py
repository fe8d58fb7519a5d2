"""The roll as a table of actors by undertakings, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from muster.export.wording import name_actor, name_condition, slug
from muster.model.record import Acceptance, Demand, Objection, Record
from muster.model.scales import Stance, Undertaking
from muster.model.standing import Roll, Standing, Told

_ATTITUDE_WORDS = ((Demand, "wanted"), (Objection, "opposed"), (Acceptance, "welcomed"))


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One standing in brief.

    `stance` is the own one, or else what others say (`ascribed`), or None where somebody only
    wants, opposes or welcomes it (`attitudes` says which).
    """

    anchor: str
    stance: Stance | None
    ascribed: bool
    disputed: bool
    conditions: tuple[str, ...]
    attitudes: tuple[str, ...]
    reports: int
    origins: int

    @property
    def words(self) -> str:
        """Return the stance in words, or what is wanted where nothing is said."""
        if self.stance:
            return f"others say {self.stance}" if self.ascribed else str(self.stance)
        return ", ".join(self.attitudes)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One actor with its cells by undertaking; nothing is told of an absent one."""

    actor: str
    name: str
    cells: Mapping[Undertaking, MatrixCell]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Named actors by name, groups apart, and the undertakings of which anything is told."""

    undertakings: tuple[Undertaking, ...]
    actors: tuple[MatrixRow, ...]
    groups: tuple[MatrixRow, ...]


def lay_out(roll: Roll, names: Mapping[str, str]) -> Matrix:
    """Lay the roll out as a table."""
    told_of = {each.undertaking for each in (*roll.standings, *roll.collectives)}
    return Matrix(
        undertakings=tuple(each for each in Undertaking if each in told_of),
        actors=tuple(sorted(_rows(roll.standings, names), key=lambda row: row.name)),
        groups=tuple(_rows(roll.collectives, names)),
    )


def anchor(standing: Standing) -> str:
    """Return the address of a cell inside the page, such as `FR-troops`."""
    return f"{slug(standing.actor)}-{standing.undertaking}"


def brief(standing: Standing, names: Mapping[str, str]) -> MatrixCell:
    """Return one standing in brief."""
    return MatrixCell(
        anchor=anchor(standing),
        stance=standing.stance or standing.ascribed_stance,
        ascribed=standing.stance is None and standing.ascribed_stance is not None,
        disputed=standing.disputed,
        conditions=tuple(name_condition(condition, names) for condition in standing.conditions),
        attitudes=attitude_words(standing.attitudes),
        reports=standing.reports,
        origins=standing.origins,
    )


def attitude_words(attitudes: Iterable[Told[Record]]) -> tuple[str, ...]:
    """Return which of wanted, opposed and welcomed it is."""
    kinds = {type(told.record) for told in attitudes}
    return tuple(word for kind, word in _ATTITUDE_WORDS if kind in kinds)


def _rows(standings: Iterable[Standing], names: Mapping[str, str]) -> list[MatrixRow]:
    rows: dict[str, dict[Undertaking, MatrixCell]] = {}
    for each in standings:
        rows.setdefault(each.actor, {})[each.undertaking] = brief(each, names)
    return [MatrixRow(actor, name_actor(actor, names), cells) for actor, cells in rows.items()]
