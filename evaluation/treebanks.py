"""Reads treebanks (CoNLL-U) and entity sets (IOB2) as they are published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from muster.language.labels import KINDS


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, at `[start, end)` of its text; `head` counts words from 1, 0 is the root."""

    start: int
    end: int
    part: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as annotated; `begins` tells that a paragraph begins with it."""

    text: str
    words: tuple[Word, ...]
    begins: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the words as they are written."""
        return tuple(self.text[word.start : word.end] for word in self.words)


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words with their tags in the IOB2 scheme; kinds other than person, place and organisation are outside."""

    forms: tuple[str, ...]
    tags: tuple[str, ...]


def read_treebank(path: Path) -> list[Sentence]:
    """Return the sentences of a treebank in order."""
    return [_sentence(lines) for lines in _blocks(path)]


def read_tagged(path: Path) -> list[Tagged]:
    """Return the sentences of an entity set in order: with numbered rows, or with a word and its tag in each."""
    return [_tagged([line for line in lines if not line.startswith("# ")]) for lines in _blocks(path)]


def tags_by_forms(tagged: Sequence[Tagged]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return the tags of sentences by their words."""
    return {each.forms: each.tags for each in tagged}


def _blocks(path: Path) -> Iterator[list[str]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    for is_full, block in groupby(lines, key=lambda line: bool(line.strip())):
        if is_full:
            yield list(block)


def _sentence(lines: Sequence[str]) -> Sentence:
    text = next(line for line in lines if line.startswith("# text = ")).removeprefix("# text = ")
    words: list[Word] = []
    for row in (line.split("\t") for line in lines if not line.startswith("#")):
        if row[0].isdigit():
            start = text.index(row[1], words[-1].end if words else 0)
            words.append(Word(start, start + len(row[1]), row[3], int(row[6]), row[7].partition(":")[0]))
    return Sentence(text, tuple(words), any(line.startswith(("# newpar", "# newdoc")) for line in lines))


def _tagged(lines: Sequence[str]) -> Tagged:
    rows = [line.split("\t") if "\t" in line else line.split(" ") for line in lines]
    numbered = len(rows[0]) > 2
    forms = [row[1] if numbered else row[0] for row in rows]
    return Tagged(tuple(forms), tuple(_in_iob2([row[2] if numbered else row[-1] for row in rows])))


def _in_iob2(tags: Sequence[str]) -> Iterator[str]:
    """Yield the tags with every name begun by B, as some sets do only between names that touch."""
    before = ""
    for tag in tags:
        place, _, kind = tag.partition("-")
        if kind in KINDS:
            yield tag if place == "I" and before == kind else f"B-{kind}"
        else:
            yield "O"
        before = kind
