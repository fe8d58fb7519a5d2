"""What a copy or rewrite says otherwise: every kind of difference, and none where only words differ."""

from __future__ import annotations

from datetime import date

import pytest

from muster.model.alteration import Comparison, DifferenceKind
from muster.model.finding import Code
from muster.reconciliation.comparing import compare, find_alterations
from muster.reconciliation.kinship import relate
from tests.reconciliation.telling import telling_of

BODY = (
    "Talks on the harbour force went on until midnight, with officials from eleven countries taking part in them.",
    "The ministry has set aside two hundred million crowns for tents, field kitchens and radios this winter.",
    "Engineers are to clear the coastal road first, starting from the old customs house near the wooden bridge.",
)


def compared(before: str, after: str) -> Comparison:
    one = telling_of("\n\n".join((before, *BODY)))
    other = telling_of("\n\n".join((after, *BODY)), on=date(2025, 3, 5))
    return compare(one, other, relate(one, other))


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (
            "Foreign Minister Carla Moss said that Spain would open two bases for the harbour force.",
            "Foreign Minister Diego Paz said that Spain would open two bases for the harbour force.",
            DifferenceKind.NAME,
        ),
        (
            "Spain's Foreign Minister Carla Moss opened two bases for the harbour force in the north.",
            "Spain's former Foreign Minister Carla Moss opened two bases for the harbour force in the north.",
            DifferenceKind.OFFICE,
        ),
        (
            "Spain offered 400 soldiers and two helicopters for the harbour force in the north.",
            "Spain offered 4,000 soldiers and two helicopters for the harbour force in the north.",
            DifferenceKind.NUMBER,
        ),
        (
            "Spain sent the first helicopters of the harbour force to the north on Tuesday night.",
            "Spain sent the first helicopters of the harbour force to the north on Friday night.",
            DifferenceKind.DAY,
        ),
        (
            "Twenty countries belong to the harbour force, which Spain commands from the north coast.",
            "Twenty EU countries belong to the harbour force, which Spain commands from the north coast.",
            DifferenceKind.GROUP,
        ),
        (
            "Spain could send two helicopters to the harbour force in the north, officials explained.",
            "Spain will send two helicopters to the harbour force in the north, officials explained.",
            DifferenceKind.MODALITY,
        ),
        (
            "Spain does not plan to send helicopters to the harbour force in the north.",
            "Spain plans to send helicopters to the harbour force in the north.",
            DifferenceKind.NEGATION,
        ),
        (
            "Spain will send two helicopters to the harbour force once parliament has given its approval.",
            "Spain will send two helicopters to the harbour force in the north.",
            DifferenceKind.CONDITION,
        ),
        (
            "Only some of the countries of the harbour force offered helicopters to Spain for the north.",
            "All countries of the harbour force offered helicopters to Spain for the north.",
            DifferenceKind.SCOPE,
        ),
    ],
)
def test_each_kind_of_difference_is_found_where_it_is(before: str, after: str, kind: DifferenceKind) -> None:
    assert kind in {difference.kind for difference in compared(before, after).weighty}


def test_other_words_for_the_same_are_no_finding() -> None:
    comparison = compared(
        "Spain will send two helicopters to the harbour force in the north, the ministry said on Monday.",
        "Spain will dispatch two helicopters to the harbour force in the north, the ministry stated Monday.",
    )
    assert comparison.weighty == ()
    assert find_alterations(comparison) == ()


def test_one_word_that_moved_is_one_difference_however_many_words_it_governs() -> None:
    comparison = compared(
        "Spain will send two helicopters to the harbour force in the north.",
        "Spain would send two helicopters to the harbour force in the north.",
    )
    moved = [one.detail for one in comparison.weighty if one.kind is DifferenceKind.MODALITY]
    assert moved == ["“will” became “would”"]


def test_would_after_said_may_become_will() -> None:
    comparison = compared(
        "The minister said that Spain would send two helicopters to the harbour force in the north.",
        "Spain will send two helicopters to the harbour force in the north, the minister said.",
    )
    assert comparison.weighty == ()


def test_a_copy_differs_in_nothing() -> None:
    text = "Spain does not plan to send 400 soldiers unless parliament agrees, Minister Carla Moss said."
    assert compared(text, text).differences == ()


def test_every_sentence_of_both_stands_in_one_row() -> None:
    comparison = compared(
        "Spain will send two helicopters to the harbour force. Nobody else spoke.",
        "Spain will send two helicopters to the harbour force. The wind was rising.",
    )
    kinds = {difference.kind for difference in comparison.differences}
    assert kinds == {DifferenceKind.ADDED, DifferenceKind.MISSING}


def test_an_alteration_becomes_a_finding_on_the_later_report() -> None:
    comparison = compared(
        "Spain does not plan to send helicopters to the harbour force in the north.",
        "Spain plans to send helicopters to the harbour force in the north.",
    )
    (finding,) = find_alterations(comparison)
    assert finding.code is Code.ALTERED_COPY
    assert comparison.kinship.earlier in finding.message
