"""Which profile, scenario and table of past pledges an assessment takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from muster.api.assessing import Wanted, profile_of, run_backtest
from muster.errors import InputError
from muster.intake.profiles import ProfileError, load_profile
from muster.model.scenario import ScenarioError

LINE = """
[[requirements.requirement]]
name = "land"
undertakings = ["troops"]
contributors = 3
"""


def written(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_requirements_of_a_situation_file_are_the_default_profile(tmp_path: Path) -> None:
    situation = written(tmp_path, "own.toml", f'title = "Own"\n{LINE}')
    found = profile_of(situation)
    assert (found.name, [line.needed for line in found.requirements]) == ("own", [3])


def test_a_profile_that_is_asked_for_goes_before_that_of_the_situation(tmp_path: Path) -> None:
    situation = written(tmp_path, "own.toml", f'title = "Own"\n{LINE}')
    assert profile_of(situation, "simple") == load_profile("simple")


def test_the_profile_key_of_a_situation_names_a_file_beside_it(tmp_path: Path) -> None:
    written(tmp_path, "needs.toml", 'title = "Needs"\n' + LINE.replace("requirements.", ""))
    situation = written(tmp_path, "own.toml", 'title = "Own"\nprofile = "needs"\n')
    assert profile_of(situation).title == "Needs"


def test_a_situation_whose_profile_names_nothing_takes_the_simple_one(tmp_path: Path) -> None:
    assert profile_of(written(tmp_path, "own.toml", 'title = "Own"\nprofile = "own"\n')) == load_profile("simple")


def test_a_wrong_line_in_a_situation_is_refused_with_its_place(tmp_path: Path) -> None:
    situation = written(tmp_path, "own.toml", f'title = "Own"\n{LINE.replace("troops", "cavalry")}')
    with pytest.raises(ProfileError, match=r"\[requirements\]: requirement\[0\].undertakings\[0\].*cavalry"):
        profile_of(situation)


def test_a_negative_amount_in_a_profile_file_is_refused(tmp_path: Path) -> None:
    line = LINE.replace("requirements.", "").replace("contributors = 3", 'amount = -3\nunit = "soldiers"')
    with pytest.raises(ProfileError, match="amount -3"):
        load_profile(written(tmp_path, "needs.toml", f'title = "Needs"\n{line}'))


def test_an_unknown_undertaking_in_a_profile_file_is_refused_with_the_nearest(tmp_path: Path) -> None:
    line = LINE.replace("requirements.", "").replace("troops", "tropps")
    with pytest.raises(ProfileError, match="the nearest is 'troops'"):
        load_profile(written(tmp_path, "needs.toml", f'title = "Needs"\n{line}'))


def test_a_condition_given_by_itself_replaces_that_of_the_scenario_file(tmp_path: Path) -> None:
    file = written(tmp_path, "a.toml", 'given = ["ceasefire"]\n[uncertain]\nmandate = 0.5\n')
    scenario = Wanted(without=("ceasefire",), scenario_file=file).scenario()
    assert {each.switch: each.chance for each in scenario.settings} == {"ceasefire": 0.0, "mandate": 0.5}


def test_a_scenario_file_with_a_probability_above_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"a\.toml"):
        Wanted(scenario_file=written(tmp_path, "a.toml", "[uncertain]\nmandate = 1.5\n")).scenario()


def test_a_back_test_table_of_a_user_is_scored(tmp_path: Path) -> None:
    case = """[[case]]
actor = "FR"
undertaking = "troops"
stance = "delivering"
authority = "head of state or government"
kept = 1.0
what = "came"
cited = "own"
"""
    found = run_backtest(written(tmp_path, "past.toml", case))
    assert len(found.predicted) == 1


def test_a_back_test_table_with_an_unknown_stance_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"case\[0\]\.stance"):
        run_backtest(written(tmp_path, "past.toml", '[[case]]\nstance = "sure"\n'))
