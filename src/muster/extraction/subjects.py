"""Who acts at each word of a sentence, as far as words without a parse can tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from muster.extraction.finder import listed
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.words import Words


class Place(StrEnum):
    """Where a name stands in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    OWNER = "owner"  # "Turkey's offer"
    MODIFIER = "modifier"  # "British troops"
    BY = "by"
    BEHIND = "behind"  # behind another preposition


NOBODY = -1
_PREPOSITIONS = listed("""
    of to in with for from between against on at into under behind alongside beside about over towards toward
    near across around without than as inside outside through until since during among despite beyond
""")
_ARTICLES = frozenset(
    ["the", "a", "an", "its", "their", "his", "her", "our", "former", "outgoing", "new", "then", "both", "all", "some"]
)
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_FINITE = listed("""
    is are was were be been being has have had will would could may might can cannot can't shall should must
    won't wouldn't isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't does do did said says
    told adds added wants wanted agreed offered refused promised pledged announced ruled plans planned hopes
    sent rejects rejected declined insisted warned expects urged called asked sees thinks believes keeps made
    gave put
""")
_APART = frozenset({"'s", "’s"})


@dataclass(frozen=True, slots=True)
class Group:
    """Names that stand together, such as "France, Germany and Italy", at the tokens `[first, end)`."""

    mentions: tuple[Mention, ...]
    first: int
    end: int
    place: Place = Place.OBJECT

    @property
    def acts(self) -> bool:
        """Tell whether the names can act, rather than only say where."""
        return self.mentions[0].kind is not MentionKind.PLACE


def place_of(words: Words, group: Group, *, opened: bool) -> Place:
    """Tell where a group stands; `opened` says that its clause has had no verb yet."""
    last = group.mentions[-1]
    before = _before(words, group.first)
    after = words.tokens[group.end] if group.end < len(words) else ""
    if words.tokens[group.end - 1].endswith(("'s", "s'")):
        return Place.OWNER
    if before == "by":
        return Place.BY
    if before in _PREPOSITIONS:
        return Place.BEHIND
    if last.kind is MentionKind.DEMONYM and after.isalpha() and after not in _FINITE:
        return Place.MODIFIER
    return Place.SUBJECT if opened else Place.OBJECT


def _before(words: Words, first: int) -> str:
    at = first - 1
    while at >= 0 and words.tokens[at] in _ARTICLES:
        at -= 1
    return words.tokens[at] if at >= 0 else ""


def follow_subjects(
    words: Words, clauses: Sequence[int], groups: Sequence[Group], *, verbs: frozenset[int]
) -> tuple[tuple[Group, ...], tuple[int, ...]]:
    """Place each group, and number the group that acts at each token; a clause without its own subject keeps the last.

    `verbs` are the tokens at which a cue begins: they open no subject after them.
    """
    starts = {group.first: number for number, group in enumerate(groups)}
    placed = list(groups)
    acting: list[int] = []
    subject, opened = NOBODY, True
    inside = 0
    for at, token in enumerate(words.tokens):
        if at and clauses[at] != clauses[at - 1]:
            opened = True
            if token in _RELATIVES:
                subject = _last_before(placed, at, subject)
        if at in starts:
            number = starts[at]
            group = placed[number]
            place = place_of(words, group, opened=opened)
            placed[number] = Group(group.mentions, group.first, group.end, place)
            inside = group.end
            if opened and group.acts and place in {Place.SUBJECT, Place.MODIFIER, Place.OWNER}:
                subject = number
                opened = place is Place.OWNER
        elif at >= inside and (token in _FINITE or at in verbs):
            opened = False
        acting.append(subject)
    return tuple(placed), tuple(acting)


def _last_before(groups: Sequence[Group], at: int, subject: int) -> int:
    found = [number for number, group in enumerate(groups) if group.end <= at and at - group.end <= 2 and group.acts]
    return found[-1] if found else subject
