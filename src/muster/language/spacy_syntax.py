"""Lets a pipeline of spaCy stand in for the shipped one; spaCy itself is not needed until somebody names one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from muster.language.syntax import Entity, EntityKind, Parse, PartOfSpeech, Token
from muster.model.span import Span

_KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "ORG": EntityKind.ORGANISATION,
}
_PARTS = {str(part): part for part in PartOfSpeech}
_LOOSE = "parataxis"  # how what spaCy takes for a sentence of its own hangs on the first


class SpacyToken(Protocol):
    """What is read of a token of spaCy."""

    i: int
    idx: int
    text: str
    is_space: bool
    pos_: str
    dep_: str

    @property
    def head(self) -> SpacyToken:
        """Return the token it depends on; the root depends on itself."""


class SpacyEntity(Protocol):
    """What is read of an entity of spaCy."""

    start_char: int
    end_char: int
    label_: str


class SpacyDoc(Protocol):
    """What is read of a text that spaCy has parsed."""

    @property
    def ents(self) -> Sequence[SpacyEntity]:
        """Return the entities in order."""

    def __iter__(self) -> Iterator[SpacyToken]:
        """Yield the tokens in order."""


@dataclass(frozen=True, slots=True)
class SpacySyntax:
    """Parses with a pipeline of spaCy; relations are named as that pipeline names them."""

    pipeline: Callable[[str], SpacyDoc]
    name: str

    def parse(self, text: str, sentence: Span) -> Parse:
        """Parse the sentence at a span of a text, as one tree."""
        parsed = self.pipeline(sentence.of(text))
        words = [token for token in parsed if not token.is_space]
        heads = list(_heads(words))
        first = heads.index(None) if None in heads else 0
        return Parse(
            tuple(
                _token(word, sentence.start, head=first if head is None and number != first else head)
                for number, (word, head) in enumerate(zip(words, heads, strict=True))
            ),
            tuple(
                Entity(
                    Span(sentence.start + entity.start_char, sentence.start + entity.end_char), _KINDS[entity.label_]
                )
                for entity in parsed.ents
                if entity.label_ in _KINDS
            ),
        )


def _heads(words: Sequence[SpacyToken]) -> Iterator[int | None]:
    """Yield the number of each word's head among the words, None for a root."""
    numbers = {word.i: number for number, word in enumerate(words)}
    for word in words:
        head = word.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        yield None if head.i == word.i else numbers.get(head.i)


def _token(word: SpacyToken, offset: int, *, head: int | None) -> Token:
    start = offset + word.idx
    relation = _LOOSE if head is not None and word.head.i == word.i else word.dep_
    return Token(Span(start, start + len(word.text)), _PARTS.get(word.pos_, PartOfSpeech.OTHER), head, relation)
