"""Which reports are filed under which key: sorted arrays that grow by merging, so that a million fit in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from muster.reconciliation.bounds import HOLDERS, choose_candidates

_FRESH = 4096  # reports that are held in a dictionary before they are merged


class Postings:
    """Files reports by number under their keys, and finds those that share keys with a new one.

    Adding and asking cost the logarithm of the number of reports, never their number: of a key
    that many have only the first holders are taken, and only so many candidates are returned.
    """

    def __init__(self) -> None:
        self._segments: list[tuple[NDArray[np.int64], NDArray[np.int32]]] = []
        self._fresh: defaultdict[int, list[int]] = defaultdict(list)
        self._waiting = 0

    def add(self, number: int, keys: Iterable[int]) -> None:
        """File a report under its keys."""
        for key in keys:
            self._fresh[key].append(number)
        self._waiting += 1
        if self._waiting >= _FRESH:
            self._settle()

    def candidates(self, keys: Sequence[int]) -> list[int]:
        """Return the reports to compare with one that has these keys, the likeliest first."""
        filed = zip(keys, self._filed(keys), strict=True)
        return choose_candidates((key, sorted(numbers)[:HOLDERS]) for key, numbers in filed)

    def _filed(self, keys: Sequence[int]) -> Iterator[list[int]]:
        asked = np.asarray(keys, dtype=np.int64)
        ranges = [
            (numbers, np.searchsorted(known, asked, "left"), np.searchsorted(known, asked, "right"))
            for known, numbers in self._segments
        ]
        for place, key in enumerate(keys):
            found = self._fresh.get(key, [])[:HOLDERS]
            for numbers, first, last in ranges:
                found += numbers[first[place] : min(last[place], first[place] + HOLDERS)].tolist()
            yield found

    def _settle(self) -> None:
        """Sort what is fresh into a segment, and merge segments of like size, so that only a few remain."""
        keys = np.fromiter((key for key, numbers in self._fresh.items() for _ in numbers), dtype=np.int64)
        reports = np.fromiter((one for numbers in self._fresh.values() for one in numbers), dtype=np.int32)
        self._segments.append(_sorted(keys, reports))
        while len(self._segments) > 1 and len(self._segments[-2][0]) < 2 * len(self._segments[-1][0]):
            (keys, reports), (more, others) = self._segments.pop(), self._segments.pop()
            self._segments.append(_sorted(np.concatenate((more, keys)), np.concatenate((others, reports))))
        self._fresh.clear()
        self._waiting = 0


def _sorted(keys: NDArray[np.int64], reports: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    order = np.argsort(keys, kind="stable")
    return keys[order], reports[order]
