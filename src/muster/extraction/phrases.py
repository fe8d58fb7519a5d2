"""Tables of phrases, matched word by word: what all word lists of the reader are written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

from muster.extraction.words import Words, split_words
from muster.model.span import Span

T = TypeVar("T")

_LONGEST_GAP = 3
_BREAKS = frozenset(";:—–-()")
_GAP = "~"
_END = ""  # no token is empty, so the key cannot clash with a word

_Node = dict[str, "_Node | object"]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase of a table at the tokens `[first, end)`; `row` is what the table says of it."""

    row: T
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: what its phrases stand for, the name of their family, the phrases."""

    sense: str
    name: str
    phrases: str


def read_rows(table: str) -> Iterator[Row]:
    r"""Read a table whose rows are `sense name: phrase; phrase`; an indented line continues its row.

    >>> [(row.sense, row.name) for row in read_rows("air jets: jet; jets")]
    [('air', 'jets')]
    """
    for row in re.split(r"\n(?=\S)", table.strip("\n")):
        head, _, phrases = row.partition(":")
        sense, _, name = head.partition(" ")
        yield Row(sense, name or sense, " ".join(phrases.split()).replace("/ ", "/"))


class PhraseTable(Generic[T]):
    """Phrases, each with a row of the table it belongs to; the longest phrase at a word wins.

    A phrase is words divided by blanks. `send/sent` gives alternatives, `pledge+` the endings -s, -ed
    and -ing besides, `~` up to three words that end no clause, `#` a number.

    >>> from muster.model.span import Span
    >>> from muster.extraction.words import split_words
    >>> text = "It has firmly ruled out troops"
    >>> table = PhraseTable([("no", "rule+ out; has ~ ruled out")])
    >>> [found.row for found in table.find(split_words(text, Span(0, 30)))]
    ['no']
    """

    def __init__(self, rows: Iterable[tuple[T, str]] = ()) -> None:
        self._first: dict[str, _Node] = {}
        for row, phrases in rows:
            for phrase in phrases.split(";"):
                for spelled in product(*map(_spellings, phrase.split())):
                    self._add(row, spelled)

    @classmethod
    def of_texts(cls, rows: Iterable[tuple[T, str]]) -> PhraseTable[T]:
        """Return a table of phrases that mean nothing but what they say, each split as a sentence is."""
        table = cls()
        for row, text in rows:
            table._add(
                row, ["#" if word[0].isdigit() else word for word in split_words(text, Span(0, len(text))).tokens]
            )
        return table

    def find(self, words: Words) -> list[Found[T]]:
        """Return the phrases in the order of the text; one within another is left out."""
        found: list[Found[T]] = []
        reached = 0
        first, tokens, counts = self._first, words.tokens, "#" in self._first
        for at in [at for at, token in enumerate(tokens) if token in first or (counts and token[0].isdigit())]:
            node = first.get("#" if tokens[at][0].isdigit() else tokens[at])
            if node is None or at < reached:
                continue
            best = _longest(node, tokens, at + 1)
            if best is not None:
                row, reached = best
                found.append(Found(row, at, reached))  # type: ignore[arg-type]
        return found

    def _add(self, row: T, spelled: Sequence[str]) -> None:
        if not all(spelled):
            raise ValueError(f"a phrase has an empty word: {spelled}")
        node: _Node = self._first  # type: ignore[assignment]
        for word in spelled:
            node = node.setdefault(word, {})  # type: ignore[assignment]
        node.setdefault(_END, (row,))


def _longest(node: _Node, tokens: tuple[str, ...], at: int) -> tuple[object, int] | None:
    best: tuple[object, int] | None = None
    if _END in node:
        best = node[_END][0], at  # type: ignore[index]
    for following, after in _steps(node, tokens, at):
        deeper = _longest(following, tokens, after)
        if deeper is not None and (best is None or deeper[1] > best[1]):
            best = deeper
    return best


def _steps(node: _Node, tokens: tuple[str, ...], at: int) -> Iterator[tuple[_Node, int]]:
    if at >= len(tokens):
        return
    token = tokens[at]
    following = node.get("#" if token[0].isdigit() else token)
    if following is not None:
        yield following, at + 1  # type: ignore[misc]
    gap = node.get(_GAP)
    if gap is None:
        return
    for skipped in range(_LONGEST_GAP + 1):
        if at + skipped >= len(tokens):
            return
        wanted = tokens[at + skipped]
        following = gap.get("#" if wanted[0].isdigit() else wanted)  # type: ignore[attr-defined]
        if following is not None:
            yield following, at + skipped + 1
        if wanted in _BREAKS:
            return


def _spellings(word: str) -> list[str]:
    """Spell out the alternatives and endings of one word of a phrase."""
    return [spelled for form in word.split("/") for spelled in _forms(form)]


def _forms(word: str) -> tuple[str, ...]:
    if not word.endswith("+") or len(word) == 1:
        return (word,)
    root = word[:-1]
    if root.endswith("e"):
        return root, f"{root}s", f"{root}d", f"{root[:-1]}ing"
    if root.endswith("y") and root[-2] not in "aeiou":
        return root, f"{root[:-1]}ies", f"{root[:-1]}ied", f"{root}ing"
    plural = f"{root}es" if root.endswith(("s", "sh", "ch", "x")) else f"{root}s"
    return root, plural, f"{root}ed", f"{root}ing"
