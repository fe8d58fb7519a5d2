"""Origins, comparisons, disputes, contacts and figures on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.padding import Padding
from rich.text import Text

from muster.api.names import state_names
from muster.api.reconciling import Compared, OriginRow
from muster.cli.screen import console, plain, table
from muster.cli.terminal import say
from muster.export.cells import name_doubts
from muster.export.side_by_side import Piece, name_difference, row_pieces
from muster.export.wording import count, name_actor, name_day, name_days, name_quantity
from muster.model.contact import Contact, Series
from muster.model.dispute import Dispute
from muster.model.judgement import Trust
from muster.model.record import Claim, Figure, Record
from muster.model.standing import Told


def print_origins(origins: Iterable[OriginRow]) -> None:
    """Print each origin with its reports, and how many reports share one."""
    screen = console()
    listed = tuple(origins)
    for origin in listed:
        screen.print(Text.assemble((f"{count(len(origin.reports), 'report')}, 1 origin", "bold"), f"  {origin.id}"))
        screen.print(Padding(table(("day", "report", "outlet", "relation", "credits"), _reports(origin)), (0, 0, 1, 2)))
    shared = {report.id for origin in listed for report in origin.reports}
    counted = f"{count(len(shared), 'report')} in {count(len(listed), 'shared origin')}"
    say(f"{counted}; every other report stands alone" if listed else "every report stands alone")


def _reports(origin: OriginRow) -> Iterator[tuple[str, ...]]:
    relations = {one.later: one for one in sorted(origin.kin, key=lambda one: one.likeness)}
    names = {report.id: report.name for report in origin.reports}
    for report, credited in zip(origin.reports, origin.credited, strict=True):
        one = relations.get(report.id)
        shared = f" ({', '.join(one.speakers)})" if one and one.speakers else ""
        relation = f"{one.relation} of {names[one.earlier]}{shared}" if one else "first"
        via = "; ".join(dict.fromkeys(credit.outlet for credit in credited))
        yield name_day(report.published_on), report.name, report.outlet or "", relation, via


def print_comparison(compared: Compared) -> None:
    """Print two reports side by side; where a terminal shows no styles the marks « » still do."""
    screen = console()
    kinship = compared.comparison.kinship
    grave = len(compared.comparison.weighty)
    lead = f"{kinship.relation}; {count(grave, 'difference')} that can change a record"
    screen.print(plain(f"{compared.before.name} and {compared.after.name}: {lead}", "bold"))
    rows = []
    for row in compared.comparison.rows:
        before, after = row_pieces(row, compared.before.text, compared.after.text)
        named = "\n".join(name_difference(difference) for difference in row.differences)
        rows.append((_marked(before), _marked(after), Text(named)))
    screen.print(table((compared.before.name, compared.after.name, "what differs"), rows))


def _marked(cut: Iterable[Piece]) -> Text:
    return Text().join(Text(f"«{piece.words}»", style="bold") if piece.marked else Text(piece.words) for piece in cut)


def print_disputes(disputes: Iterable[Dispute]) -> None:
    """Print each dispute with both sentences, speakers, days and origins."""
    screen = console()
    printed = False
    for dispute in disputes:
        printed = True
        heading = Text.assemble(plain(dispute.about, "bold"), f": {dispute.kind}, {count(dispute.origins, 'origin')}")
        screen.print(heading)
        for told in (dispute.first, dispute.second):
            screen.print(Padding(plain(f"“{' '.join(' '.join(told.sentences).split())}”"), (0, 0, 0, 2)))
            screen.print(Padding(plain(f"– {_who(told)}", "dim"), (0, 0, 1, 2)))
    if not printed:
        say("no contradictions found")


def _who(told: Told[Record]) -> str:
    speaker = told.record.speaker if isinstance(told.record, Claim | Figure) else None
    stance = f"{told.record.stance}, " if hasattr(told.record, "stance") else ""
    name = name_actor(speaker.name, state_names()) if speaker else "the reporter"
    doubts = "".join(f", {doubt}" for doubt in name_doubts(told))
    return f"{stance}{name}, {told.outlet or told.report_name}, {name_day(told.said_on)}{doubts}"


def print_contacts(contacts: Iterable[Contact]) -> None:
    """Print the contacts as a table, those of unknown day last."""
    rows = [
        (
            name_days(contact.days) if contact.days else _when(contact),
            str(contact.type),
            str(contact.status),
            ", ".join(name_actor(each, state_names()) for each in contact.participants),
            contact.place or "",
            _told_by(contact),
        )
        for contact in contacts
    ]
    if rows:
        console().print(table(("when", "what", "status", "who", "where", "told by"), rows))
    else:
        say("no contacts")


def _when(contact: Contact) -> str:
    """Return the words of the texts where they give no day that can be known."""
    words = next((told.record.when for told in contact.told if told.record.when), None)
    return f"“{words}”, day unknown" if words else "day unknown"


def _told_by(contact: Contact) -> str:
    doubted = all(told.trust is Trust.LOW for told in contact.told)
    counted = f"{count(contact.reports, 'report')}, {count(contact.origins, 'origin')}"
    return f"{counted}, of low trust" if doubted else counted


def print_series(series: Iterable[Series]) -> None:
    """Print each series with its values in the order of days."""
    rows = [
        (
            one.what,
            name_quantity(point.quantity),
            name_day(point.said_on),
            name_actor(point.speaker, state_names()) if point.speaker else "the reporter",
            ", ".join(dict.fromkeys(told.report_name for told in point.told)),
        )
        for one in series
        for point in one.points
    ]
    if rows:
        console().print(table(("what", "value", "day", "said by", "reports"), rows))
    else:
        say("no figures")
