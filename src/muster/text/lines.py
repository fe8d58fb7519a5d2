"""Lines of a text, with offsets by construction; lines that were wrapped to a width are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_BREAKS = "\n\r\v\f\x85\u2028\u2029"
_RUN = re.compile(rf"[^{_BREAKS}]+")
_LINE_END = re.compile(rf"\r\n|[{_BREAKS}]")
_ENDED = re.compile(r"""[.!?…:;|][”’"'»)\]]*$""")
_ITEM = re.compile(r"(?:[•*·▪◦‣–—-]|\(?\d{1,2}[.)])\s+\S")
_WIDEST_WRAP = 132
_NARROWEST_WRAP = 30
_FEWEST_LINES = 4
_FULL = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """Characters [start, end) of the text, without space at either end; `gap` counts the empty lines before it."""

    start: int
    end: int
    gap: int = 0

    def of(self, text: str) -> str:
        """Return the line's words."""
        return text[self.start : self.end]


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines that hold more than space; a text wrapped to a width gives one line per paragraph."""
    lines = tuple(_printed_lines(text))
    width = _wrap_width(text, lines)
    return tuple(_joined(text, lines, width)) if width else lines


def _printed_lines(text: str) -> Iterator[Line]:
    last = 0
    for run in _RUN.finditer(text):
        words = run.group()
        if (bare := words.strip()) == "":
            continue
        start = run.start() + len(words) - len(words.lstrip())
        breaks = sum(1 for _ in _LINE_END.finditer(text, last, start))
        yield Line(start, start + len(bare), breaks - 1 if last else breaks)
        last = start + len(bare)


def _wrap_width(text: str, lines: tuple[Line, ...]) -> int:
    """Return the width the text was wrapped to, or 0 if it was not."""
    if len(lines) < _FEWEST_LINES:
        return 0
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[len(lines) * 9 // 10]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or lengths[len(lines) * 19 // 20] > _WIDEST_WRAP:
        return 0
    running = sum(_runs_on(text, first, second, width=width) for first, second in pairwise(lines))
    return width if running * 4 >= len(lines) else 0


def _runs_on(text: str, first: Line, second: Line, *, width: int) -> bool:
    """Tell whether a sentence of `first` clearly goes on in `second`."""
    if second.gap or first.end - first.start < width * _FULL:
        return False
    return not _ENDED.search(text, first.start, first.end) and text[second.start].islower()


def _joined(text: str, lines: tuple[Line, ...], width: int) -> Iterator[Line]:
    current = lines[0]
    previous = lines[0]
    for line in lines[1:]:
        full = previous.end - previous.start >= width * _FULL
        begins_item = _ITEM.match(text, line.start, line.end)
        if not line.gap and not begins_item and (full or text[line.start].islower()):
            current = Line(current.start, line.end, current.gap)
        else:
            yield current
            current = line
        previous = line
    yield current
