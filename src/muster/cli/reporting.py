"""`report`: the page to pass on."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import AsOfOption, LedgerOption, SituationOption, examples
from muster.cli.terminal import say

commands = typer.Typer()


@commands.command(
    "report",
    rich_help_panel="Pass on",
    epilog=examples(
        "muster report -o roll.html", "muster report -o monday.html --as-of 2025-09-08 --since 2025-09-01 --force"
    ),
)
def report(
    *,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where to write the page.")],
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help="Add what changed from the end of this day.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
) -> None:
    """Write one HTML page with the roll and all that lies behind it.

    It needs no network and no scripts, prints well, and is written whole or not at all.
    """
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        place = desk.report(output, as_of=as_of, since=since, replace=force)
    say(f"written to {place}")
