"""Loads readers: the two that come with the package, and those that others write."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import cast

from muster.errors import InputError
from muster.extraction.reader import Reader
from muster.extraction.rules_reader import RuleReader
from muster.extraction.trained_reader import TrainedReader
from muster.extraction.weights import Weights
from muster.intake.foreign import load_foreign
from muster.intake.models import load_network, load_vocabulary
from muster.intake.wordlists import load_lexicon
from muster.model.situation import Situation

TRAINED, RULES = "trained", "rules"


class ReaderError(InputError):
    """There is no such reader, or it is none."""

    def __init__(self, name: str, trouble: str) -> None:
        super().__init__(
            f"reader {name!r} {trouble}: give {TRAINED}, {RULES}, or MODULE:FUNCTION that takes a situation "
            "and returns a reader"
        )


def load_reader(situation: Situation | None = None, name: str | None = None) -> Reader:
    """Return a reader with the names of `situation`: `trained`, `rules`, or what MODULE:FUNCTION returns.

    None takes the trained one.

    Raises:
        ReaderError: There is no such reader, or what the function returns cannot read.
    """
    if name in {None, "", TRAINED}:
        return load_trained_reader(situation)
    if name == RULES:
        return load_rule_reader(situation)
    return cast("Reader", load_foreign(str(name), situation, method="read", refuse=ReaderError))


def load_rule_reader(situation: Situation | None = None) -> RuleReader:
    """Return the reader of word lists, tables and weights, with the names of `situation`."""
    return RuleReader(load_lexicon(situation), _weights())


def load_trained_reader(situation: Situation | None = None) -> TrainedReader:
    """Return the reader that has a trained network besides."""
    return TrainedReader(load_lexicon(situation), _weights(), load_vocabulary(), load_network("table"))


@cache
def _weights() -> Weights:
    return Weights.parse(files("muster").joinpath("wordlists", "weights.tsv").read_text(encoding="utf-8"))
