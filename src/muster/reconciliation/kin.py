"""Finds a report's kin among all that were read before, without comparing it with each."""

from __future__ import annotations

from collections.abc import Callable

from muster.model.origin import Kinship, Relation
from muster.reconciliation.keys import keys_of
from muster.reconciliation.kinship import relate
from muster.reconciliation.postings import Postings
from muster.reconciliation.telling import Telling


class KinFinder:
    """Holds the keys of the reports read so far; `recall` gives a report's telling back by its number."""

    def __init__(self, recall: Callable[[int], Telling]) -> None:
        self._recall = recall
        self._postings = Postings()
        self._count = 0

    def add(self, telling: Telling) -> tuple[Kinship, ...]:
        """File a report as the next number, and return its kinships to those before that are more than one topic."""
        keys = keys_of(telling)
        found = tuple(relate(self._recall(number), telling) for number in self._postings.candidates(keys))
        self._postings.add(self._count, keys)
        self._count += 1
        return tuple(one for one in found if one.relation not in {Relation.SAME_TOPIC, Relation.UNRELATED})
