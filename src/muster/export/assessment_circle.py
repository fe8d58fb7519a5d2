"""The drawing of a deadlock: its pledges on a circle, with an arrow from each that waits to what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from muster.export.assessment_words import Named, Telling
from muster.export.wording import name_condition
from muster.model.assessment import Deadlock, Tie
from muster.model.scales import Condition

_MARGIN, _SMALLEST, _ROOM = 46, 120, 30  # units of the drawing
_WORDS = 270  # for the names at both sides
_NODE, _BOW, _HEAD, _NUMBER_AT = 9.0, 0.16, 9.0, 0.32
_MOST = 60  # arrows, above which a drawing tells nothing
_NAMED = 12


@dataclass(frozen=True, slots=True)
class Node:
    """A pledge on the circle; `anchor_at` is start, middle or end, for its name beside it."""

    x: float
    y: float
    label_x: float
    label_y: float
    anchor_at: str
    named: Named


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow as a path with its head; `number` leads to the condition in the list below."""

    path: str
    head: str
    x: float
    y: float
    number: int


@dataclass(frozen=True, slots=True)
class Bond:
    """One who waits, what for, on whom and on how many more, and the sentences that say so."""

    number: int
    waiting: Named
    condition: str
    waited_for: tuple[Named, ...]
    more: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """The drawing, and the bonds that its numbers lead to; no arrows where they would be too many."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    bonds: tuple[Bond, ...]


def draw_circle(deadlock: Deadlock, telling: Telling) -> Circle:
    """Draw a deadlock."""
    radius = max(_SMALLEST, len(deadlock.members) * _ROOM / pi)
    middle = _MARGIN if len(deadlock.members) == 2 else radius + _MARGIN
    bonds = tuple(_bonds(deadlock, telling))
    pairs = {(tie.waiting, tie.waited_for): (tie.waiting, tie.condition) for tie in deadlock.ties}
    if len(pairs) > _MOST:
        return Circle(0, 0, (), (), bonds)
    nodes = dict(_nodes(deadlock, telling, (radius, middle)))
    numbers = {key: number for number, key in enumerate(_by_condition(deadlock), 1)}
    arrows = tuple(_arrow(nodes[start], nodes[end], numbers[key]) for (start, end), key in pairs.items())
    return Circle(round(2 * (radius + _WORDS)), round(2 * middle), tuple(nodes.values()), arrows, bonds)


def _by_condition(deadlock: Deadlock) -> dict[tuple[str, Condition], list[Tie]]:
    """Gather the ties of each pledge by the condition that makes them."""
    found: dict[tuple[str, Condition], list[Tie]] = {}
    for tie in deadlock.ties:
        found.setdefault((tie.waiting, tie.condition), []).append(tie)
    return found


def _nodes(deadlock: Deadlock, telling: Telling, size: tuple[float, float]) -> Iterator[tuple[str, Node]]:
    radius, middle = size
    for place, member in enumerate(deadlock.members):
        turn = 2 * pi * place / len(deadlock.members) - pi / 2
        if len(deadlock.members) == 2:
            turn += pi / 2  # side by side, so that the names do not stand above each other
        right, down = cos(turn), sin(turn)
        x, y = radius + _WORDS + radius * right, middle + radius * down
        anchor_at = "middle" if abs(right) < 0.2 else "start" if right > 0 else "end"
        away = (0, 24 * (1 if down > 0 else -0.75)) if anchor_at == "middle" else (18 * (1 if right > 0 else -1), 4)
        yield (
            member,
            Node(
                round(x, 1),
                round(y, 1),
                round(x + away[0], 1),
                round(y + away[1], 1),
                anchor_at,
                telling.pledge(member),
            ),
        )


def _bonds(deadlock: Deadlock, telling: Telling) -> Iterator[Bond]:
    for number, ((waiting, condition), ties) in enumerate(_by_condition(deadlock).items(), 1):
        yield Bond(
            number,
            telling.pledge(waiting),
            name_condition(condition, telling.names),
            tuple(telling.pledge(tie.waited_for) for tie in ties[:_NAMED]),
            max(0, len(ties) - _NAMED),
            ties[0].sentences,
        )


def _arrow(start: Node, end: Node, number: int) -> Arrow:
    """Draw a bowed arrow, so that two which lead to and fro are told apart."""
    across, down = end.x - start.x, end.y - start.y
    length = hypot(across, down) or 1.0
    bend_x = (start.x + end.x) / 2 - down * _BOW
    bend_y = (start.y + end.y) / 2 + across * _BOW
    off = hypot(end.x - bend_x, end.y - bend_y) or 1.0
    toward_x, toward_y = (end.x - bend_x) / off, (end.y - bend_y) / off
    tip_x, tip_y = end.x - toward_x * (_NODE + 3), end.y - toward_y * (_NODE + 3)
    foot_x, foot_y = tip_x - toward_x * _HEAD, tip_y - toward_y * _HEAD
    side_x, side_y = -toward_y * _HEAD / 2, toward_x * _HEAD / 2
    leave = (_NODE + 2) / length
    from_x, from_y = start.x + (bend_x - start.x) * leave, start.y + (bend_y - start.y) * leave
    return Arrow(
        path=f"M{from_x:.1f} {from_y:.1f}Q{bend_x:.1f} {bend_y:.1f} {foot_x:.1f} {foot_y:.1f}",
        head=f"{tip_x:.1f},{tip_y:.1f} {foot_x + side_x:.1f},{foot_y + side_y:.1f} "
        f"{foot_x - side_x:.1f},{foot_y - side_y:.1f}",
        x=round(_along(start.x, bend_x, end.x), 1),
        y=round(_along(start.y, bend_y, end.y), 1),
        number=number,
    )


def _along(start: float, bend: float, end: float) -> float:
    """Return where the number stands: nearer to the one who waits, so that numbers do not meet in the middle."""
    return (1 - _NUMBER_AT) ** 2 * start + 2 * _NUMBER_AT * (1 - _NUMBER_AT) * bend + _NUMBER_AT**2 * end
