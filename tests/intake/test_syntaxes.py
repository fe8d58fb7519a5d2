"""Promises of the choice of a pipeline."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from muster.intake.syntaxes import SyntaxChoiceError, load_syntax
from muster.language.syntax import Parse
from muster.model.span import Span


class Own:
    """A pipeline that finds no words."""

    name = "own-1"

    def parse(self, text: str, sentence: Span) -> Parse:
        return Parse(())


class Pipeline:
    """A pipeline of spaCy's shape without a parser."""

    pipe_names = ("tagger",)


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType("somebodys_syntaxes")
    monkeypatch.setitem(sys.modules, "somebodys_syntaxes", made)
    return made


def test_the_shipped_pipeline_parses_unless_another_is_named() -> None:
    assert load_syntax().name == load_syntax("").name == load_syntax("shipped").name


def test_a_pipeline_of_ones_own_is_named_by_module_and_function(module: ModuleType) -> None:
    module.load = Own  # type: ignore[attr-defined]
    assert load_syntax("somebodys_syntaxes:load").name == "own-1"


@pytest.mark.parametrize("name", ["nonsense", "somebodys_syntaxes:none", "nowhere:load", ":", "os:getcwd", "os:chdir"])
def test_what_is_no_pipeline_is_refused_with_what_could_be_given(name: str, module: ModuleType) -> None:
    with pytest.raises(SyntaxChoiceError, match=r"shipped, spacy:NAME .* or MODULE:FUNCTION"):
        load_syntax(name)


def test_without_spacy_its_pipelines_are_refused_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(SyntaxChoiceError, match="needs spaCy"):
        load_syntax("spacy:en_core_web_sm")


@pytest.mark.parametrize(("trouble", "told"), [(OSError("no model"), "cannot load"), (None, "has no parser")])
def test_a_pipeline_that_spacy_lacks_or_that_has_no_parser_is_refused(
    monkeypatch: pytest.MonkeyPatch, trouble: OSError | None, told: str
) -> None:
    def load(name: str) -> Pipeline:
        if trouble:
            raise trouble
        return Pipeline()

    made = ModuleType("spacy")
    made.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", made)
    with pytest.raises(SyntaxChoiceError, match=told):
        load_syntax("spacy:some")
