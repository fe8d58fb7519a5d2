"""Plain-text tables: rows of short cells, with or without marks between the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from muster.text.lines import Line

_CELL = re.compile(r"(?:[A-Z]|[–—-]|[xX✓✔✗✘]|[Yy]es|[Nn]o|n/?a|\+|\d[\d.,]*%?|\?)")
_MARKED = re.compile(r"\t+| {3,}|\s*\|\s*")
_ENOUGH_ROWS = 3
_ENOUGH_CELLS = 2
_LONGEST_ROW = 400
_LONGEST_SCRAPED = 160
_MARKED_SHAPE = 100


def find_table_rows(words: Sequence[str], lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are rows of a table, the names of its columns among them."""
    return frozenset(number for run in _runs(words, lines) for number in run)


def _runs(words: Sequence[str], lines: Sequence[Line]) -> Iterator[range]:
    shapes = [_shape(row) for row in words]
    start = 0
    for number in range(1, len(words) + 1):
        if number < len(words) and not lines[number].gap and shapes[number] == shapes[start] != 0:
            continue
        if start < len(shapes) and shapes[start] and number - start >= _ENOUGH_ROWS:
            yield range(_heading(words, lines, start), number)
        start = number


def _shape(row: str) -> int:
    """Return the same number for rows of one table: over 100 for marked columns, 1 for scraped ones, 0 for no row."""
    if len(row) > _LONGEST_ROW:
        return 0
    cells = [cell for cell in _MARKED.split(row.strip("| ")) if cell]
    if len(cells) > _ENOUGH_CELLS or (len(cells) == _ENOUGH_CELLS and row.startswith("|")):
        return _MARKED_SHAPE + len(cells)
    if len(row) > _LONGEST_SCRAPED or row[0].islower() or row[-1] in '.!?”"':
        return 0
    scraped = sum(_CELL.fullmatch(token) is not None for token in row.split()[1:])
    return 1 if scraped >= _ENOUGH_CELLS else 0


def _heading(words: Sequence[str], lines: Sequence[Line], start: int) -> int:
    """Return the first row: the line above a table names its columns if nothing stands between them."""
    if start == 0 or lines[start].gap:
        return start
    above = words[start - 1].split()
    named = len(above) >= _ENOUGH_ROWS and sum(word[0].isupper() for word in above) * 2 >= len(above)
    return start - 1 if named and above[-1][-1] not in ".!?:" else start
