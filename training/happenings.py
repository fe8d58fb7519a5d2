"""What gold records say of the events and figures of a passage: what the network learns of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from evaluation.sets import Golden
from numpy.typing import NDArray

from muster.extraction.figure_features import Count
from muster.extraction.figures import stated
from muster.extraction.noticing import TYPES
from muster.extraction.overview import Overview
from muster.extraction.passages import Passage
from muster.extraction.verdicts import Seen
from muster.language.pieces import plain
from muster.model.record import Quantity, RecordKind
from muster.model.span import Span
from training.gold import Gold, listed, read_records
from training.placing import Placed, place

_NEAR = 1e-6  # two numbers that differ by less, of themselves, are one
Targets = NDArray[np.float32]
_TYPES = [str(kind) for kind in TYPES]


@dataclass(frozen=True, slots=True)
class Happenings:
    """Targets of the events and figures of a passage.

    `events` has a row per own sentence and a column per type, `parties` a column for nobody and one for each naming,
    `figures` a value for none and one for each number; what `events_sure` and `figures_sure` give no weight is open.
    """

    events: Targets
    events_sure: Targets
    parties: Targets
    figures: Targets
    figures_sure: Targets


@dataclass(frozen=True, slots=True)
class Told:
    """The gold events of a report, and which of its numbers are gold figures: 1 or 0, None where it is open."""

    events: Sequence[Placed]
    figures: dict[Span, float | None]


def read_told(golden: Golden, overview: Overview) -> Told:
    """Return what a report's gold says of events and figures."""
    placed = [*place(read_records(golden.gold), overview.article)]
    figures = [each for each in placed if each.record["kind"] == RecordKind.FIGURE]
    return Told(
        [each for each in placed if each.record["kind"] == RecordKind.EVENT],
        {count.found.span: _is_figure(count, figures) for count in overview.counts},
    )


def _is_figure(count: Count, figures: Sequence[Placed]) -> float | None:
    """Tell whether a number is a gold figure; its evidence may be another piece that tells the same."""
    quantity = stated(count.found)
    same = [each for each in figures if _bounds(quantity) == _bounds_of(each.record)]
    if not same:
        return 0.0
    if any(not each.record.get("optional") and count.number in each.sentences for each in same):
        return 1.0
    return None


def _bounds(quantity: Quantity) -> tuple[float, float]:
    if quantity.value is not None:
        return quantity.value, quantity.value
    low = float("-inf") if quantity.min is None else quantity.min
    return low, float("inf") if quantity.max is None else quantity.max


def _bounds_of(record: Gold) -> tuple[float, float]:
    low, high = (record.get("value", record.get(bound)) for bound in ("min", "max"))
    return (
        float("-inf") if low is None else float(str(low)),
        float("inf") if high is None else float(str(high)),
    )


def read_happenings(passage: Passage, seen: Seen, told: Told) -> Happenings:
    """Return the targets of a passage."""
    rows, columns = len(passage.own), 1 + len(seen.namings)
    happenings = Happenings(
        events=np.zeros((rows, len(TYPES)), dtype=np.float32),
        events_sure=np.ones((rows, len(TYPES)), dtype=np.float32),
        parties=np.zeros((rows, columns), dtype=np.float32),
        figures=np.array([0.0, *(told.figures[span] or 0.0 for span in seen.numbers)], dtype=np.float32),
        figures_sure=np.array([0.0, *(told.figures[span] is not None for span in seen.numbers)], dtype=np.float32),
    )
    for event in told.events:
        for row, sentence in enumerate(passage.own):
            if sentence in event.sentences:
                _enter(happenings, row, event.record, seen=seen)
    return happenings


def _enter(happenings: Happenings, row: int, record: Gold, *, seen: Seen) -> None:
    """Enter an event that a sentence tells of, and who takes part in it."""
    column = _TYPES.index(str(record["type"]))
    if record.get("optional"):
        happenings.events_sure[row, column] = happenings.events[row, column]
        return
    for other in listed(record, "type_also"):
        happenings.events_sure[row, _TYPES.index(str(other))] = 0.0
    happenings.events[row, column] = happenings.events_sure[row, column] = 1.0
    names = {plain(str(name)) for name in [*listed(record, "participants"), *listed(record, "participants_also")]}
    for number, naming in enumerate(seen.namings, start=1):
        if plain(naming.speaker.name) in names:
            happenings.parties[row, number] = 1.0
