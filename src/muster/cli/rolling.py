"""`roll` and `show`: who stands where, and the words behind it."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import AsOfOption, JsonOption, LedgerOption, SituationOption, examples
from muster.cli.terminal import say_json, say_text

commands = typer.Typer()
_PANEL = "Look"


@commands.command(
    "roll",
    rich_help_panel=_PANEL,
    epilog=examples(
        "muster roll",
        "muster roll --as-of 2025-09-05 --undertaking troops",
        "muster roll --actor FR --actor GB --csv > roll.csv",
    ),
)
def roll(
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    actor: Annotated[list[str] | None, typer.Option(metavar="ACTOR", help="Only this actor; can be repeated.")] = None,
    undertaking: Annotated[
        list[str] | None, typer.Option(metavar="UNDERTAKING", help="Only this undertaking; can be repeated.")
    ] = None,
    as_json: JsonOption = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV, one row a standing.")] = False,
) -> None:
    """Print the roll: where each actor stands on each undertaking.

    What a group says (the coalition, European countries) stands apart and counts for no member.
    """
    from muster.api.given import as_undertaking
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        called = desk.roll(as_of=as_of)
        called = called.only(
            actors=[desk.actor(each) for each in actor or ()],
            undertakings=[as_undertaking(each) for each in undertaking or ()],
        )
    if as_json:
        say_json(called.to_json())
    elif as_csv:
        say_text(called.to_csv())
    else:
        from muster.cli.matrix import print_matrix

        print_matrix(called)


@commands.command(
    "show",
    rich_help_panel=_PANEL,
    epilog=examples("muster show US guarantee", "muster show france troops --as-of 2025-03-01 --json"),
)
def show(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="A code or a name: FR, france, EU, coalition.")],
    undertaking: Annotated[str, typer.Argument(metavar="UNDERTAKING", help="Such as troops, air_defence, guarantee.")],
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one cell of the roll: each sentence, who said it, where and when."""
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        opened = desk.standing(actor, undertaking, as_of=as_of)
    if as_json:
        say_json(opened.to_json())
    else:
        from muster.cli.history import print_history

        print_history(opened)
