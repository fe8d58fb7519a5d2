"""What could not be read among reports that are printed at once; imported only by commands that read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import typer

from muster.cli.terminal import tell
from muster.pipeline.reading import Unread

R = TypeVar("R")


def leave_out_unread(reads: Iterable[R | Unread]) -> Iterator[R]:
    """Yield what was read and tell why the rest was not; the exit code is then 1, once all is printed."""
    troubles = False
    for read in reads:
        if isinstance(read, Unread):
            troubles = True
            tell(read.reason)
        else:
            yield read
    if troubles:
        raise typer.Exit(1)
