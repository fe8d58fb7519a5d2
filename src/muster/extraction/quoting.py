"""Phrases other than verbs that name who says a sentence: "according to X", "in X's view", "X:"."""

from __future__ import annotations

from muster.extraction.credits import find_report
from muster.extraction.cues import Cue
from muster.extraction.finder import listed
from muster.extraction.mention import MentionKind
from muster.extraction.sayers import first_leading, owner_of_paper
from muster.extraction.speech import PAPERS, Speech
from muster.extraction.stage import Passage, Spot, Stage

_VIEWS = listed("""
    view opinion words word conviction account assessment estimate judgment judgement eyes telling phrase formula
    estimation reckoning interpretation version reading
""")
_WORDS = listed("""
    promise pledge offer refusal demand insistence warning threat claim assurance suggestion appeal answer reply
    response remarks comments announcement verdict conditions condition stance position message line hint
""")
_HEADS = listed("in by to from")
_SIGNALS = _VIEWS | {"according"}
_PLACING = listed("in at on from by via")
_SILENT = frozenset({MentionKind.PLACE, MentionKind.DEMONYM})
_ARTICLES = listed("the a an")
_FIRST_PERSON = listed("we us our ours i my me we're we've we'll we'd i'm i'll i'd i've")
_ANSWERS = listed("no not yes never nothing won't wouldn't can't couldn't doesn't don't agreed perhaps maybe")
_TO_COLON = 8  # words from who acts to the colon behind which he speaks
_LABEL = 12  # words before the colon of a label
_RUMOURS = listed("said reported understood believed rumoured rumored alleged reputed")
_BEING = listed("is are was were been")
_SHORTEST = 4  # words of a sentence that says what something is for somebody
_REACH = 8  # words from "according to" to the end of who it is


def find_phrase(passage: Passage) -> Cue | None:
    """Return the phrase that credits a sentence to somebody, if one does."""
    for number in range(passage.first, passage.end):
        lower = passage.lower(number)
        if lower not in _SIGNALS or number in passage.scan.quoted:
            continue
        found = _according(passage, number) if lower == "according" else _viewed(passage, number)
        if found is not None:
            return found
    rumoured = _rumoured(passage)
    if rumoured is not None:
        return rumoured
    reported = find_report(passage)
    if reported is not None:
        return Cue(reported.first, reported.last + 1, reported.last + 1, reported.first, Speech.SAY, None)
    return _labelled(passage) or _signed(passage) or _for_whom(passage) or _nominal(passage)


def _rumoured(passage: Passage) -> Cue | None:
    """Return the words that say that something is said, by nobody: "it has been reported that", "is understood to"."""
    for at in range(passage.first + 1, passage.end - 1):
        if passage.lower(at) in _RUMOURS and passage.lower(at - 1) in _BEING and at not in passage.scan.quoted:
            impersonal = passage.lower(at + 1) == "that" and passage.lower(passage.first) == "it"
            if passage.lower(at + 1) == "to" or impersonal:
                return Cue(at - 1, at, at, at - 1, Speech.SAY, None)
    return None


def _according(passage: Passage, number: int) -> Cue:
    stage = passage.stage
    for at in range(number + 2, min(passage.end, number + _REACH)):
        spot = stage.opening.get(at)
        if spot is not None:
            return Cue(number, spot.last, number, number, Speech.SAY, spot.mention)
        if passage.lower(at) in PAPERS:
            return Cue(number, at, number, number, Speech.SAY, owner_of_paper(stage, at))
        if passage.mark(at) == ",":
            break
    return Cue(number, number, number, number, Speech.SAY, None)


def _viewed(passage: Passage, number: int) -> Cue | None:
    """Return "in his opinion", "in Macron's words", "in the words of its president"."""
    stage, before = passage.stage, number - 1
    while passage.lower(before) in {"own", "the"}:
        before -= 1
    owner = stage.ending.get(before)
    if owner is not None:
        opening, last = owner.first - 1, number
    elif passage.lower(number + 1) == "of":
        owner = stage.opening.get(number + 2) or stage.opening.get(number + 3)
        opening, last = before, owner.last if owner else number
    if owner is None or opening < passage.first - 1:
        return None
    if opening >= passage.first and passage.lower(opening) not in _HEADS:
        return None
    opening = max(opening, passage.first)
    return Cue(opening, last, number, opening, Speech.SAY, owner.mention)


def _labelled(passage: Passage) -> Cue | None:
    """Return who is named before a colon that opens the sentence: "Hegseth: Europeans must man any force".

    A place, a bracket or the words of his office may stand between. A state's name heads a list just as well, so it
    speaks only where the words behind it are quoted or say "we".
    """
    first = passage.first
    while passage.lower(first).isdigit():  # the time in a live blog
        first += 1
    colon = next((at for at in range(first, min(first + _LABEL, passage.end - 1)) if passage.mark(at) == ":"), None)
    spot = _last_named(passage.stage, first, colon) if colon is not None else None
    if colon is None or spot is None or first in passage.scan.quoted:
        return None
    if _loose(passage, first, colon) > _speaks(spot) or not (_speaks(spot) or _is_voiced(passage, colon + 1)):
        return None
    return Cue(spot.first, colon, colon, first, Speech.SAY, spot.mention)


def find_introduction(passage: Passage) -> Cue | None:
    """Return who acts before a colon behind which a clause of his follows: "Baghdad refused: those who cross stay"."""
    colons = (at for at in range(passage.first, passage.end - _SHORTEST + 1) if passage.mark(at) == ":")
    colon = next(colons, None)
    spot = first_leading(passage.stage, passage.first, colon) if colon is not None else None
    if colon is None or spot is None or spot.last >= colon or spot.mention.person is None:
        return None
    if colon - spot.last > _TO_COLON or any("," in passage.mark(at) for at in range(spot.last + 1, colon)):
        return None
    return Cue(spot.first, colon, colon, spot.first, Speech.SAY, spot.mention)


def _last_named(stage: Stage, first: int, last: int) -> Spot | None:
    """Return who speaks of those named side by side: "Ankara's Fidan", "a rebel chief, Abu Bakr, by video"."""
    opened = (stage.opening.get(at) for at in range(first, last + 1))
    spots = [spot for spot in opened if spot and spot.last <= last and spot.mention.kind not in _SILENT]
    before = range(first, spots[0].first) if spots else range(0)
    if not spots or any(at not in stage.covering and stage.scan.words[at].lower not in _ARTICLES for at in before):
        return None
    speaking = [spot for spot in spots if _speaks(spot)]
    return speaking[-1] if speaking else spots[0]


def _loose(passage: Passage, first: int, last: int) -> int:
    """Count the words of a label that name nobody and tell no place."""
    placed, count = False, 0
    for at in range(first, last + 1):
        placed = passage.lower(at) in _PLACING or (placed and passage.mark(at - 1) == "")
        count += not placed and at not in passage.stage.covering and passage.lower(at) not in _ARTICLES
    return count


def _is_voiced(passage: Passage, first: int) -> bool:
    """Tell whether words are somebody's own: quoted, an answer, or in the first person."""
    if first in passage.scan.quoted or passage.lower(first) in _ANSWERS:
        return True
    return any(passage.lower(at) in _FIRST_PERSON for at in range(first, passage.end))


def _signed(passage: Passage) -> Cue | None:
    """Return who is named behind a dash that closes a headline or a quotation: "… but not under NATO - Grachev"."""
    spot = passage.stage.ending.get(passage.end - 1)
    if spot is None or spot.first <= passage.first or not _speaks(spot):
        return None
    gap = passage.scan.gap(spot.first - 1)
    dashed = gap != gap.strip() and gap.strip()[-1:] in {"-", "–", "—"}
    return Cue(spot.first, spot.last, spot.last, spot.first, Speech.SAY, spot.mention) if dashed else None


def _speaks(spot: Spot) -> bool:
    return spot.mention.kind in {MentionKind.PERSON, MentionKind.ROLE} or spot.mention.person is not None


def _nominal(passage: Passage) -> Cue | None:
    """Return whose word a noun is: "Trump's promise to send batteries", "the offer from Ankara"."""
    for number in range(passage.first + 1, passage.end):
        if passage.lower(number) not in _WORDS or number in passage.scan.quoted:
            continue
        owner = passage.stage.ending.get(number - 1)
        if owner is not None and passage.scan.gap(number - 1) in {"'s ", "' "}:
            return Cue(owner.first, number, number, owner.first, Speech.SAY, owner.mention)
        if passage.lower(number + 1) in {"from", "by"}:
            giver = passage.stage.opening.get(number + 2) or passage.stage.opening.get(number + 3)
            if giver is not None:
                return Cue(number, giver.last, number, number, Speech.SAY, giver.mention)
    return None


def _for_whom(passage: Passage) -> Cue | None:
    """Return who is named in "For the Elysee that road is closed"."""
    first = passage.first
    if passage.end - first < _SHORTEST or passage.scan.words[first].text != "For":
        return None
    spot = passage.stage.opening.get(first + 1) or passage.stage.opening.get(first + 2)
    if spot is None or spot.mention.kind not in {MentionKind.PERSON, MentionKind.SEAT, MentionKind.ROLE}:
        return None
    return Cue(first, spot.last, first, first, Speech.SAY, spot.mention)
