"""The figures: numbers that the arrangement is described by, each with who says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from muster.export.cells import Carrier, carry, name_speaker
from muster.export.harmless import harmless
from muster.export.marking import Piece, mark
from muster.export.wording import name_quantity
from muster.model.record import Figure, Record
from muster.model.standing import Told


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One number with all the reports that give it."""

    what: str
    amount: str
    speaker: str
    sentences: list[list[Piece]]
    carriers: tuple[Carrier, ...]
    origins: int


def list_figures(told: Iterable[Told[Record]], names: Mapping[str, str]) -> list[FigureRow]:
    """List the figures by what they count, then by day; equal ones of one speaker in one row."""
    figures = sorted((cast("Told[Figure]", each) for each in told if isinstance(each.record, Figure)), key=_by_what)
    alike: dict[tuple[object, ...], list[Told[Figure]]] = {}
    for each in figures:
        speaker = each.record.speaker.name if each.record.speaker else None
        alike.setdefault((each.record.what.casefold(), each.record.quantity, speaker), []).append(each)
    return [_row(tellings, names) for tellings in alike.values()]


def _by_what(told: Told[Figure]) -> tuple[str, date, str]:
    return (told.record.what.casefold(), told.said_on or date.min, told.id)


def _row(tellings: list[Told[Figure]], names: Mapping[str, str]) -> FigureRow:
    figure = tellings[0].record
    return FigureRow(
        what=harmless(figure.what),
        amount=harmless(name_quantity(figure.quantity)),
        speaker=name_speaker(figure.speaker, names),
        sentences=mark(tellings[0]),
        carriers=tuple(carry(told) for told in tellings),
        origins=len({told.origin for told in tellings}),
    )
