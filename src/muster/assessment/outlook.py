"""The risk of a tree in numbers: the whole, each line, each country lost, each assumption moved, by day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol

import numpy as np

from muster.assessment.chances import Numbers, quantify_columns
from muster.assessment.diagram import BUDGETS, DiagramTooLargeError, Drawing
from muster.assessment.expression import drawn_chances, nominal_chances
from muster.assessment.families import TooManyCutSetsError
from muster.assessment.graph import TRUE, Graph, read_graph
from muster.assessment.importance import Importance, measures, weigh
from muster.assessment.interval import DRAWS, Spread, spread
from muster.assessment.plan import Plan, make_plan
from muster.assessment.risk import TOP, RiskTree
from muster.assessment.simulation import simulate
from muster.assessment.solving import Sets, Solver
from muster.assessment.whole import Whole
from muster.model.faulttree import Expression

DAYS = (10, 30, 90)
ORDER = 3
TRIALS = 200_000
SHOWN = 5_000
LARGE = 10_000  # nodes of all lines together, above which the whole is not compiled
FEW_DRAWS = 200
PAIR_CELLS = 60_000_000
COSTLIEST = 12
Columns = Callable[[Mapping[str, Numbers]], Numbers]


class Losses(Protocol):
    """What finds the chances with every two owners lost at once, where it can."""

    def __call__(
        self, chances: Mapping[str, float], *, owners: Mapping[str, str], order: Sequence[str]
    ) -> Numbers | None:
        """Return them by row and column, or None."""


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
    graphs = {line: read_graph(risk.tree, gate) for line, gate in risk.lines.items()}

    def draw(line: Graph) -> Plan:
        return make_plan(line, drawing)

    try:
        lines = {line: _solved_alone(own, draw) for line, own in graphs.items()}
        whole = Whole.of([graphs[line] for line in risk.deciding], draw) if abs(graph.top) != TRUE else None
        if whole and sum(line.size for line in whole.lines) > LARGE:
            return _look_at_large(risk, lines, whole, chances=chances, seed=seed)
        solver = Solver(graph, make_plan(graph, drawing), drawing)
    except DiagramTooLargeError as trouble:
        return _simulated(risk, graph, chances=chances, seed=seed, trouble=trouble)
    numbers = Numbering(risk, lines, _by_plan(solver.plan), tuple(graph.events.values()), chances, solver.plan.size)
    found = drawn_chances(risk.tree, columns=DRAWS, seed=seed)
    try:
        breaks, suffices = solver.cut_sets(), solver.path_sets()
    except (TooManyCutSetsError, DiagramTooLargeError) as trouble:
        outlook = numbers.outlook(spread(solver.plan, found), found)
        return replace(outlook, notices=(*outlook.notices, f"what breaks it is not listed: {trouble}"))
    return replace(
        numbers.outlook(spread(solver.plan, found), found),
        fails=solver.probability(chances),
        importance=tuple(weigh(solver.plan, _by_node(graph, chances))),
        breaks=_shown(breaks),
        breaks_total=breaks.number,
        suffices=_shown(suffices),
        suffices_total=suffices.number,
    )


def _by_plan(plan: Plan) -> Columns:
    names = plan.graph.events

    def columns(rows: Mapping[str, Numbers]) -> Numbers:
        return quantify_columns(plan, {node: rows[name] for node, name in names.items()})

    return columns


def _solved_alone(graph: Graph, draw: Callable[[Graph], Plan]) -> Columns:
    """Return how one line is solved by itself: as a sum, or by diagrams."""
    alone = Whole.of([graph], draw)
    return alone.columns if alone else _by_plan(draw(graph))


def _look_at_large(
    risk: RiskTree, lines: Mapping[str, Columns], whole: Whole, *, chances: Mapping[str, float], seed: int
) -> Outlook:
    """Compute the outlook line by line; the cut sets of the whole would be too many to be of use."""
    size = sum(line.size for line in whole.lines)
    numbers = Numbering(risk, lines, whole.columns, whole.events, chances, size, whole.losses)
    found = drawn_chances(risk.tree, columns=FEW_DRAWS, seed=seed)
    values = np.sort(whole.columns(found))
    low, median, high = np.quantile(values, (0.05, 0.5, 0.95))
    outlook = numbers.outlook(Spread(float(values.mean()), float(median), float(low), float(high), FEW_DRAWS), found)
    notice = "the lines are solved one by one, exactly: what breaks and what suffices is not listed for so large a tree"
    found_slopes = whole.slopes(chances)
    weighed = [measures(name, chances[name], top=outlook.fails, slope=found_slopes[name]) for name in whole.events]
    ranked = sorted(weighed, key=lambda each: (-abs(each.criticality), each.event))
    return replace(outlook, importance=tuple(ranked), notices=(notice, *outlook.notices))


def _shown(sets: Sets) -> tuple[tuple[str, ...], ...]:
    """List up to order three; where no set is so small, those of the lowest order, if they are not too many."""
    lowest = next((order for order, number in enumerate(sets.by_order) if number), 0)
    limit = max(ORDER, lowest)
    while limit > lowest and sum(sets.by_order[: limit + 1]) > SHOWN:
        limit -= 1
    if sum(sets.by_order[: limit + 1]) > SHOWN:
        return ()
    return tuple(sets.up_to(limit))


@dataclass(frozen=True, slots=True)
class Numbering:
    """Asks for the probability of the whole and of lines, given as functions of chances, under many changes at once.

    `size` says what a change costs; `all_losses` finds the losses of all pairs at once, where that can be had.
    """

    risk: RiskTree
    lines: Mapping[str, Columns]
    whole: Columns
    events: tuple[str, ...]
    chances: Mapping[str, float]
    size: int
    all_losses: Losses | None = None

    def outlook(self, spread: Spread | None, drawn: Mapping[str, Numbers]) -> Outlook:
        """Return all that is found by changing chances."""
        losses, notices = self.losses()
        return Outlook(
            fails=float(self.columns([{}])[0]),
            spread=spread,
            lines={line: float(solve(self.rows([{}]))[0]) for line, solve in self.lines.items()},
            by_day=self.by_day(),
            losses=losses,
            tornado=self.tornado(drawn),
            notices=notices,
        )

    def rows(self, changes: Sequence[Mapping[str, float]]) -> dict[str, Numbers]:
        """Return the chance of every event of the tree in each of the changes."""
        rows = {name: np.full(len(changes), chance) for name, chance in self.chances.items()}
        for place, change in enumerate(changes):
            for name, chance in change.items():
                if name in rows:
                    rows[name][place] = chance
        return rows

    def columns(self, changes: Sequence[Mapping[str, float]]) -> Numbers:
        """Return the probability of the whole in each of the changes."""
        found = self.whole(self.rows(changes))
        return found if len(found) == len(changes) else np.full(len(changes), found[0])

    def by_day(self) -> dict[str, tuple[float, ...]]:
        """Return the chance that each line, and the whole, is met by each of the days."""
        late = [{event: 1.0 for event, days in self.risk.ready.items() if days > day} for day in DAYS]
        rows = self.rows(late)
        found = {"the whole": self.columns(late)}
        for line, solve in self.lines.items():
            values = solve(rows)
            found[line] = values if len(values) == len(late) else np.full(len(late), values[0])
        return {name: tuple(1.0 - float(p) for p in values) for name, values in found.items()}

    def losses(self) -> tuple[tuple[tuple[tuple[str, ...], float], ...], tuple[str, ...]]:
        """Return the probability without each country and each pair, the worst first, and what was left out."""
        events: dict[str, list[str]] = {}
        for name in self.events:
            if name in self.risk.pledges:
                events.setdefault(self.risk.pledges[name].actor, []).append(name)
        if not events:
            return (), ()
        if every := self._lost_at_once(events):
            return every, ()
        single = self._lost([(actor,) for actor in sorted(events)], events)
        ranked = sorted(events, key=lambda actor: -dict(single)[actor,])
        most = len(ranked) if self.size * len(ranked) ** 2 // 2 < PAIR_CELLS else COSTLIEST
        pairs = [tuple(sorted(pair)) for pair in combinations(ranked[:most], 2)]
        notice = f"pairs are tried among the {most} countries whose loss costs most, of {len(ranked)}"
        return (*single, *self._lost(pairs, events)), (notice,) if most < len(ranked) else ()

    def _lost_at_once(self, events: Mapping[str, list[str]]) -> tuple[tuple[tuple[str, ...], float], ...]:
        if self.all_losses is None:
            return ()
        actors = sorted(events)
        owners = {name: actor for actor, names in events.items() for name in names}
        table = self.all_losses(self.chances, owners=owners, order=actors)
        if table is None:
            return ()
        single = [((actor,), float(table[i, i])) for i, actor in enumerate(actors)]
        pairs = [((actors[i], actors[j]), float(table[i, j])) for i, j in combinations(range(len(actors)), 2)]
        return (*_worst_first(single), *_worst_first(pairs))

    def _lost(
        self, actors: Sequence[tuple[str, ...]], events: Mapping[str, list[str]]
    ) -> tuple[tuple[tuple[str, ...], float], ...]:
        changes = [{name: 1.0 for actor in each for name in events[actor]} for each in actors]
        if not changes:
            return ()
        found = zip(actors, map(float, self.columns(changes)), strict=True)
        return _worst_first(found)

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
        found = self.columns(changes)
        moved = [Moved(name, float(found[2 * i]), float(found[2 * i + 1])) for i, name in enumerate(groups)]
        return tuple(sorted(moved, key=lambda each: -abs(each.high - each.low)))

    def _groups(self) -> dict[str, list[str]]:
        """Gather the events that share a prior."""
        parameters = {event.name: _parameter(event.chance) for event in self.risk.tree.events}
        groups: dict[str, list[str]] = {}
        for name in self.events:
            groups.setdefault(parameters[name] or name, []).append(name)
        return groups


def _worst_first(losses: Iterable[tuple[tuple[str, ...], float]]) -> tuple[tuple[tuple[str, ...], float], ...]:
    return tuple(sorted(losses, key=lambda each: (-each[1], each[0])))


def _parameter(chance: object) -> str | None:
    """Return the parameter that a chance is."""
    return chance.parameter if isinstance(chance, Expression) else None


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
