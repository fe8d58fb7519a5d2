"""`assess`, `why` and `backtest`: whether the guarantee would hold, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import AsOfOption, JsonOption, LedgerOption, SituationOption, examples
from muster.cli.settings import settle
from muster.cli.terminal import say, say_json, tell

commands = typer.Typer()
_PANEL = "Assess"
Conditions = list[str] | None
GivenOption = Annotated[Conditions, typer.Option("--given", metavar="CONDITION", help="Met; can be repeated.")]
WithoutOption = Annotated[Conditions, typer.Option("--without", metavar="CONDITION", help="Not met; can be repeated.")]
UncertainOption = Annotated[
    Conditions, typer.Option("--uncertain", metavar="CONDITION=P", help="Met with this probability.")
]
ScenarioOption = Annotated[
    str | None, typer.Option("--scenario", metavar="FILE", help="A scenario file; single conditions replace its own.")
]
ProfileOption = Annotated[str | None, typer.Option("--profile", metavar="NAME|FILE", help="What the guarantee needs.")]


@commands.command(
    "assess",
    rich_help_panel=_PANEL,
    epilog=examples(
        "muster assess --given ceasefire",
        "muster assess --scenario a.toml --scenario b.toml",
        "muster assess --given ceasefire --against baseline",
    ),
)
def assess(
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    given: GivenOption = None,
    without: WithoutOption = None,
    uncertain: UncertainOption = None,
    profile: ProfileOption = None,
    scenario: Annotated[
        list[str] | None, typer.Option("--scenario", metavar="FILE", help="A scenario file; several are compared.")
    ] = None,
    against: Annotated[
        str | None,
        typer.Option("--against", metavar="FILE", help="Show only what differs from this scenario, or `baseline`."),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Where random numbers start.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """Work out whether the guarantee would hold: who comes, what is missing, who waits for whom."""
    from muster.api.assessing import Wanted
    from muster.cli.asking import assess_ledger
    from muster.export.assessment import assessment_json, assessment_lines, comparison_json, comparison_lines
    from muster.export.harmless import harmless

    files: list[str | None] = [*(scenario or ())] or [None]
    asked = [Wanted(given or (), without or (), uncertain or (), file, profile, as_of, seed) for file in files]
    if against:
        file = None if against == "baseline" else against
        asked.insert(0, Wanted(scenario_file=file, profile=profile, as_of=as_of, seed=seed))
    found = assess_ledger(asked, ledger=ledger, situation=situation)
    if as_json:
        say_json(assessment_json(found[0]) if len(found) == 1 else comparison_json(found))
        return
    for line in assessment_lines(found[0]) if len(found) == 1 else comparison_lines(found):
        say(harmless(line))


@commands.command("why", rich_help_panel=_PANEL, epilog=examples("muster why probability", "muster why FR:troops"))
def why(
    asked: Annotated[str, typer.Argument(metavar="NUMBER-OR-ID", help="probability, a pledge, a line or a record.")],
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    given: GivenOption = None,
    without: WithoutOption = None,
    uncertain: UncertainOption = None,
    scenario: ScenarioOption = None,
    profile: ProfileOption = None,
) -> None:
    """Show what stands behind a number: cut sets, pledges, records, sentences."""
    from muster.api.assessing import Wanted, explain
    from muster.cli.asking import assess_ledger
    from muster.export.harmless import harmless

    wanted = Wanted(given or (), without or (), uncertain or (), scenario, profile, as_of)
    found = assess_ledger([wanted], ledger=ledger, situation=situation)[0]
    for line in explain(found, asked):
        say(harmless(line))


@commands.command("backtest", rich_help_panel=_PANEL, epilog=examples("muster backtest", "muster backtest own.toml"))
def backtest(
    table: Annotated[str | None, typer.Argument(metavar="FILE", help="A table of past pledges.")] = None,
    *,
    situation: SituationOption = None,
) -> None:
    """Score the priors on pledges of the past whose outcome is known."""
    from muster.api.assessing import run_backtest
    from muster.export.assessment import backtest_lines

    test = run_backtest(table, situation=settle("situation", situation) or None)
    for line in backtest_lines(test):
        say(line)
    if test.score.brier > test.score.flat:
        tell("the priors do worse on this table than one half for every pledge")
