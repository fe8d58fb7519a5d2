"""The figures: numbers that the arrangement is described by, each with who says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muster.export.cells import Carrier, carry
from muster.export.marking import Piece, mark
from muster.export.wording import name_actor, name_quantity
from muster.model.contact import Point
from muster.model.record import Record
from muster.model.standing import Told
from muster.reconciliation.series import gather_series


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One number with all the reports that give it; `what` is empty where it counts the same as the row above."""

    what: str
    amount: str
    speaker: str
    sentences: Sequence[Sequence[Piece]]
    carriers: tuple[Carrier, ...]
    origins: int


def list_figures(told: Iterable[Told[Record]], names: Mapping[str, str]) -> list[FigureRow]:
    """List the figures by what they count, each series by day; counts of two speakers are never merged."""
    return [
        _row(series.what if place == 0 else "", point, names)
        for series in gather_series(told)
        for place, point in enumerate(series.points)
    ]


def _row(what: str, point: Point, names: Mapping[str, str]) -> FigureRow:
    return FigureRow(
        what=what,
        amount=name_quantity(point.quantity),
        speaker=name_actor(point.speaker, names) if point.speaker else "the report itself",
        sentences=mark(point.told[0]),
        carriers=tuple(carry(told) for told in point.told),
        origins=len({told.origin for told in point.told}),
    )
