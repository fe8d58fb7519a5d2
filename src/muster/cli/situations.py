"""`situations`: the shipped ones, and a commented one to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import JsonOption, examples
from muster.cli.terminal import say, say_json

commands = typer.Typer()
_group = typer.Typer(
    help="List the shipped situations, or write one of your own.",
    invoke_without_command=True,
    epilog=examples("muster situations", "muster situations new sudan"),
)
commands.add_typer(_group, name="situations", rich_help_panel="Set up")


@_group.callback()
def situations(context: typer.Context, *, as_json: JsonOption = False) -> None:
    """List the shipped situations, or write one of your own."""
    if context.invoked_subcommand:
        return
    from muster.api.given import shipped_situations

    listing = shipped_situations()
    if as_json:
        say_json(listing.to_dicts())
        return
    for each in listing:
        say(f"{each.name:<12} {each.title}")


@_group.command("new", epilog=examples("muster situations new sudan", "muster read articles/ --situation sudan.toml"))
def new(name: Annotated[str, typer.Argument(metavar="NAME", help="The file will be NAME.toml.")]) -> None:
    """Write a commented situation file here, to be filled in; an existing file is left alone."""
    from muster.intake.situations import write_situation

    path = Path(name if name.endswith(".toml") else f"{name}.toml")
    write_situation(path.stem, path)
    say(f"written to {path}: fill it in, then give it with --situation {path}")
