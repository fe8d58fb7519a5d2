"""Actors that are left unnamed: contributors, Europeans, Western countries, others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from muster.extraction.finder import listed
from muster.extraction.scan import Scan

_STATES = listed("""
    countries country nations nation states state capitals governments powers members member-states signatories
    leaders participants partners allies contributors government capital power partner member neighbours neighbors
    ministers
""")
_FORCES = listed("""
    troops forces soldiers peacekeepers contingents contingent units unit personnel warships ships ship jets
    aircraft planes weapons arms boots soldier force fleet presence military
""")
_CONTRIBUTORS = listed("contributors signatories guarantors allies contingents")
_DONORS = listed("donors donor partners backers sponsors outsiders")
_FOREIGN = listed("foreign third outside international non-european multinational other")
_COUNTING = listed("""
    three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty dozen dozens
""")
_BETWEEN = listed("""
    willing participating contributing western allied troop-contributing like-minded member nato eu friendly partner
    donor major key more or so other of the
""")
_ARRANGEMENT = re.compile(
    r"\b[Cc]oalition(?: of (?:the )?(?:able and )?[Ww]illing)?\b"
    r"|\b(?:reassurance|multinational|stabili[sz]ation|protection|peacekeeping|suppression|international) (?:and \w+ )?"
    r"(?:force|mission|contingent)s?\b"
    r"|\b[Tt]he (?:force|mission|operation|peacekeepers)\b"
    r"|\b(?:willing|participating|contributing|troop-contributing) (?:countries|nations|states|governments)\b"
    r"|\ball (?:sides|parties)\b"
)
_BRANCHES = listed("drone ruling governing government opposition junior party political")
_FORCES_OF = {"foreign": "others", "third-country": "others", "allied": "coalition"}
_OTHERS = listed("partners neighbours neighbors")
_INDEFINITE = listed("some several many few no any every each another")
_FEWEST, _MOST = 3, 200  # countries that can be a coalition


@dataclass(frozen=True, slots=True)
class Group:
    """The words `[first, last]` speak of a collective actor."""

    first: int
    last: int
    actor: str


def find_groups(scan: Scan, taken: set[int]) -> Iterator[Group]:
    """Yield the collectives that the report speaks of; `taken` are words that name somebody already."""
    starts = {word.start: number for number, word in enumerate(scan.words)}
    seen: set[int] = set()
    for match in _ARRANGEMENT.finditer(scan.text):
        first = starts.get(match.start())
        if first is None or first in taken or _is_political(scan, first):
            continue
        last = first
        while last + 1 < len(scan.words) and scan.words[last + 1].end <= match.end():
            last += 1
        seen.update(range(first, last + 1))
        yield Group(first, last, "others" if scan.text[match.start() :].startswith("all ") else "coalition")
    for number in range(len(scan.words)):
        if number not in taken and number not in seen and (group := _group_at(scan, number, taken)):
            yield group


def _is_political(scan: Scan, first: int) -> bool:
    return scan.before(first) in _BRANCHES


def _group_at(scan: Scan, number: int, taken: set[int]) -> Group | None:
    """Return the collective whose head is this word, if it is one."""
    word, before = scan.words[number].lower, scan.before(number)
    if word in _STATES:
        return _counted(scan, number) or _unnamed_states(scan, number, taken)
    if word in _FORCES and before in _FORCES_OF:
        return Group(number - 1, number, _FORCES_OF[before])
    if word in _DONORS and number - 1 not in taken:
        return Group(number, number, "others")
    return None


def _counted(scan: Scan, number: int) -> Group | None:
    """Return "26 countries", "some thirty willing nations" as the coalition; two countries are named ones."""
    first = number - 1
    while scan.gap(first) == " " and scan.words[first].lower in _BETWEEN:
        first -= 1
    if scan.gap(first) not in {" ", "-"}:
        return None
    counter = scan.words[first].lower
    large = counter.isdigit() and _FEWEST <= int(counter) <= _MOST
    return Group(first, number, "coalition") if large or counter.split("-")[0] in _COUNTING else None


def _unnamed_states(scan: Scan, number: int, taken: set[int]) -> Group | None:
    word, before = scan.words[number].lower, scan.before(number)
    if before in _FOREIGN:
        return Group(number - 1, number, "others")
    if number - 1 in taken and scan.gap(number - 1) == " ":
        return None
    if word in _CONTRIBUTORS:
        return Group(number, number, "coalition")
    if word in _OTHERS:
        return Group(number, number, "others")
    return Group(number - 1, number, "others") if before in _INDEFINITE else None
