"""What a scenario makes of the roll: which pledges take effect, what waits for what, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.model.record import Commitment
from muster.model.requirement import Prior, Requirement
from muster.model.scales import Authority, Condition, Stance, Undertaking
from muster.model.standing import Standing, Told


class Effect(StrEnum):
    """What becomes of a pledge in a scenario."""

    TAKES_EFFECT = "takes effect"
    UNCERTAIN = "takes effect if the uncertain conditions are met"
    WAITS = "waits in a deadlock"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Pledge:
    """A standing that is firm enough to count: the unit of every computation.

    `is_group` marks what a collective says, which is never added to named countries. `low` and
    `high` bound the quantity in `unit`; None means that nobody has named one.
    """

    actor: str
    undertaking: Undertaking
    stance: Stance
    authority: Authority
    conditions: tuple[Condition, ...]
    words: tuple[Told[Commitment], ...] = ()
    is_group: bool = False
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    caveats: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the pledge's id, such as `FR:troops`."""
        return f"{self.actor}:{self.undertaking}"


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition that keeps a pledge from taking effect: the sentences that state it, and what stands against it."""

    condition: Condition
    switch: str
    sentences: tuple[str, ...]
    because: str
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """A pledge with what becomes of it."""

    pledge: Pledge
    effect: Effect
    unmet: tuple[Unmet, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """One pledge waits for another, in these words."""

    waiting: str
    waited_for: str
    condition: Condition
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """Pledges which, if they moved first, would open a deadlock, and all that would then take effect."""

    movers: tuple[str, ...]
    opens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deadlock:
    """Pledges that wait for each other; `openings` are the smallest sets of first movers, up to three."""

    members: tuple[str, ...]
    ties: tuple[Tie, ...]
    openings: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """The fewest conditions that no scenario can meet together, who needs each, and why."""

    switches: tuple[str, ...]
    needed_by: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of known quantities and the number of pledges that name none."""

    low: float = 0.0
    high: float = 0.0
    contributors: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Filling:
    """A pledge on a line: how much of it counts, and if none does, why; `share` is None where no quantity is known."""

    pledge: Pledge
    usable: bool
    why_not: str
    prior: Prior
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A line with what is pledged for it and what is missing.

    `missing_low` and `missing_high` bound the gap: the first takes every unknown quantity as enough,
    the second as nothing. `day` is after how many days the known pledges meet the line; None where
    they do not.
    """

    requirement: Requirement
    fillings: tuple[Filling, ...]
    by_stance: tuple[tuple[Stance, Amount], ...]
    by_authority: tuple[tuple[Authority, Amount], ...]
    usable: Amount
    missing_low: float
    missing_high: float
    day: int | None

    @property
    def met(self) -> bool | None:
        """Tell whether the line is met; None where unknown quantities decide it."""
        if self.missing_high <= 0:
            return True
        return False if self.missing_low > 0 else None


@dataclass(frozen=True, slots=True)
class Openness:
    """A standing that promises nothing yet, and one that refuses."""

    standing: Standing
    refused: bool
