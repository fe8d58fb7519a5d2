"""Words cut into the pieces of a fixed vocabulary (WordPiece, Wu et al. 2016), each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

_WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
_PART = re.compile(r"[^\W_]+|[\W_]")
_OPEN, _CLOSE, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
MOST_OF_WORD = 6  # pieces of one word; what follows says no more
_LONGEST = 100  # characters of a word; what is longer is no word, and one unknown piece
_REMEMBERED = 50_000  # words: those of hundreds of reports; then memory begins anew


class Shape(IntEnum):
    """How a word is written, which the vocabulary of lower-case pieces does not tell."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    DIGITS = 4
    MIXED = 5


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a stretch of text in four columns: number, shape of their word, and its place `[start, end)`."""

    numbers: tuple[int, ...]
    shapes: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces a network knows, in the order of their numbers; the words cut last are remembered."""

    entries: Sequence[str]
    _numbers: dict[str, int] = field(init=False, repr=False, compare=False)
    _cut: dict[str, tuple[tuple[int, ...], int]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_numbers", {entry: number for number, entry in enumerate(self.entries)})

    def number(self, entry: str) -> int:
        """Return the number of a piece.

        Raises:
            KeyError: The vocabulary lacks it.
        """
        return self._numbers[entry]

    def split(self, text: str, start: int, end: int, *, most: int) -> Pieces:
        """Cut the characters `[start, end)` into at most `most` pieces."""
        rows: list[tuple[int, int, int, int]] = []
        for match in _WORD.finditer(text, start, end):
            numbers, shape = self.cut(match.group())
            rows += [(number, shape, match.start(), match.end()) for number in numbers]
            if len(rows) >= most:
                break
        columns = tuple(zip(*rows[:most], strict=True)) or ((), (), (), ())
        return Pieces(*columns)

    def cut_sentence(self, words: Iterable[str]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """Return the numbers and shapes of all pieces, and where each word begins, the root that opens it first."""
        numbers, shapes, firsts = [self.number(_OPEN)], [int(Shape.NONE)], [0]
        for word in words:
            pieces, shape = self.cut(word)
            firsts.append(len(numbers))
            numbers += pieces
            shapes += [shape] * len(pieces)
        return (*numbers, self.number(_CLOSE)), (*shapes, int(Shape.NONE)), tuple(firsts)

    def cut(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return the numbers of the longest pieces that make up a word, from its beginning, and the word's shape."""
        if len(word) > _LONGEST:
            return (self._numbers[_UNKNOWN],), int(shape_of(word))
        known = self._cut.get(word)
        if known is None:
            parts = _PART.findall(plain(word)) or [_UNKNOWN]
            numbers = tuple(number for part in parts for number in self._greedy(part))[:MOST_OF_WORD]
            if len(self._cut) >= _REMEMBERED:
                self._cut.clear()
            known = self._cut[word] = numbers, int(shape_of(word))
        return known

    def _greedy(self, part: str) -> list[int]:
        found: list[int] = []
        at = 0
        while at < len(part):
            prefix = "##" if at else ""
            ends = range(len(part), at, -1)
            end = next((end for end in ends if prefix + part[at:end] in self._numbers), None)
            if end is None:
                return [self._numbers[_UNKNOWN]]
            found.append(self._numbers[prefix + part[at:end]])
            at = end
        return found


def shape_of(word: str) -> Shape:
    """Tell how a word is written.

    >>> [shape_of(word).name for word in ("Kyiv", "NATO", "2,000", "aid", "McCain")]
    ['TITLE', 'UPPER', 'DIGITS', 'LOWER', 'MIXED']
    """
    if any(letter.isdigit() for letter in word):
        return Shape.DIGITS
    if word.islower() or not any(letter.isupper() for letter in word):
        return Shape.LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return Shape.TITLE
    return Shape.UPPER if word.isupper() else Shape.MIXED


def plain(word: str) -> str:
    """Return the word in lower case without accents."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
