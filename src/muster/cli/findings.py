"""`findings`: what is wrong or notable in the texts."""

from __future__ import annotations

import typer

from muster.cli.options import JsonOption, LedgerOption, SituationOption, examples
from muster.cli.terminal import say, say_json

commands = typer.Typer()


@commands.command(
    "findings",
    rich_help_panel="Look",
    epilog=examples("muster findings", "muster findings --json | jq '.[] | select(.weight == \"grave\")'"),
)
def findings(*, ledger: LedgerOption = None, situation: SituationOption = None, as_json: JsonOption = False) -> None:
    """List what is wrong or notable in the texts, with the words it concerns."""
    from muster.cli.desks import open_to_look
    from muster.cli.screen import console, table

    with open_to_look(ledger, situation) as desk:
        listing = desk.findings()
    if as_json:
        say_json(listing.to_dicts())
        return
    rows = [(str(each.finding.weight), each.report_name, each.finding.message, each.words) for each in listing]
    if not rows:
        say("nothing found")
        return
    console().print(table(("weight", "report", "finding", "words"), rows))
