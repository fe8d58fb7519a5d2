"""What a run tells while it works and when it is done; imported only by commands that read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from muster.cli.terminal import say, say_json, tell
from muster.ledger.runs import Outcome
from muster.pipeline.run import Receipt

_TROUBLES_TOLD = 20


@contextmanager
def follow() -> Iterator[Callable[[Outcome], None]]:
    """Count the files on standard error while they are read, if it is a terminal; else keep quiet."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} reports read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        reading = bar.add_task("", total=None)
        yield lambda _: bar.advance(reading)


def give_receipt(receipt: Receipt, *, as_json: bool) -> None:
    """Print what became of the files; the exit code is 1 where one was refused or failed."""
    if as_json:
        say_json(_receipt_json(receipt))
    else:
        counts = ", ".join(f"{number:,} {kind}" for kind, number in receipt.counts.items())
        say(f"{receipt.total:,} in all: {counts} (run {receipt.run_id})")
    for trouble in receipt.troubles[:_TROUBLES_TOLD]:
        tell(f"{trouble.kind}: {trouble.reason or trouble.place}")
    if len(receipt.troubles) > _TROUBLES_TOLD:
        tell(f"and {len(receipt.troubles) - _TROUBLES_TOLD:,} more: `muster runs {receipt.run_id}` lists them all")
    if receipt.troubles:
        raise typer.Exit(1)


def _receipt_json(receipt: Receipt) -> dict[str, object]:
    return {
        "run": receipt.run_id,
        "files": receipt.total,
        **{str(kind).replace(" ", "_"): number for kind, number in receipt.counts.items()},
        "troubles": [{"place": each.place, "kind": str(each.kind), "reason": each.reason} for each in receipt.troubles],
    }
