"""Two fixpoints of "takes effect", and what lies between them: the deadlocks.

A mover is blocked, or needs for each of its wants that at least one mover of a set has moved. Sets
are whole numbers with a bit for each mover.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

MOST_MOVERS = 3
Needs = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Who needs whom: for each mover its wants, each a set of which one must have moved; None if it is blocked."""

    needs: tuple[Needs | None, ...]

    def least(self, first: int = 0) -> int:
        """Return who moves if nobody moves before his wants are met, but for the `first` movers."""
        moved = first
        pending = [(1 << i, needs) for i, needs in enumerate(self.needs) if needs is not None and not first >> i & 1]
        while True:
            left = [(bit, needs) for bit, needs in pending if not all(want & moved for want in needs)]
            if len(left) == len(pending):
                return moved
            for bit in {bit for bit, _ in pending} - {bit for bit, _ in left}:
                moved |= bit
            pending = left

    def greatest(self) -> int:
        """Return who moves if all who wait for each other move together."""
        moving = sum(1 << i for i, needs in enumerate(self.needs) if needs is not None)
        while True:
            staying = 0
            for i in members(moving):
                if any(not want & moving for want in self.needs[i] or ()):
                    staying |= 1 << i
            if not staying:
                return moving
            moving &= ~staying

    def circles(self) -> list[int]:
        """Return the sets of movers between the fixpoints that wait for each other, directly or by others."""
        least = self.least()
        between = self.greatest() & ~least
        ahead = {i: self._open_wants(i, least) & between for i in members(between)}
        return [each for each in _strong(ahead) if each & (each - 1) or ahead[each.bit_length() - 1] & each]

    def _open_wants(self, i: int, moved: int) -> int:
        wanted = 0
        for want in self.needs[i] or ():
            wanted |= 0 if want & moved else want
        return wanted

    def openings(self, circle: int, *, most: int = MOST_MOVERS) -> list[int]:
        """Return all smallest sets of at most `most` members of a circle that open it by moving first.

        A set opens the circle exactly if it meets every part of it that cannot move by itself:
        so it is enough to branch over one small such part at a time.
        """
        found: set[int] = set()
        seen: set[int] = set()
        base = self.least()
        waiting = [0]
        while waiting:
            chosen = waiting.pop()
            if chosen in seen:
                continue
            seen.add(chosen)
            stuck = circle & ~self.least(base | chosen)
            if not stuck:
                found.add(chosen)
            elif chosen.bit_count() < most:
                waiting += [chosen | 1 << i for i in members(self._smallest_stuck(circle, stuck, base | chosen))]
        return sorted(each for each in found if not any(other != each and other & each == other for other in found))

    def _smallest_stuck(self, circle: int, stuck: int, moved: int) -> int:
        """Return a part of what is stuck that no single member more could leave stuck."""
        for i in members(stuck):
            if stuck >> i & 1:
                without = circle & stuck & ~self.least(moved | circle & ~stuck | 1 << i)
                stuck = without or stuck
        return stuck


def members(mask: int) -> Iterator[int]:
    """Yield the places of the bits of a set, the lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _strong(ahead: dict[int, int]) -> list[int]:
    """Return the strongly connected sets of a graph, without recursion (Tarjan 1972)."""
    number: dict[int, int] = {}
    lowest: dict[int, int] = {}
    stack: list[int] = []
    on_stack = 0
    found: list[int] = []
    for start in ahead:
        path = [(start, members(ahead[start]))] if start not in number else []
        while path:
            i, following = path[-1]
            if i not in number:
                number[i] = lowest[i] = len(number)
                stack.append(i)
                on_stack |= 1 << i
            following_one = next((j for j in following if j not in number or on_stack >> j & 1), None)
            if following_one is not None and following_one not in number:
                path.append((following_one, members(ahead[following_one])))
            elif following_one is not None:
                lowest[i] = min(lowest[i], number[following_one])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[i])
                if lowest[i] == number[i]:
                    component = 0
                    while not component >> i & 1:
                        component |= 1 << stack.pop()
                    on_stack &= ~component
                    found.append(component)
    return found


def smallest_conflict(needed: frozenset[str], exclusions: tuple[frozenset[str], ...]) -> frozenset[str] | None:
    """Return the fewest needed switches that cannot all be met, or None where they can.

    An exclusion is met unless all its switches are; `!mandate` is the opposite of `mandate`. Every
    switch is needed by somebody, so the switches have only one assignment to try, and a conflict is
    an exclusion, or a switch with its opposite, that lies wholly in what is needed.
    """
    opposites = [
        frozenset(pair) for pair in combinations(sorted(needed), 2) if pair[0].lstrip("!") == pair[1].lstrip("!")
    ]
    inside = [each for each in (*opposites, *exclusions) if each <= needed]
    return min(inside, key=lambda each: (len(each), sorted(each)), default=None)
