"""Tables and styled lines on a terminal; imported only by commands that print some."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from muster.export.harmless import harmless
from muster.model.scales import Firmness, Stance

_PIPED_WIDTH = 120
# Red, yellow and cyan are told apart by nearly everybody, and the word is always there.
_STYLES = {Firmness.NO: "red", Firmness.OPEN: "yellow", Firmness.SOFT: "cyan", Firmness.FIRM: "bold cyan"}


def console() -> Console:
    """Return the terminal, or the pipe, which is taken to be wide; NO_COLOR and TERM=dumb are heeded."""
    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else _PIPED_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def plain(words: object, style: str = "") -> Text:
    """Return foreign words made harmless, in one style."""
    return Text(harmless(str(words)), style=style)


def stance_text(stance: Stance, *, ascribed: bool = False) -> Text:
    """Return the stance as a word in its colour; what others say is set apart by its wording and slant."""
    style = _STYLES[stance.firmness]
    return Text(f"others say {stance}", style=f"italic {style}") if ascribed else Text(str(stance), style=style)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    """Return a plain table; cells are foreign words or styled text."""
    drawn = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*(cell if isinstance(cell, Text) else plain("" if cell is None else cell) for cell in row))
    return drawn
