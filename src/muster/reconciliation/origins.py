"""From kinships to origins: what several reports carry counts once, utterance by utterance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from muster.model.origin import Kinship, Origin

_Node = tuple[str, str]  # a report and a speaker; the empty speaker is all else that the report says


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of all reports, by report and speaker.

    Where a report is tied to others only by what one speaker says, only that has their origin.
    """

    _roots: Mapping[_Node, str]
    _members: Mapping[str, tuple[str, ...]]

    def of(self, report_id: str, speaker: str | None = None) -> str:
        """Return the origin of what the report lets `speaker` (a folded family name) say, else of its own words."""
        return self._roots.get((report_id, speaker or "")) or self._roots.get((report_id, "")) or report_id

    def all(self) -> tuple[Origin, ...]:
        """Return the origins that more than one report carries, in the order of their ids."""
        return tuple(Origin(root, reports) for root, reports in sorted(self._members.items()) if len(reports) > 1)


def gather_origins(
    kinships: Iterable[Kinship],
    published: Mapping[str, date | None],
    *,
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
) -> Origins:
    """Gather reports into origins; the order in which kinships come makes no difference.

    `published` has every report with its day. `same` and `different` are pairs that an analyst has
    decided on: the first are tied as copies are, the second are not tied by their own kinship.
    """
    apart = {frozenset(pair) for pair in different}
    tying = [one for one in kinships if one.relation.ties and frozenset((one.earlier, one.later)) not in apart]
    speakers = _speakers(tying)
    forest = _Forest()
    for one in tying:
        told = ("", *speakers) if one.relation.carries else one.speakers
        for speaker in told:
            forest.join((one.earlier, speaker), (one.later, speaker))
    for first, second in same:
        for speaker in ("", *speakers):
            forest.join((first, speaker), (second, speaker))
    carriers = frozenset(one.later for one in tying if one.relation.carries)
    return _name(forest, published, carriers)


def _speakers(kinships: Iterable[Kinship]) -> frozenset[str]:
    return frozenset(speaker for one in kinships for speaker in one.speakers)


class _Forest:
    """Joins nodes into sets; which node stands for a set does not matter, since the earliest report names it."""

    def __init__(self) -> None:
        self.parents: dict[_Node, _Node] = {}

    def find(self, node: _Node) -> _Node:
        """Return the node that stands for this one's set."""
        parents = self.parents
        parents.setdefault(node, node)
        while parents[node] != node:
            parents[node] = parents[parents[node]]
            node = parents[node]
        return node

    def join(self, one: _Node, other: _Node) -> None:
        """Put two nodes into one set."""
        first, second = sorted((self.find(one), self.find(other)))
        self.parents[second] = first


def _name(forest: _Forest, published: Mapping[str, date | None], carriers: frozenset[str]) -> Origins:
    """Name each set by its earliest report, of one day by one that copies no other."""
    sets: defaultdict[_Node, list[_Node]] = defaultdict(list)
    for node in list(forest.parents):
        sets[forest.find(node)].append(node)
    roots: dict[_Node, str] = {}
    members: defaultdict[str, set[str]] = defaultdict(set)
    for nodes in sets.values():
        reports = {report for report, _ in nodes}
        root = min(reports, key=lambda report: (published.get(report) or date.max, report in carriers, report))
        roots |= dict.fromkeys(nodes, root)
        members[root] |= reports
    return Origins(roots, {root: tuple(sorted(reports)) for root, reports in members.items()})
