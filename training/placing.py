"""Where the evidence of gold records stands in an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from muster.model.span import Span
from muster.text.article import Article
from training.gold import Gold, listed


@dataclass(frozen=True, slots=True)
class Placed:
    """A gold record, where its evidence stands, and the sentences that hold it."""

    record: Gold
    spans: tuple[Span, ...]
    sentences: frozenset[int]


def place(records: Iterable[Gold], article: Article) -> Iterator[Placed]:
    """Yield the records with the places of their evidence."""
    for record in records:
        pieces = map(str, listed(record, "evidence"))
        starts = [(article.text.find(piece), piece) for piece in pieces]
        spans = tuple(Span(start, start + len(piece)) for start, piece in starts if start >= 0)
        sentences = (
            number
            for number, sentence in enumerate(article.sentences)
            if any(span.meets(sentence.span) for span in spans)
        )
        yield Placed(record, spans, frozenset(sentences))
