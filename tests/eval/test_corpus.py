"""The own-worded reports that train the reader say what their gold says they say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from evaluation.sets import Golden, written

from muster.model.record import EventStatus, EventType, RecordKind
from muster.model.scales import Condition, Stance, Undertaking, Voice

Gold = dict[str, object]
CORPUS = Path(__file__).parent / "corpus"
REPORTS = tuple(written(CORPUS))


def gold_of(golden: Golden) -> Iterator[Gold]:
    return (json.loads(line) for line in golden.gold.read_text(encoding="utf-8").splitlines())


def all_gold() -> Iterator[tuple[Golden, Gold]]:
    return ((golden, record) for golden in REPORTS for record in gold_of(golden))


def test_at_least_two_hundred_reports_are_there() -> None:
    assert len(REPORTS) >= 200


def test_every_piece_of_evidence_is_an_exact_piece_of_its_report() -> None:
    loose = [
        (golden.part, golden.report.name, piece)
        for golden, record in all_gold()
        for piece in list(record["evidence"])  # type: ignore[call-overload]
        if piece not in golden.report.text
    ]
    assert loose == []


def test_every_record_uses_the_codes_of_the_guide() -> None:
    for _, record in all_gold():
        kind = RecordKind(str(record["kind"]))
        if kind is RecordKind.EVENT:
            EventType(str(record["type"]))
            EventStatus(str(record["status"]))
        elif kind is not RecordKind.FIGURE:
            Undertaking(str(record["undertaking"]))
        if kind is RecordKind.COMMITMENT:
            Stance(str(record["stance"]))
            for code in list(record["conditions"]):  # type: ignore[call-overload]
                Condition.parse(str(code))
            assert (Voice(str(record["voice"])) is Voice.REPORTER) == (record["speaker"] is None)


@pytest.mark.parametrize("golden", REPORTS, ids=lambda golden: f"{golden.part}{golden.report.name}")
def test_every_report_has_its_publication_day(golden: Golden) -> None:
    assert isinstance(golden.report.published_on, date)
