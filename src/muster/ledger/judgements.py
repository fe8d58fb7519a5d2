"""What analysts decided: a row for each decision, and one for each undoing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import RowMapping, insert, select

from muster.ledger.codec import canonical, decode, encode
from muster.ledger.lookup import whole_id
from muster.ledger.opening import Store
from muster.ledger.plain import exactly
from muster.ledger.schema import judgements
from muster.model.judgement import Anchor, Facet, Judgement, Trust, Verdict


@dataclass(frozen=True, slots=True)
class JudgementShelf:
    """The judgements of a ledger; rows are only added."""

    _store: Store

    def add(self, judgement: Judgement) -> None:
        """Keep a judgement; one that is there is not added again."""
        with self._store.writing() as connection:
            if connection.scalar(select(judgements.c.id).where(judgements.c.id == judgement.id)) is None:
                connection.execute(insert(judgements), _row(judgement))

    def all(self) -> tuple[Judgement, ...]:
        """Return every judgement in the order in which they were made, undone ones too."""
        chosen = select(judgements).order_by(judgements.c.judged_at, judgements.c.id)
        with self._store.reading() as connection:
            return tuple(map(_judgement, connection.execute(chosen).mappings()))

    def whole_id(self, prefix: str) -> str:
        """Return the id of the one judgement that begins so.

        Raises:
            UnknownIdError: None does.
            AmbiguousIdError: Several do.
        """
        with self._store.reading() as connection:
            return whole_id(connection, judgements, prefix)


def _row(judgement: Judgement) -> dict[str, str]:
    rest = {
        "subjects": list(judgement.subjects),
        "why": judgement.why,
        "anchors": [encode(anchor) for anchor in judgement.anchors],
        "facet": encode(judgement.facet),
        "changes": [list(change) for change in judgement.changes],
        "trust": judgement.trust.value if judgement.trust else None,
    }
    return {
        "id": judgement.id,
        "verdict": judgement.verdict.value,
        "who": exactly(judgement.who, what="the name of who judges"),
        "judged_at": judgement.when.astimezone(UTC).isoformat(timespec="microseconds"),
        "rest": canonical(rest),  # type: ignore[arg-type]
    }


def _judgement(row: RowMapping) -> Judgement:
    rest = json.loads(row["rest"])
    return Judgement(
        verdict=Verdict(row["verdict"]),
        subjects=tuple(rest["subjects"]),
        who=row["who"],
        when=datetime.fromisoformat(row["judged_at"]),
        why=rest["why"],
        anchors=tuple(decode(Anchor, anchor) for anchor in rest["anchors"]),
        facet=decode(Facet, rest["facet"]) if rest["facet"] else None,
        changes=tuple((name, value) for name, value in rest["changes"]),
        trust=Trust(rest["trust"]) if rest["trust"] else None,
    )
