"""What one security arrangement is about: a situation file, read and checked."""

from __future__ import annotations

from dataclasses import dataclass

from muster.model.office import Tenure
from muster.model.scales import ConditionKind


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """Words that stand for a condition of the guide in this situation."""

    condition: ConditionKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """Whom the arrangement protects, from whom, who is in it, and by which words reports speak of it.

    `protected` and `adversaries` are codes of actors, as are `members`, the coalition's members as
    far as they are known beforehand. `names` is what reports call the coalition, `aliases` other
    words for an actor with its code. `profile` names what requirements, priors and steps after a
    breach are kept with it; None where there are none.
    """

    name: str
    title: str
    protected: str | None = None
    adversaries: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    people: tuple[Tenure, ...] = ()
    condition_words: tuple[ConditionWords, ...] = ()
    profile: str | None = None
