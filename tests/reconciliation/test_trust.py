"""How far a report is relied on."""

from __future__ import annotations

import pytest

from muster.model.finding import Code, Finding, Weight
from muster.model.judgement import Trust
from muster.model.record import Record
from muster.model.scales import Stance
from muster.model.span import Span
from muster.model.standing import Told
from muster.reconciliation.trust import Against, doubt, rely
from tests.reconciliation.tellings import commitment, told

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


def doubted(record: Told[Record], against: Against, judged: Trust | None = None) -> Told[Record]:
    (found,) = doubt((record,), {"r1": (against,)}, {"r1": judged} if judged else {})
    return found


def test_all_words_of_a_wrongly_titled_speaker_point_to_the_finding() -> None:
    against = Against(WRONG_OFFICE, "Freedonia's Prime Minister Ana de Wever")
    found = doubted(told(commitment(Stance.READY, speaker="De Wever")), against)
    assert (found.trust, found.findings) == (Trust.LOW, (Code.OFFICE_NOT_HELD,))


@pytest.mark.parametrize("speaker", ["Doe", "Wev", "Wever Ana", None])
def test_words_of_others_in_the_report_are_of_low_trust_but_point_to_nothing(speaker: str | None) -> None:
    against = Against(WRONG_OFFICE, "Prime Minister Ana de Wever")
    found = doubted(told(commitment(Stance.READY, speaker=speaker)), against)
    assert (found.trust, found.findings) == (Trust.LOW, ())


def test_words_that_an_alteration_changed_point_to_it() -> None:
    altered = Finding(Code.ALTERED_COPY, "a number moved", Weight.GRAVE, Span(10, 30))
    inside, outside = (told(commitment(Stance.READY, at=place)) for place in (12, 50))
    assert doubted(inside, Against(altered)).findings == (Code.ALTERED_COPY,)
    assert doubted(outside, Against(altered)).findings == ()


def test_a_report_that_an_analyst_trusts_still_points_to_what_was_found() -> None:
    found = doubted(told(commitment(Stance.READY, speaker="Roe")), Against(WRONG_OFFICE, "Minister Roe"), Trust.NORMAL)
    assert (found.trust, found.findings) == (Trust.NORMAL, (Code.OFFICE_NOT_HELD,))


def test_what_nothing_was_found_against_stays_as_it_is() -> None:
    plain = told(commitment(Stance.READY), report="r2")
    assert doubted(plain, Against(WRONG_OFFICE, "Doe")) is plain
