"""Finds a report's kin among all that were read before, without comparing it with each."""

from __future__ import annotations

from collections.abc import Callable

from muster.model.origin import Kinship
from muster.reconciliation.keys import keys_of
from muster.reconciliation.kinship import NO_KIN, relate
from muster.reconciliation.outline import outline
from muster.reconciliation.postings import Postings
from muster.reconciliation.telling import Telling
from muster.text.article import Article


class KinFinder:
    """Holds the keys of the articles read so far; `recall` gives an article's telling by its number, the newest too.

    A telling is asked for only where keys are shared, since most reports have no kin.
    """

    def __init__(self, recall: Callable[[int], Telling]) -> None:
        self._recall = recall
        self._postings = Postings()
        self._count = 0

    def add(self, article: Article) -> tuple[Kinship, ...]:
        """File an article as the next number, and return its kinships to those before that are more than one topic."""
        keys = keys_of(outline(article))
        mine, others = self._count, self._postings.candidates(keys)
        self._postings.add(mine, keys)
        self._count += 1
        if not others:
            return ()
        telling = self._recall(mine)
        found = (relate(self._recall(number), telling) for number in others)
        return tuple(one for one in found if one.relation not in NO_KIN)
