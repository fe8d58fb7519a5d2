"""A fault tree in the terms of Open-PSA: gates, basic and house events, parameters, common-cause groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from muster.errors import InputError

DEEPEST_FORMULA = 200


class FaultTreeError(InputError):
    """A fault tree contradicts itself; the message names the gate or event."""


class CircularGateError(FaultTreeError):
    """A gate depends on itself."""

    def __init__(self, circle: tuple[str, ...]) -> None:
        super().__init__(f"gates run in a circle: {' -> '.join((*circle, circle[0]))}: cut one of these references")
        self.circle = circle


class UnknownEventError(FaultTreeError):
    """A gate uses an event that the tree does not define."""

    def __init__(self, gate: str, event: str) -> None:
        super().__init__(f"gate {gate!r} uses {event!r}, which the tree does not define: define it or correct the name")
        self.gate = gate
        self.event = event


class Operator(StrEnum):
    """How a gate joins its arguments; `weighted` is true when the weights of the true ones reach a bound."""

    AND = "and"
    OR = "or"
    ATLEAST = "atleast"
    NOT = "not"
    XOR = "xor"
    NAND = "nand"
    NOR = "nor"
    WEIGHTED = "weighted"


@dataclass(frozen=True, slots=True)
class Formula:
    """An operator over names of events and gates, constants and further formulas.

    `minimum` is K of `atleast`. `weights` (none below zero, one for each argument) and `bound`
    belong to `weighted`. A repeated argument counts once in and, or; twice in `atleast` and `weighted`.
    """

    operator: Operator
    arguments: tuple[str | bool | Formula, ...]
    minimum: int | None = None
    weights: tuple[Fraction, ...] = ()
    bound: Fraction | None = None

    def __post_init__(self) -> None:
        _check_shape(self)

    def parts(self) -> Iterator[Formula]:
        """Yield this formula and all within it, the outer before the inner."""
        waiting = [self]
        while waiting:
            formula = waiting.pop()
            yield formula
            waiting.extend(part for part in formula.arguments if isinstance(part, Formula))

    def names(self) -> Iterator[str]:
        """Yield every name that it uses, as often as it uses it."""
        waiting = [self]
        while waiting:
            for part in waiting.pop().arguments:
                if isinstance(part, str):
                    yield part
                elif isinstance(part, Formula):
                    waiting.append(part)


def _check_shape(formula: Formula) -> None:
    count = len(formula.arguments)
    if count == 0:
        raise FaultTreeError(f"an {formula.operator} formula has no argument: give it one or remove it")
    if formula.operator is Operator.NOT and count != 1:
        raise FaultTreeError(f"a not formula has {count} arguments: give it one")
    if formula.operator is Operator.ATLEAST and not 0 <= (formula.minimum or 0) <= count:
        raise FaultTreeError(f"atleast {formula.minimum} of {count}: give a minimum from 0 to {count}")
    if (formula.operator is Operator.ATLEAST) != (formula.minimum is not None):
        raise FaultTreeError(f"{formula.operator}: `atleast`, and only it, has a minimum")
    if formula.operator is Operator.WEIGHTED:
        _check_weights(formula)


def _check_weights(formula: Formula) -> None:
    if formula.bound is None or len(formula.weights) != len(formula.arguments):
        raise FaultTreeError("a weighted formula needs a bound and one weight for each argument")
    if any(weight < 0 for weight in formula.weights):
        raise FaultTreeError(f"a weight of {min(formula.weights)} is negative: give weights of zero or more")


class Function(StrEnum):
    """What an expression computes from its arguments, by the names of the exchange format."""

    PARAMETER = "parameter"
    MISSION_TIME = "system-mission-time"
    ADD = "add"
    SUB = "sub"
    MUL = "mul"
    DIV = "div"
    NEG = "neg"
    ABS = "abs"
    EXP = "exp"
    LOG = "log"
    LOG10 = "log10"
    SQRT = "sqrt"
    POW = "pow"
    MIN = "min"
    MAX = "max"
    MEAN = "mean"
    PI = "pi"
    EXPONENTIAL = "exponential"
    GLM = "GLM"
    WEIBULL = "Weibull"
    PERIODIC_TEST = "periodic-test"
    UNIFORM = "uniform-deviate"
    NORMAL = "normal-deviate"
    LOGNORMAL = "lognormal-deviate"
    GAMMA = "gamma-deviate"
    BETA = "beta-deviate"
    HISTOGRAM = "histogram"


@dataclass(frozen=True, slots=True)
class Expression:
    """A number computed from numbers; `parameter` names the parameter it stands for.

    A histogram holds its lower bound, then a pair of upper bound and weight for each bin.
    """

    function: Function
    arguments: tuple[float | Expression, ...] = ()
    parameter: str | None = None


Chance = float | Expression


@dataclass(frozen=True, slots=True)
class Gate:
    """A named formula."""

    name: str
    formula: Formula
    label: str = ""


@dataclass(frozen=True, slots=True)
class BasicEvent:
    """Something that may happen; `chance` is None where nobody has given one."""

    name: str
    chance: Chance | None = None
    label: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.chance, int | float) and not 0 <= self.chance <= 1:
            raise FaultTreeError(f"event {self.name!r} has probability {self.chance}: give one from 0 to 1")


@dataclass(frozen=True, slots=True)
class HouseEvent:
    """A switch."""

    name: str
    on: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named number that expressions share."""

    name: str
    value: Chance


class CommonCauseModel(StrEnum):
    """How a group's chance divides between one, two and more members failing together."""

    BETA_FACTOR = "beta-factor"
    MGL = "MGL"
    ALPHA_FACTOR = "alpha-factor"
    PHI_FACTOR = "phi-factor"


@dataclass(frozen=True, slots=True)
class CommonCauseGroup:
    """Events of one chance that can fail together; `factors` go by level, from 1 (alpha, phi) or 2 (beta, MGL)."""

    name: str
    model: CommonCauseModel
    members: tuple[str, ...]
    chance: Chance
    factors: tuple[Chance, ...]

    def __post_init__(self) -> None:
        if len(self.members) < 2 or len(set(self.members)) < len(self.members):
            raise FaultTreeError(f"common-cause group {self.name!r}: give two or more members, each once")


@dataclass(frozen=True, slots=True)
class FaultTree:
    """A tree whose parts fit together: every name defined once, no circle, no gate without arguments."""

    name: str
    gates: tuple[Gate, ...]
    events: tuple[BasicEvent, ...] = ()
    houses: tuple[HouseEvent, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    groups: tuple[CommonCauseGroup, ...] = ()

    def __post_init__(self) -> None:
        if not self.gates:
            raise FaultTreeError(f"fault tree {self.name!r} has no gate: define the top gate")
        _refuse_twice(self.names())
        _refuse_twice(parameter.name for parameter in self.parameters)
        _refuse_unknown(self)
        _refuse_circles({gate.name: gate.formula for gate in self.gates})

    def names(self) -> Iterator[str]:
        """Yield the names of all gates, basic events and house events."""
        yield from (gate.name for gate in self.gates)
        yield from (event.name for event in self.events)
        yield from (house.name for house in self.houses)

    @property
    def tops(self) -> tuple[str, ...]:
        """Return the gates that no other gate uses."""
        used = {name for gate in self.gates for name in gate.formula.names()}
        return tuple(gate.name for gate in self.gates if gate.name not in used)


def _refuse_twice(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise FaultTreeError(f"{name!r} is defined twice: names of gates, events and parameters must differ")
        seen.add(name)


def _refuse_unknown(tree: FaultTree) -> None:
    known = set(tree.names())
    events = {event.name for event in tree.events}
    for gate in tree.gates:
        for name in gate.formula.names():
            if name not in known:
                raise UnknownEventError(gate.name, name)
    for group in tree.groups:
        if missing := [member for member in group.members if member not in events]:
            raise UnknownEventError(f"common-cause group {group.name}", missing[0])


def _refuse_circles(formulas: Mapping[str, Formula]) -> None:
    done: set[str] = set()
    for start in formulas:
        if start not in done:
            _walk_from(start, formulas, done)


def _walk_from(start: str, formulas: Mapping[str, Formula], done: set[str]) -> None:
    """Walk down without recursion: a tree may be a hundred thousand gates deep."""
    path: list[tuple[str, Iterator[str]]] = []
    on_path: set[str] = set()
    entering: str | None = start
    while entering is not None or path:
        if entering in on_path:
            names = tuple(name for name, _ in path)
            raise CircularGateError(names[names.index(str(entering)) :])
        if entering is not None and entering not in done:
            path.append((entering, (name for name in formulas[entering].names() if name in formulas)))
            on_path.add(entering)
        entering = next(path[-1][1], None) if path else None
        if path and entering is None:
            done.add(path[-1][0])
            on_path.remove(path.pop()[0])
