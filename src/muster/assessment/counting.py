"""Count and list the minimal sets of families: how many, how many of each order, and which."""

from __future__ import annotations

from collections.abc import Sequence

from muster.assessment.cutsets import CutSets
from muster.assessment.families import Family, TooManyCutSetsError

MOST_LISTED = 1_000_000


def count(cut_sets: CutSets) -> int:
    """Count the minimal cut sets."""
    if not cut_sets.families:
        return int(cut_sets.always)
    counts: dict[int, int] = {}
    for node, family in cut_sets.families.items():
        counts[node] = _total(family, counts, empty=1)
    return counts[cut_sets.top]


def count_by_order(cut_sets: CutSets) -> tuple[int, ...]:
    """Count the minimal cut sets of each order, from 0 up to the highest.

    The counts of all orders travel in one whole number, each in as many bits as the total needs.
    """
    if not cut_sets.families:
        return (1,) if cut_sets.always else ()
    bits = count(cut_sets).bit_length() + 1
    packed: dict[int, int] = {}
    for node, family in cut_sets.families.items():
        packed[node] = _total(family, packed, empty=1, event=1 << bits)
    whole, mask = packed[cut_sets.top], (1 << bits) - 1
    orders: list[int] = []
    while whole:
        orders.append(whole & mask)
        whole >>= bits
    return tuple(orders)


def _total(family: Family, known: dict[int, int], *, empty: int, event: int = 1) -> int:
    totals = [0, empty]
    factors = [known.get(leaf, event) for leaf in family.leaves]
    for n in range(2, len(family.levels)):
        totals.append(totals[family.having[n]] * factors[family.levels[n]] + totals[family.without[n]])
    return totals[family.root]


def check_listable(by_order: Sequence[int], limit: int) -> None:
    """Refuse to list more sets of up to `limit` events than anybody reads.

    Raises:
        TooManyCutSetsError: They are more.
    """
    wanted = sum(by_order[: limit + 1])
    if wanted > MOST_LISTED:
        raise TooManyCutSetsError(
            f"{wanted:,} sets of up to {limit} events are too many to list: lower --limit-order, or --count-only"
        )


def list_cut_sets(cut_sets: CutSets, *, limit: int) -> list[tuple[int, ...]]:
    """List the minimal cut sets of up to `limit` events, in no particular order.

    Leaves may be literals, the opposite of a node as its negative.
    """
    if not cut_sets.families:
        return [()] if cut_sets.always else []
    lists: dict[int, list[tuple[int, ...]]] = {}
    for node, room in _rooms(cut_sets, limit).items():
        lists[node] = _sets(cut_sets.families[node], lists, limit=room)
    return lists[cut_sets.top]


def _rooms(cut_sets: CutSets, limit: int) -> dict[int, int]:
    """Return for each family, the smaller before the larger, how many events its sets may have in a set of the top."""
    lowest: dict[int, int] = {}
    for node, family in cut_sets.families.items():
        lowest[node] = _needs(family, lowest, none=limit + 1)[family.root]
    rooms = dict.fromkeys(cut_sets.families, -1)
    rooms[cut_sets.top] = limit
    for node, family in reversed(cut_sets.families.items()):
        if any(leaf in rooms for leaf in family.leaves):
            _give_room(family, lowest, rooms, limit=rooms[node])
    return rooms


def _give_room(family: Family, lowest: dict[int, int], rooms: dict[int, int], *, limit: int) -> None:
    """Leave to each smaller family what the fewest other events of a set with it leave."""
    needs = _needs(family, lowest, none=limit + 1)
    taken = [limit + 1] * len(needs)
    taken[family.root] = 0
    for n in range(len(needs) - 1, 1, -1):
        leaf, having, without = family.leaves[family.levels[n]], family.having[n], family.without[n]
        taken[having] = min(taken[having], taken[n] + lowest.get(leaf, 1))
        taken[without] = min(taken[without], taken[n])
        if leaf in rooms:
            rooms[leaf] = max(rooms[leaf], limit - taken[n] - needs[having])


def _sets(family: Family, known: dict[int, list[tuple[int, ...]]], *, limit: int) -> list[tuple[int, ...]]:
    if limit < 0:
        return []
    lowest = {leaf: min(map(len, known[leaf]), default=limit + 1) for leaf in family.leaves if leaf in known}
    needs = _needs(family, lowest, none=limit + 1)
    found: list[tuple[int, ...]] = []
    waiting: list[tuple[int, tuple[int, ...]]] = [(family.root, ())]
    while waiting:
        n, taken = waiting.pop()
        while len(taken) + needs[n] <= limit and n != 1:
            leaf, having = family.leaves[family.levels[n]], family.having[n]
            if leaf in known:
                waiting += [(having, (*taken, *part)) for part in known[leaf]]
            elif len(taken) + needs[having] < limit:
                waiting.append((having, (*taken, leaf)))
            n = family.without[n]
        if n == 1 and len(taken) <= limit:
            found.append(taken)
    return found


def _needs(family: Family, lowest: dict[int, int], *, none: int) -> list[int]:
    """Return for each node the fewest events that a set below it has."""
    needs = [none, 0]
    for n in range(2, len(family.levels)):
        own = lowest.get(family.leaves[family.levels[n]], 1)
        needs.append(min(own + needs[family.having[n]], needs[family.without[n]]))
    return needs
