"""The options that many commands share, each said once."""

from __future__ import annotations

from typing import Annotated

import typer

LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="FILE",
        help="The ledger to use. Otherwise MUSTER_LEDGER, then the settings file, then muster.db.",
    ),
]
SituationOption = Annotated[
    str | None,
    typer.Option(
        "--situation",
        metavar="NAME|FILE",
        help="A shipped situation or a TOML file. Otherwise MUSTER_SITUATION, then the settings file.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead.")]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DAY", help="As known at the end of this day, such as 2025-09-05. Today otherwise."
    ),
]
ManifestOption = Annotated[
    str | None,
    typer.Option(
        "--manifest",
        metavar="CSV",
        help="A table of the files: file, and any of published, outlet, url, title.",
    ),
]
PublishedOption = Annotated[
    str | None,
    typer.Option("--published", metavar="DAY", help="The publication day of every report given here."),
]
ReaderOption = Annotated[
    str | None,
    typer.Option(
        "--reader", metavar="NAME", help="Who reads: trained, rules, or MODULE:FUNCTION of your own. trained otherwise."
    ),
]
SyntaxOption = Annotated[
    str | None,
    typer.Option(
        "--syntax",
        metavar="NAME",
        help="What parses: shipped, spacy:NAME, or MODULE:FUNCTION of your own. shipped otherwise.",
    ),
]
WorkersOption = Annotated[
    int | None, typer.Option("--workers", min=1, metavar="N", help="How many processes read. All cores otherwise.")
]
EngineOption = Annotated[
    str | None,
    typer.Option("--engine", metavar="NAME", help="serial, processes or dask:ADDRESS. What fits the files otherwise."),
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH", help="Files, folders or globs: text, Markdown, HTML, PDF, JSON Lines; - is standard input."
    ),
]


def examples(*lines: str) -> str:
    """Return the examples at the end of a command's help."""
    shown = (line.replace("[", r"\[") for line in lines)  # a bracket would be taken for markup
    return "\n".join(("Examples:", *(f"$ {line}" for line in shown)))
