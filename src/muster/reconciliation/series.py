"""Figures as series: what one thing was counted at, when, and by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import cast

from muster.model.contact import Point, Series
from muster.model.record import Figure, Quantity, Record
from muster.model.standing import Told
from muster.reconciliation.disputes import counts_the_same


def gather_series(told: Iterable[Told[Record]]) -> tuple[Series, ...]:
    """Gather the figures that count one thing into a series each, by what is counted.

    Members, guests and contributors are three things, though all are countries. Counts of two
    speakers stand side by side and are never merged. The order of `told` does not matter.
    """
    figures = sorted(
        (cast("Told[Figure]", each) for each in {each.id: each for each in told}.values() if _is_figure(each)),
        key=lambda each: (each.record.what.casefold(), each.said_on or date.min, each.id),
    )
    groups: list[list[Told[Figure]]] = []
    for figure in figures:
        home = next((group for group in groups if counts_the_same(group[0].record, figure.record)), None)
        if home is None:
            groups.append([figure])
        else:
            home.append(figure)
    return tuple(_series(group) for group in groups)


def _is_figure(told: Told[Record]) -> bool:
    return isinstance(told.record, Figure)


def _series(group: list[Told[Figure]]) -> Series:
    points: defaultdict[tuple[date | None, Quantity, str | None], list[Told[Figure]]] = defaultdict(list)
    for told in group:
        speaker = told.record.speaker.name if told.record.speaker else None
        points[told.said_on, told.record.quantity, speaker].append(told)
    ordered = sorted(points.items(), key=lambda point: (point[0][0] or date.min, str(point[0][1]), point[0][2] or ""))
    return Series(
        what=group[0].record.what,
        unit=group[0].record.quantity.unit,
        points=tuple(Point(*key, tuple(sorted(told, key=lambda each: each.id))) for key, told in ordered),
    )
