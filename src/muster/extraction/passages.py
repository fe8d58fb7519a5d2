"""An article cut into passages that the network reads whole: the headline, what came before, and its own sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from muster.language.pieces import Pieces, Vocabulary
from muster.text.article import Article, Part

_OPEN, _CLOSE = "[CLS]", "[SEP]"
_HEADLINES, _OF_HEADLINE = 2, 28
_BEFORE, _OF_BEFORE = 3, 70
_OWN = 380
_OF_SENTENCE = 200
_WHOLE = 500  # pieces; with 512 the network ends
_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces in columns; `ranges` tells where each sentence lies; `own` are the sentences that are judged here."""

    numbers: tuple[int, ...]
    shapes: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    ranges: Mapping[int, range]
    own: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.numbers)

    def meeting(self, sentence: int, start: int, end: int) -> range:
        """Return the pieces of a sentence that share a character with `[start, end)`."""
        pieces = self.ranges[sentence]
        first = bisect_right(self.ends, start, pieces.start, pieces.stop)
        return range(first, bisect_left(self.starts, end, first, pieces.stop))


def cut_passages(article: Article, vocabulary: Vocabulary) -> Iterator[Passage]:
    """Yield the passages in order; every sentence of body and tables is judged in exactly one."""
    cut = [
        vocabulary.split(article.text, sentence.span.start, sentence.span.end, most=_OF_SENTENCE)
        for sentence in article.sentences
    ]
    heads = [number for number, sentence in enumerate(article.sentences) if sentence.part is Part.HEADLINE]
    body = [number for number, sentence in enumerate(article.sentences) if sentence.part is not Part.HEADLINE]
    headline = _joined([cut[number] for number in heads[:_HEADLINES]], most=_OF_HEADLINE)
    done = 0
    for own in _shares(body, cut):
        before = _before(body[:done], cut)
        done += len(own)
        yield _passage(headline, (before, own), cut, vocabulary=vocabulary)


def _shares(body: Sequence[int], cut: Sequence[Pieces]) -> Iterator[tuple[int, ...]]:
    """Share out the sentences so that each share has at most so many pieces."""
    share: list[int] = []
    length = 0
    for number in body:
        if share and length + len(cut[number]) > _OWN:
            yield tuple(share)
            share, length = [], 0
        share.append(number)
        length += len(cut[number])
    if share:
        yield tuple(share)


def _before(done: Sequence[int], cut: Sequence[Pieces]) -> tuple[int, ...]:
    """Return the last sentences that were judged already, as far as they fit."""
    kept: list[int] = []
    length = 0
    for number in reversed(done[-_BEFORE:]):
        length += len(cut[number])
        if length > _OF_BEFORE:
            break
        kept.append(number)
    return tuple(reversed(kept))


def _joined(parts: Sequence[Pieces], *, most: int) -> Pieces:
    return Pieces(
        tuple(number for part in parts for number in part.numbers)[:most],
        tuple(shape for part in parts for shape in part.shapes)[:most],
        tuple(start for part in parts for start in part.starts)[:most],
        tuple(end for part in parts for end in part.ends)[:most],
    )


def _passage(
    headline: Pieces,
    sentences: tuple[tuple[int, ...], tuple[int, ...]],
    cut: Sequence[Pieces],
    *,
    vocabulary: Vocabulary,
) -> Passage:
    """Lay the pieces out; those of the headline stand nowhere in the text, since nothing is judged in it."""
    numbers = [vocabulary.number(_OPEN), *headline.numbers, vocabulary.number(_CLOSE)]
    shapes = [0, *headline.shapes, 0]
    starts = [_NOWHERE] * len(numbers)
    ends = list(starts)
    ranges: dict[int, range] = {}
    for sentence in (*sentences[0], *sentences[1]):
        pieces = cut[sentence]
        ranges[sentence] = range(min(len(numbers), _WHOLE), min(len(numbers) + len(pieces), _WHOLE))
        numbers += pieces.numbers
        shapes += pieces.shapes
        starts += pieces.starts
        ends += pieces.ends
    return Passage(
        tuple(numbers[:_WHOLE]),
        tuple(shapes[:_WHOLE]),
        tuple(starts[:_WHOLE]),
        tuple(ends[:_WHOLE]),
        ranges,
        tuple(number for number in sentences[1] if len(ranges[number]) > 1),
    )
