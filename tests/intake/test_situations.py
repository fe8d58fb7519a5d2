"""Situation files: read, checked, written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from muster.intake.situations import (
    LARGEST,
    SituationError,
    list_situations,
    load_situation,
    parse_situation,
    write_situation,
)
from muster.intake.wordlists import load_lexicon
from muster.model.office import OfficeKind
from muster.model.scales import ConditionKind
from muster.model.situation import Situation

SMALL = """
title = "A force for Karst"
protected = "HT"
adversaries = ["Karst Front"]
members = ["GB", "FR"]
names = ["Karst Force"]
known_until = 2026-01-31

[aliases]
"Rose Palace" = "HT"

[conditions]
ceasefire = ["once the guns are silent"]

[[people]]
name = "Jens Holm"
actor = "DK"
office = "defence minister"
since = 2024-05-01
also = ["J. Holm"]
"""


PERSON = '{name = "A", actor = "FR", office = "leader"'


def parse(text: str) -> Situation:
    return parse_situation(text, name="karst", where="karst.toml")


@pytest.mark.parametrize("name", ["gaza", "haiti", "ukraine"])
def test_a_shipped_situation_can_be_loaded(name: str) -> None:
    assert name in list_situations()
    assert load_situation(name).people


def test_a_situation_says_what_its_file_says() -> None:
    found = parse(SMALL)
    (person,) = found.people
    assert (found.title, found.protected, found.members) == ("A force for Karst", "HT", ("GB", "FR"))
    assert (person.country, person.office, person.relied_until) == ("DK", OfficeKind.DEFENCE, date(2026, 1, 31))
    assert found.condition_words[0].condition is ConditionKind.CEASEFIRE


def test_a_situations_names_are_known_to_the_lexicon_beside_the_general_ones() -> None:
    lexicon = load_lexicon(parse(SMALL))
    found = [name.actor for _, _, name in lexicon.names.find("Rose Palace, the Karst Force, J. Holm and Norway")]
    assert found == ["HT", "coalition", "DK", "NO"]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("names = []", "title"),
        ('title = "x"\nunheard = 1', "unheard"),
        ('title = "x"\nprotected = "UK"', "protected"),
        ('title = "x"\nmembers = ["FR", "XX"]', "members[1]"),
        (f'title = "x"\npeople = [{PERSON}}}, {{name = "B", actor = "FR", office = "boss"}}]', "people[1].office"),
        (f'title = "x"\npeople = [{PERSON}, since = 2025-01-02, until = 2025-01-01}}]', "people[0].until"),
        (f'title = "x"\nknown_until = 2025-01-01\npeople = [{PERSON}, since = 2025-01-02}}]', "people[0].since"),
        ('title = "x"\n[conditions]\nrain = ["wet"]', "conditions.rain"),
        ('title = "x"\naliases = {"Rose Palace" = "ZZ"}', "aliases."),
        ("title = ", "is no TOML"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_its_path(text: str, path: str) -> None:
    with pytest.raises(SituationError) as raised:
        parse(text)
    assert str(raised.value).startswith("situation karst.toml: ")
    assert path in str(raised.value)


def test_a_name_that_is_not_shipped_lists_those_that_are() -> None:
    with pytest.raises(SituationError, match="gaza, haiti, ukraine"):
        load_situation("atlantis")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    path.write_text("#" * (LARGEST + 1), encoding="utf-8")
    with pytest.raises(SituationError, match="larger than"):
        load_situation(path)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(b'title = "\xe9"')
    with pytest.raises(SituationError, match="UTF-8"):
        load_situation(path)


def test_deep_tables_are_a_mistake_and_no_crash() -> None:
    with pytest.raises(SituationError):
        parse("title = " + "[" * 5000)


def test_a_new_situation_is_a_commented_file_that_can_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    write_situation('A "new" force', path)
    assert path.read_text(encoding="utf-8").count("\n#") > 10
    assert load_situation(path).title == "A new force"


def test_the_example_of_a_new_situation_holds_when_its_comments_are_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    write_situation("force", path)
    lines = path.read_text(encoding="utf-8").splitlines()
    told = [line.removeprefix("# ") for line in lines if "=" in line or line.startswith(("# [", "#   {", "# ]"))]
    assert parse("\n".join(told)).members == ("FR", "GB")


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(SituationError, match="exists already"):
        write_situation("force", path)
    assert path.read_text(encoding="utf-8") == "mine"
