"""Plain-text tables: rows of short cells, with or without their columns' marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from muster.text.lines import Line

_CELL = re.compile(r"(?:[A-Z]|[–—-]|[xX✓✔✗✘]|[Yy]es|[Nn]o|n/?a|\+|\d[\d.,]*%?|\?)")
_MARKED = re.compile(r"\t+| {3,}|\s*[|;]\s*")
_ENOUGH = 3


def find_table_rows(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are rows of a table, its heading among them."""
    return frozenset(number for run in _runs(text, lines) for number in run)


def _runs(text: str, lines: Sequence[Line]) -> Iterator[range]:
    shapes = [_shape(line.of(text)) for line in lines]
    start = 0
    for number in range(1, len(lines) + 1):
        goes_on = number < len(lines) and not lines[number].gap and _fit(shapes[number - 1], shapes[number])
        if goes_on:
            continue
        if shapes[start] and number - start >= _ENOUGH:
            yield range(_heading(text, lines, start), number)
        start = number


def _shape(words: str) -> int:
    """Return the number of columns: over 100 for marked ones, 1 for scraped ones, 0 for no row."""
    marked = [cell for cell in _MARKED.split(words.strip("| ")) if cell]
    if len(marked) >= 3 and len(words) < 400:
        return 100 + len(marked)
    tokens = words.split()
    cells = sum(_CELL.fullmatch(token) is not None for token in tokens[1:])
    return 1 if cells >= 2 and len(words) < 160 and not tokens[0][0].islower() else 0


def _fit(first: int, second: int) -> bool:
    return first > 0 and second > 0 and (first == second)


def _heading(text: str, lines: Sequence[Line], start: int) -> int:
    """Return the first row: the line above a table names its columns if nothing stands between them."""
    if start == 0 or lines[start].gap:
        return start
    words = lines[start - 1].of(text).split()
    named = len(words) >= 3 and sum(word[0].isupper() for word in words) * 2 >= len(words)
    return start - 1 if named and words[-1][-1] not in ".!?:" else start
