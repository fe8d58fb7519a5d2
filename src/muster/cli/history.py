"""What lies behind the roll, on the terminal: the words of a cell, and the findings in the texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from muster.api.listing import OpenedStanding
from muster.cli.screen import console, plain, stance_text
from muster.export.cells import Carrier, Cell, CellPart, Words, open_cell
from muster.export.marking import Piece
from muster.export.wording import count, name_day
from muster.ledger.shelf import ReportFinding
from muster.model.finding import Weight

_ID = 8  # of a record's id; more than enough to be told apart
_WEIGHTS = {Weight.NOTE: "", Weight.WARNING: "yellow", Weight.GRAVE: "bold red"}


def print_history(opened: OpenedStanding) -> None:
    """Print one standing with all its words."""
    screen = console()
    cell = open_cell(opened.standing, opened.names)
    screen.print(_heading(cell))
    if not cell.parts:
        screen.print(plain(f"Nothing is told of it by {name_day(opened.standing.as_of)}."))
    for part in cell.parts:
        _print_part(screen, part)


def print_findings(found: Iterable[ReportFinding]) -> None:
    """Print findings with their words."""
    screen = console()
    for each in found:
        weight = Text(str(each.finding.weight), style=_WEIGHTS[each.finding.weight])
        screen.print(Text.assemble(weight, " · ", plain(each.finding.code), " · ", plain(each.report_name, "bold")))
        screen.print(Padding(plain(each.finding.message), (0, 0, 0, 2)))
        if each.words:
            screen.print(Padding(plain(f"«{each.words}»", "dim"), (0, 0, 0, 2)))
        screen.print()


def _heading(cell: Cell) -> Text:
    standing = cell.standing
    line = Text.assemble((f"{cell.actor}, {cell.undertaking.lower()}: ", "bold"))
    if standing.stance:
        line.append_text(stance_text(standing.stance))
    elif standing.ascribed_stance:
        line.append_text(stance_text(standing.ascribed_stance, ascribed=True))
    else:
        line.append("has not said")
    for condition in cell.conditions:
        line.append(f", if {condition}")
    if standing.disputed:
        line.append(", disputed", style="bold red")
    counted = f"{count(standing.reports, 'report')}, {count(standing.origins, 'origin')}"
    return line.append(f" – as of {name_day(standing.as_of)}, {counted}", style="dim")


def _print_part(screen: Console, part: CellPart) -> None:
    screen.print()
    screen.print(Text.assemble((part.title, "bold"), (f" ({part.explained})", "dim")))
    for words in part.words:
        for sentence in words.sentences:
            screen.print(Padding(_sentence(sentence), (0, 0, 0, 2)))
        screen.print(Padding(_said_by(words), (0, 0, 1, 2)))
    if part.left_out:
        screen.print(plain(f"  and {part.left_out} more (--json gives all)", "dim"))


def _sentence(pieces: Sequence[Piece]) -> Text:
    """Mark the evidence; where a terminal shows no styles the marks « » still do."""
    return Text().join(
        Text(f"«{piece.words}»", style="bold") if piece.marked else Text(piece.words, style="dim") for piece in pieces
    )


def _said_by(words: Words) -> Text:
    stance = stance_text(words.stance) if words.stance else plain(f"{words.kind} by {words.by}")
    doubts = [*words.findings, *(["report of low trust"] if words.low_trust else [])]
    return Text.assemble(
        "– ",
        stance,
        " · ",
        Text(" · ").join((*map(plain, _facts(words)), *(plain(doubt, "bold red") for doubt in doubts))),
    )


def _facts(words: Words) -> Iterator[str]:
    known = (words.office, words.authority)
    yield f"{words.speaker}{''.join(f', {each}' for each in known if each)}"
    yield _carrier(words.first)
    if words.conditions:
        yield f"if {', '.join(words.conditions)}"
    if words.quantity:
        yield words.quantity
    if words.timing:
        yield f"“{words.timing}”"
    if words.caveats:
        yield f"but “{words.caveats}”"
    if words.via:
        yield f"credited to {words.via}"
    if words.copies:
        yield f"also in {'; '.join(_carrier(copy) for copy in words.copies)}"
    yield f"record {words.id[:_ID]}"


def _carrier(carrier: Carrier) -> str:
    return f"{carrier.outlet}, {carrier.said_on}"
