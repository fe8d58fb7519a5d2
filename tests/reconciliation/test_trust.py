"""How far a report is relied on."""

from __future__ import annotations

import pytest

from muster.model.finding import Code, Finding, Weight
from muster.model.judgement import Trust
from muster.reconciliation.trust import rely

WRONG_OFFICE = Finding(Code.OFFICE_NOT_HELD, "another held it", Weight.GRAVE)


def test_a_wrong_office_or_an_altered_record_lowers_trust() -> None:
    reliance = rely("r", (WRONG_OFFICE,), {})
    assert (reliance.trust, reliance.reasons, reliance.judged) == (Trust.LOW, (WRONG_OFFICE,), False)


@pytest.mark.parametrize(
    "finding",
    [
        Finding(Code.UNCLOSED_QUOTATION, "not closed", Weight.GRAVE),
        Finding(Code.STALE_PLEDGE, "said under another", Weight.GRAVE),
        Finding(Code.ALTERED_COPY, "a bound dropped", Weight.WARNING),
    ],
)
def test_what_does_not_speak_against_the_report_leaves_it_normal(finding: Finding) -> None:
    assert rely("r", (finding,), {}).trust is Trust.NORMAL


def test_an_analysts_word_goes_before_and_the_reasons_stay() -> None:
    reliance = rely("r", (WRONG_OFFICE,), {"r": Trust.HIGH})
    assert (reliance.trust, reliance.reasons, reliance.judged) == (Trust.HIGH, (WRONG_OFFICE,), True)
