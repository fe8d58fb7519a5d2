"""Promises of the conditions that a sentence states."""

from __future__ import annotations

import pytest
from tests.extraction.scenery import scene

from muster.model.scales import ConditionKind
from muster.model.situation import ConditionWords, Situation


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Portugal will send two frigates once a ceasefire is in place.", {"ceasefire"}),
        ("Portugal would send troops only if parliament votes for it.", {"approval"}),
        ("Ghana will not go unless the Security Council passes a resolution.", {"mandate"}),
        ("Portugal will send troops provided that Brazil stands behind the Coalition of the Willing.", {"backing:BR"}),
        ("Norway is ready to help provided the airport is repaired.", {"other"}),
        ("Spain is working on a post-war force with its neighbours.", {"ceasefire"}),
        ("Peru will send a company once both camps have laid down their arms.", {"ceasefire", "adversary"}),
        ("Peru has offered a company, subject to a change of law.", {"approval"}),
        ("Peru would go only if the Council votes for it.", {"mandate"}),
        ("Peru would send a company as soon as Haiti writes a letter.", {"invitation"}),
        ("Peru will send a company as long as others come.", {"others"}),
        ("Peru will send a company provided Chile would lead it.", {"backing:CL"}),
        ("Peru will send a company when Haiti asks for it.", {"invitation"}),
        ("Peru will send a company the moment the raids end.", {"adversary"}),
        ("Peru will send a company if a U.N. resolution allows it.", {"mandate"}),
        ("Peru wants the airport mended; failing that, its company stays at home.", {"other"}),
        ("Peru will once again send a company.", set()),
        ("Peru will send a company when the summer is over.", set()),
        ("Peru has yet to say if a frigate is coming.", set()),
        ("Denmark will send two frigates to the region in May.", set()),
    ],
)
def test_conditional_words_give_the_condition_they_state(text: str, codes: set[str]) -> None:
    assert {stated.condition.code for stated in scene(text).stated} == codes


def test_even_if_is_no_condition() -> None:
    assert not scene("Chile will send its engineers even if the airport is closed.").stated


_OWN = Situation(
    "strait",
    "A force for a strait",
    condition_words=(
        ConditionWords(ConditionKind.APPROVAL, ("the Diwan",)),
        ConditionWords(ConditionKind.CEASEFIRE, ("once the straits are quiet",)),
    ),
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Oman will send two frigates if the Diwan agrees.", {"approval"}),
        ("Oman will send two frigates once the straits are quiet.", {"ceasefire"}),
        ("Oman will send two frigates, the Diwan heard on Monday.", set()),
    ],
)
def test_a_situations_own_words_give_the_condition_that_its_file_says(text: str, codes: set[str]) -> None:
    assert {stated.condition.code for stated in scene(text, _OWN).stated} == codes
    assert "approval" not in {stated.condition.code for stated in scene(text).stated}


def test_an_expectation_of_somebodys_backing_is_a_condition() -> None:
    told = scene("Portugal is ready to send troops, with the expectation that Brazil will provide backup.")
    assert {stated.condition.code for stated in told.stated} == {"backing:BR"}
