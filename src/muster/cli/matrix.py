"""The roll as a matrix on the terminal, in as many blocks of columns as its width needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.table import Table
from rich.text import Text

from muster.api.listing import CalledRoll
from muster.cli.screen import console, plain, stance_text
from muster.export.matrix import Matrix, MatrixCell, MatrixRow, lay_out
from muster.export.wording import count, name_day, name_undertaking
from muster.model.scales import Undertaking

_GAP = 2
_ACTOR, _CELL = 16, 21  # the widest a column gets; longer words are wrapped


def print_matrix(called: CalledRoll) -> None:
    """Print the roll; columns that do not fit beside each other follow below."""
    screen = console()
    matrix = lay_out(called.roll, called.names)
    screen.print(plain(f"The roll of {name_day(called.as_of)}", "bold"))
    if not matrix.undertakings:
        screen.print(plain("Nobody is on it: no report known by then tells of a commitment."))
        return
    actor = min(_ACTOR, screen.width // 3)
    widths = {each: min(_width(matrix, each), screen.width - actor) for each in matrix.undertakings}
    for undertakings in _blocks(widths, screen.width - actor):
        screen.print()
        screen.print(_block(matrix, {each: widths[each] for each in undertakings}, actor))


def _blocks(widths: Mapping[Undertaking, int], room: int) -> Iterator[Sequence[Undertaking]]:
    """Put as many undertakings side by side as there is room for, at least one."""
    block: list[Undertaking] = []
    left = room
    for undertaking, width in widths.items():
        if block and width > left:
            yield block
            block, left = [], room
        block.append(undertaking)
        left -= width
    yield block


def _width(matrix: Matrix, undertaking: Undertaking) -> int:
    lines = [name_undertaking(undertaking)]
    for row in (*matrix.actors, *matrix.groups):
        if undertaking in row.cells:
            lines += _cell(row.cells[undertaking]).plain.split("\n")
    return min(_CELL, max(map(len, lines))) + _GAP


def _block(matrix: Matrix, widths: Mapping[Undertaking, int], actor: int) -> Table:
    drawn = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    drawn.add_column("", width=actor - _GAP, overflow="fold")
    for undertaking, width in widths.items():
        drawn.add_column(name_undertaking(undertaking), width=width - _GAP, overflow="fold")
    for group in (matrix.actors, matrix.groups):
        for row in group:
            if any(each in row.cells for each in widths):
                drawn.add_row(_name(row, apart=group is matrix.groups), *(_of(row, each) for each in widths))
    return drawn


def _name(row: MatrixRow, *, apart: bool) -> Text:
    return plain(row.name, "italic" if apart else "bold")


def _of(row: MatrixRow, undertaking: Undertaking) -> Text:
    return _cell(row.cells[undertaking]) if undertaking in row.cells else Text("")


def _cell(cell: MatrixCell) -> Text:
    lines = [stance_text(cell.stance, ascribed=cell.ascribed) if cell.stance else plain(cell.words, "dim")]
    if cell.disputed:
        lines.append(Text("disputed", style="bold red"))
    lines += [plain(f"if {condition}") for condition in cell.conditions]
    counted = count(cell.reports, "report")
    lines.append(plain(counted, "dim"))
    if cell.origins != cell.reports:
        lines.append(plain(count(cell.origins, "origin"), "dim"))
    return Text("\n").join([*lines, Text("")])
