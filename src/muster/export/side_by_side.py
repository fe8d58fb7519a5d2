"""Two reports side by side, with what differs marked: as one HTML page, and as pieces for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from muster.export.harmless import harmless
from muster.model.alteration import Aligned, Comparison, Difference, DifferenceKind
from muster.model.span import Span

_SHOWN = frozenset(DifferenceKind) - {DifferenceKind.WORDING, DifferenceKind.ADDED, DifferenceKind.MISSING}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; `marked` are those that differ."""

    words: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One report of the two."""

    name: str
    text: str


def pieces(text: str, spans: Iterable[Span], marks: Iterable[Span]) -> list[Piece]:
    """Cut the sentences of one side at what is marked; sentences are joined by a space."""
    ordered = sorted(set(marks))
    cut: list[Piece] = []
    for span in spans:
        if cut:
            cut.append(Piece(" "))
        place = span.start
        for mark in ordered:
            start, end = max(mark.start, place), min(mark.end, span.end)
            if span.start <= mark.start and start < end:
                cut += [Piece(harmless(text[place:start])), Piece(harmless(text[start:end]), marked=True)]
                place = end
        cut.append(Piece(harmless(text[place : span.end])))
    return [piece for piece in cut if piece.words]


def row_pieces(row: Aligned, before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Return both sides of one row; a sentence that stands alone, or is only worded otherwise, is not marked."""
    shown = [one for one in row.differences if one.kind in _SHOWN]
    return (
        pieces(before, row.before, (one.before for one in shown if one.before)),
        pieces(after, row.after, (one.after for one in shown if one.after)),
    )


def name_difference(one: Difference) -> str:
    """Return a difference in words, such as "number: 3 became 30"."""
    return f"{one.kind}: {harmless(one.detail)}" if one.detail != str(one.kind) else str(one.kind)


def render_comparison(comparison: Comparison, before: Side, after: Side) -> str:
    """Return the comparison as one HTML page that needs nothing else."""
    rows = "\n".join(_row(row, before, after) for row in comparison.rows)
    kin = comparison.kinship
    grave = len(comparison.weighty)
    lead = f"{kin.relation}; {grave} difference{'' if grave == 1 else 's'} that can change a record"
    return _PAGE.format(
        title=escape(f"{harmless(before.name)} and {harmless(after.name)}"),
        lead=escape(lead),
        before=escape(harmless(before.name)),
        after=escape(harmless(after.name)),
        rows=rows,
    )


def _row(row: Aligned, before: Side, after: Side) -> str:
    one, other = row_pieces(row, before.text, after.text)
    named = "".join(
        f'<li class="{difference.weight}">{escape(name_difference(difference))}</li>' for difference in row.differences
    )
    return f"<tr><td>{_html(one)}</td><td>{_html(other)}</td><td><ul>{named}</ul></td></tr>"


def _html(cut: Iterable[Piece]) -> str:
    return "".join(f"<mark>{escape(piece.words)}</mark>" if piece.marked else escape(piece.words) for piece in cut)


_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border-top: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: .5rem; text-align: left;
  vertical-align: top; width: 38%; }}
th:last-child, td:last-child {{ width: 24%; }}
mark {{ font-weight: 600; text-decoration: underline; }}
ul {{ margin: 0; padding-left: 1.2rem; }}
.grave {{ font-weight: 600; }}
.note {{ opacity: .8; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{lead}</p>
<table>
<thead><tr><th scope="col">{before}</th><th scope="col">{after}</th><th scope="col">What differs</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
</body>
</html>
"""
