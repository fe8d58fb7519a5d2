"""`tree`: solve any Open-PSA fault tree."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.assess import GivenOption, ProfileOption, ScenarioOption, UncertainOption, WithoutOption
from muster.cli.options import AsOfOption, JsonOption, LedgerOption, SituationOption, examples
from muster.cli.terminal import say, say_json, say_text

commands = typer.Typer()
trees = typer.Typer(no_args_is_help=True, help="Solve and write fault trees in Open-PSA terms.")
commands.add_typer(trees, name="tree", rich_help_panel="Assess")


@trees.command(
    "solve",
    epilog=examples(
        "muster tree solve plant.xml",
        "muster tree solve plant.xml --cut-sets --limit-order 3 --json",
        "muster tree solve plant.xml --probability --count-only",
        "muster tree solve plant.xml --prime-implicants",
        "muster tree solve trees/*.xml --each --probability",
    ),
)
def solve(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Open-PSA files that make up one model.")],
    *,
    each: Annotated[bool, typer.Option("--each", help="Each file is a model of its own.")] = False,
    probability: Annotated[bool, typer.Option("--probability", help="The exact probability.")] = False,
    cut_sets: Annotated[bool, typer.Option("--cut-sets", help="The minimal cut sets.")] = False,
    prime_implicants: Annotated[
        bool, typer.Option("--prime-implicants", help="In place of cut sets: what must occur and what must not.")
    ] = False,
    importance: Annotated[bool, typer.Option("--importance", help="MIF, CIF, DIF, RAW and RRW of each event.")] = False,
    uncertainty: Annotated[bool, typer.Option("--uncertainty", help="The interval from the distributions.")] = False,
    count_only: Annotated[bool, typer.Option("--count-only", help="Count the cut sets, list none.")] = False,
    limit_order: Annotated[
        int | None, typer.Option("--limit-order", min=0, metavar="N", help="List cut sets of at most N events.")
    ] = None,
    top: Annotated[
        str | None, typer.Option("--top", metavar="GATE", help="The gate to solve. Every top otherwise.")
    ] = None,
    without_groups: Annotated[
        bool, typer.Option("--without-groups", help="Leave common-cause groups out of account.")
    ] = False,
    hours: Annotated[float, typer.Option("--hours", min=0.0, help="The mission time.")] = 8760.0,
    bound: Annotated[
        int, typer.Option("--bound", min=1000, metavar="NODES", help="The most nodes of a diagram, else simulate.")
    ] = 3_000_000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Where random numbers start.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """Solve a fault tree: probability, minimal cut sets, importance; all three unless some are chosen."""
    from muster.api.trees import solve_files
    from muster.assessment.solving import Questions
    from muster.export.tree_answers import answers_to_json, model_lines

    every = not any((probability, cut_sets, prime_implicants, importance, count_only, uncertainty))
    asked = Questions(
        probability=probability or every or uncertainty,
        cut_sets=cut_sets or every,
        prime_implicants=prime_implicants,
        importance=importance or every,
        count_only=count_only,
        limit_order=limit_order,
        uncertainty=uncertainty,
        common_causes=not without_groups,
        bound=bound,
        seed=seed,
        hours=hours,
    )
    answers = solve_files(files, asked, top=top, each=each)
    say_json(answers_to_json(answers)) if as_json else say("\n".join(model_lines(answers)))


@trees.command("export", epilog=examples("muster tree export --given ceasefire > guarantee.xml"))
def export(
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
    """Write the tree of an assessment as Open-PSA XML, for SCRAM and others."""
    from muster.api.assessing import Wanted
    from muster.assessment.expression import with_nominal_chances
    from muster.cli.asking import assess_ledger
    from muster.export.openpsa import write_openpsa

    wanted = Wanted(given or (), without or (), uncertain or (), scenario, profile, as_of)
    found = assess_ledger([wanted], ledger=ledger, situation=situation)[0]
    say_text(write_openpsa(with_nominal_chances(found.risk.tree)))
