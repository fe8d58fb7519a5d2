"""Contradictions, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model.dispute import DisputeKind
from muster.model.record import Quantity, Record
from muster.model.scales import Stance, Voice
from muster.model.standing import Told
from muster.reconciliation.disputes import find_disputes
from tests.reconciliation.tellings import commitment, figure, told

SAID = commitment(Stance.PLEDGED, speaker="Doe", voice=Voice.OTHER)
OPEN = commitment(Stance.UNDECIDED, speaker=None)


def kinds(*tellings: Told[Record]) -> list[DisputeKind]:
    return [dispute.kind for dispute in find_disputes(tellings)]


def test_a_pledge_told_in_a_report_that_finds_nothing_decided_is_a_contradiction_within_it() -> None:
    assert kinds(told(SAID), told(OPEN)) == [DisputeKind.WITHIN]


def test_words_ascribed_to_an_actor_against_what_is_known_of_it() -> None:
    assert kinds(told(OPEN), told(SAID, report="r2", days=1)) == [DisputeKind.ASCRIBED]


def test_two_ministers_of_one_day() -> None:
    yes = commitment(Stance.PLEDGED, speaker="Doe")
    no = commitment(Stance.REFUSED, speaker="Roe")
    assert kinds(told(yes), told(no, report="r2")) == [DisputeKind.SPEAKERS]


def test_two_strengths_of_one_speaker_in_copies_of_one_origin_are_no_dispute() -> None:
    yes, no = commitment(Stance.READY), commitment(Stance.DOUBTFUL)
    assert kinds(told(yes, origin="wire"), told(no, report="r2", origin="wire")) == []
    assert kinds(told(yes), told(no, report="r2")) == [DisputeKind.BETWEEN]


def test_a_later_answer_is_change() -> None:
    yes = commitment(Stance.PLEDGED)
    no = commitment(Stance.REFUSED)
    assert kinds(told(yes), told(no, report="r2", days=9)) == []


def test_what_an_actor_says_after_others_spoke_for_it_is_change() -> None:
    no = commitment(Stance.REFUSED)
    assert kinds(told(SAID), told(no, report="r2", days=5)) == []


def test_the_old_and_the_new_stance_of_one_speaker_in_one_report_are_no_dispute() -> None:
    assert kinds(told(commitment(Stance.REFUSED)), told(commitment(Stance.PLEDGED))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [(Stance.READY, Stance.PLEDGED), (Stance.CONSIDERING, Stance.READY), (Stance.DOUBTFUL, Stance.UNDECIDED)],
)
def test_shades_of_one_answer_are_no_dispute(one: Stance, other: Stance) -> None:
    tellings = told(commitment(one)), told(commitment(other, speaker="Roe"), report="r2")
    assert kinds(*tellings) == []


def test_two_values_for_one_thing() -> None:
    one, other = (
        figure("size of the army", 700_000, unit="soldiers"),
        figure("the army's size", 800_000, unit="soldiers"),
    )
    assert kinds(told(one), told(other, report="r2", days=1)) == [DisputeKind.NUMBERS]


def test_members_guests_and_contributors_are_three_things() -> None:
    tellings = (
        told(figure("countries in the coalition", 30)),
        told(figure("countries at the summit", 35)),
        told(figure("countries that committed troops", 26)),
    )
    assert kinds(*tellings) == []


def test_two_amounts_pledged_on_one_day() -> None:
    one = commitment(Stance.PLEDGED, quantity=Quantity("soldiers", 8_000))
    other = commitment(Stance.PLEDGED, quantity=Quantity("soldiers", 80_000))
    assert kinds(told(one), told(other, report="r2")) == [DisputeKind.NUMBERS]


def test_a_number_within_a_range_is_no_second_value() -> None:
    one = commitment(Stance.PLEDGED, quantity=Quantity("soldiers", min=5_000, max=9_000))
    other = commitment(Stance.PLEDGED, quantity=Quantity("soldiers", 8_000))
    assert kinds(told(one), told(other, report="r2")) == []


def test_copies_of_both_sides_make_one_dispute() -> None:
    tellings = (
        told(SAID),
        told(OPEN, report="r2"),
        told(SAID, report="r3", origin="r1"),
        told(OPEN, report="r4", origin="r2"),
    )
    assert len(kinds(*tellings)) == 1


def test_reports_of_unknown_day_contradict_only_themselves() -> None:
    assert kinds(told(SAID, days=None), told(OPEN, report="r2", days=None)) == []
    assert kinds(told(SAID, days=None), told(OPEN, days=None)) == [DisputeKind.WITHIN]


TELLINGS = (
    told(SAID),
    told(OPEN),
    told(commitment(Stance.REFUSED), report="r2"),
    told(figure("guests", 3), report="r2"),
)


@given(st.permutations(TELLINGS))
def test_the_order_of_telling_makes_no_difference(order: list[Told[Record]]) -> None:
    assert find_disputes(order) == find_disputes(TELLINGS)
