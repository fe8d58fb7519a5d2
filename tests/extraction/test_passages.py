"""Promises of the passages that the network reads."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from muster.extraction.passages import cut_passages
from muster.intake.readers import load_trained_reader
from muster.model.report import Report
from muster.text.article import Article, Part
from muster.text.reading import read_article

PIECES = load_trained_reader().vocabulary
SENTENCES = st.sampled_from(
    ["Peru will send 300 soldiers.", "Nobody else will.", "\n\n", "Chile wavers", "– no –", "“We go.”"]
)


def article(text: str) -> Article:
    return read_article(Report(text, "test"))


@settings(deadline=None, max_examples=50)
@given(st.lists(SENTENCES, max_size=200))
def test_every_sentence_of_the_body_that_has_words_is_judged_in_exactly_one_passage(parts: list[str]) -> None:
    read = article("A headline\n\n" + " ".join(parts))
    judged = [number for passage in cut_passages(read, PIECES) for number in passage.own]
    body = [number for number, sentence in enumerate(read.sentences) if sentence.part is not Part.HEADLINE]
    long = {number for number in body if len(read.sentences[number].span.of(read.text).split()) > 1}
    assert len(judged) == len(set(judged))
    assert long <= set(judged) <= set(body)


@settings(deadline=None, max_examples=20)
@given(st.integers(1, 4000))
def test_no_passage_outgrows_the_network_however_long_a_sentence_is(words: int) -> None:
    read = article("Peru will send soldiers " + "and more " * words)
    assert all(len(passage) <= 512 for passage in cut_passages(read, PIECES))


def test_a_passage_begins_with_the_headline_and_with_what_was_said_last() -> None:
    first = "Peru will send three hundred soldiers to the bay. " * 60
    read = article(f"Peru goes in\n\n{first}It goes alone.")
    last = [*cut_passages(read, PIECES)][-1]
    assert "".join(PIECES.entries[number] for number in last.numbers[1:4]) == "perugoesin"
    assert min(last.ranges) < min(last.own)
