"""Fault trees of the classical shapes, of 200 to 1,500 events and gates; the shapes are our own."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator


def shapes() -> Iterator[tuple[str, str, FaultTree]]:
    """Yield the shapes, each with its family and what it is."""
    for family, members in FAMILIES.items():
        yield from ((family, name, tree) for name, tree in members())


MODULES = ((8, 25), (7, 30), (6, 40), (6, 60), (5, 60), (5, 100), (5, 150))
ROWS = ((100, 2), (200, 2), (300, 2), (400, 2), (100, 3), (200, 3), (300, 3))
NESTED = ((3, 14), (3, 15), (3, 16), (4, 14), (4, 15))
TRAINS = ((50, 2), (50, 5), (75, 5), (100, 2), (100, 5), (125, 10))
LADDERS = ((8, 2), (9, 2), (5, 3), (6, 3), (4, 4), (4, 5))


FAMILIES: dict[str, Callable[[], Iterator[tuple[str, FaultTree]]]] = {
    "chains": lambda: ((f"chain of {n} gates", chain(n)) for n in (100, 200, 300, 400, 500, 600, 700)),
    "modules": lambda: ((f"and of {m} ors of {n}", modules(m, n)) for m, n in MODULES),
    "rows": lambda: ((f"or of {m} ands of {n}", rows(m, n)) for m, n in ROWS),
    "nested": lambda: ((f"{k} of {n} nested in {k} of {n}", nested(k, n)) for k, n in NESTED),
    "shared layers": lambda: (
        (f"shared, {n} events, drawn {s}", shared(n, s)) for n in (140, 160, 180) for s in (1, 2, 3)
    ),
    "trains": lambda: ((f"2 of {n} trains on {s} supports", trains(n, s)) for n, s in TRAINS),
    "and-or": lambda: ((f"and-or, {d} deep, {b} each", ladder(d, b)) for d, b in LADDERS),
    "bridges": lambda: (
        (f"{how} {n} bridges", bridges(n, how)) for n in (30, 60, 90) for how in ("any of", "all of", "2 of")
    ),
}


def harder() -> Iterator[tuple[str, FaultTree]]:
    """Yield shapes that are larger, or hard for a program that writes products down."""
    yield from ((f"{k} of {n}", flat(k, n)) for k, n in ((10, 20), (10, 40), (20, 40), (100, 200)))
    yield from ((f"or of {n} pairs of neighbours", wide(n)) for n in (200, 400, 800, 1500))
    yield from ((f"{k} of {n} nested in {k} of {n}", nested(k, n)) for k, n in ((6, 14), (10, 20)))
    yield from ((f"shared, {n} events, drawn 1", shared(n, 1)) for n in (240, 480, 960))
    yield from ((f"grid, {w} wide, {h} deep", grid(w, h)) for w, h in ((3, 12), (4, 8), (5, 10)))
    yield from ((f"chain of {n} gates", chain(n)) for n in (3_000, 10_000))


def tree_of(name: str, gates: list[Gate]) -> FaultTree:
    """Return the tree of these gates; each other name is an event."""
    own = {gate.name for gate in gates}
    names = dict.fromkeys(part for gate in gates for part in gate.formula.names() if part not in own)
    return FaultTree(
        name, tuple(gates), tuple(BasicEvent(each, 0.01 + 0.001 * (i % 50)) for i, each in enumerate(names))
    )


def gate(name: str, operator: Operator, parts: list[str], *, minimum: int | None = None) -> Gate:
    """Return one gate."""
    return Gate(name, Formula(operator, tuple(parts), minimum))


def nested(k: int, n: int) -> FaultTree:
    """K of N trains, each failing by K of N parts."""
    inner = [gate(f"g{i}", Operator.ATLEAST, [f"e{i}x{j}" for j in range(n)], minimum=k) for i in range(n)]
    return tree_of("nested", [gate("top", Operator.ATLEAST, [each.name for each in inner], minimum=k), *inner])


def chain(n: int) -> FaultTree:
    """And, or, and, or, …, each with one event of its own."""
    gates = [gate(f"g{i}", Operator.AND if i % 2 else Operator.OR, [f"e{i}", f"g{i + 1}"]) for i in range(n - 1)]
    return tree_of("chain", [*gates, gate(f"g{n - 1}", Operator.OR, ["x", "y"])])


def rows(m: int, n: int) -> FaultTree:
    """Any of M rows, each of which fails by all of its N events."""
    inner = [gate(f"g{i}", Operator.AND, [f"e{i}x{j}" for j in range(n)]) for i in range(m)]
    return tree_of("rows", [gate("top", Operator.OR, [each.name for each in inner]), *inner])


def trains(n: int, supports: int) -> FaultTree:
    """Two of N trains, each failing by one of three events of its own or by the support that it shares with others."""
    inner = [gate(f"t{i}", Operator.OR, [*(f"e{i}x{j}" for j in range(3)), f"support{i % supports}"]) for i in range(n)]
    return tree_of("trains", [gate("top", Operator.ATLEAST, [each.name for each in inner], minimum=2), *inner])


def ladder(depth: int, branches: int) -> FaultTree:
    """And over or over and, …, each gate over so many of the next."""
    gates = list[Gate]()
    for level in range(depth):
        operator = Operator.OR if level % 2 else Operator.AND
        letter = "e" if level == depth - 1 else f"g{level + 1}x"
        gates += [
            gate(f"g{level}x{i}", operator, [f"{letter}{i * branches + j}" for j in range(branches)])
            for i in range(branches**level)
        ]
    return tree_of("ladder", gates)


def bridges(n: int, how: str) -> FaultTree:
    """N networks of five links, of which the fifth joins the two ways of the others."""
    cuts = (("a", "b"), ("c", "d"), ("a", "x", "d"), ("c", "x", "b"))
    gates = list[Gate]()
    for i in range(n):
        inner = [gate(f"n{i}cut{j}", Operator.AND, [f"{part}{i}" for part in cut]) for j, cut in enumerate(cuts)]
        gates += [gate(f"n{i}", Operator.OR, [each.name for each in inner]), *inner]
    names = [f"n{i}" for i in range(n)]
    joins = {"any of": Operator.OR, "all of": Operator.AND, "2 of": Operator.ATLEAST}
    top = gate("top", joins[how], names, minimum=2 if how == "2 of" else None)
    return tree_of("bridges", [top, *gates])


def wide(n: int) -> FaultTree:
    """Join all pairs of neighbours by an or."""
    pairs = [gate(f"g{i}", Operator.AND, [f"e{i}", f"e{i + 1}"]) for i in range(n)]
    return tree_of("wide", [gate("top", Operator.OR, [each.name for each in pairs]), *pairs])


def modules(m: int, n: int) -> FaultTree:
    """All of M modules, each failing by any of N: N to the power of M cut sets."""
    inner = [gate(f"g{i}", Operator.OR, [f"e{i}x{j}" for j in range(n)]) for i in range(m)]
    return tree_of("modules", [gate("top", Operator.AND, [each.name for each in inner]), *inner])


def shared(n: int, seed: int) -> FaultTree:
    """Layers of gates, each over three of the seven parts below that stand nearest, so that neighbours share."""
    draw = random.Random(seed)  # noqa: S311 -- no secret
    below, gates = [f"e{i}" for i in range(n)], list[Gate]()
    for layer in range(3):
        size = max(2, n // 2 ** (layer + 1))
        operator = Operator.OR if layer % 2 else Operator.AND
        places = [i * len(below) // size for i in range(size)]
        near = [below[max(0, place - 3) : place + 4] for place in places]
        row = [gate(f"g{layer}x{i}", operator, sorted(draw.sample(parts, 3))) for i, parts in enumerate(near)]
        gates, below = gates + row, [each.name for each in row]
    used = set(below)
    for each in reversed(gates):  # a gate of which nothing above makes use would be a top of its own
        used.update(each.formula.names() if each.name in used else ())
    return tree_of("shared", [gate("top", Operator.OR, below), *(each for each in gates if each.name in used)])


def grid(wide: int, deep: int) -> FaultTree:
    """Stations in rows; one is cut off if every link to it fails or comes from one of the row before that is."""
    gates = list[Gate]()
    for row in range(deep):
        for place in range(wide):
            links = list[str]()
            for near in range(max(0, place - 1), min(wide, place + 2)):
                link = f"link{row}x{place}x{near}"
                links.append(f"way{row}x{place}x{near}" if row else link)
                if row:
                    gates.append(gate(links[-1], Operator.OR, [f"station{row - 1}x{near}", link]))
            gates.append(gate(f"station{row}x{place}", Operator.AND, links))
    last = [f"station{deep - 1}x{place}" for place in range(wide)]
    return tree_of("grid", [gate("top", Operator.AND, last), *gates])


def flat(k: int, n: int) -> FaultTree:
    """K of N events."""
    return tree_of("flat", [gate("top", Operator.ATLEAST, [f"e{i}" for i in range(n)], minimum=k)])
