"""The risk of a tree in numbers: the whole, each line, each country lost, each assumption moved, by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from muster.assessment.chances import Numbers, quantify_columns
from muster.assessment.diagram import BUDGETS, DiagramTooLargeError, Drawing
from muster.assessment.expression import drawn_chances, nominal_chances
from muster.assessment.graph import Graph, read_graph
from muster.assessment.importance import Importance, weigh
from muster.assessment.interval import DRAWS, Spread, spread
from muster.assessment.plan import Plan, make_plan
from muster.assessment.risk import TOP, RiskTree
from muster.assessment.simulation import simulate
from muster.assessment.solving import Sets, Solver

DAYS = (10, 30, 90)
ORDER = 3
TRIALS = 200_000


@dataclass(frozen=True, slots=True)
class Moved:
    """The probability when an assumption is at the low and at the high end of what it may be."""

    assumption: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """The numbers of one tree; probabilities are of failing, but for `by_day`, which are of holding.

    `losses` are the probabilities when one country (N-1) or two (N-2) bring nothing. `breaks` are the
    minimal cut sets of up to three events, `suffices` the minimal path sets; where there are more
    than could be had, the totals are None. `notices` tell of what was simulated or left out.
    """

    fails: float
    spread: Spread | None
    lines: Mapping[str, float]
    by_day: Mapping[str, tuple[float, ...]]
    importance: tuple[Importance, ...] = ()
    breaks: tuple[tuple[str, ...], ...] = ()
    breaks_total: int | None = None
    suffices: tuple[tuple[str, ...], ...] = ()
    suffices_total: int | None = None
    losses: tuple[tuple[tuple[str, ...], float], ...] = ()
    tornado: tuple[Moved, ...] = ()
    notices: tuple[str, ...] = ()


def look_ahead(risk: RiskTree, *, seed: int = 1, bound: int = BUDGETS[-1]) -> Outlook:
    """Compute the outlook exactly, or by simulation where the diagram exceeds its bound."""
    chances = nominal_chances(risk.tree)
    drawing = Drawing(bound=bound)
    graph = read_graph(risk.tree, TOP)
    try:
        solver = Solver(graph, make_plan(graph, drawing), drawing)
        plans = {line: make_plan(read_graph(risk.tree, gate), drawing) for line, gate in risk.lines.items()}
    except DiagramTooLargeError as trouble:
        return _simulated(risk, graph, chances=chances, seed=seed, trouble=trouble)
    numbers = _Numbers(risk, solver, plans, chances)
    found = drawn_chances(risk.tree, columns=DRAWS, seed=seed)
    breaks, suffices = solver.cut_sets(), solver.path_sets()
    return Outlook(
        fails=solver.probability(chances),
        spread=spread(solver.plan, found),
        lines={line: float(numbers.columns(plan, [{}])[0]) for line, plan in plans.items()},
        by_day=numbers.by_day(),
        importance=tuple(weigh(solver.plan, {n: chances[name] for n, name in graph.events.items()})),
        breaks=_shown(breaks),
        breaks_total=len(breaks),
        suffices=_shown(suffices),
        suffices_total=len(suffices),
        losses=numbers.losses(),
        tornado=numbers.tornado(found),
    )


def _shown(sets: Sets) -> tuple[tuple[str, ...], ...]:
    """List up to order three; where no set is so small, those of the lowest order, if they are not too many."""
    lowest = next((order for order, number in enumerate(sets.by_order) if number), 0)
    limit = max(ORDER, lowest)
    while limit > lowest and sum(sets.by_order[: limit + 1]) > SHOWN:
        limit -= 1
    if sum(sets.by_order[: limit + 1]) > SHOWN:
        return ()
    return tuple(sets.up_to(limit))


SHOWN = 5_000


@dataclass(frozen=True, slots=True)
class _Numbers:
    risk: RiskTree
    solver: Solver
    plans: Mapping[str, Plan]
    chances: Mapping[str, float]

    def columns(self, plan: Plan, changes: Sequence[Mapping[str, float]]) -> Numbers:
        """Return the probability of a top for each set of changed chances."""
        rows = {}
        for node, name in plan.graph.events.items():
            row = np.full(len(changes), self.chances[name])
            for place, change in enumerate(changes):
                if name in change:
                    row[place] = change[name]
            rows[node] = row
        return quantify_columns(plan, rows) if rows else np.full(len(changes), float(plan.constant or False))

    def by_day(self) -> dict[str, tuple[float, ...]]:
        """Return the chance that each line, and the whole, is met by each of the days."""
        late = [{event: 1.0 for event, days in self.risk.ready.items() if days > day} for day in DAYS]
        plans: dict[str, Plan] = {"the whole": self.solver.plan, **self.plans}
        return {name: tuple(1.0 - float(p) for p in self.columns(plan, late)) for name, plan in plans.items()}

    def losses(self) -> tuple[tuple[tuple[str, ...], float], ...]:
        """Return the probability without each country and each pair, the worst first."""
        events: dict[str, list[str]] = {}
        for name in self.solver.graph.events.values():
            if name in self.risk.pledges:
                events.setdefault(self.risk.pledges[name].actor, []).append(name)
        lost = [*combinations(sorted(events), 1), *combinations(sorted(events), 2)]
        changes = [{name: 1.0 for actor in actors for name in events[actor]} for actors in lost]
        if not changes:
            return ()
        found = self.columns(self.solver.plan, changes)
        return tuple(
            sorted(zip(lost, map(float, found), strict=True), key=lambda each: (len(each[0]), -each[1], each[0]))
        )

    def tornado(self, drawn: Mapping[str, Numbers]) -> tuple[Moved, ...]:
        """Move each class of priors between its 5th and 95th percentile, each other event between 0 and 1."""
        groups = self._groups()
        changes: list[dict[str, float]] = []
        for names in groups.values():
            own = [name for name in names if name in self.risk.pledges]
            low, high = (0.0, 1.0) if not own else np.quantile(drawn[own[0]], (0.05, 0.95))
            changes += [dict.fromkeys(names, float(low)), dict.fromkeys(names, float(high))]
        if not changes:
            return ()
        found = self.columns(self.solver.plan, changes)
        moved = [Moved(name, float(found[2 * i]), float(found[2 * i + 1])) for i, name in enumerate(groups)]
        return tuple(sorted(moved, key=lambda each: -abs(each.high - each.low)))

    def _groups(self) -> dict[str, list[str]]:
        """Gather the events that share a prior."""
        parameters = {event.name: _parameter(event.chance) for event in self.risk.tree.events}
        groups: dict[str, list[str]] = {}
        for name in self.solver.graph.events.values():
            groups.setdefault(parameters[name] or name, []).append(name)
        return groups


def _parameter(chance: object) -> str | None:
    """Return the parameter that a chance is taken from."""
    arguments: Iterable[object] = getattr(chance, "arguments", ())
    return next((name for each in arguments if (name := getattr(each, "parameter", None))), None)


def _simulated(
    risk: RiskTree, graph: Graph, *, chances: Mapping[str, float], seed: int, trouble: DiagramTooLargeError
) -> Outlook:
    def share(top: str) -> float:
        own = read_graph(risk.tree, top)
        return simulate(own, _by_node(own, chances), trials=TRIALS, seed=seed).probability

    found = simulate(graph, _by_node(graph, chances), trials=TRIALS, seed=seed)
    notice = f"simulated, 95 % between {found.low:.4f} and {found.high:.4f}, not exact: {trouble}"
    lines = {line: share(gate) for line, gate in risk.lines.items()}
    return Outlook(found.probability, None, lines, {}, notices=(notice,))


def _by_node(graph: Graph, chances: Mapping[str, float]) -> dict[int, float]:
    return {node: chances[name] for node, name in graph.events.items()}
