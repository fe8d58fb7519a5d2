"""The seeds' gold records, told as their reports tell them."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from muster.model.record import Commitment, Objection, Record, Speaker
from muster.model.scales import Authority, Condition, Stance, Undertaking, Voice
from muster.model.span import Span
from muster.model.standing import Told

SHARED = Path(__file__).parents[3] / "shared"
needs_seeds = pytest.mark.skipif(not (SHARED / "gold" / "seeds").exists(), reason="the seeds are not beside this tree")
# Whom the seeds' speakers speak for, and how far they bind it; the Élysée's official is unnamed.
SPEAKERS = {
    "Lombard": ("FR", Authority.MINISTER),
    "Macron": ("FR", Authority.LEADER),
    "Starmer": ("GB", Authority.LEADER),
    "Merz": ("DE", Authority.LEADER),
    "Trump": ("US", Authority.LEADER),
    "Zelensky": ("UA", Authority.LEADER),
    "FR": ("FR", Authority.OFFICIAL),
    "US": ("US", Authority.SPOKESPERSON),
}


def tell_seeds() -> list[Told[Record]]:
    """Tell the commitments and objections of all five."""
    with (SHARED / "seeds.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found: list[Told[Record]] = []
    for row in rows:
        name = Path(row["file"]).stem
        gold = (SHARED / "gold" / "seeds" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        for i, each in enumerate(map(json.loads, gold)):
            record = _record(each)
            if record:
                words = tuple(each["evidence"])
                day = date.fromisoformat(row["published"])
                found.append(Told(f"{name}-{i}", record, name, name, day, words, words, name))
    return found


def _record(gold: dict[str, str]) -> Record | None:
    undertaking = Undertaking(gold["undertaking"]) if "undertaking" in gold else Undertaking.TALKS
    name = gold.get("speaker")
    actor, authority = SPEAKERS.get(name or "", (name, Authority.NOBODY))
    speaker = Speaker(name, actor, None, authority) if name else None
    if gold["kind"] == "objection":
        return Objection(evidence=(Span(0, 1),), by=gold["by"], doer=gold["doer"], undertaking=undertaking)
    if gold["kind"] != "commitment":
        return None
    return Commitment(
        evidence=(Span(0, 1),),
        doer=gold["doer"],
        undertaking=undertaking,
        stance=Stance(gold["stance"]),
        voice=Voice(gold["voice"]),
        conditions=tuple(Condition.parse(code) for code in gold["conditions"]),
        speaker=speaker,
    )
