"""Rows of the table of offices that a user has loaded."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import insert, select

from muster.ledger.codec import canonical, decode, digest, encode
from muster.ledger.opening import Store
from muster.ledger.plain import exactly
from muster.ledger.schema import tenures
from muster.model.office import Tenure


@dataclass(frozen=True, slots=True)
class TenureShelf:
    """The loaded rows of a ledger; rows are only added."""

    _store: Store

    def add(self, rows: Iterable[Tenure]) -> int:
        """Keep rows that are not there yet, and return how many were new."""
        given = {row["id"]: row for row in map(_row, rows)}
        with self._store.writing() as connection:
            for known in connection.scalars(select(tenures.c.id)):
                given.pop(known, None)
            if given:
                connection.execute(insert(tenures), list(given.values()))
        return len(given)

    def all(self) -> tuple[Tenure, ...]:
        """Return every loaded row, by country, office and person."""
        chosen = select(tenures.c.rest).order_by(tenures.c.country, tenures.c.office, tenures.c.person, tenures.c.id)
        with self._store.reading() as connection:
            return tuple(decode(Tenure, json.loads(rest)) for rest in connection.scalars(chosen))


def _row(tenure: Tenure) -> dict[str, str]:
    rest = encode(tenure)
    return {
        "id": digest(rest),
        "country": exactly(tenure.country, what="the country of an office"),
        "office": tenure.office.value,
        "person": exactly(tenure.person, what="the name of who holds an office"),
        "rest": canonical(rest),
    }
