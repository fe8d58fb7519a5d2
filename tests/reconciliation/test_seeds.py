"""The contradictions of the seed reports, and what is none, by their gold records."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from muster.model.dispute import Dispute, DisputeKind
from muster.model.record import Commitment, Figure, Quantity, Record, Speaker
from muster.model.scales import Stance, Undertaking, Voice
from muster.model.span import Span
from muster.model.standing import Told
from muster.reconciliation.disputes import find_disputes
from muster.reconciliation.series import gather_series

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="module")
def told() -> list[Told[Record]]:
    if not SHARED.is_dir():
        pytest.skip("the seed reports are not beside the repository")
    with (SHARED / "seeds.csv").open(encoding="utf-8", newline="") as rows:
        return [each for row in csv.DictReader(rows) for each in told_in(row["file"], row["published"])]


def told_in(file: str, published: str) -> Iterator[Told[Record]]:
    text = (SHARED / "seeds" / file).read_text(encoding="utf-8")
    gold = (SHARED / "gold" / "seeds" / file).with_suffix(".jsonl").read_text(encoding="utf-8")
    for number, line in enumerate(gold.splitlines()):
        row = json.loads(line)
        if record := record_of(row, text):
            words = tuple(row["evidence"])
            name = file[:3]
            yield Told(f"{name}-{number:02}", record, name, name, date.fromisoformat(published), words, words, name)


def record_of(row: dict[str, object], text: str) -> Record | None:
    pieces = row["evidence"]
    assert isinstance(pieces, list)
    spans = tuple(sorted({Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces}))
    if row["kind"] == "figure":
        value = row["value"]
        assert isinstance(value, int | float)
        return Figure(what=str(row["what"]), quantity=Quantity(str(row["unit"]), value), evidence=spans)
    if row["kind"] != "commitment":
        return None
    return Commitment(
        doer=str(row["doer"]),
        undertaking=Undertaking(str(row["undertaking"])),
        stance=Stance(str(row["stance"])),
        voice=Voice(str(row["voice"])),
        speaker=Speaker(str(row["speaker"])) if row["speaker"] else None,
        evidence=spans,
    )


def sides(dispute: Dispute) -> frozenset[str]:
    return frozenset({dispute.first.report_id, dispute.second.report_id})


def test_a_pledge_backed_by_an_ally_whose_part_is_not_confirmed_contradicts_itself(told: list[Told[Record]]) -> None:
    within = [dispute for dispute in find_disputes(told) if sides(dispute) == {"003"}]
    assert [(dispute.kind, dispute.about) for dispute in within] == [(DisputeKind.WITHIN, "US on guarantee")]


@pytest.mark.parametrize("report", ["000", "001"])
def test_agreement_ascribed_to_an_actor_contradicts_that_it_gave_none(told: list[Told[Record]], report: str) -> None:
    between = [dispute for dispute in find_disputes(told) if sides(dispute) == {report, "004"}]
    assert DisputeKind.ASCRIBED in {dispute.kind for dispute in between}


def test_nothing_else_contradicts(told: list[Told[Record]]) -> None:
    assert {dispute.about for dispute in find_disputes(told)} == {"US on guarantee"}


def test_countries_in_the_coalition_at_the_summit_and_committed_are_three_series(told: list[Told[Record]]) -> None:
    counted = {point.quantity.value for series in gather_series(told) for point in series.points}
    assert {26, 30, 35} <= counted
    assert all(len(series.points) == 1 for series in gather_series(told))
