"""Which words stand between quotation marks, whatever the marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model.finding import Code
from muster.model.span import Span
from muster.text.quotations import find_quotations


def _paragraphs(text: str) -> list[Span]:
    spans, start = [], 0
    for paragraph in text.split("\n"):
        if paragraph:
            spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return spans


def _quoted(text: str) -> list[str]:
    quotations, findings = find_quotations(text, _paragraphs(text))
    assert findings == ()
    return [quotation.span.of(text) for quotation in quotations]


@pytest.mark.parametrize(
    "text",
    [
        "“We wait,” he said.",
        '"We wait," he said.',
        "‘We wait,’ he said.",
        "'We wait,' he said.",
        "„We wait,“ he said.",
        "„We wait,” he said.",
        "«We wait,» he said.",
        "He said: ‹We wait,›",
    ],
)
def test_words_are_found_between_marks_of_every_kind(text: str) -> None:
    assert _quoted(text) == ["We wait,"]


def test_a_quotation_runs_over_sentences() -> None:
    assert _quoted("“We wait. We have time. Others do not,” he said.") == ["We wait. We have time. Others do not,"]


def test_a_quotation_within_a_quotation_is_found_as_well() -> None:
    text = "“They called it a ‘backstop’, and it is one,” he said."
    assert _quoted(text) == ["They called it a ‘backstop’, and it is one,", "backstop"]


def test_a_quotation_whose_paragraphs_each_begin_with_a_mark_is_one() -> None:
    text = "“We wait.\n“We have time,” he said."
    assert _quoted(text) == ["We wait.\n“We have time,"]


def test_straight_marks_run_over_paragraphs_too() -> None:
    text = '"We wait.\n"We have time," he said.'
    assert _quoted(text) == ['We wait.\n"We have time,']


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine’s allies don’t say how, and the ministers’ offices neither.",
        "Ukraine's allies don't say how, and the ministers' offices neither.",
        "In the ’90s and the '80s it was so.",
        "A 6'2\" guard stood there.",
    ],
)
def test_an_apostrophe_opens_nothing(text: str) -> None:
    assert _quoted(text) == []


def test_a_plural_s_does_not_close_a_single_quotation() -> None:
    assert _quoted("‘The ministers’ offices are shut,’ he said.") == ["The ministers’ offices are shut,"]


@pytest.mark.parametrize("text", ["“We wait, he said. It is over.", '"We wait, he said. It is over.'])
def test_a_quotation_that_is_not_closed_ends_with_its_paragraph_and_is_found(text: str) -> None:
    quotations, findings = find_quotations(text + "\nNext day came.", _paragraphs(text + "\nNext day came."))
    assert [(q.span.of(text), q.closed) for q in quotations] == [("We wait, he said. It is over.", False)]
    assert [finding.code for finding in findings] == [Code.UNCLOSED_QUOTATION]


def test_an_unclosed_quotation_does_not_swallow_the_next_one() -> None:
    text = "“We wait, he said.\n“They come,” she said. “Soon.”"
    found = [q.span.of(text) for q in find_quotations(text, _paragraphs(text))[0]]
    assert "Soon." in found


@given(st.text(alphabet=st.sampled_from("“”\"‘’'«»„ ab.,\n")))
def test_quotations_lie_within_the_text_in_order_and_are_never_empty(text: str) -> None:
    quotations, _ = find_quotations(text, _paragraphs(text))
    spans = [quotation.span for quotation in quotations]
    assert spans == sorted(spans)
    assert all(span.end <= len(text) for span in spans)
