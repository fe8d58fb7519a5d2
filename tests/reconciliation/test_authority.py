"""How far a speaker binds the actor."""

from __future__ import annotations

from datetime import date

import pytest

from muster.intake.offices import read_csv
from muster.model.record import Commitment, Speaker
from muster.model.scales import Authority, Stance, Undertaking
from muster.reconciliation.authority import weigh_speaker, weigh_told
from muster.reconciliation.offices import Offices
from tests.reconciliation.tellings import commitment, told

TABLE = """country,office,person,start,end,relied_until,known_from
FR,head of state,Luc Morel,2022-01-01,,2026-12-31,gazette
FR,finance minister,Ada Roche,2024-01-01,,2026-12-31,gazette
FR,defence minister,Jean Petit,2024-01-01,,2026-12-31,gazette
"""
OFFICES = Offices(tuple(read_csv(TABLE, "table")))
ON = date(2025, 2, 26)


@pytest.mark.parametrize(
    ("speaker", "undertaking", "authority"),
    [
        (Speaker("Morel", "FR"), Undertaking.TROOPS, Authority.LEADER),
        (Speaker("Petit", "FR"), Undertaking.TROOPS, Authority.PORTFOLIO),
        (Speaker("Roche", "FR"), Undertaking.TROOPS, Authority.MINISTER),
        (Speaker("Roche", "FR"), Undertaking.FUNDING, Authority.PORTFOLIO),
        (Speaker("Morel", "FR", "official", Authority.OFFICIAL), Undertaking.AIR, Authority.LEADER),
        (Speaker("Noir", "FR", "finance minister", Authority.MINISTER), Undertaking.TROOPS, Authority.MINISTER),
        (Speaker("Noir", "FR", "defence minister", Authority.MINISTER), Undertaking.TROOPS, Authority.PORTFOLIO),
        (Speaker("FR", "FR", None, Authority.OFFICIAL), Undertaking.TROOPS, Authority.OFFICIAL),
        (Speaker("Doe", "US", "president", Authority.LEADER), Undertaking.TROOPS, Authority.OTHER_ACTOR),
    ],
)
def test_the_office_of_the_day_decides(speaker: Speaker, undertaking: Undertaking, authority: Authority) -> None:
    assert weigh_speaker(speaker, "FR", undertaking, offices=OFFICES, on=ON) is authority


def test_a_day_that_the_table_does_not_know_leaves_what_is_printed() -> None:
    speaker = Speaker("Roche", "FR", "finance minister", Authority.MINISTER)
    weighed = weigh_speaker(speaker, "FR", Undertaking.TROOPS, offices=OFFICES, on=date(1994, 1, 1))
    assert weighed is Authority.MINISTER


def test_what_was_told_carries_the_derived_authority_and_its_words_stay() -> None:
    each = told(commitment(Stance.READY, doer="FR", speaker="Roche", undertaking=Undertaking.TROOPS))
    weighed = weigh_told(each, OFFICES)
    assert isinstance(weighed.record, Commitment)
    assert weighed.record.speaker is not None
    assert weighed.record.speaker.authority is Authority.MINISTER
    assert weighed.words == each.words
