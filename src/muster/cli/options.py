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
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
DayOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="As known at the end of this day, such as 2025-09-05. Default: today."),
]
