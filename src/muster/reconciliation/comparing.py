"""Two kindred reports side by side: which sentences tell the same, and what was altered on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from muster.model.alteration import Aligned, Comparison, Difference
from muster.model.alteration import DifferenceKind as Kind
from muster.model.finding import Code, Finding, Weight
from muster.model.origin import Kinship
from muster.model.span import Span
from muster.reconciliation.alignment import Pair, align, fill_gaps
from muster.reconciliation.differences import Sheet, Side, find_differences
from muster.reconciliation.telling import Line, Telling


def compare(earlier: Telling, later: Telling, kinship: Kinship) -> Comparison:
    """Align two reports and classify what differs; sentences of one side alone are added or missing."""
    sheets = Sheet(earlier), Sheet(later)
    pairs = fill_gaps(earlier, later, align(earlier, later))
    rows = [_row(sheets, group) for group in _groups(pairs)]
    paired = {pair.first for pair in pairs}, {pair.second for pair in pairs}
    added = [line for number, line in enumerate(later.lines) if number not in paired[1]]
    missing = [line for number, line in enumerate(earlier.lines) if number not in paired[0]]
    rows += [Aligned((), (line.span,), (_alone(Kind.ADDED, after=line),)) for line in added]
    rows += [Aligned((line.span,), (), (_alone(Kind.MISSING, before=line),)) for line in missing]
    return Comparison(kinship, tuple(sorted(rows, key=lambda row: (not row.after, row.after, row.before))))


def _alone(kind: Kind, *, before: Line | None = None, after: Line | None = None) -> Difference:
    return Difference(kind, str(kind), Weight.NOTE, before.span if before else None, after.span if after else None)


def _groups(pairs: Sequence[Pair]) -> list[tuple[set[int], set[int]]]:
    """Join pairs that share a sentence: rewriters split one into two, or make one of two."""
    groups: list[tuple[set[int], set[int]]] = []
    for pair in sorted(pairs, key=lambda one: -one.likeness):
        touching = [group for group in groups if pair.first in group[0] or pair.second in group[1]]
        first = {pair.first}.union(*(group[0] for group in touching))
        second = {pair.second}.union(*(group[1] for group in touching))
        groups = [group for group in groups if group not in touching]
        groups.append((first, second))
    return groups


def _row(sheets: tuple[Sheet, Sheet], group: tuple[set[int], set[int]]) -> Aligned:
    before, after = (Side(sheet, _lines(sheet.telling, of)) for sheet, of in zip(sheets, group, strict=True))
    same = [line.words for line in before.lines] == [line.words for line in after.lines]
    differences = () if same else find_differences(before, after) or (_wording(before, after),)
    return Aligned(before.spans, after.spans, differences)


def _lines(telling: Telling, numbers: Iterable[int]) -> tuple[Line, ...]:
    return tuple(telling.lines[number] for number in sorted(numbers))


def _wording(before: Side, after: Side) -> Difference:
    return Difference(Kind.WORDING, "other words", Weight.NOTE, before.spans[0], after.spans[0])


def find_alterations(comparison: Comparison) -> tuple[Finding, ...]:
    """Return the differences that can change a record, as findings on the later report."""
    by_place: defaultdict[Span, list[Difference]] = defaultdict(list)
    for one in comparison.weighty:
        if one.after:
            by_place[one.after].append(one)
    return tuple(
        Finding(
            Code.ALTERED_COPY,
            f"{', '.join(f'{one.kind}: {one.detail}' for one in found)} "
            f"(against report {comparison.kinship.earlier}, of which this is a {comparison.kinship.relation})",
            max((one.weight for one in found), key=list(Weight).index),
            span,
        )
        for span, found in sorted(by_place.items())
    )
