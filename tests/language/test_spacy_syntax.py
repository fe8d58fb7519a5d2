"""Promises of the bridge to spaCy, on parses of its shape: spaCy itself is not needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from muster.language.spacy_syntax import SpacySyntax
from muster.language.syntax import EntityKind, PartOfSpeech
from muster.model.span import Span


@dataclass
class Word:
    i: int
    idx: int
    text: str
    pos_: str
    dep_: str
    is_space: bool = False
    above: Word | None = None

    @property
    def head(self) -> Word:
        return self.above or self


@dataclass
class Name:
    start_char: int
    end_char: int
    label_: str


@dataclass
class Doc:
    words: list[Word]
    ents: list[Name] = field(default_factory=list)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)


def make(_: str) -> Doc:
    """Parse "Oslo  waits. Go" as two sentences, with a token for the second space."""
    waits = Word(2, 6, "waits", "VERB", "ROOT")
    oslo = Word(0, 0, "Oslo", "PROPN", "nsubj", above=waits)
    space = Word(1, 5, " ", "SPACE", "dep", is_space=True, above=oslo)
    stop = Word(3, 11, ".", "PUNCT", "punct", above=space)
    go = Word(4, 13, "Go", "", "ROOT")
    return Doc([oslo, space, waits, stop, go], [Name(0, 4, "GPE"), Name(13, 15, "DATE")])


TEXT = "So: Oslo  waits. Go"
PARSE = SpacySyntax(make, "spacy:made").parse(TEXT, Span(4, 19))


def test_words_stand_where_they_are_in_the_whole_text_and_spaces_are_none() -> None:
    assert [token.span.of(TEXT) for token in PARSE.tokens] == ["Oslo", "waits", ".", "Go"]


def test_what_spacy_takes_for_two_sentences_is_one_tree() -> None:
    assert [(token.head, token.relation) for token in PARSE.tokens] == [
        (1, "nsubj"),
        (None, "ROOT"),
        (0, "punct"),
        (1, "parataxis"),
    ]


def test_parts_of_speech_that_are_none_are_other() -> None:
    assert [token.part for token in PARSE.tokens][2:] == [PartOfSpeech.PUNCTUATION, PartOfSpeech.OTHER]


def test_only_people_places_and_organisations_are_names() -> None:
    assert [(entity.span.of(TEXT), entity.kind) for entity in PARSE.entities] == [("Oslo", EntityKind.PLACE)]
