"""Caveats: the words that limit where, for what task or by which rules a pledge may be used."""

from __future__ import annotations

from muster.extraction.candidates import Candidate
from muster.extraction.phrases import PhraseTable, read_rows

_LIMITS = PhraseTable(
    (row.sense, row.phrases)
    for row in read_rows(
        """
place: well away from; far away from; far from the front/fighting/line; away from the front/fighting/line/frontline;
    at a safe distance; at a distance from; outside ~ borders/territory; outside the country; outside the combat zone;
    behind the front/lines/line; in the rear; not at the front; not on the front; not near; nowhere near; not in the
    east/south/north/west/combat; west of the; east of the; north of the; south of the; only in the west/east/south/
    north/capital; in the west only; on neighbouring; on ~ own soil; from ~ own soil; from outside; inside the base;
    inside ~ bases; not across the border; no closer than; within # kilometres/km/miles
task: no combat; not combat; not for combat; not in combat; not to fight; not fight; not for fighting; not take part in
    fighting/combat; non combat; noncombat; not forces; not for direct; not for offensive/attacks/attack; no
    offensive; purely defensive; strictly defensive; for defensive; defensive only; unarmed; not police; not patrol;
    not hunt; not be hunting; not be fighting; for training only; only for training; training only; for self defence;
    in self defence only; only in self defence; not with people; not with boots; without boots; not with soldiers
rules: within the limits of; within the limit of; not at the expense of; without prejudice to; under ~ own command;
    stay/stays/remain/remains under ~ command; not under ~ command; not from nato; not under nato; not as part of;
    not part of; not more than; for no longer than; not beyond; on ~ own terms; with strings attached; only if
    invited
"""
    )
)
_ENDS = frozenset(",.;:–—()!?")
_JOINTS = frozenset({"but", "and", "while", "although", "because", "said", "says", "if", "after", "once"})
_LONGEST = 12  # words


def caveats_of(candidate: Candidate, text: str) -> str | None:
    """Return the first words of the sentence that limit the pledge, as they stand there, or None."""
    words = candidate.scene.words
    for limit in _LIMITS.find(words):
        last = min(len(words), limit.first + _LONGEST)
        ends = (at for at in range(limit.end, last) if words.tokens[at] in _ENDS or words.tokens[at] in _JOINTS)
        return words.span(limit.first, next(ends, last)).of(text)
    return None
