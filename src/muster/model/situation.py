"""What one security arrangement is about: a situation file, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's time in one office of one actor; `until` is None while no end is known."""

    actor: str
    office: str
    person: str
    since: date | None = None
    until: date | None = None

    def held_on(self, day: date) -> bool:
        """Tell whether the office was held on that day; an unknown start or end counts as held."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person whom reports name without saying who it is; `family` is the name by which it is kept."""

    name: str
    family: str
    actor: str | None
    office: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """Words that stand for a condition of the guide in this situation."""

    condition: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """Whom the arrangement protects, from whom, who is in it, and by which words reports speak of it.

    `protected` and `adversaries` are codes of actors; `members` the coalition's members as far as
    they are known beforehand; `names` what reports call the coalition. `profile` names the file
    with requirements, priors and breach steps, None where this file has none.
    """

    name: str
    title: str
    protected: str | None = None
    adversaries: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    people: tuple[KnownPerson, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    condition_words: tuple[ConditionWords, ...] = ()
    profile: str | None = None
