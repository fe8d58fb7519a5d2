"""The syntax that comes with the package: a small transformer, run on one sentence at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from muster.language.decoding import find_entities, find_heads, find_relations
from muster.language.labels import PARTS
from muster.language.network import Network
from muster.language.pieces import MOST_OF_WORD, Vocabulary
from muster.language.syntax import Entity, Parse, Token
from muster.language.words import Place, cut_words
from muster.model.span import Span

_MOST_WORDS = 200
_MOST_PIECES = 500  # with 512 the network ends
_CUTS = frozenset(",;:–—")  # where a sentence that is too long is best cut


@dataclass(frozen=True, slots=True)
class TrainedSyntax:
    """Cuts a sentence into words and tells what the network makes of them; nothing depends on other sentences."""

    vocabulary: Vocabulary
    network: Network
    name: str = "syntax-1"

    def parse(self, text: str, sentence: Span) -> Parse:
        """Parse the sentence at a span of a text.

        One of more than 200 words is parsed in parts; the roots of the later ones hang on that of the first.
        """
        return self.parse_words(text, cut_words(text, sentence))

    def parse_words(self, text: str, words: Sequence[Place]) -> Parse:
        """Parse a sentence whose words are given."""
        if not words:
            return Parse(())
        parts = [self._parse(text, part) for part in self._shares(text, words)]
        return parts[0] if len(parts) == 1 else _joined(parts)

    def _parse(self, text: str, words: Sequence[Place]) -> Parse:
        numbers, shapes, firsts = self.vocabulary.cut_sentence(text[start:end] for start, end in words)
        parts, entities, arcs, turned, heads = self.network.run(
            {"numbers": np.array(numbers), "shapes": np.array(shapes), "firsts": np.array(firsts)}
        )
        chosen = find_heads(arcs)
        relations = find_relations(turned, heads, chosen=chosen)
        rows = zip(words, parts.argmax(axis=1).tolist(), chosen, relations, strict=True)
        return Parse(
            tuple(
                Token(Span(start, end), PARTS[part], head - 1 if head else None, relation)
                for (start, end), part, head, relation in rows
            ),
            tuple(
                Entity(Span(words[first][0], words[after - 1][1]), kind)
                for first, after, kind in find_entities(entities)
            ),
        )

    def _shares(self, text: str, words: Sequence[Place]) -> Iterator[Sequence[Place]]:
        """Share out the words of a sentence so that the network can take them."""
        rest = words
        while len(rest) > _MOST_WORDS or self._length(text, rest) > _MOST_PIECES:
            most = min(len(rest) - 1, _MOST_WORDS)
            while most > 1 and self._length(text, rest[:most]) > _MOST_PIECES:
                most //= 2
            cuts = [number for number in range(most // 2, most) if text[rest[number][0]] in _CUTS]
            end = cuts[-1] + 1 if cuts else most
            yield rest[:end]
            rest = rest[end:]
        yield rest

    def _length(self, text: str, words: Sequence[Place]) -> int:
        if len(words) * MOST_OF_WORD <= _MOST_PIECES:
            return 0
        return sum(len(self.vocabulary.cut(text[start:end])[0]) for start, end in words)


def _joined(parts: Sequence[Parse]) -> Parse:
    """Join the parses of the parts of a sentence."""
    tokens: list[Token] = []
    root = next(number for number, token in enumerate(parts[0].tokens) if token.head is None)
    for part in parts:
        offset = len(tokens)
        tokens += [_moved(token, offset, root=root) for token in part.tokens]
    return Parse(tuple(tokens), tuple(entity for part in parts for entity in part.entities))


def _moved(token: Token, offset: int, *, root: int) -> Token:
    if token.head is not None:
        return Token(token.span, token.part, token.head + offset, token.relation)
    return Token(token.span, token.part, root, "parataxis") if offset else token
