"""Which words outweigh which: the rules of the roll as tables that can be read aloud."""

from __future__ import annotations

from datetime import timedelta

from muster.model.judgement import Trust
from muster.model.scales import Authority, Firmness, Stance, Voice

# Which reports are heard first on an actor and an undertaking: one of low trust only where none of
# ordinary trust says anything that could count, be it the same or otherwise.
RELIANCE = {Trust.HIGH: 0, Trust.NORMAL: 0, Trust.LOW: 1}

# Whose words are heard first within them: the actor's own before a reporter's. What others say of an
# actor is in no row, because it never counts.
HEARING = {Voice.OWN: 0, Voice.REPORTER: 1}

# For how long an actor's own words keep a reporter's from counting. "There was no confirmation of a
# backstop", half a year after a president said that there would be one, tells where the backstop stands.
SILENCE = timedelta(30)

# How many days newer a word must be to replace a leader's. Leaders, the minister in charge and those
# who speak for them bind their government, so the latest of them counts. All others can be put right
# by these at any time: a finance minister's word on troops, or a leak, replaces a leader's word only
# where a month went by in which nobody with more authority spoke.
HANDICAP = {
    Authority.LEADER: timedelta(0),
    Authority.PORTFOLIO: timedelta(0),
    Authority.SPOKESPERSON: timedelta(0),
    Authority.MINISTER: timedelta(30),
    Authority.OFFICIAL: timedelta(30),
    Authority.OTHER_ACTOR: timedelta(30),
    Authority.NOBODY: timedelta(30),
}

# Words of one day that cannot both be meant. Neighbouring buckets are shades of one answer: "no plans"
# and "no decision yet", "could" and "ready to", "ready to" and "will" are often one stand in two mouths.
CONFLICTS = frozenset(
    {
        frozenset({Firmness.NO, Firmness.SOFT}),
        frozenset({Firmness.NO, Firmness.FIRM}),
        frozenset({Firmness.OPEN, Firmness.FIRM}),
    }
)

_RANK = {authority: place for place, authority in enumerate(Authority)}
_RUNG = {stance: place for place, stance in enumerate(Stance)}
_MIDDLE = (_RUNG[Stance.UNDECIDED] + _RUNG[Stance.CONSIDERING]) / 2


def hearing(trust: Trust, voice: Voice) -> tuple[int, int]:
    """Return the turn at which words that could count are heard; only those of the earliest turn do count.

    >>> hearing(Trust.NORMAL, Voice.REPORTER) < hearing(Trust.LOW, Voice.OWN)
    True
    """
    return RELIANCE[trust], HEARING[voice]


def rank(authority: Authority) -> int:
    """Return the place of an authority, 0 for the furthest."""
    return _RANK[authority]


def definiteness(stance: Stance) -> float:
    """Return how far a stance is from "perhaps", to either side.

    Where one speaker says a thing in two strengths in one breath, the guide keeps the stronger.
    """
    return abs(_RUNG[stance] - _MIDDLE)


def rung(stance: Stance) -> int:
    """Return the place of a stance on the ladder, 0 for `withdrawn`."""
    return _RUNG[stance]


def conflict(one: Stance, other: Stance) -> bool:
    """Tell whether the same actor cannot mean both at the same time.

    >>> conflict(Stance.REFUSED, Stance.PLEDGED), conflict(Stance.READY, Stance.PLEDGED)
    (True, False)
    """
    return frozenset({one.firmness, other.firmness}) in CONFLICTS
