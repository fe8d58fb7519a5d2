"""Assess a roll: what takes effect, what waits, what is missing, and how likely the guarantee fails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muster.assessment.effects import Ground, check_scenario, decide, find_conflict, find_deadlocks
from muster.assessment.gaps import fill, find_gap, ready_days
from muster.assessment.outlook import Outlook, look_ahead
from muster.assessment.pledges import PROMISING, find_pledges, stance_of
from muster.assessment.risk import RiskTree, build_tree
from muster.model.assessment import Conflict, Deadlock, Decided, Gap
from muster.model.requirement import Priors, Profile
from muster.model.scenario import Scenario
from muster.model.standing import Roll, Standing


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a scenario makes of a roll.

    `outlook` counts pledges of unknown quantity as nothing, `hopeful` as enough; the two are one
    where every quantity is known. `open` are the standings that promise nothing yet or refuse.
    `assumptions` say in plain words what the numbers rest on.
    """

    scenario: Scenario
    profile: Profile
    roll: Roll
    decided: tuple[Decided, ...]
    deadlocks: tuple[Deadlock, ...]
    conflict: Conflict | None
    gaps: tuple[Gap, ...]
    risk: RiskTree
    outlook: Outlook
    hopeful: Outlook
    open: tuple[Standing, ...]
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What an assessment rests on besides the roll."""

    profile: Profile
    priors: Priors
    adversaries: tuple[str, ...] = ()
    protected: str | None = None
    seed: int = 1


def assess(roll: Roll, scenario: Scenario, basis: Basis) -> Assessment:
    """Assess a roll under a scenario.

    Raises:
        ScenarioError: The scenario names a condition that the roll does not know.
        RequirementError: No prior fits a pledge.
    """
    outside = {*basis.adversaries, basis.protected}
    pledges = find_pledges(roll, outside={actor for actor in outside if actor})
    check_scenario(scenario, pledges)
    ground = Ground(roll, pledges, scenario, basis.adversaries)
    decided = decide(ground)
    gaps = tuple(find_gap(line, fill(line, decided, basis.priors)) for line in basis.profile.requirements)
    risk, outlook, hopeful = _outlooks(ground, gaps, basis)
    return Assessment(
        scenario=scenario,
        profile=basis.profile,
        roll=roll,
        decided=decided,
        deadlocks=find_deadlocks(ground),
        conflict=find_conflict(pledges, scenario.exclusions),
        gaps=gaps,
        risk=risk,
        outlook=outlook,
        hopeful=hopeful,
        open=tuple(each for each in roll.standings if stance_of(each).firmness not in PROMISING),
        assumptions=tuple(_assumptions(scenario, gaps, basis)),
    )


def _outlooks(ground: Ground, gaps: Sequence[Gap], basis: Basis) -> tuple[RiskTree, Outlook, Outlook]:
    ready: dict[str, int] = {}
    for gap in gaps:
        for each in gap.fillings:
            event = f"{each.pledge.id} not kept"
            ready[event] = max(ready.get(event, 0), ready_days(gap.requirement, each))
    careful = build_tree(ground, gaps, basis.priors, unknown_suffices=False, ready=ready)
    outlook = look_ahead(careful, seed=basis.seed)
    if all(gap.usable.unknown == 0 and gap.usable.low == gap.usable.high for gap in gaps):
        return careful, outlook, outlook
    hoping = build_tree(ground, gaps, basis.priors, unknown_suffices=True, ready=ready)
    hopeful = look_ahead(hoping, seed=basis.seed)
    return (hoping if outlook.fails == 1.0 else careful), outlook, hopeful


def _assumptions(scenario: Scenario, gaps: Sequence[Gap], basis: Basis) -> list[str]:
    found = [f"in this scenario {s.switch} has probability {s.chance:g}" for s in scenario.settings]
    found.append("every condition that is not set, and that no other actor's pledge meets, is taken as not met")
    found.append("backing by an actor fails if its strongest pledge is not kept; `others` holds as the roll stands")
    used = {each.prior.name: each.prior for gap in gaps for each in gap.fillings}
    found += [
        f"{prior.name}: kept in {prior.chance:.1%} of cases, weight of {prior.cases:g}, in place after "
        f"{prior.ready_days} days ({prior.cited or 'assumed'})"
        for prior in used.values()
    ]
    found += [
        f"{cause.name}: probability {cause.chance:g} ({cause.cited or 'assumed'})"
        for cause in basis.priors.common_causes
    ]
    if unknown := sum(gap.usable.unknown for gap in gaps):
        found.append(f"{unknown} usable pledges name no quantity: taken as nothing, and as enough, for the two bounds")
    return found
