"""The closed lists of the annotation guide: undertakings, stances, voices, conditions, authority."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.errors import RecordError


class Undertaking(StrEnum):
    """What a doer would do; the most specific that the words support."""

    TROOPS = "troops"
    AIR = "air"
    SEA = "sea"
    AIR_DEFENCE = "air_defence"
    INTELLIGENCE = "intelligence"
    LOGISTICS = "logistics"
    COMMUNICATIONS = "communications"
    COMMAND = "command"
    MONITORING = "monitoring"
    TRAINING = "training"
    ARMS = "arms"
    FUNDING = "funding"
    BASES = "bases"
    SANCTIONS = "sanctions"
    GUARANTEE = "guarantee"
    CEASEFIRE = "ceasefire"
    TALKS = "talks"
    WITHDRAWAL = "withdrawal"
    DISARMAMENT = "disarmament"


class Firmness(StrEnum):
    """The four buckets of the stance ladder."""

    NO = "no"
    OPEN = "open"
    SOFT = "soft"
    FIRM = "firm"


class Stance(StrEnum):
    """How firmly a doer will, may or will not; listed from taken back to being done."""

    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    DOUBTFUL = "doubtful"
    UNDECIDED = "undecided"
    CONSIDERING = "considering"
    READY = "ready"
    PLEDGED = "pledged"
    FORMAL = "formal"
    DELIVERING = "delivering"

    @property
    def firmness(self) -> Firmness:
        """Return the bucket of the ladder."""
        return _FIRMNESS[self]

    @property
    def rung(self) -> int:
        """Return the place on the ladder, 0 for `withdrawn` to 8 for `delivering`."""
        return tuple(Stance).index(self)


_FIRMNESS = {
    Stance.WITHDRAWN: Firmness.NO,
    Stance.REFUSED: Firmness.NO,
    Stance.DOUBTFUL: Firmness.NO,
    Stance.UNDECIDED: Firmness.OPEN,
    Stance.CONSIDERING: Firmness.OPEN,
    Stance.READY: Firmness.SOFT,
    Stance.PLEDGED: Firmness.FIRM,
    Stance.FORMAL: Firmness.FIRM,
    Stance.DELIVERING: Firmness.FIRM,
}


class Voice(StrEnum):
    """For whom the speaker speaks."""

    OWN = "own"
    OTHER = "other"
    REPORTER = "reporter"


class Authority(StrEnum):
    """How far a speaker can bind the actor, the furthest first."""

    LEADER = "head of state or government"
    PORTFOLIO = "minister in the portfolio"
    MINISTER = "minister outside the portfolio"
    SPOKESPERSON = "spokesperson"
    OFFICIAL = "unnamed official"
    OTHER_ACTOR = "another actor"
    NOBODY = "nobody"


class ConditionKind(StrEnum):
    """What must come first."""

    CEASEFIRE = "ceasefire"
    BACKING = "backing"
    APPROVAL = "approval"
    MANDATE = "mandate"
    INVITATION = "invitation"
    ADVERSARY = "adversary"
    OTHERS = "others"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Condition:
    """What must come first; `backer` names the actor of a `backing` condition and is None for all others.

    >>> Condition.parse("backing:US")
    Condition(kind=<ConditionKind.BACKING: 'backing'>, backer='US')
    """

    kind: ConditionKind
    backer: str | None = None

    def __post_init__(self) -> None:
        if (self.kind is ConditionKind.BACKING) != bool(self.backer):
            raise RecordError(f"condition {self.code!r}: `backing`, and only it, names an actor, as in backing:US")

    @property
    def code(self) -> str:
        """Return the code of the guide, such as `ceasefire` or `backing:US`."""
        return f"{self.kind}:{self.backer}" if self.backer else str(self.kind)

    @classmethod
    def parse(cls, code: str) -> Condition:
        """Read a code of the guide.

        Raises:
            RecordError: The code is not one of the guide's.
        """
        kind, _, backer = code.partition(":")
        if kind not in tuple(ConditionKind):
            raise RecordError(f"unknown condition {code!r}: use one of {', '.join(ConditionKind)}")
        return cls(ConditionKind(kind), backer or None)
