"""What the reports tell: the records of the reading of each report that is shown, with their words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    true,
)

from muster.ledger.facts import publications
from muster.ledger.layouts import Sentences
from muster.ledger.lens import Lens
from muster.ledger.plain import join_nuls
from muster.ledger.rows import record_of
from muster.ledger.schema import evidence, found, readings, records, reports, runs
from muster.model.record import Event, Record, RecordKind
from muster.model.scales import Undertaking
from muster.model.span import Span
from muster.model.standing import Told

BATCH = 200  # reports whose texts are held at a time
_MANY = 5_000  # ids in one statement; SQLite takes 32,766 values
_EVIDENCE = (
    select(evidence.c.record_id, evidence.c.start, evidence.c.end)
    .where(evidence.c.record_id.in_(bindparam("record_ids", expanding=True)))
    .order_by(evidence.c.record_id, evidence.c.ordinal)
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which records are wanted; None wants all.

    `as_of` leaves out reports published later and keeps those of an unknown day. `actor` is who
    does, who wants or who takes part.
    """

    as_of: date | None = None
    actor: str | None = None
    undertaking: Undertaking | None = None
    kinds: frozenset[RecordKind] | None = None
    record_id: str | None = None


def shown_readings(lens: Lens | None, *, as_of: date | None = None, report_id: str | None = None) -> Select[tuple[str]]:
    """Select the one reading of each report that is shown, with the publication, oldest first, unknown days before.

    Only readings for the situation of `lens` count, if it is given, and its own before others'; then
    those of the reader and situation file that were used last; then the one made with the
    publication known as it is now shown.
    """
    known = publications(None if report_id is None else [report_id])
    used = _last_use()
    together = readings.join(known, known.c.report_id == readings.c.report_id).outerjoin(used, _same_lens(used))
    place = func.row_number().over(
        partition_by=readings.c.report_id,
        order_by=(
            _first(_is_lens(lens)),
            used.c.last.desc().nulls_last(),
            _first(readings.c.published_on.is_not_distinct_from(known.c.published_on)),
            _first(readings.c.title.is_not_distinct_from(known.c.title)),
            readings.c.id,
        ),
    )
    columns = (known.c[name] for name in ("name", "outlet", "url", "published_on"))
    ranked = select(readings.c.id, readings.c.report_id, *columns, place.label("place")).select_from(together)
    if lens is not None:
        ranked = ranked.where(readings.c.situation == lens.situation)
    if report_id is not None:
        ranked = ranked.where(readings.c.report_id == report_id)
    inner = ranked.subquery()
    chosen = select(inner).where(inner.c.place == 1)
    if as_of is not None:
        chosen = chosen.where(or_(inner.c.published_on.is_(None), inner.c.published_on <= as_of.isoformat()))
    return chosen.order_by(inner.c.published_on.asc().nulls_first(), inner.c.report_id)


def tell(connection: Connection, chosen: Select[tuple[str]], wanted: Wanted) -> Iterator[Told[Record]]:
    """Yield the wanted records of the chosen readings, in their order and each in its reading's order."""
    for batch in connection.execute(chosen.execution_options(yield_per=BATCH)).mappings().partitions(BATCH):
        yield from _tell_batch(connection, batch, wanted)


def _tell_batch(connection: Connection, batch: Sequence[RowMapping], wanted: Wanted) -> Iterator[Told[Record]]:
    of_reading = _records_by_reading(connection, [row["id"] for row in batch], wanted)
    texts = _texts(connection, of_reading)
    for row in batch:
        if row["id"] in of_reading:
            text, sentences = texts[row["id"]]
            for told_row, spans in of_reading[row["id"]]:
                yield _told(row, told_row, spans=spans, text=text, sentences=sentences)


def _told(
    row: RowMapping, told_row: RowMapping, *, spans: tuple[Span, ...], text: str, sentences: Sentences
) -> Told[Record]:
    day = row["published_on"]
    return Told(
        id=told_row["id"],
        record=record_of(told_row, spans, why=told_row["why"]),
        report_id=row["report_id"],
        report_name=row["name"],
        said_on=date.fromisoformat(day) if day else None,
        words=tuple(span.of(text) for span in spans),
        sentences=sentences.around(spans, text),
        origin=row["report_id"],
        outlet=row["outlet"],
        url=row["url"],
    )


def _records_by_reading(
    connection: Connection, reading_ids: Iterable[str], wanted: Wanted
) -> dict[str, list[tuple[RowMapping, tuple[Span, ...]]]]:
    rows = connection.execute(
        select(found.c.reading_id, found.c.why, records)
        .join(records, records.c.id == found.c.record_id)
        .where(found.c.reading_id.in_(reading_ids), *_conditions(wanted))
        .order_by(found.c.reading_id, found.c.ordinal)
    ).mappings()
    listed = list(rows)
    spans = _spans(connection, {row["id"] for row in listed})
    by_reading: dict[str, list[tuple[RowMapping, tuple[Span, ...]]]] = {}
    for row in listed:
        if _concerns(row, wanted.actor):
            by_reading.setdefault(row["reading_id"], []).append((row, spans[row["id"]]))
    return by_reading


def _spans(connection: Connection, record_ids: Collection[str]) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, tuple[Span, ...]] = {}
    ids = sorted(record_ids)
    for start in range(0, len(ids), _MANY):
        for row in connection.execute(_EVIDENCE, {"record_ids": ids[start : start + _MANY]}):
            spans[row.record_id] = (*spans.get(row.record_id, ()), Span(row.start, row.end))
    return spans


def _texts(connection: Connection, reading_ids: Iterable[str]) -> dict[str, tuple[str, Sentences]]:
    rows = connection.execute(
        select(readings.c.id, readings.c.layout, reports.c.text, reports.c.nuls)
        .join(reports, reports.c.id == readings.c.report_id)
        .where(readings.c.id.in_(list(reading_ids)))
    )
    return {key: (join_nuls(text, nuls), Sentences.of(layout)) for key, layout, text, nuls in rows}


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.actor is not None:
        event = records.c.kind == RecordKind.EVENT.value
        yield or_(records.c.doer == wanted.actor, records.c.by == wanted.actor, event)
    if wanted.undertaking is not None:
        yield records.c.undertaking == wanted.undertaking.value
    if wanted.kinds is not None:
        yield records.c.kind.in_([kind.value for kind in wanted.kinds])
    if wanted.record_id is not None:
        yield records.c.id == wanted.record_id


def _concerns(row: RowMapping, actor: str | None) -> bool:
    """Tell whether an event has the actor among its participants; for others, the query has told."""
    if actor is None or row["kind"] != RecordKind.EVENT:
        return True
    record = record_of(row, (Span(0, 1),), why="null")
    return isinstance(record, Event) and actor in record.participants


def _last_use() -> Subquery:
    """Select when each reader was last used with each situation file."""
    lens = (runs.c.reader, runs.c.situation, runs.c.digest)
    return select(*lens, func.max(runs.c.started).label("last")).group_by(*lens).subquery()


def _same_lens(used: Subquery) -> ColumnElement[bool]:
    names = ("reader", "situation", "digest")
    return and_(*(used.c[name] == readings.c[name] for name in names))


def _is_lens(lens: Lens | None) -> ColumnElement[bool]:
    if lens is None:
        return true()
    return and_(readings.c.reader == lens.reader, readings.c.digest == lens.digest)


def _first(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """Return what sorts those that meet the condition first."""
    return case((condition, 0), else_=1)
