"""What a guarantee needs: profiles of requirement lines, and how often words are kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from muster.errors import InputError
from muster.model.scales import Authority, Stance, Undertaking


class RequirementError(InputError):
    """A requirement or prior contradicts itself; the message names the line."""


class Priority(StrEnum):
    """How much hangs on a line; the guarantee fails if an essential one is not met."""

    ESSENTIAL = "essential"
    IMPORTANT = "important"
    DESIRABLE = "desirable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One line: an `amount` of a `unit` in place, or a number of `contributors`, by one of the undertakings.

    The first undertaking is the one meant, the others stand in for it. `rotation` is how many must be
    pledged for one in place over `duration_days`; `largest_share` is what one country may at most
    fill. None means that the profile does not say.
    """

    name: str
    undertakings: tuple[Undertaking, ...]
    amount: float | None = None
    unit: str | None = None
    contributors: int | None = None
    notice_days: int | None = None
    duration_days: int | None = None
    rotation: float = 1.0
    place: str | None = None
    priority: Priority = Priority.ESSENTIAL
    largest_share: float = 1.0
    actors: tuple[str, ...] = ()
    cited: str = ""

    def __post_init__(self) -> None:
        for named in ("amount", "contributors", "notice_days", "duration_days"):
            number = getattr(self, named)
            if number is not None and not (isfinite(number) and number >= 0):
                raise RequirementError(f"requirement {self.name!r} has {named} {number:g}: give zero or more")
        if (self.amount is None) != (self.unit is None) or (self.amount is None and self.contributors is None):
            raise RequirementError(f"requirement {self.name!r}: give an amount with its unit, or contributors")
        if not (isfinite(self.rotation) and self.rotation >= 1 and 0 < self.largest_share <= 1):
            raise RequirementError(f"requirement {self.name!r}: rotation is 1 or more, largest_share above 0 up to 1")
        if not self.undertakings:
            raise RequirementError(f"requirement {self.name!r} names no undertaking: give one or more")

    @property
    def needed(self) -> float:
        """Return what must be pledged: the amount times the rotation, or the number of contributors."""
        return self.amount * self.rotation if self.amount is not None else float(self.contributors or 0)


@dataclass(frozen=True, slots=True)
class Profile:
    """The lines of one published or assumed set of requirements."""

    name: str
    title: str
    requirements: tuple[Requirement, ...]
    cited: str = ""

    def __post_init__(self) -> None:
        names = [requirement.name for requirement in self.requirements]
        if not names:
            raise RequirementError(f"profile {self.name!r} has no requirement: give one or more")
        if len(set(names)) < len(names):
            twice = next(name for name in names if names.count(name) > 1)
            raise RequirementError(f"profile {self.name!r} names {twice!r} twice: names must differ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """How often words of a class are kept, from `cases` comparable ones; an empty list fits every word.

    `ready_days` is after how many days what is kept is in place.
    """

    name: str
    chance: float
    cases: float
    stances: tuple[Stance, ...] = ()
    authorities: tuple[Authority, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    ready_days: int = 90
    cited: str = ""

    def __post_init__(self) -> None:
        if not (isfinite(self.chance) and 0 < self.chance < 1):
            raise RequirementError(f"prior {self.name!r} has chance {self.chance}: give one between 0 and 1")
        if not (isfinite(self.cases) and self.cases > 0) or self.ready_days < 0:
            raise RequirementError(f"prior {self.name!r}: cases must be above 0, ready_days 0 or more")

    def fits(self, stance: Stance, authority: Authority, undertaking: Undertaking) -> bool:
        """Tell whether a pledge is of this class."""
        return (
            stance in (self.stances or (stance,))
            and authority in (self.authorities or (authority,))
            and undertaking in (self.undertakings or (undertaking,))
        )


@dataclass(frozen=True, slots=True)
class CommonCause:
    """Something that makes all the pledges of its members fail at once."""

    name: str
    members: tuple[str, ...]
    chance: float
    cited: str = ""

    def __post_init__(self) -> None:
        if not (isfinite(self.chance) and 0 <= self.chance <= 1):
            raise RequirementError(f"common cause {self.name!r} has chance {self.chance}: give one from 0 to 1")


@dataclass(frozen=True, slots=True)
class Priors:
    """The table of priors, of which the first that fits a pledge counts, and the common causes."""

    priors: tuple[Prior, ...]
    common_causes: tuple[CommonCause, ...] = ()

    def prior(self, stance: Stance, authority: Authority, undertaking: Undertaking) -> Prior:
        """Return the class of a pledge.

        Raises:
            RequirementError: No class fits.
        """
        for prior in self.priors:
            if prior.fits(stance, authority, undertaking):
                return prior
        raise RequirementError(f"no prior fits {stance} by {authority} on {undertaking}: add one that fits all")
