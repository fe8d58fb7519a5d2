"""Promises of the words that limit a pledge."""

from __future__ import annotations

import pytest

from muster.intake.readers import load_reader
from muster.model.record import Commitment
from muster.model.report import Report
from muster.text.reading import read_article


def caveats(text: str) -> set[str | None]:
    records = load_reader(name="rules").read(read_article(Report(text, "told"))).records
    return {record.caveats for record in records if isinstance(record, Commitment)}


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (
            "Portugal will send 300 soldiers, well away from the front, its prime minister said.",
            "well away from the front",
        ),
        ("Portugal will send 300 soldiers but not to fight.", "not to fight"),
        ("Portugal will send 300 unarmed soldiers to monitor the truce.", "unarmed soldiers to monitor the truce"),
        ("Portugal will send 300 soldiers in May.", None),
    ],
)
def test_a_pledge_keeps_the_words_that_limit_its_place_or_task(text: str, limit: str | None) -> None:
    assert limit in caveats(text)


def test_a_refusal_has_no_caveat() -> None:
    assert caveats("Portugal will not send soldiers to fight, and not to the front.") == {None}
