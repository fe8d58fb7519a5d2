"""The words of a report alone: enough to file it and to find its likely kin, and quickly made."""

from __future__ import annotations

from dataclasses import dataclass

from muster.reconciliation.terms import read_words
from muster.text.article import Article, Part

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The words of the body, of each quotation, and of each headline."""

    body: _Words
    quoted: tuple[_Words, ...]
    headlines: tuple[_Words, ...]


def outline(article: Article) -> Outline:
    """Return the words of an article as they are compared."""
    lines = [(sentence.part, read_words(article.text, sentence.span)) for sentence in article.sentences]
    return Outline(
        body=tuple(word for part, words in lines if part is not Part.HEADLINE for word in words),
        quoted=tuple(read_words(article.text, quotation.span) for quotation in article.quotations),
        headlines=tuple(words for part, words in lines if part is Part.HEADLINE and words),
    )
