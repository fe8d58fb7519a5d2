"""What becomes of each pledge in a scenario, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from muster.assessment.fixpoints import Needs, Waiting, members, smallest_conflict
from muster.assessment.pledges import SUPPORTING, stance_of
from muster.model.actor import COLLECTIVES
from muster.model.assessment import Conflict, Deadlock, Decided, Effect, Opening, Pledge, Tie, Unmet
from muster.model.scales import Condition, ConditionKind, Firmness, Undertaking
from muster.model.scenario import Exclusion, Scenario, ScenarioError, switch_of
from muster.model.standing import Roll, Standing

Set = frozenset[int]


@dataclass(frozen=True, slots=True)
class Ground:
    """The pledges of a roll and the scenario they are weighed in; `adversaries` are codes of actors."""

    roll: Roll
    pledges: tuple[Pledge, ...]
    scenario: Scenario
    adversaries: tuple[str, ...] = ()

    def providers(self, condition: Condition, doer: str) -> int:
        """Return, as a set of places, the pledges of which one must take effect for a condition on others."""
        found = 0
        for i, pledge in enumerate(self.pledges):
            if pledge.actor != doer and _provides(pledge, condition):
                found |= 1 << i
        return found

    def needs(self, pledge: Pledge, *, hopeful: bool) -> Needs | None:
        """Return what a pledge needs of others; None where a condition of the world blocks it.

        `hopeful` takes uncertain conditions as met, otherwise as not met.
        """
        wants = []
        for condition in pledge.conditions:
            chance = self.chance(condition, pledge.actor)
            if chance is None:
                wants.append(self.providers(condition, pledge.actor))
            elif chance == 0 or (chance < 1 and not hopeful):
                return None
        return tuple(wants)

    def chance(self, condition: Condition, doer: str) -> float | None:
        """Return the chance that a condition is met; None where other actors' pledges decide it."""
        given = self.scenario.chance(condition, doer=doer)
        if given is not None or condition.kind in {ConditionKind.BACKING, ConditionKind.OTHERS}:
            return given
        return 0.0

    def waiting(self, *, hopeful: bool) -> Waiting:
        """Return who waits for whom."""
        return Waiting(tuple(self.needs(pledge, hopeful=hopeful) for pledge in self.pledges))


def _provides(pledge: Pledge, condition: Condition) -> bool:
    if condition.kind is ConditionKind.OTHERS or condition.backer == "others":
        return pledge.actor != "others"
    if condition.backer in COLLECTIVES:
        return pledge.actor == condition.backer or not pledge.is_group
    return pledge.actor == condition.backer


def check_scenario(scenario: Scenario, pledges: Iterable[Pledge]) -> None:
    """Refuse a scenario that names a condition which no pledge of the roll states.

    Raises:
        ScenarioError: It does; the message names the nearest that the roll knows.
    """
    known: set[str] = set()
    for pledge in pledges:
        for condition in pledge.conditions:
            known |= {condition.code, f"{condition.code}:{pledge.actor}"}
    world = {"ceasefire", "mandate", "invitation", "adversary", "approval", "others", "other"}
    for setting in scenario.settings:
        if setting.switch not in known | world:
            raise ScenarioError(
                f"scenario {scenario.name!r} sets {setting.switch!r}, on which no pledge of the roll hangs: "
                f"{_nearest(setting.switch, known)}"
            )


def _nearest(switch: str, known: set[str]) -> str:
    """Name the nearest condition of the same kind that the roll knows, else all of them."""
    alike = sorted(each for each in known if each.partition(":")[0] == switch.partition(":")[0])
    if near := get_close_matches(switch, alike, n=1, cutoff=0.0):
        return f"the nearest is {near[0]!r}"
    return f"its pledges hang on {', '.join(sorted(known)[:12]) or 'no condition'}"


def decide(ground: Ground) -> tuple[Decided, ...]:
    """Say of each pledge what becomes of it."""
    sure, hopeful = ground.waiting(hopeful=False), ground.waiting(hopeful=True)
    certain, possible, together = sure.least(), hopeful.least(), hopeful.greatest()
    found = []
    for i, pledge in enumerate(ground.pledges):
        bit = 1 << i
        effect = Effect.TAKES_EFFECT if certain & bit else Effect.UNCERTAIN if possible & bit else Effect.BLOCKED
        if effect is Effect.BLOCKED and together & bit:
            effect = Effect.WAITS
        unmet = () if effect is Effect.TAKES_EFFECT else _unmet(ground, pledge, certain)
        found.append(Decided(pledge, effect, unmet))
    return tuple(found)


def _unmet(ground: Ground, pledge: Pledge, moved: int) -> tuple[Unmet, ...]:
    found = []
    for condition in pledge.conditions:
        chance = ground.chance(condition, pledge.actor)
        if chance is None and not ground.providers(condition, pledge.actor) & moved:
            found.append(_describe(ground, pledge, condition, because=_why_no_backing(ground, condition)))
        elif chance is not None and chance < 1:
            because = "not met in this scenario" if chance == 0 else f"uncertain, probability {chance:g}"
            found.append(_describe(ground, pledge, condition, because=because))
    return tuple(found)


def _describe(ground: Ground, pledge: Pledge, condition: Condition, *, because: str) -> Unmet:
    sentences = sentences_of(pledge, condition)
    against = _against(ground, condition)
    return Unmet(condition, switch_of(condition, doer=pledge.actor), sentences, because, against)


def sentences_of(pledge: Pledge, condition: Condition) -> tuple[str, ...]:
    """Return the sentences in which a pledge states a condition."""
    told = [each for each in pledge.words if condition in each.record.conditions] or list(pledge.words)
    return tuple(dict.fromkeys(sentence for each in told for sentence in each.sentences))


def _why_no_backing(ground: Ground, condition: Condition) -> str:
    if condition.kind is ConditionKind.OTHERS:
        return "no other contributor's pledge takes effect"
    backer = str(condition.backer)
    standings = [each for each in _standings(ground) if each.actor == backer and each.undertaking in SUPPORTING]
    if any(pledge.actor == backer for pledge in ground.pledges):
        return f"the pledges of {backer} do not take effect either"
    if not standings:
        return f"nothing is known of {backer}"
    return f"{backer} has promised nothing: {', '.join(f'{s.undertaking} {stance_of(s)}' for s in standings)}"


def _standings(ground: Ground) -> list[Standing]:
    """Return all standings, those on the guarantee itself first: these say most of a backing."""
    standings = (*ground.roll.standings, *ground.roll.collectives)
    return sorted(standings, key=lambda each: each.undertaking is not Undertaking.GUARANTEE)


def _against(ground: Ground, condition: Condition) -> tuple[str, ...]:
    """Return the sentences that stand against a condition: refusals of it, and the adversary's objections."""
    found: list[str] = []
    for standing in _standings(ground):
        of_ceasefire = condition.kind is ConditionKind.CEASEFIRE and standing.undertaking is Undertaking.CEASEFIRE
        of_backer = condition.backer == standing.actor and standing.undertaking is not Undertaking.CEASEFIRE
        firmness = stance_of(standing).firmness
        if (of_ceasefire or of_backer) and firmness in {Firmness.NO, Firmness.OPEN}:
            words = standing.counting or standing.ascribed
            found += [f"{standing.actor}: {sentence}" for told in words for sentence in told.sentences]
        if condition.kind in {ConditionKind.CEASEFIRE, ConditionKind.ADVERSARY}:
            for told in standing.attitudes:
                if told.record.kind == "objection" and told.record.by in ground.adversaries:
                    found += [f"{told.record.by}: {sentence}" for sentence in told.sentences]
    return tuple(dict.fromkeys(found))


def find_deadlocks(ground: Ground) -> tuple[Deadlock, ...]:
    """Find who waits for whom in a circle, the sentences that tie them, and who could open it."""
    waiting = ground.waiting(hopeful=True)
    return tuple(_deadlock(ground, waiting, circle) for circle in waiting.circles())


def _deadlock(ground: Ground, waiting: Waiting, circle: int) -> Deadlock:
    names = [pledge.id for pledge in ground.pledges]
    least = waiting.least()
    openings = []
    for movers in waiting.openings(circle):
        opened = waiting.least(least | movers) & ~least
        openings.append(Opening(_named(names, movers), _named(names, opened)))
    openings.sort(key=lambda opening: (len(opening.movers), -len(opening.opens), opening.movers))
    return Deadlock(_named(names, circle), tuple(_ties(ground, circle)), tuple(openings))


def _named(names: Sequence[str], mask: int) -> tuple[str, ...]:
    return tuple(names[i] for i in members(mask))


def _ties(ground: Ground, circle: int) -> Iterable[Tie]:
    for i in members(circle):
        pledge = ground.pledges[i]
        for condition in pledge.conditions:
            if ground.chance(condition, pledge.actor) is None:
                sentences = sentences_of(pledge, condition)
                for j in members(ground.providers(condition, pledge.actor) & circle):
                    yield Tie(pledge.id, ground.pledges[j].id, condition, sentences)


def find_conflict(pledges: Iterable[Pledge], exclusions: Iterable[Exclusion]) -> Conflict | None:
    """Return the smallest set of conditions that no scenario can meet together, with those who need them."""
    needed_by: dict[str, list[str]] = {}
    for pledge in pledges:
        for condition in pledge.conditions:
            needed_by.setdefault(condition.code, []).append(pledge.id)
    known = {frozenset(exclusion.switches): exclusion.because for exclusion in exclusions}
    found = smallest_conflict(frozenset(needed_by), tuple(known))
    if found is None:
        return None
    switches = tuple(sorted(found))
    needing = tuple(sorted({pledge for switch in switches for pledge in needed_by[switch]}))
    return Conflict(switches, needing, known.get(found, "one is the opposite of the other"))
