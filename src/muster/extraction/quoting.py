"""Phrases other than verbs that name who says a sentence: "according to X", "in X's view", "X:"."""

from __future__ import annotations

from muster.extraction.credits import find_report
from muster.extraction.cues import Cue
from muster.extraction.finder import listed
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.sayers import owner_of_paper
from muster.extraction.speech import PAPERS, Speech
from muster.extraction.stage import Stage

_VIEWS = listed("""
    view opinion words word conviction account assessment estimate judgment judgement eyes telling phrase formula
    estimation reckoning interpretation version reading
""")
_HEADS = listed("in by to from")
_REACH = 8  # words from "according to" to the end of who it is


def find_phrase(stage: Stage, first: int, end: int) -> Cue | None:
    """Return the phrase that credits the sentence of the words `[first, end)` to somebody, if one does."""
    for number in range(first, end):
        if number in stage.scan.quoted:
            continue
        lower = stage.scan.words[number].lower
        if lower == "according" and number + 1 < end:
            return _according(stage, number, end)
        if lower in _VIEWS and (found := _viewed(stage, number, first, end)):
            return found
    reported = find_report(stage, first, end)
    if reported is not None:
        return Cue(reported.first, reported.last + 1, reported.last + 1, reported.first, Speech.SAY, None)
    return _label(stage, first, end) or _signed(stage, first, end) or _for(stage, first, end)


def _according(stage: Stage, number: int, end: int) -> Cue:
    for at in range(number + 2, min(end, number + _REACH)):
        spot = stage.opening.get(at)
        if spot is not None:
            return Cue(number, spot.last, number, number, Speech.SAY, spot.mention)
        if stage.scan.words[at].lower in PAPERS:
            return Cue(number, at, number, number, Speech.SAY, owner_of_paper(stage, at))
        if "," in stage.scan.gap(at):
            break
    return Cue(number, number + 1, number, number, Speech.SAY, None)


def _viewed(stage: Stage, number: int, first: int, end: int) -> Cue | None:
    """Return "in his opinion", "in Macron's words", "in the words of its president"."""
    before = number - 1
    while before > first and stage.scan.words[before].lower in {"own", "the"}:
        before -= 1
    owner = stage.ending.get(before)
    last = number
    if owner is None and number + 2 < end and stage.scan.words[number + 1].lower == "of":
        owner = stage.opening.get(number + 2) or stage.opening.get(number + 3)
        last = owner.last if owner else number
        opening = before if stage.scan.words[before].lower != "the" else before - 1
    else:
        opening = owner.first - 1 if owner else before
    if owner is None or opening < first - 1:
        return None
    if opening >= first and stage.scan.words[max(opening, first)].lower not in _HEADS:
        return None
    return Cue(max(opening, first), last, number, max(opening, first), Speech.SAY, owner.mention)


def _label(stage: Stage, first: int, end: int) -> Cue | None:
    """Return who is named before a colon that opens the sentence: "Hegseth: Europeans must man any force"."""
    spot = stage.opening.get(first)
    if spot is None or spot.last + 1 >= end or not _speaks(spot.mention):
        return None
    gap = stage.scan.text[stage.scan.words[spot.last].end : stage.scan.words[spot.last + 1].start]
    return Cue(spot.first, spot.last, spot.last, spot.first, Speech.SAY, spot.mention) if gap.startswith(":") else None


def _signed(stage: Stage, first: int, end: int) -> Cue | None:
    """Return who is named behind a dash that closes a headline or a quotation: "… but not under NATO - Grachev"."""
    spot = stage.ending.get(end - 1)
    if spot is None or spot.first <= first or not _speaks(spot.mention):
        return None
    gap = stage.scan.gap(spot.first - 1).strip()
    if gap[-1:] not in {"-", "–", "—"} or gap == stage.scan.gap(spot.first - 1):
        return None
    return Cue(spot.first, spot.last, spot.last, spot.first, Speech.SAY, spot.mention)


def _speaks(mention: Mention) -> bool:
    return mention.kind in {MentionKind.PERSON, MentionKind.ROLE} or mention.person is not None


def _for(stage: Stage, first: int, end: int) -> Cue | None:
    """Return who is named in "For the Elysee that road is closed"."""
    if end - first < 4 or stage.scan.words[first].text != "For":
        return None
    spot = stage.opening.get(first + 1) or stage.opening.get(first + 2)
    if spot is None or spot.mention.kind not in {MentionKind.PERSON, MentionKind.SEAT, MentionKind.ROLE}:
        return None
    return Cue(first, spot.last, first, first, Speech.SAY, spot.mention)
