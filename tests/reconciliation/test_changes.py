"""What changed between two days, and pledges of former governments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest

from muster.intake.offices import read_csv
from muster.model.change import ChangeKind
from muster.model.record import Commitment
from muster.model.scales import Condition, Stance, Undertaking, Voice
from muster.model.standing import Roll, Standing, Told
from muster.reconciliation.changes import find_changes
from muster.reconciliation.offices import Offices
from muster.reconciliation.staleness import find_stale, stale_findings
from tests.reconciliation.tellings import DAY, commitment, told

LATER = DAY + timedelta(30)
TABLE = """country,office,person,start,end,relied_until,known_from
CZ,head of government,Old Head,2020-01-01,2025-03-20,,gazette
CZ,head of government,New Head,2025-03-20,,2026-12-31,gazette
"""
OFFICES = Offices(tuple(read_csv(TABLE, "table")))


def standing(
    stance: Stance | None,
    *,
    conditions: tuple[str, ...] = (),
    origins: int = 1,
    disputed: bool = False,
    days: int = 0,
    actor: str = "CZ",
) -> Standing:
    counting: tuple[Told[Commitment], ...] = ()
    if stance:
        record = commitment(stance, doer=actor, conditions=conditions)
        counting = tuple(told(record, report=f"r{number}", days=days) for number in range(origins))  # type: ignore[misc]
    parsed = tuple(map(Condition.parse, conditions))
    return Standing(actor, Undertaking.GUARANTEE, DAY, stance, parsed, counting, disputed=disputed)


def roll(*standings: Standing, on: date) -> Roll:
    return Roll(on, standings)


def kinds(before: Standing | None, after: Standing) -> list[ChangeKind]:
    old = roll(*(() if before is None else (before,)), on=DAY)
    return [change.kind for change in find_changes(old, roll(after, on=LATER))]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (None, Stance.READY, ChangeKind.NEW),
        (Stance.READY, Stance.PLEDGED, ChangeKind.HARDENED),
        (Stance.PLEDGED, Stance.CONSIDERING, ChangeKind.SOFTENED),
        (Stance.READY, Stance.REFUSED, ChangeKind.REFUSED),
        (Stance.PLEDGED, Stance.WITHDRAWN, ChangeKind.WITHDRAWN),
    ],
)
def test_a_stance_that_moved_is_named(old: Stance | None, new: Stance, kind: ChangeKind) -> None:
    assert kinds(standing(old) if old else None, standing(new)) == [kind]


def test_a_standing_that_did_not_move_is_no_change() -> None:
    assert kinds(standing(Stance.READY), standing(Stance.READY)) == []


def test_conditions_come_and_go() -> None:
    before = standing(Stance.READY, conditions=("ceasefire", "approval"))
    after = standing(Stance.READY, conditions=("ceasefire", "backing:US"))
    assert kinds(before, after) == [ChangeKind.CONDITION_ADDED, ChangeKind.CONDITION_DROPPED]


def test_a_second_origin_corroborates() -> None:
    assert kinds(standing(Stance.READY), standing(Stance.READY, origins=2)) == [ChangeKind.CORROBORATED]


def test_a_dispute_that_was_not_there_is_told() -> None:
    assert kinds(standing(Stance.READY), standing(Stance.READY, disputed=True)) == [ChangeKind.DISPUTED]


def test_a_change_has_the_words_of_both_days() -> None:
    before, after = standing(Stance.READY), standing(Stance.PLEDGED)
    (change,) = find_changes(roll(before, on=DAY), roll(after, on=LATER))
    assert change.before == before.counting[0]
    assert change.after == after.counting[0]
    assert change.detail == "ready to pledged"


def test_what_others_said_before_an_actor_spoke_is_no_sentence_before() -> None:
    ascribed = cast("Told[Commitment]", told(commitment(Stance.PLEDGED, doer="CZ", voice=Voice.OTHER)))
    silent = replace(standing(None), ascribed=(ascribed,))
    (change,) = find_changes(roll(silent, on=DAY), roll(standing(Stance.READY), on=LATER))
    assert (change.kind, change.before) == (ChangeKind.NEW, None)


def test_a_new_government_makes_the_old_ones_pledge_stale() -> None:
    (stale,) = find_stale(roll(standing(Stance.PLEDGED), on=LATER), OFFICES)
    assert (stale.former.person, stale.present.person) == ("Old Head", "New Head")
    ((report, finding),) = stale_findings((stale,))
    assert report == "r0"
    assert "Old Head" in finding.message


@pytest.mark.parametrize(
    "kept",
    [
        standing(Stance.FORMAL),
        standing(Stance.DELIVERING),
        standing(Stance.REFUSED),
        standing(Stance.PLEDGED, days=20),
        standing(Stance.PLEDGED, actor="PL"),
    ],
)
def test_what_binds_was_repeated_or_is_unknown_is_not_stale(kept: Standing) -> None:
    assert find_stale(roll(kept, on=LATER), OFFICES) == ()


def test_stale_is_a_change_only_once() -> None:
    now = roll(standing(Stance.PLEDGED), on=LATER)
    stale = find_stale(now, OFFICES)
    assert [change.kind for change in find_changes(now, now, stale_after=stale)] == [ChangeKind.STALE]
    assert find_changes(now, now, stale_before=stale, stale_after=stale) == ()
