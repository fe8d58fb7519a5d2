"""An assessment as lines to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from muster.assessment.assessing import Assessment
from muster.assessment.backtest import Backtest, Score
from muster.assessment.outlook import DAYS, Outlook
from muster.model.assessment import Decided, Effect, Gap

SHOWN = 10


def assessment_lines(assessment: Assessment) -> Iterator[str]:
    """Yield an assessment for a reader, what decides first."""
    low, high = assessment.hopeful.fails, assessment.outlook.fails
    chance = f"{high:.4f}" if low == high else f"{low:.4f} to {high:.4f}"
    yield f"{assessment.scenario.name}, {assessment.profile.title}, as of {assessment.roll.as_of}"
    yield f"  the guarantee fails with probability {chance}"
    if spread := assessment.outlook.spread:
        yield f"  middle 90 % with the priors' uncertainty: {spread.low:.4f} to {spread.high:.4f}"
    yield from (f"  note: {notice}" for notice in assessment.outlook.notices)
    for effect in Effect:
        chosen = [each for each in assessment.decided if each.effect is effect]
        if chosen:
            yield f"\n{effect} ({len(chosen)})"
            for each in chosen:
                yield from _decided(each)
    yield from _deadlocks(assessment)
    yield "\nrequirements"
    for gap in assessment.gaps:
        yield f"  {_gap(gap)}"
    groups = [each.pledge for each in assessment.decided if each.pledge.is_group]
    if groups:
        yield f"  of groups, added to no line: {', '.join(f'{each.id} {each.stance}' for each in groups)}"
    yield from _breaks(assessment)
    yield "\nassumptions"
    yield from (f"  {line}" for line in assessment.assumptions)


def _decided(each: Decided) -> Iterator[str]:
    yield f"  {each.pledge.id}  {each.pledge.stance}{' (group)' if each.pledge.is_group else ''}"
    for unmet in each.unmet:
        yield f"    {unmet.switch}: {unmet.because}"
        yield from (f"      “{sentence}”" for sentence in unmet.sentences[:2])
        yield from (f"      against it, {sentence}" for sentence in unmet.against[:2])


def _deadlocks(assessment: Assessment) -> Iterator[str]:
    for deadlock in assessment.deadlocks:
        yield f"\ndeadlock: {', '.join(deadlock.members)} wait for each other"
        for tie in deadlock.ties[:SHOWN]:
            yield f"  {tie.waiting} waits for {tie.waited_for}: “{' '.join(tie.sentences[:1])}”"
        for opening in deadlock.openings[:SHOWN]:
            yield f"  {' and '.join(opening.movers)} moving first opens {', '.join(opening.opens)}"
    if conflict := assessment.conflict:
        yield f"\nno scenario satisfies all: {', '.join(conflict.switches)} ({conflict.because})"
        yield f"  needed by {', '.join(conflict.needed_by)}"


def _gap(gap: Gap) -> str:
    line, unit = gap.requirement, gap.requirement.unit or "contributors"
    missing = f"{gap.missing_low:,.0f}" + (
        f" to {gap.missing_high:,.0f}" if gap.missing_high != gap.missing_low else ""
    )
    unknown = f", {gap.usable.unknown} of unknown quantity" if gap.usable.unknown else ""
    when = f", met after {gap.day} days" if gap.day is not None else ""
    usable = f"{gap.usable.low:,.0f}"
    needed = f"needs {line.needed:,.0f} {unit}, usable {usable}{unknown}"
    return f"{line.name} ({line.priority}): {needed}, missing {missing}{when}"


def _breaks(assessment: Assessment) -> Iterator[str]:
    outlook = assessment.hopeful if assessment.outlook.fails == 1.0 else assessment.outlook
    if outlook.breaks:
        sets = "1 minimal cut set" if outlook.breaks_total == 1 else f"{outlook.breaks_total:,} minimal cut sets"
        yield f"\nwhat breaks it ({sets})"
        for each in outlook.breaks[:SHOWN]:
            words = [assessment.risk.meanings.get(event, event) for event in each]
            yield f"  {' and '.join(words) or 'nothing more: an essential line cannot be met'}"
    for importance in outlook.importance[:SHOWN]:
        yield f"  {importance.event}: criticality {importance.criticality:.3f}, RAW {importance.raw:.2f}"
    for name, chances in outlook.by_day.items():
        shown = ", ".join(f"day {day} {chance:.3f}" for day, chance in zip(DAYS, chances, strict=True))
        yield f"  {name} met by {shown}"


def assessment_json(assessment: Assessment) -> dict[str, object]:
    """Return an assessment as plain values."""
    return {
        "scenario": assessment.scenario.name,
        "profile": assessment.profile.name,
        "as_of": assessment.roll.as_of.isoformat(),
        "fails": {"low": assessment.hopeful.fails, "high": assessment.outlook.fails},
        "pledges": [_decided_json(each) for each in assessment.decided],
        "deadlocks": [
            {
                "members": list(each.members),
                "openings": [{"movers": list(one.movers), "opens": list(one.opens)} for one in each.openings],
            }
            for each in assessment.deadlocks
        ],
        "conflict": list(assessment.conflict.switches) if assessment.conflict else None,
        "requirements": [_gap_json(each) for each in assessment.gaps],
        "outlook": _outlook_json(assessment.outlook),
        "outlook_if_unknown_suffices": _outlook_json(assessment.hopeful),
        "assumptions": list(assessment.assumptions),
    }


def _decided_json(each: Decided) -> dict[str, object]:
    return {
        "pledge": each.pledge.id,
        "group": each.pledge.is_group,
        "stance": str(each.pledge.stance),
        "effect": str(each.effect),
        "records": [told.id for told in each.pledge.words],
        "unmet": [
            {
                "condition": one.switch,
                "because": one.because,
                "sentences": list(one.sentences),
                "against": list(one.against),
            }
            for one in each.unmet
        ],
    }


def _gap_json(gap: Gap) -> dict[str, object]:
    return {
        "name": gap.requirement.name,
        "priority": str(gap.requirement.priority),
        "needed": gap.requirement.needed,
        "unit": gap.requirement.unit or "contributors",
        "usable": {"low": gap.usable.low, "high": gap.usable.high, "unknown": gap.usable.unknown},
        "missing": {"low": gap.missing_low, "high": gap.missing_high},
        "day": gap.day,
        "met": gap.met,
    }


def _outlook_json(outlook: Outlook) -> dict[str, object]:
    return {
        "fails": outlook.fails,
        "interval": [outlook.spread.low, outlook.spread.high] if outlook.spread else None,
        "lines": dict(outlook.lines),
        "met_by_day": {name: dict(zip(map(str, DAYS), each, strict=True)) for name, each in outlook.by_day.items()},
        "cut_sets": outlook.breaks_total,
        "breaks": [list(each) for each in outlook.breaks],
        "path_sets": outlook.suffices_total,
        "suffices": [list(each) for each in outlook.suffices],
        "losses": [{"without": list(actors), "fails": chance} for actors, chance in outlook.losses],
        "tornado": [{"assumption": each.assumption, "low": each.low, "high": each.high} for each in outlook.tornado],
        "notices": list(outlook.notices),
    }


def comparison_lines(assessments: Sequence[Assessment]) -> Iterator[str]:
    """Yield the first scenario's probability, then of each other only what differs from the first."""
    first = assessments[0]
    chance = _range(first.hopeful.fails, first.outlook.fails)
    yield f"{first.scenario.name}: the guarantee fails with probability {chance}"
    for each in assessments[1:]:
        found = differences(first, each)
        yield f"{each.scenario.name}: {f'{len(found)} differences' if found else 'no difference'}"
        for one in found:
            yield f"  {one.about}: {one.after or 'no'}, not {one.before or 'no'}"


def comparison_json(assessments: Sequence[Assessment]) -> dict[str, object]:
    """Return the scenarios, and of each but the first what differs from the first, as plain values."""
    first = assessments[0]
    return {
        "scenarios": [assessment_json(each) for each in assessments],
        "differences": [
            {
                "scenario": each.scenario.name,
                "from": first.scenario.name,
                "differs": [
                    {"about": one.about, "before": one.before, "after": one.after} for one in differences(first, each)
                ],
            }
            for each in assessments[1:]
        ],
    }


@dataclass(frozen=True, slots=True)
class Difference:
    """What a reader is told otherwise of a second assessment than of the first; None where nothing is told."""

    about: str
    before: str | None
    after: str | None


def differences(first: Assessment, second: Assessment) -> tuple[Difference, ...]:
    """Return all that differs, in the order in which it is told."""
    before, after = _facts(first), _facts(second)
    names = dict.fromkeys((*before, *after))
    return tuple(
        Difference(name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)
    )


def _facts(assessment: Assessment) -> dict[str, str]:
    """Return all that a reader is told of an assessment, by what it is about."""
    low, high = assessment.hopeful, assessment.outlook
    shown = high if high.fails < 1.0 else low
    facts = {"the guarantee fails": _range(low.fails, high.fails)}
    facts |= {each.pledge.id: _effect(each) for each in assessment.decided}
    facts |= {f"deadlock of {', '.join(each.members)}": "yes" for each in assessment.deadlocks}
    if assessment.conflict:
        facts[f"conflict of {', '.join(assessment.conflict.switches)}"] = "yes"
    facts |= {gap.requirement.name: _gap(gap).partition(": ")[2] for gap in assessment.gaps}
    facts |= {f"{name} not met": _range(low.lines[name], chance) for name, chance in high.lines.items()}
    for name, chances in high.by_day.items():
        facts |= {f"{name} met by day {day}": f"{chance:.4f}" for day, chance in zip(DAYS, chances, strict=True)}
    facts |= {f"cut set {' and '.join(each) or 'without any event'}": "yes" for each in shown.breaks}
    facts |= {f"criticality of {each.event}": f"{each.criticality:.4f}" for each in shown.importance}
    facts |= {f"fails without {' and '.join(actors)}": f"{chance:.4f}" for actors, chance in shown.losses}
    return facts


def _range(low: float, high: float) -> str:
    return f"{high:.4f}" if f"{low:.4f}" == f"{high:.4f}" else f"{low:.4f} to {high:.4f}"


def _effect(each: Decided) -> str:
    unmet = f" for {', '.join(one.switch for one in each.unmet)}" if each.unmet else ""
    return f"{each.effect}{unmet}"


def backtest_lines(test: Backtest) -> Iterator[str]:
    """Yield a back-test for a reader."""
    yield f"all {_scored(test.score, 'pledges')}"
    if test.apart and test.apart.cases < test.score.cases:
        yield f"the {_scored(test.apart, 'pledges')}, none of them the origin of a prior"
    yield f"each of {_scored(test.by_mission, 'missions')}"
    for each in test.calibration:
        shares = f"{each.predicted:.2f} predicted, {each.kept:.2f} kept"
        yield f"  predicted {each.low:.1f} to {each.high:.1f}: {each.cases} cases, {shares}"
    for own in (*test.classes, *test.missions):
        yield f"  {own.name}: {own.cases} cases, {own.predicted:.2f} predicted, {own.kept:.2f} kept"


def _scored(score: Score, what: str) -> str:
    others = f"one half for each {score.flat:.4f}, their mean for each {score.base:.4f}"
    if score.left_out is not None:
        others += f", the mean of all other missions {score.left_out:.4f}"
    return f"{score.cases} {what}: Brier score {score.brier:.4f}, {others}"
