"""Parses as others read them: CoNLL-U, with places and names in its last column, or rows for JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from muster.export.harmless import harmless
from muster.language.syntax import Parse, Token
from muster.model.span import Span

_NONE = "_"


def conllu(parse: Parse, sentence: Span, *, text: str, name: str) -> Iterator[str]:
    """Yield the lines of one sentence, with the empty one after it.

    Words are counted from 1, the root's head is 0. The last column tells where a word stands in the report's text,
    whether no space follows, and whether a name begins (B) or goes on (I) with it.
    """
    yield f"# sent_id = {name}"
    yield f"# text = {harmless(' '.join(sentence.of(text).split()))}"
    tags = _tags(parse)
    for number, token in enumerate(parse.tokens):
        after = parse.tokens[number + 1].span.start if number + 1 < len(parse.tokens) else sentence.end
        notes = [
            *([f"Entity={tags[number]}"] if number in tags else []),
            *(["SpaceAfter=No"] if after == token.span.end and number + 1 < len(parse.tokens) else []),
            f"Span={token.span.start}:{token.span.end}",
        ]
        yield "\t".join(_columns(number, token, text=text, notes="|".join(notes)))
    yield ""


def _columns(number: int, token: Token, *, text: str, notes: str) -> tuple[str, ...]:
    head = 0 if token.head is None else token.head + 1
    form = harmless(token.span.of(text))
    return (str(number + 1), form, _NONE, str(token.part), _NONE, _NONE, str(head), token.relation, _NONE, notes)


def _tags(parse: Parse) -> Mapping[int, str]:
    """Return, by the number of the word, how a name begins or goes on with it."""
    return {
        number: f"{'B' if token.span.start <= entity.span.start else 'I'}-{entity.kind}"
        for entity in parse.entities
        for number, token in enumerate(parse.tokens)
        if token.span.meets(entity.span)
    }


def sentence_row(parse: Parse, sentence: Span, *, text: str, name: str) -> dict[str, object]:
    """Return a sentence as an object of JSON; words are counted from 0, the root's head is null."""
    return {
        "sentence": name,
        "span": [sentence.start, sentence.end],
        "tokens": [
            {
                "text": token.span.of(text),
                "span": [token.span.start, token.span.end],
                "part": str(token.part),
                "head": token.head,
                "relation": token.relation,
            }
            for token in parse.tokens
        ],
        "entities": [
            {"text": entity.span.of(text), "span": [entity.span.start, entity.span.end], "kind": str(entity.kind)}
            for entity in parse.entities
        ],
    }
