"""The fault tree "the guarantee does not hold", built from roll, scenario and profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from muster.assessment.effects import Ground
from muster.model.assessment import Filling, Gap, Pledge
from muster.model.faulttree import (
    BasicEvent,
    Expression,
    FaultTree,
    Formula,
    Function,
    Gate,
    HouseEvent,
    Operator,
    Parameter,
)
from muster.model.requirement import Prior, Priority, Priors
from muster.model.scales import Condition, ConditionKind
from muster.model.scenario import switch_of

TOP = "the guarantee does not hold"


@dataclass(frozen=True, slots=True)
class RiskTree:
    """The tree with what its events stand for.

    `lines` are the gates of the requirement lines by name, `deciding` those that the whole hangs on.
    `pledges` are those behind an event, `meanings` what an event says in words, `ready` the days
    after which what an event stands for is in place.
    """

    tree: FaultTree
    lines: dict[str, str]
    deciding: tuple[str, ...]
    pledges: dict[str, Pledge]
    meanings: dict[str, str]
    ready: dict[str, int]


def build_tree(
    ground: Ground, gaps: Sequence[Gap], priors: Priors, *, unknown_suffices: bool, ready: dict[str, int]
) -> RiskTree:
    """Build the tree; pledges whose quantity is unknown fill their line if `unknown_suffices`, else bring nothing."""
    building = _Building(ground, priors, unknown_suffices=unknown_suffices)
    lines = {gap.requirement.name: building.line(gap) for gap in gaps}
    essential = [gap.requirement.name for gap in gaps if gap.requirement.priority is Priority.ESSENTIAL]
    deciding = tuple(essential or lines)
    top = Gate(TOP, Formula(Operator.OR, tuple(lines[line] for line in deciding)))
    tree = FaultTree(
        "guarantee",
        (top, *building.gates.values()),
        tuple(building.events.values()),
        tuple(building.houses.values()),
        tuple(building.parameters.values()),
    )
    return RiskTree(tree, lines, deciding, building.pledges, building.meanings, ready)


@dataclass(slots=True)
class _Building:
    ground: Ground
    priors: Priors
    unknown_suffices: bool = field(kw_only=True)
    gates: dict[str, Gate] = field(default_factory=dict)
    events: dict[str, BasicEvent] = field(default_factory=dict)
    houses: dict[str, HouseEvent] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    pledges: dict[str, Pledge] = field(default_factory=dict)
    meanings: dict[str, str] = field(default_factory=dict)

    def line(self, gap: Gap) -> str:
        """Add the gate "this line is not met" and return its name."""
        name = f"{gap.requirement.name} is not met"
        weights = [
            (self.fails(each), self._weight(each, gap.requirement.needed)) for each in gap.fillings if each.usable
        ]
        weights = [(gate, weight) for gate, weight in weights if weight > 0]
        need = _exact(gap.requirement.needed)
        self.gates[name] = Gate(name, _short_of(need, weights), f"{gap.requirement.name} is not met")
        return name

    def _weight(self, filling: Filling, needed: float) -> Fraction:
        if filling.low is None or filling.high is None:
            return _exact(needed) if self.unknown_suffices else Fraction(0)
        return _exact(filling.high if self.unknown_suffices else filling.low)

    def fails(self, filling: Filling) -> str:
        """Add the gate "this pledge brings nothing" and return its name."""
        pledge = filling.pledge
        name = f"{pledge.id} brings nothing"
        if name not in self.gates:
            causes = [self._not_kept(pledge, filling.prior)]
            causes += [cause for condition in pledge.conditions for cause in self._condition(condition, pledge)]
            causes += [
                self._common(cause.name, cause.chance)
                for cause in self.priors.common_causes
                if pledge.actor in cause.members
            ]
            self.gates[name] = Gate(name, Formula(Operator.OR, tuple(dict.fromkeys(causes))), name)
        return name

    def _not_kept(self, pledge: Pledge, prior: Prior) -> str:
        name = f"{pledge.id} not kept"
        if name not in self.events:
            broken = f"not kept: {prior.name}"
            drawn = Expression(Function.BETA, ((1 - prior.chance) * prior.cases, prior.chance * prior.cases))
            self.parameters.setdefault(broken, Parameter(broken, drawn))
            chance = Expression(Function.PARAMETER, parameter=broken)
            self.events[name] = BasicEvent(name, chance, name)
            self.pledges[name] = pledge
            self.meanings[name] = f"{pledge.actor} does not keep its word on {pledge.undertaking}"
        return name

    def _condition(self, condition: Condition, pledge: Pledge) -> Iterable[str]:
        """Yield what makes the pledge fail through a condition: a switch, a chance, or the backer's best pledge."""
        chance = self.ground.chance(condition, pledge.actor)
        common = self.ground.chance(condition, "") == chance
        switch = switch_of(condition, doer=pledge.actor) if common else f"{condition.code}:{pledge.actor}"
        if chance is None:
            backing = self._backing(condition, pledge)
            return () if backing is None else (backing,)
        name = f"{switch} fails"
        self.meanings[name] = f"the condition {switch} is not met"
        if chance in {0.0, 1.0}:
            self.houses[name] = HouseEvent(name, on=chance == 0.0)
        else:
            self.events[name] = BasicEvent(name, 1.0 - chance, name)
        return (name,)

    def _backing(self, condition: Condition, pledge: Pledge) -> str | None:
        """Return the event that the strongest pledge of the backer is not kept; `others` are taken as they stand."""
        if condition.kind is ConditionKind.OTHERS:
            return None
        backers = [each for each in self.ground.pledges if each.actor == condition.backer != pledge.actor]
        if not backers:
            return None
        best = max(backers, key=lambda each: (each.stance.rung, each.id))
        return self._not_kept(best, self.priors.prior(best.stance, best.authority, best.undertaking))

    def _common(self, name: str, chance: float) -> str:
        self.events.setdefault(name, BasicEvent(name, chance, name))
        self.meanings.setdefault(name, name)
        return name


def _exact(number: float) -> Fraction:
    return Fraction(repr(float(number)))


def _short_of(need: Fraction, weights: Sequence[tuple[str, Fraction]]) -> Formula:
    """Return "what is left after the failures is less than the need"."""
    total = sum((weight for _, weight in weights), Fraction(0))
    if not weights or total < need:
        return Formula(Operator.OR, (need > 0,))
    step = Fraction(1, lcm(need.denominator, *(weight.denominator for _, weight in weights)))
    names = tuple(name for name, _ in weights)
    return Formula(Operator.WEIGHTED, names, weights=tuple(weight for _, weight in weights), bound=total - need + step)
