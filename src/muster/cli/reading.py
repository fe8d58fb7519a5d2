"""`read`, `runs` and `retry`: reports into the ledger, with an outcome for each."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import (
    EngineOption,
    JsonOption,
    LedgerOption,
    ManifestOption,
    PathsArgument,
    PublishedOption,
    ReaderOption,
    SituationOption,
    WorkersOption,
    examples,
)
from muster.cli.terminal import say_json

commands = typer.Typer()
_PANEL = "Read"


@commands.command(
    "read",
    rich_help_panel=_PANEL,
    epilog=examples(
        "muster read articles/ --situation ukraine",
        "muster read seeds/ --manifest seeds.csv --ledger ukraine.db",
        "curl -s https://news.example/story | muster read - --published 2025-09-05",
    ),
)
def read(
    paths: PathsArgument,
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    manifest: ManifestOption = None,
    published: PublishedOption = None,
    reader: ReaderOption = None,
    workers: WorkersOption = None,
    engine: EngineOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read reports into the ledger; what was read before is not read again.

    A file that cannot be read is told of on standard error, the rest goes on, and the exit code is 1.
    """
    from muster.cli.desks import open_to_read, settle_engine
    from muster.cli.receipts import follow, give_receipt

    name, count = settle_engine(engine, workers)
    with open_to_read(ledger, situation, reader) as desk, follow() as progress:
        receipt = desk.read(
            *paths, manifest=manifest, published=published, engine=name, workers=count, progress=progress
        )
    give_receipt(receipt, as_json=as_json)


@commands.command(
    "retry",
    rich_help_panel=_PANEL,
    epilog=examples("muster runs", "muster retry 3f2a", "muster retry 3f2a --reader rules"),
)
def retry(
    run: Annotated[str, typer.Argument(metavar="RUN", help="The run's id, or the beginning of it.")],
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    reader: ReaderOption = None,
    workers: WorkersOption = None,
    engine: EngineOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read again what an earlier run was asked for and did not read."""
    from muster.cli.desks import open_to_look, settle_engine
    from muster.cli.receipts import follow, give_receipt

    name, count = settle_engine(engine, workers)
    with open_to_look(ledger, situation, reader) as desk, follow() as progress:
        receipt = desk.retry(run, engine=name, workers=count, progress=progress)
    give_receipt(receipt, as_json=as_json)


@commands.command(
    "runs", rich_help_panel=_PANEL, epilog=examples("muster runs", "muster runs 3f2a", "muster runs --json")
)
def runs(
    run: Annotated[
        str | None, typer.Argument(metavar="[RUN]", help="List the files of this run: its id, or the beginning of it.")
    ] = None,
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what was read when, or what became of each file of one run."""
    from muster.cli.desks import open_to_look
    from muster.cli.screen import console, table

    with open_to_look(ledger, situation) as desk:
        listing = desk.outcomes(run) if run else desk.runs()
    if as_json:
        say_json(listing.to_dicts())
    else:
        rows = [{name: _brief(name, value) for name, value in row.items()} for row in listing.to_dicts()]
        console().print(table(tuple(rows[0]) if rows else (), [tuple(row.values()) for row in rows]))


def _brief(column: str, value: object) -> object:
    """Shorten ids, which are known by their beginning, and instants, of which the minute is enough."""
    if column in ("run", "report"):
        return str(value or "")[:8]
    return str(value or "stopped")[:16].replace("T", " ") if column in ("started", "ended") else value
