"""`judge`, `same`, `different`, `trust`, `judgements`, `undo` and `offices`: the analyst's word."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import JsonOption, LedgerOption, SituationOption, examples
from muster.cli.settings import settle
from muster.cli.terminal import say, say_json

commands = typer.Typer()
offices = typer.Typer(help="The table of who held which office when.", no_args_is_help=True)
commands.add_typer(offices, name="offices", rich_help_panel="Judge")
_PANEL = "Judge"
WhyOption = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason, for who comes later.")]
WhoOption = Annotated[
    str | None, typer.Option("--who", metavar="NAME", help="Who judges. Otherwise the setting `analyst`.")
]
ReportArgument = Annotated[str, typer.Argument(metavar="REPORT", help="A report by its name or id.")]


@commands.command(
    "judge",
    rich_help_panel=_PANEL,
    epilog=examples(
        "muster judge 1f3a accept", "muster judge 1f3a amend stance=ready conditions=ceasefire --why 'he said could'"
    ),
)
def judge(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="A record's id or the beginning of it.")],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help="accept, reject or amend.")],
    changes: Annotated[list[str] | None, typer.Argument(metavar="FIELD=VALUE", help="What to amend.")] = None,
    *,
    why: WhyOption = "",
    who: WhoOption = None,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
) -> None:
    """Accept, reject or amend a record; it can be undone, and outlives another reading."""
    from muster.api.judging import judge_record
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        made = judge_record(desk, record, verdict, who=settle("analyst", who), why=why, changes=changes or ())
    say(f"judgement {made.id}")


@commands.command("same", rich_help_panel=_PANEL, epilog=examples("muster same 001 004 --why 'one press conference'"))
def same(
    first: ReportArgument,
    second: ReportArgument,
    *,
    why: WhyOption = "",
    who: WhoOption = None,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
) -> None:
    """Say that two reports have one origin, and count once."""
    _judge_pair(first, second, same=True, why=why, who=who, place=(ledger, situation))


@commands.command("different", rich_help_panel=_PANEL, epilog=examples("muster different 001 004"))
def different(
    first: ReportArgument,
    second: ReportArgument,
    *,
    why: WhyOption = "",
    who: WhoOption = None,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
) -> None:
    """Say that two reports have origins of their own."""
    _judge_pair(first, second, same=False, why=why, who=who, place=(ledger, situation))


def _judge_pair(
    first: str, second: str, *, same: bool, why: str, who: str | None, place: tuple[str | None, str | None]
) -> None:
    from muster.api.judging import judge_pair
    from muster.cli.desks import open_to_look

    with open_to_look(*place) as desk:
        made = judge_pair(desk, first, second, same=same, who=settle("analyst", who), why=why)
    say(f"judgement {made.id}")


@commands.command(
    "trust", rich_help_panel=_PANEL, epilog=examples("muster trust 003", "muster trust 003 low --why 'wrong ministers'")
)
def trust(
    report: ReportArgument,
    level: Annotated[
        str | None, typer.Argument(metavar="LEVEL", help="low, normal or high. Without it the trust is shown.")
    ] = None,
    *,
    why: WhyOption = "",
    who: WhoOption = None,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
) -> None:
    """Say how far a report is to be relied on, or show it with what was found against it."""
    from muster.api.judging import reliance_of, trust_report
    from muster.cli.desks import open_to_look
    from muster.export.harmless import harmless

    with open_to_look(ledger, situation) as desk:
        if level is not None:
            say(f"judgement {trust_report(desk, report, level, who=settle('analyst', who), why=why).id}")
            return
        reliance = reliance_of(desk, report)
    say(f"{reliance.trust}, {'judged' if reliance.judged else 'by what was found'}")
    for finding in reliance.reasons:
        say(f"  {finding.code}: {harmless(finding.message)}")


@commands.command("undo", rich_help_panel=_PANEL, epilog=examples("muster undo 9c1b --why 'misread'"))
def undo(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="A judgement's id or the beginning of it.")],
    *,
    why: WhyOption = "",
    who: WhoOption = None,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
) -> None:
    """Take a judgement back; the row stays, and the undoing is one more."""
    from muster.api.judging import undo_judgement
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        made = undo_judgement(desk, judgement, who=settle("analyst", who), why=why)
    say(f"judgement {made.id}")


@commands.command(
    "judgements", rich_help_panel=_PANEL, epilog=examples("muster judgements", "muster judgements --json")
)
def judgements(*, ledger: LedgerOption = None, situation: SituationOption = None, as_json: JsonOption = False) -> None:
    """List the judgements: in force, undone, and orphans whose record cannot be found again."""
    from muster.api.judging import list_judgements
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        listing = list_judgements(desk)
    if as_json:
        say_json(listing.to_dicts())
        return
    from muster.cli.screen import console, table

    rows = [tuple(str(row[name]) for name in _COLUMNS) for row in listing.to_dicts()]
    if rows:
        console().print(table(_COLUMNS, rows))
    else:
        say("nothing was judged")


_COLUMNS = ("judgement", "verdict", "standing", "who", "when", "on", "why")


@offices.command("list", epilog=examples("muster offices list FR", "muster offices list --json"))
def list_(
    country: Annotated[str | None, typer.Argument(metavar="COUNTRY", help="Only this country or body.")] = None,
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_json: JsonOption = False,
) -> None:
    """List who held which office when, and where each row is from; K marks common knowledge nobody has verified."""
    from muster.api.judging import list_offices
    from muster.cli.desks import open_to_read

    with open_to_read(ledger, situation) as desk:
        listing = list_offices(desk, country=country.upper() if country and len(country) == 2 else country)
    if as_json:
        say_json(listing.to_dicts())
        return
    from muster.cli.screen import console, table

    columns = ("country", "office", "person", "start", "end", "known_from")
    console().print(table(columns, [tuple(str(row[name] or "") for name in columns) for row in listing.to_dicts()]))


@offices.command("load", epilog=examples("muster offices load ministers.csv", "muster offices load wikidata.json"))
def load(
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV with the table's columns, or Wikidata's JSON.")],
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
) -> None:
    """Add rows to the table of offices, and check every report against them."""
    from muster.api.judging import add_offices
    from muster.cli.desks import open_to_read

    with open_to_read(ledger, situation) as desk:
        new, given = add_offices(desk, file)
        desk.tie()
    say(f"{new} of {given} rows were new")
