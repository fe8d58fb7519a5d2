"""Promises of the shipped pipeline, on its own network."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.intake.syntaxes import load_shipped_syntax
from muster.language.syntax import EntityKind, Parse
from muster.language.trained_syntax import TrainedSyntax
from muster.model.span import Span

SENTENCE = "Prime Minister Keir Starmer told Norway on Tuesday that Britain would send troops if a ceasefire holds."


@pytest.fixture(scope="module")
def syntax() -> TrainedSyntax:
    return load_shipped_syntax()


def parse(syntax: TrainedSyntax, text: str) -> Parse:
    return syntax.parse(text, Span(0, len(text)))


def relation(text: str, parsed: Parse, word: str) -> tuple[str, str | None]:
    """Return the relation of a word, and the word it depends on."""
    token = next(token for token in parsed.tokens if token.span.of(text) == word)
    return token.relation, None if token.head is None else parsed.tokens[token.head].span.of(text)


def test_a_sentence_tells_who_does_what_on_which_condition(syntax: TrainedSyntax) -> None:
    parsed = parse(syntax, SENTENCE)
    assert relation(SENTENCE, parsed, "told") == ("root", None)
    assert relation(SENTENCE, parsed, "Britain") == ("nsubj", "send")
    assert relation(SENTENCE, parsed, "troops") == ("obj", "send")
    assert relation(SENTENCE, parsed, "holds") == ("advcl", "send")


def test_people_and_places_are_named_with_their_words(syntax: TrainedSyntax) -> None:
    found = {entity.span.of(SENTENCE): entity.kind for entity in parse(syntax, SENTENCE).entities}
    assert found["Keir Starmer"] is EntityKind.PERSON
    assert found["Norway"] is found["Britain"] is EntityKind.PLACE


def test_spans_are_places_in_the_whole_text(syntax: TrainedSyntax) -> None:
    text = f"Before. {SENTENCE} After."
    shifted = syntax.parse(text, Span(8, 8 + len(SENTENCE)))
    alone = parse(syntax, SENTENCE)
    assert [token.span.of(text) for token in shifted.tokens] == [token.span.of(SENTENCE) for token in alone.tokens]
    assert [entity.span.of(text) for entity in shifted.entities] == [
        entity.span.of(SENTENCE) for entity in alone.entities
    ]


def test_a_parse_is_the_same_whatever_was_parsed_before_and_wherever(syntax: TrainedSyntax) -> None:
    first = parse(syntax, SENTENCE)
    for other in ("No.", "Yes, " * 60, "The force of 30,000 will not deploy."):
        parse(syntax, other)
        assert parse(syntax, SENTENCE) == first
    assert parse(pickle.loads(pickle.dumps(syntax)), SENTENCE) == first
    assert parse(load_shipped_syntax(), SENTENCE) == first


def test_a_sentence_too_long_for_the_network_is_one_tree_all_the_same(syntax: TrainedSyntax) -> None:
    text = "The minister said, " + ", ".join(
        ["that the antidisestablishmentarian Vorpommern-Greifswald would pay"] * 120
    )
    parsed = parse(syntax, text)
    assert "".join(token.span.of(text) for token in parsed.tokens) == text.replace(" ", "")


@settings(max_examples=40, deadline=None)
@given(text=st.text(min_size=1, max_size=60))
def test_any_text_gets_one_tree_over_all_its_characters(syntax: TrainedSyntax, text: str) -> None:
    parsed = parse(syntax, text)
    held = "".join(token.span.of(text) for token in parsed.tokens)
    assert held == "".join(letter for letter in text if not letter.isspace())
