"""What bounds the cost of finding kin, wherever the keys are kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import IntEnum


class KeyKind(IntEnum):
    """What a key stands for, told by its last two bits, and so what it proves to share one."""

    BAND = 0
    RUN = 1
    QUOTED = 2
    HEADLINE = 3


def kind_of(key: int) -> KeyKind:
    """Return the kind of a key."""
    return KeyKind(key % len(KeyKind))


HOLDERS = 24  # reports that are taken for a key, the first by number: all copies of one wire meet in the same ones
CANDIDATES = 10  # reports at most that one report is compared with, those with most keys in common first
COMMONPLACE = 0.25  # what a key counts that as many reports have: "is ready to send" stands in many a quotation
_NEEDED = {  # keys of a kind that two reports must share to be compared: fewer are chance
    KeyKind.BAND: 1.0,
    KeyKind.RUN: 3.0,
    KeyKind.QUOTED: 2.0,
    KeyKind.HEADLINE: 1.0,
}


def choose_candidates(filed: Iterable[tuple[int, Sequence[int]]]) -> list[int]:
    """Return the reports to compare with, the likeliest first, from the holders of each key."""
    shared: defaultdict[int, defaultdict[KeyKind, float]] = defaultdict(lambda: defaultdict(float))
    for key, holders in filed:
        kind, counts = kind_of(key), 1.0 if len(holders) < HOLDERS else COMMONPLACE
        for number in holders:
            shared[number][kind] += counts
    enough = {
        number: sum(kinds.values())
        for number, kinds in shared.items()
        if any(count >= _NEEDED[kind] for kind, count in kinds.items())
    }
    return sorted(enough, key=lambda number: (-enough[number], number))[:CANDIDATES]
