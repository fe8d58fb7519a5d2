"""What a sentence is made of: its words, what each is and depends on, and which people, places and bodies it names.

Whoever has a better pipeline than the shipped one puts it behind `Syntax`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from muster.errors import InputError
from muster.model.span import Span


class PartOfSpeech(StrEnum):
    """The parts of speech of Universal Dependencies."""

    ADJECTIVE = "ADJ"
    ADPOSITION = "ADP"
    ADVERB = "ADV"
    AUXILIARY = "AUX"
    COORDINATOR = "CCONJ"
    DETERMINER = "DET"
    INTERJECTION = "INTJ"
    NOUN = "NOUN"
    NUMERAL = "NUM"
    PARTICLE = "PART"
    PRONOUN = "PRON"
    NAME = "PROPN"
    PUNCTUATION = "PUNCT"
    SUBORDINATOR = "SCONJ"
    SYMBOL = "SYM"
    VERB = "VERB"
    OTHER = "X"


class EntityKind(StrEnum):
    """What a name stands for."""

    PERSON = "PER"
    PLACE = "LOC"
    ORGANISATION = "ORG"


class SyntaxTreeError(InputError):
    """The words of a sentence do not make a tree."""

    def __init__(self, words: int, trouble: str) -> None:
        super().__init__(f"a parse of {words} words {trouble}: give one root, and every word a head that leads to it")


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its part of speech; `head` is the number of the word it depends on, None for the root.

    `relation` is named as in Universal Dependencies by the shipped pipeline; another may have names of its own.
    """

    span: Span
    part: PartOfSpeech
    head: int | None
    relation: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A name, over whole words, and what it stands for."""

    span: Span
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence: its words in the order of the text, which make one tree, and the names in it."""

    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()

    def __post_init__(self) -> None:
        if sum(token.head is None for token in self.tokens) != min(1, len(self.tokens)):
            raise SyntaxTreeError(len(self.tokens), "has no root, or several")
        if not _all_lead_up([token.head for token in self.tokens]):
            raise SyntaxTreeError(len(self.tokens), "goes round in circles or leaves the sentence")

    def children(self, number: int) -> Iterator[int]:
        """Yield the numbers of the words that depend on a word."""
        return (child for child, token in enumerate(self.tokens) if token.head == number)


def _all_lead_up(heads: Sequence[int | None]) -> bool:
    """Tell whether every word leads to one that has no head."""
    leads: set[int | None] = {None}
    for number, head in enumerate(heads):
        way, at = {number}, head
        while at is not None and at not in leads:
            if at in way or not 0 <= at < len(heads):
                return False
            way.add(at)
            at = heads[at]
        leads |= way
    return True


class Syntax(Protocol):
    """Parses sentences; the same sentence always gets the same parse, whatever was parsed before."""

    @property
    def name(self) -> str:
        """Return what tells it from others, with a version."""

    def parse(self, text: str, sentence: Span) -> Parse:
        """Parse the sentence that stands at a span of a text; all spans are places in that text."""
