"""`records`: what reports say, in the form of the annotation guide, without a ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import (
    ManifestOption,
    PathsArgument,
    PublishedOption,
    ReaderOption,
    SituationOption,
    examples,
)
from muster.cli.settings import settle
from muster.cli.terminal import say_json_lines

commands = typer.Typer()


@commands.command(
    "records",
    rich_help_panel="Read",
    epilog=examples(
        "muster records story.txt --situation ukraine",
        "muster records seeds/ --manifest seeds.csv > records.jsonl",
        "muster records story.txt --explain | jq .why",
    ),
)
def records(
    paths: PathsArgument,
    *,
    situation: SituationOption = None,
    manifest: ManifestOption = None,
    published: PublishedOption = None,
    reader: ReaderOption = None,
    explain: Annotated[bool, typer.Option("--explain", help="Add the rule that made each, and its words.")] = False,
) -> None:
    """Print the records of reports as JSON Lines; nothing is stored.

    Each has its report's name, the exact words that prove it and where they stand.
    """
    from muster.api.records import read_records
    from muster.cli.unread import leave_out_unread

    reads = read_records(
        paths,
        settle("situation", situation),
        manifest=manifest,
        published=published,
        reader=settle("reader", reader),
    )
    for read in leave_out_unread(reads):
        say_json_lines(read.annotated(explain=explain))
