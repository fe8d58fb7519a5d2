"""What changed between two days on the roll."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from muster.model.record import Claim
from muster.model.scales import Undertaking
from muster.model.standing import Told


class ChangeKind(StrEnum):
    """What happened to a standing."""

    NEW = "new"
    HARDENED = "hardened"
    SOFTENED = "softened"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    CONDITION_ADDED = "condition added"
    CONDITION_DROPPED = "condition dropped"
    DISPUTED = "newly disputed"
    CORROBORATED = "newly corroborated"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one standing between `since` and `until`.

    `before` and `after` are the words that counted on either day, None where there were none;
    `detail` says what changed in a few words ("considering to pledged").
    """

    kind: ChangeKind
    actor: str
    undertaking: Undertaking
    since: date
    until: date
    detail: str
    before: Told[Claim] | None = None
    after: Told[Claim] | None = None
