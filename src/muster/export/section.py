"""A part of the page: its title, its template, and what the template is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from muster.export.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page.

    `anchor` is its address inside the page, `template` a file of the package's templates, which
    gets what `view` makes of the dossier as `view`. Where `view` returns None or something empty,
    the part says so with `empty`. A dossier of which it is not `wanted` goes without it. `style` is
    a style sheet of the templates that only this part needs.
    """

    anchor: str
    title: str
    lead: str
    template: str
    view: Callable[[Dossier], object]
    empty: str = "Nothing yet."
    wanted: Callable[[Dossier], bool] = lambda _: True
    style: str = ""
