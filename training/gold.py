"""What gold records say, as everything that is trained on them reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from muster.extraction.finder import fold
from muster.extraction.lexicon import NameKind
from muster.intake.wordlists import load_lexicon
from muster.model.scales import Stance

Gold = Mapping[str, object]
_NAMING = ("doer", "by", "speaker", "participants")
_LISTED = frozenset({NameKind.BODY, NameKind.GROUP})
_CODE = 2  # letters of a state's code
_CLAIMS = frozenset({"commitment", "demand", "objection", "acceptance"})


def read_gold(path: Path) -> list[Gold]:
    """Return the gold claims of a report."""
    return [record for record in read_records(path) if record["kind"] in _CLAIMS]


def read_records(path: Path) -> list[Gold]:
    """Return all gold records of a report."""
    return [_known(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _known(record: dict[str, object]) -> Gold:
    """Return a record whose bodies and armed groups are called as the word lists call them, not by another name."""
    for field in [field for field in record if field.removesuffix("_also") in _NAMING]:
        value = record[field]
        record[field] = [*map(_called, value)] if isinstance(value, list) else _called(value)
    return record


def _called(name: object) -> object:
    return _actor(name) if isinstance(name, str) and len(name) > _CODE else name


@cache
def _actor(name: str) -> str | None:
    """Return the actor that a name means in full, the name itself where it is none of the lists."""
    for start, end, found in load_lexicon().names.find(fold(name)):
        if (start, end) == (0, len(name)) and found.kind in _LISTED:
            return found.actor
    return name


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
