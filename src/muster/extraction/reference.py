"""One use of words for an actor or a person, while it is being worked out for whom it stands."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.finder import listed
from muster.extraction.lexicon import NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.scan import Scan
from muster.extraction.speech import SPEECH, Speech
from muster.model.scales import Authority

_OBLIQUE = listed("""
    of to with by from for at in on against about under alongside after between than like as over before into
    without including besides behind across among despite during toward towards via unlike through
""")
_TAKING = listed("""
    met meet meets told tells saw gave sent asks tell joins sees hosts urges thanks let makes made ring rang
""")
_PREMODIFIERS = listed("the a an both his her their its new former then outgoing")


@dataclass(frozen=True, slots=True)
class Reference:
    """The words `[first, last]` stand for `person`, `actor`, or both; what is not known is None.

    `plural` are those that "they" can take up. `woman` is None where the report does not tell,
    `sort` where no name of the lexicon stands there. `guessed` tells that only what stands near tells the actor.
    """

    first: int
    last: int
    kind: MentionKind
    actor: str | None
    person: str | None = None
    office: str | None = None
    authority: Authority | None = Authority.NOBODY
    plural: bool = False
    woman: bool | None = None
    leading: bool = False
    sort: NameKind | None = None
    guessed: bool = False

    def covers(self, number: int) -> bool:
        """Tell whether a word belongs to it."""
        return self.first <= number <= self.last


def is_object(scan: Scan, first: int) -> bool:
    """Tell whether words that could lead a clause are rather what a verb acts on: "received President Zelensky"."""
    while scan.before(first) in _PREMODIFIERS:
        first -= 1
    before = scan.before(first)
    return before in _TAKING or (before.endswith("ed") and SPEECH.get(before) is not Speech.SAY)


def is_leading(scan: Scan, first: int, last: int) -> bool:
    """Tell whether words can be the subject of a clause: no preposition before, no possessive after."""
    if scan.text.startswith(("'s", "'"), scan.words[last].end) and not scan.text.startswith("',", scan.words[last].end):
        return False
    previous = first - 1
    while scan.gap(previous) == " " and scan.words[previous].lower in _PREMODIFIERS:
        previous -= 1
    return scan.gap(previous) != " " or scan.words[previous].lower not in _OBLIQUE
