"""Promises of the choice of a reader."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from muster.extraction.reader import Reading
from muster.intake.readers import ReaderError, load_reader
from muster.model.situation import Situation
from muster.text.article import Article


class Own:
    """A reader that finds nothing."""

    name = "own-1"

    def read(self, article: Article) -> Reading:
        return Reading((), article.findings)


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType("somebodys_readers")
    monkeypatch.setitem(sys.modules, "somebodys_readers", made)
    return made


def test_the_trained_reader_reads_unless_another_is_named() -> None:
    assert load_reader().name == load_reader(name="trained").name != load_reader(name="rules").name


def test_a_reader_of_ones_own_is_named_by_module_and_function(module: ModuleType) -> None:
    def load(situation: Situation | None) -> Own:
        return Own()

    module.load = load  # type: ignore[attr-defined]
    assert load_reader(name="somebodys_readers:load").name == "own-1"


@pytest.mark.parametrize("name", ["nonsense", "somebodys_readers:none", "nowhere:load", ":", "os:getcwd"])
def test_what_is_no_reader_is_refused_with_what_could_be_given(name: str, module: ModuleType) -> None:
    with pytest.raises(ReaderError, match="trained, rules, or MODULE:FUNCTION"):
        load_reader(name=name)
