"""`report`: the page to pass on."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.assess import GivenOption, ProfileOption, ScenarioOption, UncertainOption, WithoutOption
from muster.cli.options import AsOfOption, LedgerOption, SituationOption, examples
from muster.cli.settings import settle
from muster.cli.terminal import say
from muster.export.section import Section

commands = typer.Typer()


@commands.command(
    "report",
    rich_help_panel="Pass on",
    epilog=examples(
        "muster report -o roll.html",
        "muster report -o monday.html --as-of 2025-09-08 --since 2025-09-01 --force",
        "muster report -o roll.html --assess --given ceasefire",
        "muster report -o roll.html --scenario truce.toml",
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
    assess: Annotated[bool, typer.Option("--assess", help="Add whether the guarantee would hold.")] = False,
    given: GivenOption = None,
    without: WithoutOption = None,
    uncertain: UncertainOption = None,
    scenario: ScenarioOption = None,
    profile: ProfileOption = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
) -> None:
    """Write one HTML page with the roll and all that lies behind it.

    It needs no network and no scripts, prints well, and is written whole or not at all. The options
    of an assessment, such as --given, add it as --assess does.
    """
    from muster.cli.desks import open_to_look

    wanted = assess or given or without or uncertain or scenario or profile
    with open_to_look(ledger, situation) as desk:
        sections: tuple[Section, ...] = ()
        if wanted:
            from muster.api.assessing import Wanted, report_section

            asked = Wanted(given or (), without or (), uncertain or (), scenario, profile, as_of)
            sections = (report_section(desk, asked, situation=settle("situation", situation) or None),)
        place = desk.report(output, as_of=as_of, since=since, replace=force, sections=sections)
    say(f"written to {place}")
