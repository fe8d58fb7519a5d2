"""The records of reports without a ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from muster.api.given import as_day, as_situation
from muster.api.reading import open_order, order_of
from muster.export.annotation import Annotated, annotate
from muster.intake.readers import load_reader
from muster.model.record import Record
from muster.model.report import Report
from muster.model.situation import Situation
from muster.pipeline.reading import Read, Unread, Work
from muster.pipeline.run import SECONDS


@dataclass(frozen=True, slots=True)
class ReadRecords:
    """The records of one report."""

    report: Report
    records: tuple[Record, ...]

    def annotated(self, *, explain: bool = False) -> list[Annotated]:
        """Return the records in the form of the annotation guide; `explain` adds why each was made."""
        return list(annotate(self.report, self.records, explain=explain))


def read_records(
    paths: Sequence[str | Path],
    situation: Situation | str | None = None,
    *,
    manifest: str | Path | None = None,
    published: str | None = None,
    reader: str | None = None,
) -> Iterator[ReadRecords | Unread]:
    """Read reports one after the other and yield what each says, or why it could not be read.

    Raises:
        InputError: The situation, the manifest, the day or the reader cannot be used.
    """
    work = Work(load_reader(as_situation(situation), reader), SECONDS)
    for opened in open_order(order_of(paths, manifest=manifest, published=as_day(published) if published else None)):
        if opened.report is None:
            yield Unread(opened.refusal or opened.place)
            continue
        read = work(opened.report)
        yield ReadRecords(read.article.report, read.reading.records) if isinstance(read, Read) else read
