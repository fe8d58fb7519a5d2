"""How a report is filed so that its kin are found: its keys, and its telling, so that it is read but once for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, insert, select

from muster.ledger.codec import digest
from muster.ledger.facts import shown_days
from muster.ledger.plain import join_nuls
from muster.ledger.schema import kin_keys, tellings
from muster.model.report import Report
from muster.reconciliation.bounds import HOLDERS, choose_candidates

_DIGITS = 15  # hexadecimal digits of an id that fit a database's integer

# The first holders of each key, in one look-up for each. SQLAlchemy would take longer to write it than it takes to run.
_FIRST = f"""
    WITH asked(key) AS (VALUES {{keys}}),
    bounded AS MATERIALIZED (
      SELECT key, (
        SELECT report FROM kin_keys AS held WHERE held.key = asked.key ORDER BY report LIMIT 1 OFFSET {HOLDERS - 1}
      ) AS final FROM asked
    )
    SELECT kin_keys.key, kin_keys.report FROM bounded CROSS JOIN kin_keys
    WHERE kin_keys.key = bounded.key AND kin_keys.report <= COALESCE(bounded.final, {2**63 - 1})
    ORDER BY kin_keys.key, kin_keys.report"""  # noqa: S608 (numbers alone are put in)

# The reports whose ids begin so, each looked up in the order of ids.
_BEGINNING = """
    WITH asked(first) AS (VALUES {firsts})
    SELECT reports.id, reports.text, reports.nuls FROM asked CROSS JOIN reports
    WHERE reports.id >= asked.first AND reports.id < asked.first || 'g'"""

_PACKED = select(tellings).where(tellings.c.tie_id.in_(bindparam("tie_ids", expanding=True)))
_ADD_KEYS, _ADD_TELLING = insert(kin_keys), insert(tellings)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report that may be kin, with what was kept of it by the comparer.

    `packed` is None where that comparer has not compared it with the day now known.
    """

    report_id: str
    text: str
    packed: bytes | None


def number_of(report_id: str) -> int:
    """Return a report's id as the number under which its keys are filed."""
    return int(report_id[:_DIGITS], 16)


def tie_id_of(report_id: str, comparer: str, day: str | None) -> str:
    """Return the id under which is kept what a comparer found of a report published on a day, as ISO 8601."""
    return digest(report_id, comparer, day)


def find_candidates(connection: Connection, keys: Sequence[int], comparer: str) -> tuple[Candidate, ...]:
    """Return the reports to compare with one that has these keys, the likeliest first."""
    numbers = choose_candidates(_holders(connection, keys))
    texts = _texts(connection, numbers)
    days = shown_days(connection, texts)
    ties = {report_id: tie_id_of(report_id, comparer, days.get(report_id)) for report_id in texts}
    packed = _packed(connection, ties.values())
    order = sorted(texts, key=lambda report_id: numbers.index(number_of(report_id)))
    return tuple(Candidate(report_id, texts[report_id], packed.get(ties[report_id])) for report_id in order)


def file_keys(connection: Connection, report: Report, keys: Sequence[int]) -> None:
    """File a report under its keys, where it is filed under none of them yet."""
    number = number_of(report.id)
    rows = [{"key": key, "report": number} for key in keys]
    if rows:
        connection.execute(_ADD_KEYS, rows)


def file_keys_again(connection: Connection, report: Report, keys: Sequence[int]) -> None:
    """File a report under its keys; those under which it is filed are not added again."""
    mine = and_(kin_keys.c.key.in_(keys), kin_keys.c.report == number_of(report.id))
    there = set(connection.scalars(select(kin_keys.c.key).where(mine)))
    file_keys(connection, report, [key for key in keys if key not in there])


def keep_telling(connection: Connection, tie_id: str, packed: bytes) -> None:
    """Keep a telling with the tie that it belongs to."""
    connection.execute(_ADD_TELLING, {"tie_id": tie_id, "packed": packed})


def _holders(connection: Connection, keys: Sequence[int]) -> list[tuple[int, list[int]]]:
    held: dict[int, list[int]] = {int(key): [] for key in keys}
    if held:
        asked = ", ".join(f"({key})" for key in held)
        for key, number in connection.exec_driver_sql(_FIRST.format(keys=asked)).all():
            held[key].append(number)
    return list(held.items())


def _texts(connection: Connection, numbers: Sequence[int]) -> Mapping[str, str]:
    """Return the texts of the reports with these numbers, by id; a number of which no report is there is left out."""
    if not numbers:
        return {}
    asked = ", ".join(f"('{number:0{_DIGITS}x}')" for number in numbers)
    rows = connection.exec_driver_sql(_BEGINNING.format(firsts=asked)).all()
    return {report_id: join_nuls(text, nuls) for report_id, text, nuls in rows}


def _packed(connection: Connection, tie_ids: Iterable[str]) -> Mapping[str, bytes]:
    rows = connection.execute(_PACKED, {"tie_ids": list(tie_ids)}).all()
    return {row.tie_id: row.packed for row in rows}
