"""How well reports are tied, altered copies and wrong offices found: on twelve families and on the seeds.

Relations are measured on the pairs that the families name; a report that contradicts another counts as
a follow-up, since it has an origin of its own. Pairs from different families count as a false merge
unless both quote one speaker with the same words, in which case they are listed apart: whether two
hands told one news conference cannot be read off the families. Altered records are those of the
families' lists that change a field of a record; a finding is false where the lists hold nothing of
its kind in that sentence, so that a change which the lists leave out counts against us.

The relations and the kinds of difference were made while looking at these families: the figures say
that the rules hold on them, not how they do on others.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from evaluation.sets import corpus, seeds
from muster.intake.gazetteer import load_gazetteer
from muster.intake.offices import load_offices
from muster.model.alteration import Difference
from muster.model.origin import Relation
from muster.model.report import Report
from muster.pipeline.tying import Comparer
from muster.reconciliation.checking import check_offices
from muster.reconciliation.kin import KinFinder
from muster.reconciliation.telling import Telling
from muster.text.reading import read_article

_RELATIONS = {
    "copy": {Relation.COPY, Relation.CUT_COPY},
    "rewrite": {Relation.REWRITE},
    "same_origin": {Relation.SAME_ORIGIN},
    "correction": {Relation.CORRECTION},
    "contradiction": {Relation.FOLLOW_UP},
}
_KINDS = {  # which differences show an alteration of a field
    "office": {"name", "office"},
    "role": {"office"},
    "stance": {"modality", "negation", "condition", "scope"},
    "negation": {"negation", "modality", "condition"},
    "condition": {"condition", "modality", "negation"},
    "quantity": {"number", "scope"},
    "timing": {"number", "day", "condition"},
    "membership": {"country or group"},
    "doer": {"country or group", "scope", "name"},
    "undertaking": {"scope"},
    "place": {"country or group"},
}
_SEED_OFFICES = 3  # wrong offices in seed 002


@dataclass(slots=True)
class Measured:
    """What was counted; shares are worked out from it."""

    right: list[bool] = field(default_factory=list)
    carried: set[frozenset[str]] = field(default_factory=set)
    carried_gold: set[frozenset[str]] = field(default_factory=set)
    merged: list[tuple[str, str, bool]] = field(default_factory=list)
    missed_by_index: int = 0
    altered: list[bool] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    weighty: int = 0
    offices: list[bool] = field(default_factory=list)
    flagged_elsewhere: int = 0


def measure(shared: Path) -> Measured:
    """Measure on the corpus, the families and the seeds under `shared`."""
    reports = dict(_reports(shared))
    comparer = Comparer.of(load_gazetteer(), load_offices())
    tellings = {name: comparer.tell(report) for name, report in reports.items()}
    families = json.loads((shared / "corpus/e/families.json").read_text(encoding="utf-8"))["families"]
    measured = Measured()
    for family in families:
        _measure_family(family, tellings, measured, comparer=comparer)
    _measure_pairs(families, tellings, measured, comparer=comparer)
    _measure_index(reports, tellings, measured)
    _measure_offices(families, reports, measured, comparer=comparer)
    return measured


def _reports(shared: Path) -> Iterator[tuple[str, Report]]:
    """Yield the reports under short names: `a001`, `seed 000`."""
    yield from ((f"{golden.part}{golden.report.name}", golden.report) for golden in corpus(shared))
    yield from ((f"seed {golden.report.name[:3]}", golden.report) for golden in seeds(shared))


def _measure_family(
    family: Mapping[str, object], tellings: Mapping[str, Telling], measured: Measured, *, comparer: Comparer
) -> None:
    rows = _rows(family)
    carrying = [f"e{row['id']}" for row in rows if row["relation"] in {"original", "copy", "rewrite"}]
    measured.carried_gold |= {frozenset(pair) for pair in combinations(carrying, 2)}
    for row in rows:
        if "of" in row:
            one, other = tellings[f"e{row['of']}"], tellings[f"e{row['id']}"]
            kinship = comparer.relate(one, other)
            measured.right.append(kinship.relation in _RELATIONS[row["relation"]])
            if row["relation"] in {"copy", "rewrite"}:
                found = comparer.compare(one, other, kinship).weighty
                _measure_alterations(row.get("altered", []), found, measured, later=other)


def _measure_alterations(
    altered: Sequence[Mapping[str, str]], found: Sequence[Difference], measured: Measured, *, later: Telling
) -> None:
    wanted = [one for one in altered if one["field"] in _KINDS]
    measured.weighty += len(found)
    explained: set[int] = set()
    for one in wanted:
        start = later.text.index(one["exact"])
        sentences = _sentences(later, start, start + len(one["exact"]))
        hits = {n for n, each in enumerate(found) if each.kind in _KINDS[one["field"]] and sentences & _of(later, each)}
        explained |= hits
        measured.altered.append(bool(hits))
    measured.false += [f"{each.kind}: {each.detail}" for n, each in enumerate(found) if n not in explained]


def _of(telling: Telling, one: Difference) -> set[int]:
    return _sentences(telling, one.after.start, one.after.end) if one.after else set()


def _sentences(telling: Telling, start: int, end: int) -> set[int]:
    return {n for n, line in enumerate(telling.lines) if line.span.start < end and start < line.span.end}


def _measure_pairs(
    families: Sequence[Mapping[str, object]],
    tellings: Mapping[str, Telling],
    measured: Measured,
    *,
    comparer: Comparer,
) -> None:
    """Relate every pair of the whole corpus."""
    home = {f"e{row['id']}": family["family"] for family in families for row in _rows(family)}
    home |= {"seed 000": "seed", "seed 001": "seed"}
    sets = {name: {name} for name in tellings}
    for one, other in combinations(tellings, 2):
        kinship = comparer.relate(tellings[one], tellings[other])
        if kinship.relation.copies:
            _join(sets, one, other)
        if kinship.relation.ties and (one not in home or home.get(one) != home.get(other)):
            measured.merged.append((one, other, kinship.relation is Relation.SAME_ORIGIN and bool(kinship.shared)))
        if {one, other} == {"seed 000", "seed 001"}:
            measured.right.append(kinship.relation is Relation.SAME_ORIGIN)
    joined = {frozenset(names) for names in sets.values()}
    measured.carried = {frozenset(pair) for names in joined for pair in combinations(sorted(names), 2)}


def _join(sets: dict[str, set[str]], one: str, other: str) -> None:
    """Let all that hang together with either hang together with both."""
    joined = sets[one] | sets[other]
    for name in joined:
        sets[name] = joined


def _measure_index(reports: Mapping[str, Report], tellings: Mapping[str, Telling], measured: Measured) -> None:
    """Count the copies and rewrites that are not found when reports come one by one."""
    names = list(reports)
    finder = KinFinder(lambda number: tellings[names[number]])
    known = {telling.report_id: name for name, telling in tellings.items()}
    sets = {name: {name} for name in names}
    for name in names:
        for kinship in finder.add(read_article(reports[name])):
            if kinship.relation.carries:
                _join(sets, known[kinship.earlier], known[kinship.later])
    measured.missed_by_index = sum(not pair <= sets[min(pair)] for pair in measured.carried_gold)


def _measure_offices(
    families: Sequence[Mapping[str, object]],
    reports: Mapping[str, Report],
    measured: Measured,
    *,
    comparer: Comparer,
) -> None:
    planted = dict(_planted(families))
    for name, report in reports.items():
        found = check_offices(read_article(report), comparer.offices, comparer.gazetteer)
        spans = [one.span.of(report.text) for one in found if one.span]
        wanted = planted.get(name, [])
        measured.offices += [any(words in span or span in words for span in spans) for words in wanted]
        if name == "seed 002":
            measured.offices += [place < len(found) for place in range(_SEED_OFFICES)]
        elif not wanted:
            measured.flagged_elsewhere += len(found)


def _rows(family: Mapping[str, object]) -> list[dict[str, Any]]:
    rows = family["reports"]
    if not isinstance(rows, list):
        raise SystemExit("families.json: `reports` is no list")
    return rows


def _planted(families: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, list[str]]]:
    """Yield the wrong offices of each report; what a correction takes back is wrong in what it corrects, too."""
    for family in families:
        rows = _rows(family)
        for row in rows:
            yield f"e{row['id']}", [one["exact"] for one in row.get("altered", []) if one["field"] == "office"]
        taken_back = [
            one["original_words"] for row in rows for one in row.get("corrects", []) if one["field"] == "office"
        ]
        if taken_back:
            yield from ((f"e{row['id']}", taken_back) for row in rows if row["relation"] in {"original", "copy"})


def shares(measured: Measured) -> dict[str, float]:
    """Return the shares that floors are pinned for; a count that must be zero is given as 1 / (1 + count)."""
    return {
        "relations": sum(measured.right) / len(measured.right),
        "copies_f1": _agreement(measured)[2],
        "no_false_merge": 1 / (1 + sum(not proven for _, _, proven in measured.merged)),
        "altered_found": sum(measured.altered) / len(measured.altered),
        "altered_true": 1 - len(measured.false) / max(1, measured.weighty),
        "wrong_offices_found": sum(measured.offices) / len(measured.offices),
        "no_office_flagged_wrongly": 1 / (1 + measured.flagged_elsewhere),
    }


def _agreement(measured: Measured) -> tuple[float, float, float]:
    both = measured.carried & measured.carried_gold
    precision = len(both) / len(measured.carried) if measured.carried else 0.0
    recall = len(both) / len(measured.carried_gold)
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def lines(measured: Measured) -> Iterator[str]:
    """Yield the table."""
    precision, recall, f1 = _agreement(measured)
    strict = [pair for pair in measured.merged if not pair[2]]
    yield _row("relations told", sum(measured.right), len(measured.right))
    yield f"copies and rewrites, pairwise F1     {f1:.3f}  (precision {precision:.3f}, recall {recall:.3f})"
    yield f"  not found one by one               {measured.missed_by_index}"
    yield f"false merges on all pairs            {len(strict)}"
    yield f"  tied by one speaker's words        {len(measured.merged) - len(strict)}  ({_named(measured)})"
    yield _row("altered records found", sum(measured.altered), len(measured.altered))
    yield _row("  false among those found", len(measured.false), measured.weighty)
    yield _row("planted wrong offices found", sum(measured.offices), len(measured.offices))
    yield f"  flagged in reports without any     {measured.flagged_elsewhere}"


def _row(what: str, part: int, whole: int) -> str:
    return f"{what:36} {part / whole if whole else 0.0:.3f}  ({part} of {whole})"


def _named(measured: Measured) -> str:
    return ", ".join(f"{one}–{other}" for one, other, proven in measured.merged if proven)


def show(shared: Path) -> None:
    """Print the table."""
    sys.stdout.write("".join(f"{line}\n" for line in lines(measure(shared))))


if __name__ == "__main__":
    show(Path(sys.argv[1]))
