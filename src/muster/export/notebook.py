"""Pieces of HTML for a notebook's answer; they carry their own style and nothing that runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from muster.export.cells import open_cell
from muster.export.harmless import harmless
from muster.export.matrix import lay_out
from muster.export.page import environment
from muster.export.rows import Row, columns
from muster.model.standing import Roll, Standing

_SHOWN = 200


def show_roll(roll: Roll, names: Mapping[str, str]) -> str:
    """Show the roll as a table of actors by undertakings."""
    return environment().get_template("notebook_roll.html").render(matrix=lay_out(roll, names), as_of=roll.as_of)


def show_standing(standing: Standing, names: Mapping[str, str]) -> str:
    """Show one standing with its sentences."""
    return environment().get_template("notebook_standing.html").render(cell=open_cell(standing, names))


def show_rows(title: str, rows: Sequence[Row]) -> str:
    """Show rows as a table, the first two hundred of them."""
    shown = [{name: _plain(value) for name, value in row.items()} for row in rows[:_SHOWN]]
    left_out = max(0, len(rows) - _SHOWN)
    template = environment().get_template("notebook_rows.html")
    return template.render(title=title, columns=columns(rows), rows=shown, total=len(rows), left_out=left_out)


def _plain(value: object) -> str:
    if value is None:
        return ""
    listed = isinstance(value, list | tuple)
    return harmless(" … ".join(map(str, value)) if listed and isinstance(value, Sequence) else str(value))
