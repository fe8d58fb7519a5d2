"""Random fault trees, and their answers by trying every combination of events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, HouseEvent, Operator

World = Mapping[str, bool]


@st.composite
def trees(
    draw: st.DrawFn,
    *,
    fewest_events: int = 1,
    most_events: int = 9,
    most_gates: int = 7,
    coherent: bool = False,
    plain: bool = False,
) -> FaultTree:
    """Draw a tree with shared events and gates, house events, thresholds, and any kind of gate.

    A `plain` one has no repeated arguments, no house events and no chance near 0 or 1.
    """
    events = [f"e{i}" for i in range(draw(st.integers(fewest_events, most_events)))]
    houses = [HouseEvent(f"h{i}", draw(st.booleans())) for i in range(0 if plain else draw(st.integers(0, 1)))]
    usable = events + [house.name for house in houses]
    gates: list[Gate] = []
    for i in range(draw(st.integers(1, most_gates))):
        gates.append(Gate(f"g{i}", draw(formulas(usable, coherent=coherent, nested=not plain, unique=plain))))
        usable.append(f"g{i}")
    shares = st.floats(0.001, 0.95) if plain else st.floats(0.0, 1.0)
    chances = draw(st.lists(shares, min_size=len(events), max_size=len(events)))
    basic = tuple(BasicEvent(name, chance) for name, chance in zip(events, chances, strict=True))
    return FaultTree("drawn", tuple(gates), basic, tuple(houses))


@st.composite
def formulas(
    draw: st.DrawFn, usable: list[str], *, coherent: bool, nested: bool = True, unique: bool = False
) -> Formula:
    """Draw a formula over the usable names, some arguments repeated, some nested."""
    rising = [Operator.AND, Operator.OR, Operator.ATLEAST, Operator.WEIGHTED]
    operator = draw(st.sampled_from(rising if coherent else list(Operator)))
    most = 1 if operator is Operator.NOT else 5
    parts: list[str | bool | Formula] = list(
        draw(st.lists(st.sampled_from(usable), min_size=1, max_size=most, unique=unique))
    )
    if nested and draw(st.integers(0, 3)) == 0:
        parts[0] = draw(formulas(usable, coherent=coherent, nested=False))
    if operator is Operator.ATLEAST:
        return Formula(operator, tuple(parts), minimum=draw(st.integers(0, len(parts))))
    if operator is Operator.WEIGHTED:
        weights = tuple(draw(st.fractions(0, 9, max_denominator=3)) for _ in parts)
        return Formula(operator, tuple(parts), weights=weights, bound=draw(st.fractions(0, 20, max_denominator=4)))
    return Formula(operator, tuple(parts))


def worlds(events: list[str]) -> Iterator[dict[str, bool]]:
    """Yield every combination of the events."""
    for values in product((False, True), repeat=len(events)):
        yield dict(zip(events, values, strict=True))


def occurs(tree: FaultTree, top: str, world: World) -> bool:
    """Tell whether a gate occurs, by the plain meaning of the operators."""
    gates = {gate.name: gate.formula for gate in tree.gates}
    known = {**world, **{house.name: house.on for house in tree.houses}}

    def value(part: str | bool | Formula) -> bool:
        if isinstance(part, bool):
            return part
        if isinstance(part, str):
            if part not in known:
                known[part] = value(gates[part])
            return known[part]
        return _holds(part, [value(argument) for argument in part.arguments])

    return value(top)


def _holds(formula: Formula, values: list[bool]) -> bool:
    match formula.operator:
        case Operator.AND:
            return all(values)
        case Operator.OR:
            return any(values)
        case Operator.NOT:
            return not values[0]
        case Operator.NAND:
            return not all(values)
        case Operator.NOR:
            return not any(values)
        case Operator.XOR:
            return sum(values) % 2 == 1
        case Operator.ATLEAST:
            return sum(values) >= (formula.minimum or 0)
        case Operator.WEIGHTED:
            reached = sum((w for w, v in zip(formula.weights, values, strict=True) if v), Fraction(0))
            return reached >= (formula.bound or 0)


def chance(tree: FaultTree, top: str, given: World | None = None) -> float:
    """Add up the chances of all worlds in which the top occurs."""
    chances = {event.name: event.chance for event in tree.events}
    total = 0.0
    for world in worlds(list(chances)):
        if given and any(world[name] is not value for name, value in given.items()):
            continue
        share = 1.0
        for name, value in world.items():
            p = chances[name]
            assert isinstance(p, float)
            share *= 1.0 if given and name in given else p if value else 1 - p
        total += share if occurs(tree, top, world) else 0.0
    return total


def cut_sets(tree: FaultTree, top: str) -> set[frozenset[str]]:
    """Return the minimal sets of events that alone make the top occur."""
    return _minimal(tree, top, failing=True)


def path_sets(tree: FaultTree, top: str) -> set[frozenset[str]]:
    """Return the minimal sets of events whose absence alone, all others occurring, keeps the top away."""
    return _minimal(tree, top, failing=False)


def _minimal(tree: FaultTree, top: str, *, failing: bool) -> set[frozenset[str]]:
    names = [event.name for event in tree.events]
    found = {
        frozenset(name for name, value in world.items() if value is failing)
        for world in worlds(names)
        if occurs(tree, top, world) is failing
    }
    return {each for each in found if not any(other < each for other in found)}
