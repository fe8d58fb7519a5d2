"""Where sentences end, and where a mark that looks like an end is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model.span import Span
from muster.text.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "He said on Feb. 16 that it was too early.",
        "The U.S. envoy met Gen. J. R. Carter at No. 10 on Monday.",
        "Gas worth €1.1bn was sold in the year.",
        "“Really?” he asked, and left.",
        "17.50 That is it for today, says the host.",
        "1. Planes and ships come first.",
        "They wait… and wait.",
        "The ship is due at 9 a.m. Paris time.",
        "HAMILTON, Ont. -- The force will not wait.",
        "It costs 3.5 million (about 4.1 million dollars.) or so.",
        "The firm Harlan Co. Ltd. builds them.",
    ],
)
def test_a_point_within_a_sentence_does_not_end_it(text: str) -> None:
    assert _split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It is too early.", "Nobody has decided."),
        ("“We are ready.”", "Others are not."),
        ("He went to the U.S.", "The talks failed."),
        ('"We can wait."', '"We have time."'),
        ("Would she send more?", "She would not say."),
        ("They wait…", "Nothing comes."),
        ("It was over by 9 p.m.", "They left at once."),
        ("He gave no number.", "(The ministry gave none either.)"),
        ("Prices rose.", "€3 more is asked."),
        ("Das ist „gut.“", "Mehr kommt."),
        ("我们准备好了。", "他们没有。"),
    ],
)
def test_a_sentence_ends_at_its_mark(first: str, second: str) -> None:
    assert _split(f"{first} {second}") == [first, second]


@given(st.text(alphabet=st.sampled_from(" .?!…”“\"'()AaB1\n—。"), min_size=1).filter(str.strip))
def test_sentences_hold_every_character_but_the_space_between_them(text: str) -> None:
    bare = text.strip()
    spans = list(split_sentences(bare, Span(0, len(bare))))
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert not any(bare[first.end : second.start].strip() for first, second in pairwise(spans))
    assert (spans[0].start, spans[-1].end) == (0, len(bare))
