"""Promises of the conditions that a commitment is taken to hang on."""

from __future__ import annotations

import pytest

from muster.extraction.candidates import find_candidates
from muster.extraction.conditional import conditions_of
from muster.extraction.decisions import Decision
from muster.extraction.overview import look_over
from muster.intake.wordlists import load_lexicon
from muster.model.record import RecordKind
from muster.model.report import Report
from muster.model.scales import ConditionKind, Stance
from muster.text.reading import read_article


def conditions(text: str, chance: float | None = None, stance: Stance = Stance.PLEDGED) -> list[str]:
    """Return the conditions of Chile's first commitment; `chance` is the network's for a ceasefire."""
    scenes = look_over(read_article(Report(text, "test")), load_lexicon()).scenes
    offered = next(found for found in find_candidates(scenes) if found.actor == "CL")
    chances = () if chance is None else ((ConditionKind.CEASEFIRE, chance),)
    told = Decision(offered, RecordKind.COMMITMENT, stance, 0.9, conditions=chances)
    return [condition.code for condition in conditions_of(told)]


@pytest.mark.parametrize(
    ("text", "chance", "codes"),
    [
        ("Chile will send troops once a ceasefire is in place.", 0.1, ["ceasefire"]),
        ("Chile will send troops once a ceasefire is in place.", 0.004, []),
        ("Chile will send troops; Peru waits until there is a ceasefire.", 0.03, []),
        ("Chile will send troops; Peru waits until there is a ceasefire.", 0.2, ["ceasefire"]),
        ("Chile will send troops in May.", 0.8, ["ceasefire"]),
        ("Chile will send troops in May.", 0.3, []),
    ],
)
def test_a_condition_is_kept_where_words_and_chance_together_make_it_likely(
    text: str, chance: float, codes: list[str]
) -> None:
    assert conditions(text, chance) == codes


def test_what_is_refused_seldom_hangs_on_a_condition() -> None:
    text = "Chile will send troops once a ceasefire is in place."
    assert conditions(text, 0.08) == ["ceasefire"]
    assert conditions(text, 0.08, Stance.REFUSED) == []


@pytest.mark.parametrize(
    ("following", "codes"),
    [
        ("Nothing will sail unless there is a ceasefire.", ["ceasefire"]),
        ("Peru will not sail unless there is a ceasefire.", []),
        ("The weather is fine.", []),
    ],
)
def test_a_condition_may_be_stated_in_the_next_sentence_before_which_nobody_else_acts(
    following: str, codes: list[str]
) -> None:
    assert conditions(f"Chile will send troops in May. {following}", 0.2) == codes


def test_words_alone_state_a_condition_where_no_network_tells_a_chance() -> None:
    assert conditions("Chile will send troops once a ceasefire is in place.") == ["ceasefire"]
