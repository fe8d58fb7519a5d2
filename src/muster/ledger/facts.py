"""What is known of a report besides its text, and which of it is shown.

Each fact is a row with how it is known. Of several, the firmest is shown; of equally firm ones the
first by its characters: so it does not matter in which order they came.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, Select, Subquery, bindparam, case, func, insert, select

from muster.ledger.codec import decode, digest
from muster.ledger.plain import exactly, shown
from muster.ledger.schema import facts
from muster.model.report import Known, KnownFrom, Publication, Report


class Aspect(StrEnum):
    """What a fact is about."""

    NAME = "name"
    LANGUAGE = "language"
    OUTLET = "outlet"
    URL = "url"
    TITLE = "title"
    BYLINE = "byline"
    PUBLISHED_ON = "published_on"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a report; `known_from` is None for its name, and for the language found in its text."""

    aspect: Aspect
    value: str
    known_from: KnownFrom | None


_FIRMNESS = {kind.value: rank for rank, kind in enumerate(KnownFrom)}
_UNRANKED = len(_FIRMNESS)
_DAYS_OF = select(facts).where(
    facts.c.report_id.in_(bindparam("report_ids", expanding=True)), facts.c.fact == Aspect.PUBLISHED_ON.value
)
_FACTS_THERE = select(facts.c.id).where(facts.c.id.in_(bindparam("ids", expanding=True)))
_FACTS_OF = select(facts).where(facts.c.report_id.in_(bindparam("report_ids", expanding=True)))


def facts_of(report: Report) -> Iterator[Fact]:
    """Yield what a report says of its publication, its name and its language.

    Raises:
        UnstorableError: Its address, which is part of its id, cannot be kept as it is.
    """
    publication = report.publication
    yield Fact(Aspect.NAME, shown(report.name), None)
    if report.language:
        yield Fact(Aspect.LANGUAGE, report.language, None)
    if url := publication.url:
        yield Fact(Aspect.URL, exactly(url.value, what="the address"), url.known_from)
    if day := publication.published_on:
        yield Fact(Aspect.PUBLISHED_ON, day.value.isoformat(), day.known_from)
    for aspect in (Aspect.OUTLET, Aspect.TITLE, Aspect.BYLINE):
        known: Known[str] | None = getattr(publication, aspect)
        if known:
            yield Fact(aspect, shown(known.value), known.known_from)


def add_facts(connection: Connection, report: Report) -> None:
    """Add what is not yet known of the report."""
    report_id = report.id
    rows = {row["id"]: row for row in (_row(report_id, fact) for fact in facts_of(report))}
    for known in connection.scalars(_FACTS_THERE, {"ids": list(rows)}):
        del rows[known]
    if rows:
        connection.execute(insert(facts), list(rows.values()))


def shown_facts(report_ids: Collection[str] | None = None) -> Subquery:
    """Select the one fact of each report and aspect that is shown; None selects those of all reports."""
    ranked = _ranked()
    if report_ids is not None:
        ranked = ranked.where(facts.c.report_id.in_(report_ids))
    inner = ranked.subquery()
    return select(inner).where(inner.c.place == 1).subquery()


def _ranked() -> Select[tuple[object, ...]]:
    """Select each fact with its place among those of its report and aspect, the firmest at 1."""
    firmness = case(_FIRMNESS, value=facts.c.known_from, else_=_UNRANKED)
    place = func.row_number().over(
        partition_by=(facts.c.report_id, facts.c.fact), order_by=(firmness, facts.c.value, facts.c.known_from)
    )
    return select(facts, place.label("place"))


def publications(report_ids: Collection[str] | None = None) -> Subquery:
    """Select one row for each report with what is shown of it, a column for each aspect."""
    one = shown_facts(report_ids)
    columns = (func.max(case((one.c.fact == aspect.value, one.c.value))).label(aspect.value) for aspect in Aspect)
    return select(one.c.report_id, *columns).group_by(one.c.report_id).subquery()


def publication_days() -> Subquery:
    """Select the shown publication day of each report of which one is known; sooner than all that is shown of it."""
    days = _ranked().where(facts.c.fact == Aspect.PUBLISHED_ON.value).subquery()
    return select(days.c.report_id, days.c.value.label("published_on")).where(days.c.place == 1).subquery()


def facts_by_report(connection: Connection, report_ids: Iterable[str]) -> dict[str, dict[Aspect, Fact]]:
    """Return the shown facts of some reports; the rule is that of `shown_facts`, which is slower for a few."""
    by_report: dict[str, dict[Aspect, Fact]] = {report_id: {} for report_id in report_ids}
    rows = connection.execute(_FACTS_OF, {"report_ids": list(by_report)}).mappings()
    for row in sorted(rows, key=_place, reverse=True):  # so that the firmest is set last
        by_report[row["report_id"]][Aspect(row["fact"])] = _fact(row)
    return by_report


def shown_days(connection: Connection, report_ids: Iterable[str]) -> dict[str, str]:
    """Return the shown publication days of some reports as ISO 8601; those of which none is known are left out."""
    rows = connection.execute(_DAYS_OF, {"report_ids": list(report_ids)}).mappings()
    return {row["report_id"]: row["value"] for row in sorted(rows, key=_place, reverse=True)}


def all_facts(connection: Connection, report_id: str) -> tuple[Fact, ...]:
    """Return every fact of a report, by aspect, the firmest first."""
    rows = connection.execute(select(facts).where(facts.c.report_id == report_id)).mappings()
    return tuple(sorted(map(_fact, rows), key=_order))


def publication(known: Mapping[Aspect, Fact]) -> Publication:
    """Return the publication that the shown facts tell of."""
    day = known.get(Aspect.PUBLISHED_ON)
    return Publication(
        outlet=_known(known.get(Aspect.OUTLET)),
        url=_known(known.get(Aspect.URL)),
        title=_known(known.get(Aspect.TITLE)),
        byline=_known(known.get(Aspect.BYLINE)),
        published_on=Known(date.fromisoformat(day.value), day.known_from) if day and day.known_from else None,
    )


def _known(fact: Fact | None) -> Known[str] | None:
    return Known(fact.value, fact.known_from) if fact and fact.known_from else None


def _row(report_id: str, fact: Fact) -> dict[str, str]:
    known_from = fact.known_from or ""
    key = digest(report_id, fact.aspect, known_from, fact.value)
    return {"id": key, "report_id": report_id, "fact": fact.aspect, "value": fact.value, "known_from": known_from}


def _fact(row: RowMapping) -> Fact:
    return Fact(
        decode(Aspect, row["fact"]), row["value"], decode(KnownFrom, row["known_from"]) if row["known_from"] else None
    )


def _place(row: RowMapping) -> tuple[int, str, str]:
    return _FIRMNESS.get(row["known_from"], _UNRANKED), row["value"], row["known_from"]


def _order(fact: Fact) -> tuple[int, int, str]:
    firmness = tuple(KnownFrom).index(fact.known_from) if fact.known_from else -1
    return tuple(Aspect).index(fact.aspect), firmness, fact.value
