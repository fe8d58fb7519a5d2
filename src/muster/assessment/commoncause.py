"""Common causes: a group of events becomes events for each set of members that fail together."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import comb

from muster.model.faulttree import (
    BasicEvent,
    Chance,
    CommonCauseGroup,
    CommonCauseModel,
    Expression,
    FaultTree,
    FaultTreeError,
    Formula,
    Function,
    Gate,
    Operator,
)

MOST_EVENTS = 5_000


def expand_groups(tree: FaultTree) -> FaultTree:
    """Return the tree with each grouped event as a gate over the sets it fails in, and no group left.

    Raises:
        FaultTreeError: A group has the wrong factors or is too large, or two groups share a member.
    """
    members = [member for group in tree.groups for member in group.members]
    if len(set(members)) < len(members):
        twice = next(member for member in members if members.count(member) > 1)
        raise FaultTreeError(f"event {twice!r} is in two common-cause groups: keep it in one")
    gates, events = list(tree.gates), [event for event in tree.events if event.name not in set(members)]
    for group in tree.groups:
        new_gates, new_events = _expand(group)
        gates += new_gates
        events += new_events
    return replace(tree, gates=tuple(gates), events=tuple(events), groups=())


def _expand(group: CommonCauseGroup) -> tuple[list[Gate], list[BasicEvent]]:
    chances = _chances(group)
    if sum(comb(len(group.members), level) for level in chances) > MOST_EVENTS:
        raise FaultTreeError(f"common-cause group {group.name!r} has {len(group.members)} members: too many to expand")
    sets = [(each, chance) for level, chance in chances.items() for each in combinations(group.members, level)]
    events = [BasicEvent(_name(each), chance) for each, chance in sets]
    gates = [
        Gate(member, Formula(Operator.OR, tuple(_name(each) for each, _ in sets if member in each)))
        for member in group.members
    ]
    return gates, events


def _name(members: tuple[str, ...]) -> str:
    return f"[{' '.join(members)}]"


def _chances(group: CommonCauseGroup) -> dict[int, Chance]:
    """Return the chance of each set of members, by how many members it has."""
    count, factors = len(group.members), group.factors
    least, most = _allowed(group.model, count)
    if not least <= len(factors) <= most:
        raise FaultTreeError(f"common-cause group {group.name!r} has {len(factors)} factors: give {least} to {most}")
    match group.model:
        case CommonCauseModel.BETA_FACTOR:
            return {1: _times(group.chance, _rest(factors[0])), count: _times(group.chance, factors[0])}
        case CommonCauseModel.PHI_FACTOR:
            return {level: _times(group.chance, factor) for level, factor in enumerate(factors, start=1)}
        case CommonCauseModel.MGL:
            return {level: _mgl(group, level) for level in range(1, len(factors) + 2)}
        case CommonCauseModel.ALPHA_FACTOR:
            parts = tuple(_times(float(level), factor) for level, factor in enumerate(factors, start=1))
            whole = Expression(Function.ADD, parts)
            return {
                level: _times(group.chance, Expression(Function.DIV, (part, whole)), 1 / comb(count - 1, level - 1))
                for level, part in enumerate(parts, start=1)
            }


def _allowed(model: CommonCauseModel, count: int) -> tuple[int, int]:
    if model is CommonCauseModel.BETA_FACTOR:
        return 1, 1
    return 1, count - 1 if model is CommonCauseModel.MGL else count


def _mgl(group: CommonCauseGroup, level: int) -> Chance:
    passed = group.factors[: level - 1]
    stops = [_rest(group.factors[level - 1])] if level - 1 < len(group.factors) else []
    return _times(group.chance, *passed, *stops, 1 / comb(len(group.members) - 1, level - 1))


def _times(*factors: Chance) -> Expression:
    return Expression(Function.MUL, factors)


def _rest(factor: Chance) -> Expression:
    return Expression(Function.SUB, (1.0, factor))
