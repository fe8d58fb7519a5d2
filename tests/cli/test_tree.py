"""The command that solves trees from files."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Muster

TREE = (
    '<opsa-mef><define-fault-tree name="t"><define-gate name="top"><{gate}><event name="a"/><event name="b"/></{gate}>'
    '</define-gate></define-fault-tree><model-data><define-basic-event name="a"><float value="0.5"/>'
    '</define-basic-event><define-basic-event name="b"><float value="{chance}"/></define-basic-event></model-data>'
    "</opsa-mef>"
)


def write(folder: Path, name: str, gate: str, chance: float = 0.5) -> None:
    (folder / name).write_text(TREE.format(gate=gate, chance=chance), encoding="utf-8")


def test_each_file_is_a_model_of_its_own_where_that_is_asked(muster: Muster, tmp_path: Path) -> None:
    write(tmp_path, "all.xml", "and")
    write(tmp_path, "any.xml", "or")
    answer = muster("tree", "solve", "all.xml", "any.xml", "--each", "--probability", "--json")
    shown = json.loads(answer.out)["models"]
    assert {name: each["probability"] for name, each in shown.items()} == {"all.xml": 0.25, "any.xml": 0.75}


def test_files_that_define_one_gate_twice_are_no_one_model(muster: Muster, tmp_path: Path) -> None:
    write(tmp_path, "all.xml", "and")
    write(tmp_path, "any.xml", "or")
    answer = muster("tree", "solve", "all.xml", "any.xml")
    assert answer.code == 2
    assert "'top' is defined twice" in answer.err


def test_what_is_wrong_in_one_of_several_models_names_its_file(muster: Muster, tmp_path: Path) -> None:
    write(tmp_path, "all.xml", "and")
    write(tmp_path, "wrong.xml", "or", chance=1.5)
    answer = muster("tree", "solve", "all.xml", "wrong.xml", "--each")
    assert answer.code == 2
    assert "wrong.xml: line 1: event 'b' has probability 1.5" in answer.err
