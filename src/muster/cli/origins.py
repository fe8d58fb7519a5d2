"""`origins`, `compare`, `disputes`, `changes`, `contacts` and `figures`: what lies between the reports."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import AsOfOption, JsonOption, LedgerOption, SituationOption, examples
from muster.cli.terminal import say, say_json, say_text

commands = typer.Typer()
_PANEL = "Reconcile"
OutputOption = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")]


@commands.command("origins", rich_help_panel=_PANEL, epilog=examples("muster origins", "muster origins --json"))
def origins(*, ledger: LedgerOption = None, situation: SituationOption = None, as_json: JsonOption = False) -> None:
    """List the origins that several reports share, with how each report is related and whom it credits.

    Reports are counted here; the page that `muster report` writes counts the origins of the records,
    those that one report carries alone among them.
    """
    from muster.api.reconciling import list_origins
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        listing = list_origins(desk)
    if as_json:
        say_json(listing.to_dicts())
        return
    from muster.cli.kindred import print_origins

    print_origins(listing)


@commands.command(
    "compare",
    rich_help_panel=_PANEL,
    epilog=examples("muster compare 001 003", "muster compare 001 003 --html -o compared.html"),
)
def compare(
    first: Annotated[str, typer.Argument(metavar="REPORT", help="A report by its name or id.")],
    second: Annotated[str, typer.Argument(metavar="REPORT", help="Another one.")],
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_html: Annotated[bool, typer.Option("--html", help="As an HTML page instead.")] = False,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Put two reports side by side, sentence by sentence, and mark what was altered."""
    from muster.api.reconciling import compare_reports
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        compared = compare_reports(desk, first, second)
    if as_html:
        from muster.export.side_by_side import render_comparison

        _put(render_comparison(compared.comparison, compared.before, compared.after), output, force=force)
        return
    from muster.cli.kindred import print_comparison

    print_comparison(compared)


@commands.command("disputes", rich_help_panel=_PANEL, epilog=examples("muster disputes", "muster disputes --json"))
def disputes(
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """List where reports contradict themselves, one another, or the person they tell of."""
    from muster.api.reconciling import list_disputes
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        listing = list_disputes(desk, as_of=as_of)
    if as_json:
        say_json(listing.to_dicts())
        return
    from muster.cli.kindred import print_disputes

    print_disputes(listing)


@commands.command(
    "changes",
    rich_help_panel=_PANEL,
    epilog=examples(
        "muster changes --since 2025-09-01",
        "muster changes --between 2025-02-26 2025-09-05 --markdown",
        "muster changes --since 2025-09-01 --atom -o changes.xml",
    ),
)
def changes(
    *,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help="From the end of this day.")] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="DAY DAY", help="From the end of one to another.")
    ] = None,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_json: JsonOption = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="As Markdown instead.")] = False,
    as_atom: Annotated[bool, typer.Option("--atom", help="As an Atom feed instead.")] = False,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """List what changed: new, hardened, softened, refused, withdrawn, conditions, disputes, stale pledges."""
    from muster.api.given import as_day
    from muster.api.names import state_names
    from muster.cli.desks import open_to_look
    from muster.errors import InputError
    from muster.export.changes import change_feed, change_lines, change_markdown

    if (since is None) == (between is None):
        raise InputError("say from when: give --since DAY, or --between DAY DAY")
    first, last = between or (since, None)
    with open_to_look(ledger, situation) as desk:
        found, title = desk.changes(first, until=last), desk.situation.title
    if as_json:
        say_json(found.to_dicts())
    elif as_markdown:
        days = as_day(first), as_day(last)
        _put(change_markdown(tuple(found), state_names(), since=days[0], until=days[1]), output, force=force)
    elif as_atom:
        _put(change_feed(tuple(found), state_names(), title=f"Changes: {title}"), output, force=force)
    else:
        _put(
            "".join(f"{line}\n" for line in change_lines(found, state_names())) or "nothing changed\n",
            output,
            force=force,
        )


@commands.command(
    "contacts",
    rich_help_panel=_PANEL,
    epilog=examples("muster contacts", "muster contacts --ics -o contacts.ics"),
)
def contacts(
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    as_calendar: Annotated[bool, typer.Option("--ics", help="As an iCalendar file instead.")] = False,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """List who met, called or visits whom; what several reports tell is one contact."""
    from muster.api.given import as_day
    from muster.api.names import state_names
    from muster.api.reconciling import list_contacts
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        listing = list_contacts(desk, as_of=as_of)
    if as_json:
        say_json(listing.to_dicts())
    elif as_calendar:
        from muster.export.icalendar import contacts_calendar

        _put(contacts_calendar(listing, state_names(), stamped=as_day(None)), output, force=force)
    else:
        from muster.cli.kindred import print_contacts

        print_contacts(listing)


@commands.command("figures", rich_help_panel=_PANEL, epilog=examples("muster figures", "muster figures --json"))
def figures(
    *,
    ledger: LedgerOption = None,
    situation: SituationOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what was counted, each thing as a series over time with who gave the number."""
    from muster.api.reconciling import list_series
    from muster.cli.desks import open_to_look

    with open_to_look(ledger, situation) as desk:
        listing = list_series(desk, as_of=as_of)
    if as_json:
        say_json(listing.to_dicts())
        return
    from muster.cli.kindred import print_series

    print_series(listing)


def _put(text: str, output: str | None, *, force: bool) -> None:
    if output is None:
        say_text(text)
        return
    from pathlib import Path

    from muster.export.writing import write_whole

    write_whole(Path(output), text, replace=force)
    say(f"written to {output}")
