"""How far a speaker can bind an actor: by the office held on the day, and whether it covers the undertaking."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from muster.model.office import OfficeKind
from muster.model.record import Acceptance, Commitment, Demand, Objection, Record, Speaker
from muster.model.scales import Authority, Undertaking
from muster.model.standing import Told
from muster.reconciliation.offices import Offices

_MILITARY = (
    Undertaking.TROOPS, Undertaking.AIR, Undertaking.SEA, Undertaking.AIR_DEFENCE, Undertaking.INTELLIGENCE,
    Undertaking.LOGISTICS, Undertaking.COMMUNICATIONS, Undertaking.COMMAND, Undertaking.MONITORING,
    Undertaking.TRAINING, Undertaking.ARMS, Undertaking.BASES, Undertaking.GUARANTEE, Undertaking.WITHDRAWAL,
    Undertaking.DISARMAMENT,
)  # fmt: skip
_DIPLOMATIC = (
    Undertaking.GUARANTEE, Undertaking.CEASEFIRE, Undertaking.TALKS, Undertaking.SANCTIONS, Undertaking.MONITORING,
)  # fmt: skip
PORTFOLIOS: dict[OfficeKind, frozenset[Undertaking]] = {
    OfficeKind.DEFENCE: frozenset(_MILITARY),
    OfficeKind.FOREIGN: frozenset(_DIPLOMATIC),
    OfficeKind.DIPLOMAT: frozenset(_DIPLOMATIC),
    OfficeKind.UN_AMBASSADOR: frozenset({Undertaking.TALKS, Undertaking.MONITORING}),
    OfficeKind.FINANCE: frozenset({Undertaking.FUNDING, Undertaking.SANCTIONS}),
    OfficeKind.INTERIOR: frozenset({Undertaking.MONITORING, Undertaking.TRAINING}),
}
_LEADERS = frozenset({OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.LEADER, OfficeKind.COUNCIL})
_PRINTED: tuple[tuple[OfficeKind, re.Pattern[str]], ...] = (  # the first that stands in the printed office wins
    (OfficeKind.DEFENCE, re.compile(r"defen[cs]e|armed forces|armies|secretary of war", re.IGNORECASE)),
    (OfficeKind.FINANCE, re.compile(r"finance|treasury|exchequer|economy", re.IGNORECASE)),
    (OfficeKind.INTERIOR, re.compile(r"interior|home secretary|home affairs", re.IGNORECASE)),
    (OfficeKind.FOREIGN, re.compile(r"foreign|external affairs|secretary of state|diplomat", re.IGNORECASE)),
)
_MINISTERS = frozenset({Authority.PORTFOLIO, Authority.MINISTER})


def weigh_speaker(
    speaker: Speaker, actor: str, undertaking: Undertaking, *, offices: Offices, on: date | None
) -> Authority:
    """Return how far `speaker` can bind `actor` to `undertaking` on a day.

    Somebody who speaks for another actor binds nobody here. What the table knows of the day goes
    before what the report prints; where it knows nothing, the printed office decides.
    """
    if speaker.actor is not None and speaker.actor != actor and len(actor) == 2:
        return Authority.OTHER_ACTOR
    held = _held(speaker, offices, on)
    if held & _LEADERS:
        return Authority.LEADER
    if ministries := held & PORTFOLIOS.keys():
        return _minister(ministries, undertaking)
    if speaker.authority in _MINISTERS and speaker.office:
        printed = next((kind for kind, words in _PRINTED if words.search(speaker.office)), None)
        return _minister(frozenset({printed}), undertaking) if printed else Authority.MINISTER
    return speaker.authority


def _held(speaker: Speaker, offices: Offices, on: date | None) -> frozenset[OfficeKind]:
    if on is None or speaker.actor is None:
        return frozenset()
    rows = offices.of_person(speaker.name)
    return frozenset(row.office for row in rows if row.country == speaker.actor and row.surely_held(on))


def _minister(kinds: frozenset[OfficeKind], undertaking: Undertaking) -> Authority:
    inside = any(undertaking in PORTFOLIOS[kind] for kind in kinds)
    return Authority.PORTFOLIO if inside else Authority.MINISTER


def weigh_told(told: Told[Record], offices: Offices) -> Told[Record]:
    """Return what was told with its speaker's authority derived; events and figures stay as they are."""
    record = told.record
    if not isinstance(record, Commitment | Demand | Objection | Acceptance) or record.speaker is None:
        return told
    actor = record.doer if isinstance(record, Commitment) else record.by
    authority = weigh_speaker(record.speaker, actor, record.undertaking, offices=offices, on=told.said_on)
    return replace(told, record=replace(record, speaker=replace(record.speaker, authority=authority)))
