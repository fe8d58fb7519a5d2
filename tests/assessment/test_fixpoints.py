"""Fixpoints and openings equal what trying all orders of moving, and all sets of movers, gives."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from muster.assessment.fixpoints import Waiting, members, smallest_conflict


@st.composite
def graphs(draw: st.DrawFn) -> Waiting:
    size = draw(st.integers(1, 7))
    wants = st.lists(st.integers(0, 2**size - 1), max_size=3).map(tuple)
    return Waiting(tuple(draw(st.lists(st.none() | wants, min_size=size, max_size=size))))


def may_move(waiting: Waiting, i: int, moved: int) -> bool:
    needs = waiting.needs[i]
    return needs is not None and all(want & moved for want in needs)


def reached_by_any_order(waiting: Waiting, first: int = 0) -> int:
    """Try all orders of moving: every state that can be reached, and the largest of them."""
    seen, frontier = {first}, [first]
    while frontier:
        moved = frontier.pop()
        for i in range(len(waiting.needs)):
            if not moved >> i & 1 and may_move(waiting, i, moved) and moved | 1 << i not in seen:
                seen.add(moved | 1 << i)
                frontier.append(moved | 1 << i)
    ends = [m for m in seen if not any(not m >> i & 1 and may_move(waiting, i, m) for i in range(len(waiting.needs)))]
    assert len(ends) == 1
    return ends[0]


@settings(max_examples=500, deadline=None)
@given(graphs())
def test_the_least_fixpoint_is_where_every_order_of_moving_ends(waiting: Waiting) -> None:
    assert waiting.least() == reached_by_any_order(waiting)


@settings(max_examples=500, deadline=None)
@given(graphs())
def test_the_greatest_fixpoint_is_the_largest_set_that_can_move_together(waiting: Waiting) -> None:
    together = [m for m in range(2 ** len(waiting.needs)) if all(may_move(waiting, i, m) for i in members(m))]
    union = 0
    for m in together:
        union |= m
    assert waiting.greatest() == union


@settings(max_examples=500, deadline=None)
@given(graphs())
def test_the_smallest_openings_are_those_of_trying_every_set_of_members(waiting: Waiting) -> None:
    for circle in waiting.circles():
        opening = [
            sum(1 << i for i in chosen)
            for size in (1, 2, 3)
            for chosen in combinations(members(circle), size)
            if not circle & ~reached_by_any_order(waiting, waiting.least() | sum(1 << i for i in chosen))
        ]
        smallest = [m for m in opening if not any(other != m and other & m == other for other in opening)]
        assert waiting.openings(circle) == sorted(smallest)


@settings(max_examples=300, deadline=None)
@given(graphs())
def test_every_circle_lies_between_the_two_fixpoints(waiting: Waiting) -> None:
    between = waiting.greatest() & ~waiting.least()
    assert all(circle & ~between == 0 for circle in waiting.circles())
    assert bool(between) == bool(waiting.circles())


def test_a_switch_and_its_opposite_cannot_both_be_met() -> None:
    assert smallest_conflict(frozenset({"mandate", "!mandate", "ceasefire"}), ()) == frozenset({"mandate", "!mandate"})


def test_the_smallest_of_several_conflicts_is_named() -> None:
    needed = frozenset({"a", "b", "c", "d"})
    assert smallest_conflict(needed, (frozenset("abc"), frozenset("cd"), frozenset("ax"))) == frozenset({"c", "d"})


def test_what_can_all_be_met_is_no_conflict() -> None:
    assert smallest_conflict(frozenset({"a", "b"}), (frozenset({"a", "c"}),)) is None
