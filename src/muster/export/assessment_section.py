"""The part of the page that tells whether the guarantee would hold, and what the answer rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from muster.assessment.assessing import Assessment
from muster.assessment.outlook import DAYS, Outlook
from muster.assessment.pledges import stance_of
from muster.export.assessment_bars import GapBar, Tornado, draw_gap, draw_tornado
from muster.export.assessment_circle import Circle, draw_circle
from muster.export.assessment_words import Named, Telling, between, name_switch, percent
from muster.export.dossier import Dossier
from muster.export.matrix import anchor
from muster.export.section import Section
from muster.export.wording import name_actor, name_in_sentence, name_undertaking
from muster.model.assessment import Conflict, Deadlock, Decided, Effect, Unmet
from muster.model.scales import Stance
from muster.model.scenario import is_named_by

SHOWN = 15  # rows of a table that is ranked
_EFFECTS = {
    Effect.TAKES_EFFECT: "takes effect",
    Effect.UNCERTAIN: "may take effect",
    Effect.WAITS: "waits for others",
    Effect.BLOCKED: "is blocked",
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A condition that is not met: why, and the sentences that state it."""

    condition: str
    because: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What becomes of one pledge."""

    named: Named
    stance: Stance
    is_group: bool
    effect: str
    kind: str
    obstacles: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """Who could move first, and what else that opens."""

    movers: tuple[Named, ...]
    opens: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Knot:
    """A deadlock: its drawing and the ways out."""

    members: tuple[Named, ...]
    circle: Circle
    openings: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Conditions that no scenario can meet together, and the pledges that need them."""

    switches: tuple[str, ...]
    needed_by: tuple[Named, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Measured:
    """The importance of one event, as numbers to read."""

    named: Named
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All that the part shows; `unmeetable` are the lines by which the guarantee fails as it stands.

    `scenario` is empty where it has no name but its settings.
    """

    scenario: str
    settings: tuple[str, ...]
    profile: str
    cited: str
    fails: str
    spread: str
    bound: str
    notices: tuple[str, ...]
    rows: tuple[Row, ...]
    against: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    knots: tuple[Knot, ...]
    clash: Clash | None
    gaps: tuple[GapBar, ...]
    unmeetable: tuple[str, ...]
    breaks: tuple[tuple[Named, ...], ...]
    breaks_total: int | None
    suffices_total: int | None
    losses: tuple[tuple[str, str], ...]
    tornado: Tornado | None
    importance: tuple[Measured, ...]
    importance_left: int
    days: tuple[int, ...]
    by_day: tuple[tuple[str, tuple[str, ...]], ...]
    uncounted: tuple[tuple[Named, Stance], ...]
    assumptions: tuple[str, ...]


def assessment_section(assessment: Assessment) -> Section:
    """Return the part of the page for an assessment of the roll that the page shows."""
    return Section(
        "assessment",
        "Would it hold?",
        "What takes effect in this scenario, who waits for whom, what is missing, and what would break the guarantee.",
        "assessment.html",
        lambda dossier: view_assessment(assessment, dossier),
        "Nothing on the roll is promised: there is nothing to assess.",
        style="assessment.css",
    )


def view_assessment(assessment: Assessment, dossier: Dossier) -> View | None:
    """Return what is shown of an assessment; None where no pledge is on the roll."""
    if not assessment.decided:
        return None
    names = dossier.names
    telling = Telling({each.pledge.id: each.pledge for each in assessment.decided}, names)
    outlook, bound = _counting(assessment)
    return View(
        scenario="" if is_named_by(assessment.scenario) else assessment.scenario.name,
        settings=tuple(
            f"{name_switch(each.switch, names)}: {_setting(each.chance)}" for each in assessment.scenario.settings
        ),
        profile=assessment.profile.title,
        cited=assessment.profile.cited,
        fails=between(assessment.hopeful.fails, assessment.outlook.fails),
        spread=between(outlook.spread.low, outlook.spread.high) if outlook.spread else "",
        bound=bound,
        notices=outlook.notices,
        rows=tuple(_row(each, telling) for each in sorted(assessment.decided, key=_rank)),
        against=tuple(_against(assessment, names)),
        knots=tuple(_knot(each, telling) for each in assessment.deadlocks),
        clash=_clash(assessment.conflict, telling),
        gaps=tuple(draw_gap(gap, telling, fails=outlook.lines[gap.requirement.name]) for gap in assessment.gaps),
        unmeetable=tuple(line for line in assessment.risk.deciding if outlook.lines[line] == 1.0),
        breaks=tuple(tuple(map(telling.event, each)) for each in outlook.breaks[:SHOWN]),
        breaks_total=outlook.breaks_total,
        suffices_total=outlook.suffices_total,
        losses=tuple(_losses(outlook, names)),
        tornado=draw_tornado(outlook.tornado, telling, fails=outlook.fails),
        importance=tuple(_measured(outlook, telling)),
        importance_left=max(0, len(outlook.importance) - SHOWN),
        days=DAYS,
        by_day=tuple((name, tuple(map(percent, chances))) for name, chances in outlook.by_day.items()),
        uncounted=tuple(_uncounted(assessment, names)),
        assumptions=assessment.assumptions,
    )


def _counting(assessment: Assessment) -> tuple[Outlook, str]:
    """Return the outlook whose numbers are shown, and what it takes pledges of unknown quantity for."""
    if assessment.hopeful is assessment.outlook:
        return assessment.outlook, ""
    if assessment.outlook.fails == 1.0:
        return assessment.hopeful, "as enough"
    return assessment.outlook, "as nothing"


def _setting(chance: float) -> str:
    return {1.0: "met", 0.0: "not met"}.get(chance) or f"probability {percent(chance)}"


def _rank(each: Decided) -> tuple[bool, int, str]:
    return each.pledge.is_group, tuple(Effect).index(each.effect), each.pledge.id


def _row(each: Decided, telling: Telling) -> Row:
    obstacles = tuple(
        Obstacle(name_switch(unmet.switch, telling.names), _because(unmet, telling), unmet.sentences[:2])
        for unmet in each.unmet
    )
    return Row(
        named=telling.pledge(each.pledge.id),
        stance=each.pledge.stance,
        is_group=each.pledge.is_group,
        effect=_EFFECTS[each.effect],
        kind=each.effect.name.lower().replace("_", "-"),
        obstacles=obstacles,
    )


def _because(unmet: Unmet, telling: Telling) -> str:
    """Return why a condition is not met, with the name of the backer for its code."""
    backer = unmet.condition.backer
    if not backer:
        return unmet.because
    name = name_in_sentence(backer, telling.names)
    return re.sub(rf"(?<!\w){re.escape(backer)}(?!\w)", lambda _: name, unmet.because, count=1)


def _against(assessment: Assessment, names: Mapping[str, str]) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield the sentences that stand against each condition that is not met, by whom, each condition once."""
    found: dict[str, dict[str, None]] = {}
    for unmet in (unmet for each in assessment.decided for unmet in each.unmet):
        found.setdefault(name_switch(unmet.switch, names), {}).update(dict.fromkeys(unmet.against))
    for condition, sentences in found.items():
        if sentences:
            parts = [sentence.partition(": ") for sentence in sentences]
            yield condition, tuple((name_actor(actor, names), words) for actor, _, words in parts)


def _knot(deadlock: Deadlock, telling: Telling) -> Knot:
    openings = tuple(
        Opening(
            tuple(map(telling.pledge, each.movers)),
            tuple(telling.pledge(one) for one in each.opens if one not in each.movers),
        )
        for each in deadlock.openings[:SHOWN]
    )
    return Knot(tuple(map(telling.pledge, deadlock.members)), draw_circle(deadlock, telling), openings)


def _clash(conflict: Conflict | None, telling: Telling) -> Clash | None:
    if conflict is None:
        return None
    switches = tuple(name_switch(switch, telling.names) for switch in conflict.switches)
    return Clash(switches, tuple(map(telling.pledge, conflict.needed_by)), conflict.because)


def _losses(outlook: Outlook, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what fails without one country, the worst first, then without two."""
    for number in (1, 2):
        chosen = [each for each in outlook.losses if len(each[0]) == number]
        for actors, chance in chosen[: SHOWN // number]:
            yield " and ".join(name_in_sentence(actor, names) for actor in actors), percent(chance)


def _measured(outlook: Outlook, telling: Telling) -> Iterator[Measured]:
    for each in outlook.importance[:SHOWN]:
        ranked = (each.birnbaum, each.criticality, each.fussell_vesely, each.raw, each.rrw)
        numbers = (percent(each.chance), *("∞" if number == float("inf") else f"{number:.3f}" for number in ranked))
        yield Measured(telling.event(each.event), numbers)


def _uncounted(assessment: Assessment, names: Mapping[str, str]) -> Iterator[tuple[Named, Stance]]:
    for each in assessment.open:
        if each.stance or each.ascribed_stance:
            words = f"{name_actor(each.actor, names)}, {name_undertaking(each.undertaking).lower()}"
            yield Named(words, anchor(each)), stance_of(each)
