"""Loads the readers that come with the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from muster.extraction.rules_reader import RuleReader
from muster.extraction.weights import Weights
from muster.intake.wordlists import load_lexicon
from muster.model.situation import Situation


def load_rule_reader(situation: Situation | None = None) -> RuleReader:
    """Return the reader of word lists, tables and weights, with the names of `situation`."""
    return RuleReader(load_lexicon(situation), _weights())


@cache
def _weights() -> Weights:
    return Weights.parse(files("muster").joinpath("wordlists", "weights.tsv").read_text(encoding="utf-8"))
