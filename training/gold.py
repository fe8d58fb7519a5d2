"""What gold records say, as everything that is trained on them reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from muster.model.scales import Stance

Gold = Mapping[str, object]
_CLAIMS = frozenset({"commitment", "demand", "objection", "acceptance"})


def read_gold(path: Path) -> list[Gold]:
    """Return the gold claims of a report."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [record for record in records if record["kind"] in _CLAIMS]


def stance_of(record: Gold) -> Stance | None:
    """Return the stance of a commitment; None for what has none."""
    return Stance(str(record["stance"])) if record["kind"] == "commitment" else None


def outcome_of(record: Gold) -> str:
    """Return what there is to find: how firm a commitment is, or the kind of any other record."""
    stance = stance_of(record)
    return str(stance.firmness) if stance else str(record["kind"])


def listed(record: Gold, field: str) -> list[object]:
    """Return a field that holds a list; an absent one holds nothing."""
    values = record.get(field, [])
    assert isinstance(values, list)
    return values
