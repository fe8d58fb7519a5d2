"""`findings`: what is wrong or notable in the texts."""

from __future__ import annotations

import typer

from muster.cli.options import AsOfOption, JsonOption, LedgerOption, SituationOption, examples
from muster.cli.terminal import say, say_json

commands = typer.Typer()


@commands.command(
    "findings",
    rich_help_panel="Look",
    epilog=examples("muster findings", "muster findings --json | jq '.[] | select(.weight == \"grave\")'"),
)
def findings(
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what is wrong or notable in the texts, with the words it concerns, the gravest first."""
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        listing = desk.findings(as_of=as_of)
    if as_json:
        say_json(listing.to_dicts())
    elif not listing:
        say("nothing found")
    else:
        from muster.cli.history import print_findings

        print_findings(listing)
