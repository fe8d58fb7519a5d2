"""Numbers from expressions: the nominal one, or many drawn from the distributions in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from muster.model.faulttree import Chance, Expression, FaultTree, FaultTreeError, Function

Numbers = NDArray[np.float64]
MISSION_HOURS = 8760.0
DEEPEST = 400


def _exponential(rate: Numbers, hours: Numbers) -> Numbers:
    return -np.expm1(-rate * hours)


def _glm(args: list[Numbers]) -> Numbers:
    on_demand, failing, repairing, hours = args
    both = failing + repairing
    shown = (failing - (failing - on_demand * both) * np.exp(-both * hours)) / both
    return np.asarray(shown, dtype=float)


def _weibull(args: list[Numbers]) -> Numbers:
    scale, shape, start, hours = args
    return -np.expm1(-((np.maximum(hours - start, 0.0) / scale) ** shape))


def _periodic(args: list[Numbers]) -> Numbers:
    rate, interval, first, hours = args
    since = np.where(hours <= first, hours, np.mod(hours - first, interval))
    return _exponential(rate, since)


def _fold(step: Callable[[Numbers, Numbers], Numbers]) -> Callable[[list[Numbers]], Numbers]:
    return lambda args: reduce(step, args)


# how many arguments (None: any number from one on), and what is computed from them
COMPUTED: dict[Function, tuple[int | None, Callable[[list[Numbers]], Numbers]]] = {
    Function.ADD: (None, _fold(np.add)),
    Function.SUB: (None, _fold(np.subtract)),
    Function.MUL: (None, _fold(np.multiply)),
    Function.DIV: (None, _fold(np.divide)),
    Function.MIN: (None, _fold(np.minimum)),
    Function.MAX: (None, _fold(np.maximum)),
    Function.MEAN: (None, lambda args: _fold(np.add)(args) / len(args)),
    Function.NEG: (1, lambda args: -args[0]),
    Function.ABS: (1, lambda args: np.abs(args[0])),
    Function.EXP: (1, lambda args: np.exp(args[0])),
    Function.LOG: (1, lambda args: np.log(args[0])),
    Function.LOG10: (1, lambda args: np.log10(args[0])),
    Function.SQRT: (1, lambda args: np.sqrt(args[0])),
    Function.POW: (2, lambda args: np.power(args[0], args[1])),
    Function.PI: (0, lambda _: np.array(math.pi)),
    Function.EXPONENTIAL: (2, lambda args: _exponential(args[0], args[1])),
    Function.GLM: (4, _glm),
    Function.WEIBULL: (4, _weibull),
    Function.PERIODIC_TEST: (4, _periodic),
}
DEVIATES = {
    Function.UNIFORM: (2,),
    Function.NORMAL: (2,),
    Function.LOGNORMAL: (2, 3),
    Function.GAMMA: (2,),
    Function.BETA: (2,),
}
_NINETY_FIVE = 1.6448536269514722  # standard deviations below which 95 % lie


def _lognormal(args: list[Numbers]) -> tuple[Numbers, Numbers]:
    """Return mu and sigma; three arguments are mean, error factor and its level, of which 0.9 and 0.95 are known."""
    if len(args) == 2:
        return args[0], args[1]
    mean, factor, level = args
    if not np.allclose(level, 0.95) and not np.allclose(level, 0.9):
        raise FaultTreeError(f"a lognormal deviate has level {float(np.ravel(level)[0])}: use 0.95 or 0.9")
    sigma = np.log(factor) / (_NINETY_FIVE if np.allclose(level, 0.95) else 1.2815515655446004)
    return np.log(mean) - sigma**2 / 2, sigma


@dataclass(slots=True)
class Expressions:
    """Evaluates the expressions of a tree; with a generator it draws, without one it takes the means.

    A parameter has one value in all expressions that use it.
    """

    parameters: Mapping[str, Chance]
    hours: float = MISSION_HOURS
    generator: np.random.Generator | None = None
    columns: int = 1
    known: dict[str, Numbers] = field(default_factory=dict)

    def value(self, chance: Chance, depth: int = 0) -> Numbers:
        """Return one number, or one for each column.

        Raises:
            FaultTreeError: A parameter is missing or runs in a circle, or the arguments do not fit.
        """
        if depth > DEEPEST:
            raise FaultTreeError("parameters run in a circle or nest too deep: let no parameter use itself")
        if not isinstance(chance, Expression):
            return np.array(float(chance))
        if chance.function is Function.PARAMETER:
            return self._parameter(chance.parameter or "", depth)
        if chance.function is Function.MISSION_TIME:
            return np.array(self.hours)
        args = [self.value(argument, depth + 1) for argument in chance.arguments]
        if chance.function is Function.HISTOGRAM:
            return self._histogram(args)
        if chance.function in DEVIATES:
            _check_count(chance.function, len(args), DEVIATES[chance.function])
            return self._deviate(chance.function, args)
        wanted, compute = COMPUTED[chance.function]
        _check_count(chance.function, len(args), (wanted,) if wanted is not None else tuple(range(1, len(args) + 1)))
        with np.errstate(all="ignore"):  # what is not finite is refused below, by name of the event
            return np.asarray(compute(args), dtype=float)

    def _parameter(self, name: str, depth: int) -> Numbers:
        if name not in self.parameters:
            raise FaultTreeError(f"parameter {name!r} is used but not defined: define it or correct the name")
        if name not in self.known:
            self.known[name] = self.value(self.parameters[name], depth + 1)
        return self.known[name]

    def _deviate(self, function: Function, args: list[Numbers]) -> Numbers:
        if self.generator is None:
            return _mean(function, args)
        draw, size = self.generator, self.columns
        match function:
            case Function.UNIFORM:
                return draw.uniform(args[0], args[1], size)
            case Function.NORMAL:
                return draw.normal(args[0], args[1], size)
            case Function.GAMMA:
                return draw.gamma(args[0], args[1], size)
            case Function.BETA:
                return draw.beta(args[0], args[1], size)
            case _:
                mu, sigma = _lognormal(args)
                return draw.lognormal(mu, sigma, size)

    def _histogram(self, args: list[Numbers]) -> Numbers:
        bounds = np.array([float(args[0]), *(float(bound) for bound in args[1::2])])
        weights = np.array([float(weight) for weight in args[2::2]])
        if len(weights) == 0 or weights.min() < 0 or weights.sum() == 0 or (np.diff(bounds) <= 0).any():
            raise FaultTreeError("a histogram needs rising bounds and weights of zero or more, not all zero")
        if self.generator is None:
            return np.asarray(((bounds[1:] + bounds[:-1]) / 2) @ weights / weights.sum())
        bins = self.generator.choice(len(weights), self.columns, p=weights / weights.sum())
        return self.generator.uniform(bounds[bins], bounds[bins + 1])


def _mean(function: Function, args: list[Numbers]) -> Numbers:
    match function:
        case Function.UNIFORM:
            return (args[0] + args[1]) / 2
        case Function.NORMAL:
            return args[0]
        case Function.GAMMA:
            return args[0] * args[1]
        case Function.BETA:
            return np.asarray(args[0] / (args[0] + args[1]))
        case _:
            mu, sigma = _lognormal(args)
            return np.asarray(np.exp(mu + sigma**2 / 2))


def _check_count(function: Function, count: int, wanted: tuple[int, ...]) -> None:
    if count not in wanted:
        shown = " or ".join(map(str, wanted)) or "one or more"
        raise FaultTreeError(f"expression {function} has {count} arguments: give it {shown}")


def nominal_chances(tree: FaultTree, *, hours: float = MISSION_HOURS) -> dict[str, float]:
    """Return the chance of each event that has one.

    Raises:
        FaultTreeError: A chance is outside 0 to 1.
    """
    expressions = Expressions({parameter.name: parameter.value for parameter in tree.parameters}, hours)
    found = {}
    for event in tree.events:
        if event.chance is not None:
            value = float(expressions.value(event.chance))
            if not 0 <= value <= 1:
                raise FaultTreeError(f"event {event.name!r} has probability {value}: give one from 0 to 1")
            found[event.name] = value
    return found


def with_nominal_chances(tree: FaultTree) -> FaultTree:
    """Return the tree with plain numbers in place of expressions, which every program reads alike."""
    chances = nominal_chances(tree)
    events = tuple(replace(event, chance=chances.get(event.name)) for event in tree.events)
    return replace(tree, events=events, parameters=())


def drawn_chances(tree: FaultTree, *, columns: int, seed: int, hours: float = MISSION_HOURS) -> dict[str, Numbers]:
    """Draw the chance of each event that has one, `columns` times; what falls outside 0 to 1 is brought to the edge."""
    drawn = Expressions(
        {parameter.name: parameter.value for parameter in tree.parameters},
        hours,
        np.random.default_rng(seed),
        columns,
    )
    found = {}
    for event in tree.events:
        if event.chance is not None:
            value = np.broadcast_to(drawn.value(event.chance), (columns,))
            found[event.name] = np.clip(value, 0.0, 1.0)
    return found
