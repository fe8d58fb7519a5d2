"""All that the readers know of names: who is meant by which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from muster.extraction.finder import Finder
from muster.extraction.phrases import PhraseTable
from muster.model.scales import Authority, ConditionKind


class NameKind(StrEnum):
    """What kind of name it is; it decides which uses of the words can act."""

    COUNTRY = "country"  # "France"
    BODY = "body"  # "NATO", "the Security Council"
    GROUP = "group"  # "Hamas"
    CAPITAL = "capital"  # "Paris": a place, or a government
    SEAT = "seat"  # "the Kremlin": a government nearly always
    ADJECTIVE = "adjective"  # "French"
    PEOPLE = "people"  # "Americans"
    COALITION = "coalition"  # "the Coalition of the Willing"
    PERSON = "person"  # "Emmanuel Macron", known from the situation
    OUTLET = "outlet"  # "Bloomberg"
    PARTY = "party"  # "the Left Party", which speaks for no actor


@dataclass(frozen=True, slots=True)
class Name:
    """What some words name: `actor` is the code, None for an outlet or a party.

    `person` is the family name, `office` the office and `given` the first name of a person known
    beforehand.
    """

    kind: NameKind
    actor: str | None
    person: str | None = None
    office: str | None = None
    given: str | None = None


@dataclass(frozen=True, slots=True)
class Rank:
    """What an office lets its holder do: `authority` None is for those who speak for no actor."""

    authority: Authority | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names and offices, ready for finding; built once and used for all reports.

    `families` are family names that mean one person even where nobody introduces him, `titled` those that mean one
    behind an office at most ("President Bush"). `women` are given names of women, `given` all given names in small
    letters without accents. `coalition` are the members known beforehand, `protected` and `adversary` the sides of the
    situation, `conditions` its own words for conditions; all four are empty without one.
    `speaking` weighs what tells who says a claim; without it, rules alone decide.
    """

    names: Finder[Name]
    offices: Finder[Rank]
    families: Mapping[str, Name] = field(default_factory=dict)
    titled: Mapping[str, Name] = field(default_factory=dict)
    women: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    coalition: frozenset[str] = frozenset()
    protected: str | None = None
    adversary: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    conditions: PhraseTable[ConditionKind] = field(default_factory=PhraseTable)
    speaking: Mapping[str, float] = field(default_factory=dict)

    def label(self, actor: str) -> str:
        """Return the English name of an actor's code, or the code itself for a body or group."""
        return self.labels.get(actor, actor)
