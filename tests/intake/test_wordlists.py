"""The package's word lists as they are shipped."""

from __future__ import annotations

import csv
import tomllib
from importlib.resources import files

import pytest

from muster.intake.situations import list_situations, load_situation
from muster.intake.wordlists import load_lexicon

LISTS = files("muster").joinpath("wordlists")


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(LISTS.joinpath(name).read_text(encoding="utf-8").splitlines()))


def test_every_state_is_listed_once_by_a_code_of_two_letters() -> None:
    codes = [row["code"] for row in rows("states.csv")]
    assert len(codes) == len(set(codes)) > 190
    assert all(len(code) == 2 and code.isupper() for code in codes)


def test_no_name_means_two_states() -> None:
    seen: dict[str, str] = {}
    for row in rows("states.csv"):
        for name in row["names"].split("|"):
            assert seen.setdefault(name, row["code"]) == row["code"]


def test_every_state_is_found_by_each_of_its_names() -> None:
    lexicon = load_lexicon()
    for row in rows("states.csv"):
        for name in row["names"].split("|"):
            found = [hit.actor for _, _, hit in lexicon.names.find(f"Then {name} paid")]
            assert found[:1] == [row["code"]], name


def test_no_name_means_two_bodies_or_armed_groups() -> None:
    seen: dict[str, str] = {}
    for row in (*rows("bodies.csv"), *rows("groups.csv")):
        for name in row["aliases"].split("|"):
            assert seen.setdefault(name, row["name"]) == row["name"], name


def test_every_body_and_armed_group_is_found_by_each_of_its_names() -> None:
    lexicon = load_lexicon()
    for row in (*rows("bodies.csv"), *rows("groups.csv")):
        for name in row["aliases"].split("|"):
            found = [hit.actor for _, _, hit in lexicon.names.find(f"Then {name} paid")]
            assert found[:1] == [row["name"]], name


def test_every_persons_actor_is_listed() -> None:
    listed = {row["code"] for row in rows("states.csv")}
    listed |= {row["name"] for row in (*rows("bodies.csv"), *rows("groups.csv"))}
    assert [row["actor"] for row in rows("people.csv") if row["actor"] not in listed] == []


def test_every_office_is_written_small_and_stands_under_one_rank() -> None:
    ranks = tomllib.loads(LISTS.joinpath("offices.toml").read_text(encoding="utf-8"))
    assert all(office == office.lower() for offices in ranks.values() for office in offices)


@pytest.mark.parametrize("name", list_situations())
def test_people_of_a_shipped_situation_speak_for_known_actors(name: str) -> None:
    lexicon = load_lexicon(load_situation(name))
    for person in load_situation(name).people:
        found = [hit.actor for _, _, hit in lexicon.names.find(person.person)]
        assert [actor for actor in found[:1] if actor], person.person


def test_a_lexicon_is_built_once_per_situation() -> None:
    assert load_lexicon() is load_lexicon()
