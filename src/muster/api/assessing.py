"""Assessments of a desk's roll: scenarios, profiles and priors brought together."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from muster.api.desk import Desk
from muster.assessment.assessing import Assessment, Basis, assess
from muster.assessment.backtest import Backtest, backtest
from muster.errors import InputError
from muster.export.assessment_section import assessment_section
from muster.export.section import Section
from muster.intake.profiles import DEFAULT, list_profiles, load_cases, load_priors, load_profile, make_profile
from muster.intake.scenarios import load_scenario
from muster.intake.situations import read_situation_text
from muster.model.requirement import Priors, Profile
from muster.model.scenario import Scenario, ScenarioError, name_by, parse_settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an assessment is asked for, as a command gives it; scenario files come before single conditions."""

    given: Sequence[str] = ()
    without: Sequence[str] = ()
    uncertain: Sequence[str] = ()
    scenario_file: str | None = None
    profile: str | None = None
    as_of: str | None = None
    seed: int = 1

    def scenario(self) -> Scenario:
        """Return the scenario, named by what is set; a condition given by itself replaces the same one of the file."""
        settings = parse_settings(met=self.given, unmet=self.without, uncertain=self.uncertain)
        words = name_by(settings)
        if not self.scenario_file:
            return Scenario(name=words, settings=settings) if settings else Scenario()
        loaded = load_scenario(self.scenario_file)
        replaced = {setting.switch for setting in settings}
        kept = tuple(setting for setting in loaded.settings if setting.switch not in replaced)
        name = f"{loaded.name}, {words}" if settings else loaded.name
        return replace(loaded, name=name, settings=(*kept, *settings))


def assess_desk(desk: Desk, wanted: Wanted, *, situation: str | None = None) -> Assessment:
    """Assess the roll of a desk.

    Raises:
        InputError: The scenario, the profile or the priors cannot be used.
    """
    scenario = wanted.scenario()
    roll = desk.roll(as_of=wanted.as_of or scenario.as_of).roll
    profile = profile_of(situation, wanted.profile or scenario.profile)
    about = desk.situation
    basis = Basis(profile, priors_of(situation), about.adversaries, about.protected, wanted.seed)
    return assess(roll, scenario, basis)


def report_section(desk: Desk, wanted: Wanted, *, situation: str | None = None) -> Section:
    """Assess the roll of a desk for a page of the same day, for `Desk.report`.

    Raises:
        InputError: The scenario, the profile or the priors cannot be used.
    """
    return assessment_section(assess_desk(desk, wanted, situation=situation))


def profile_of(situation: str | None, asked: str | None = None) -> Profile:
    """Return the profile asked for, else the situation file's `[requirements]` or its `profile`, else the default.

    A `profile` of a situation that no shipped profile and no file bears is passed over: it may name other things.

    Raises:
        InputError: The profile cannot be used; the message names the file and the key.
    """
    if asked or not situation:
        return load_profile(asked or DEFAULT)
    where, table = _situation_table(situation)
    if lines := table.get("requirements"):
        return make_profile(_as_profile(lines, situation), name=Path(situation).stem, where=f"{where}, [requirements]")
    named = str(table.get("profile", DEFAULT))
    beside = Path(situation).parent / f"{named}.toml"
    if named in list_profiles():
        return load_profile(named)
    if beside.is_file() and not beside.samefile(situation):
        return load_profile(str(beside))
    return load_profile(DEFAULT)


def _as_profile(lines: object, situation: str) -> dict[str, object]:
    """Give a bare list of lines, or a table without a title, the situation's name as title."""
    table = {"requirement": lines} if isinstance(lines, list) else lines
    return {"title": Path(situation).stem, **table} if isinstance(table, dict) else {}


def priors_of(situation: str | None) -> Priors:
    """Return the priors of a situation file, else the shipped ones."""
    if not situation:
        return load_priors()
    where, table = _situation_table(situation)
    priors = table.get("priors")
    return load_priors(priors if isinstance(priors, dict) and priors else None, where=f"situation {where}, [priors]")


def _situation_table(situation: str) -> tuple[str, dict[str, object]]:
    where, text = read_situation_text(situation)
    try:
        return where, tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise InputError(f"situation {where}: is no TOML: {trouble}") from trouble


def run_backtest(path: str | None = None, *, situation: str | None = None) -> Backtest:
    """Score the priors on the shipped table of past pledges, or on that of a file."""
    return backtest(load_cases(path), priors_of(situation))


def explain(assessment: Assessment, asked: str) -> list[str]:
    """Return what stands behind a number or id: cut sets, pledges, records, sentences and reports.

    Raises:
        ScenarioError: Nothing of that name is in the assessment.
    """
    key = asked.strip().casefold()
    if key in {"probability", "whole", "fails"}:
        return _explain_whole(assessment)
    found = [each for each in assessment.decided if key in {each.pledge.id.casefold(), each.pledge.actor.casefold()}]
    lines = []
    for each in found:
        lines.append(f"{each.pledge.id}: {each.pledge.stance}, {each.effect}")
        lines += [f"  needs {unmet.switch}: {unmet.because}" for unmet in each.unmet]
        for told in each.pledge.words:
            lines += [f"  record {told.id} in {told.report_name}: {sentence}" for sentence in told.sentences]
    for gap in assessment.gaps:
        if gap.requirement.name.casefold() == key:
            lines.append(f"{gap.requirement.name}: {assessment.outlook.lines[gap.requirement.name]:.4f} not met")
            lines += [f"  {each.pledge.id}: {each.why_not or 'usable'}" for each in gap.fillings]
    for told in (told for each in assessment.decided for told in each.pledge.words):
        if told.id.casefold() == key:
            lines += [f"{told.id} in {told.report_name}: {sentence}" for sentence in told.sentences]
    if not lines:
        known = [each.pledge.id for each in assessment.decided] + [gap.requirement.name for gap in assessment.gaps]
        raise ScenarioError(
            f"nothing is called {asked!r}: give `probability`, a record's id, or {', '.join(known[:12])}"
        )
    return lines


def _explain_whole(assessment: Assessment) -> list[str]:
    outlook = assessment.hopeful if assessment.outlook.fails == 1.0 else assessment.outlook
    low, high = assessment.hopeful.fails, assessment.outlook.fails
    lines = [f"the guarantee fails with probability {f'{low:.4f} to ' if low != high else ''}{high:.4f}"]
    never = [line for line in assessment.risk.deciding if outlook.lines[line] == 1.0]
    for breaking in outlook.breaks[:10]:
        words = [assessment.risk.meanings.get(event, event) for event in breaking]
        lines.append(
            f"  it fails if {' and '.join(words)}" if words else f"  it cannot hold: {', '.join(never)} not met"
        )
        for event in breaking:
            pledge = assessment.risk.pledges.get(event)
            for told in pledge.words if pledge else ():
                lines += [f"    record {told.id} in {told.report_name}: {sentence}" for sentence in told.sentences]
    return lines
