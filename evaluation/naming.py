"""How well the names of states, bodies, armed groups and people are found (tests/eval/entities).

A name counts if its exact span and its kind are found, and an actor's code with it. A state is named wherever
its name, its adjective or its people stand; a capital only where it acts for the state; a person without title
and office. Optional names (organs, regions, "Europe") count neither way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from muster.extraction.entities import Entity, EntityKind, find_entities
from muster.extraction.lexicon import Lexicon
from muster.extraction.scan import scan
from muster.model.report import Report
from muster.text.reading import read_article

Key = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A name as annotated."""

    key: Key
    optional: bool


@dataclass(slots=True)
class Count:
    """The names that were found rightly, wrongly, and missed."""

    right: int = 0
    extra: list[tuple[str, Key]] = field(default_factory=list)
    missed: list[tuple[str, Key]] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Return the scores by name."""
        found, needed = self.right + len(self.extra), self.right + len(self.missed)
        return {"entity_f1": 2 * self.right / (found + needed) if found + needed else 0.0}


def load_named(path: Path) -> dict[str, list[Named]]:
    """Return the annotated names by report, as `part/number`."""
    found: dict[str, list[Named]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        key = (row["start"], row["end"], row["kind"], row.get("actor", ""))
        found.setdefault(row["report"], []).append(Named(key, bool(row.get("optional"))))
    return found


def measure(gold: Mapping[str, Sequence[Named]], corpus: Path, lexicon: Lexicon) -> Count:
    """Read each annotated report of a corpus and count."""
    count = Count()
    for name, expected in gold.items():
        part, number = name.split("/")
        text = (corpus / part / "text" / f"{number}.txt").read_text(encoding="utf-8")
        seen = scan(read_article(Report(text, "report")), lexicon)
        _count(count, name, expected, found=find_entities(seen, lexicon))
    return count


def _count(count: Count, report: str, expected: Sequence[Named], *, found: Iterable[Entity]) -> None:
    keys = {_key(entity) for entity in found}
    needed = {named.key for named in expected if not named.optional}
    loose = [named.key for named in expected if named.optional]
    extra = {key for key in keys - needed if not any(key[0] < end and start < key[1] for start, end, *_ in loose)}
    count.right += len(keys & needed)
    count.extra += [(report, key) for key in sorted(extra)]
    count.missed += [(report, key) for key in sorted(needed - keys)]


def _key(entity: Entity) -> Key:
    code = entity.code if entity.kind is EntityKind.ACTOR else ""
    return entity.span.start, entity.span.end, str(entity.kind), code
