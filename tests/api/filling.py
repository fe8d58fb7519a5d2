"""A ledger filled by hand, so that what is shown does not hang on how well texts are read."""

from __future__ import annotations

from pathlib import Path

from tests.export.telling import COPY, LONDON, PARIS, Paper, told

from muster.api.given import GENERAL
from muster.extraction.reader import Reading
from muster.ledger.ledger import Ledger
from muster.ledger.lens import Lens
from muster.model.record import Record
from muster.text.reading import read_article

LENS = Lens.of("hand-1", GENERAL)


def fill(place: Path) -> Path:
    """Make a ledger with the three reports of the harbour force."""
    with Ledger.open(place) as ledger:
        for paper in (PARIS, COPY, LONDON):
            file(ledger, paper, *(each.record for each in told() if each.report_name == paper.name))
    return place


def file(ledger: Ledger, paper: Paper, *records: Record) -> None:
    """Store one report with its records."""
    ordered = sorted(records, key=lambda record: record.evidence)
    ledger.store(read_article(paper.report), Reading(tuple(ordered)), lens=LENS)
