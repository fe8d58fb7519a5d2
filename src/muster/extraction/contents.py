"""How far the words reach that a cue puts into its speaker's mouth, within one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muster.extraction.cues import Cue
from muster.extraction.finder import listed
from muster.extraction.mention import MentionKind
from muster.extraction.speech import Speech
from muster.extraction.stage import Stage

_CLAUSE = listed("""
    that there he she it they we i would will could had was is were are has have should might may must can did does
    if whether how why nobody nothing what who
""")
_PREPOSITIONS = listed(
    "in on at of to from with by after before during for as over alongside about against between near"
)
_SUBORDINATING = listed("when as while after before although though since until despite asked pressed unlike once")
_FRONTING = listed("""
    later earlier last this meanwhile then but and however also still yesterday today tonight yet so even instead
    nevertheless now her his one two a
""")
_STATING = listed("would will could should must may might can is are was were has have had not no there")
_CONTRASTING = listed("while whereas though although whilst")
_REPORTED = listed("would could should had might was were")
_ACTING = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.PERSON})
_ENDING = frozenset("\"”'»?!,–—")
_JOINING = listed("and but yet")
_ADDRESSED = 4  # words that can name whom something is told


@dataclass(frozen=True, slots=True)
class Content:
    """The words `[first, end)` are what `cue` says is said."""

    first: int
    end: int
    cue: Cue


def delimit(stage: Stage, cues: Sequence[Cue], first: int, end: int) -> tuple[Content, ...]:
    """Return what is said by whom in the sentence of the words `[first, end)`.

    A cue within what somebody says is part of it; one that closes the sentence outranks those before it.
    """
    contents: list[Content] = []
    opener: Cue | None = None
    begun = first
    fronted = main_clause(stage, first, end)
    for cue in cues:
        if cue.start < fronted and any(other.start >= fronted for other in cues):
            continue
        opens = has_content_after(stage, cue, end)
        closes = is_closing(stage, cue, first) and (not opens or _closes_rather(stage, cue, begun, end))
        if closes:
            contents = [content for content in contents if content.first < begun]
            if cue.start > begun:
                contents.append(Content(begun, cue.start, cue))
            begun = cue.last + 1
            opener = None
            if _is_parenthesis(stage, cue, end):
                contents.append(Content(begun, end, cue))
                opener = cue
        elif opens and (opener is None or _is_new_clause(stage, cue, opener)):
            if opener is not None and contents:
                contents[-1] = Content(contents[-1].first, max(cue.start - 1, contents[-1].first + 1), contents[-1].cue)
            begun = max(begun, cue.start)
            contents.append(Content(_begin(cue), end, cue))
            opener = cue
    return tuple(_until_other(stage, content) for content in contents if content.first < content.end)


def _begin(cue: Cue) -> int:
    """Return where what is said begins: with its subject, where what else he does is told in the same breath."""
    acts = cue.speech is Speech.ACT or (cue.guessed and cue.subject is not None and cue.subject.person is not None)
    return cue.start if acts else cue.last + 1


def _until_other(stage: Stage, content: Content) -> Content:
    """End what is said at a semicolon behind which somebody else acts, and no "would" keeps it reported."""
    for at in range(content.first, content.end - 1):
        if ";" not in stage.scan.gap(at):
            continue
        spot = stage.opening.get(at + 1) or stage.opening.get(at + 2)
        reported = any(stage.scan.words[number].lower in _REPORTED for number in range(at + 1, content.end))
        if spot and spot.leading and spot.mention.kind in _ACTING and not reported and at >= content.cue.last:
            return Content(content.first, at + 1, content.cue)
    return content


def main_clause(stage: Stage, first: int, end: int) -> int:
    """Return where the main clause begins behind a subordinate one: "When X offered troops, Y said …"."""
    if stage.scan.words[first].lower not in _SUBORDINATING:
        return first
    return next((at + 1 for at in range(first, end - 1) if "," in stage.scan.gap(at)), first)


def is_closing(stage: Stage, cue: Cue, first: int) -> bool:
    """Tell whether what is said stands before the cue: "…, he said"."""
    if cue.speech is Speech.TAG or cue.start <= first or cue.guessed:
        return False
    return cue.inverted or not _ENDING.isdisjoint(stage.scan.gap(cue.start - 1))


def _closes_rather(stage: Stage, cue: Cue, begun: int, end: int) -> bool:
    """Tell whether a cue behind a comma looks back: no mere adverbial before it, no clause behind it."""
    if _follows_quotation(stage, cue) or cue.inverted:
        return True
    if cue.speech is Speech.ACT or _has_clause(stage, cue.last + 1, end):
        return False
    return not _is_fronted_adverbial(stage, begun, cue.start)


def _is_fronted_adverbial(stage: Stage, first: int, end: int) -> bool:
    """Tell whether words are an adverbial: "In Brussels on Monday", "Speaking to reporters"."""
    opening = stage.scan.words[first].lower
    adverbial = opening in _PREPOSITIONS | _SUBORDINATING | _FRONTING or opening.endswith(("ly", "day", "ing"))
    modal = any(stage.scan.words[at].lower in _STATING for at in range(first, end))
    return adverbial and (not modal or opening in _SUBORDINATING)


def _follows_quotation(stage: Stage, cue: Cue) -> bool:
    return stage.scan.gap(cue.start - 1).strip()[-1:] in {'"', "”", "'", "»"} or cue.start - 1 in stage.scan.quoted


def has_content_after(stage: Stage, cue: Cue, end: int) -> bool:
    """Tell whether what is said follows the cue."""
    scan, at = stage.scan, cue.last + 1
    gap = scan.gap(cue.last)
    if at >= end:
        return ":" in scan.text[scan.words[cue.last].end : scan.words[cue.last].end + 2]
    if ":" in gap or at in scan.quoted:
        return True
    if gap.strip()[:1] in {",", ";", ".", '"', "”"}:
        return False
    if cue.speech in {Speech.ACT, Speech.TAG}:
        return not cue.inverted
    if cue.inverted:
        return _has_clause(stage, at, end)
    return _has_clause(stage, at, end) or not _is_adverbial(stage, at)


def _is_adverbial(stage: Stage, at: int) -> bool:
    lower = stage.scan.words[at].lower
    return lower in _PREPOSITIONS or lower.endswith("day") or lower in {"last", "yesterday", "this", "earlier", "later"}


def _has_clause(stage: Stage, at: int, end: int) -> bool:
    """Tell whether a clause begins before the next comma."""
    scan = stage.scan
    while at < end:
        spot = stage.opening.get(at)
        previous = scan.words[at - 1].lower
        if scan.words[at].lower in _CLAUSE:
            return True
        if (
            spot
            and spot.mention.kind is not MentionKind.PLACE
            and previous not in _PREPOSITIONS
            and spot.last + 1 < end
        ):
            following = scan.words[spot.last + 1].lower
            if following in _CLAUSE:
                return True
        if scan.gap(at).strip()[:1] in {",", ";"}:
            following_quote = at + 1 < end and at + 1 in scan.quoted
            return following_quote or ":" in scan.gap(at)
        if ":" in scan.gap(at):
            return True
        at += 1
    return False


def _is_parenthesis(stage: Stage, cue: Cue, end: int) -> bool:
    """Tell whether the cue stands between commas in the middle of what is said: "The army, he argued, was small"."""
    told = _ADDRESSED if cue.speech is Speech.TELL else 0
    for at in range(cue.last, min(cue.last + told + 1, end - 1)):
        gap = stage.scan.gap(at).strip()[:1]
        if gap:
            return gap == "," or (gap in {"–", "—"} and not cue.inverted)
    return False


def _is_new_clause(stage: Stage, cue: Cue, opener: Cue) -> bool:
    """Tell whether a cue within the reach of another begins a clause of its own."""
    if cue.guessed or cue.subject is None or cue.subject == opener.subject:
        return False
    gap = stage.scan.gap(cue.start - 1)
    if ";" in gap:
        return True
    joiner = stage.scan.words[cue.start - 1].lower
    if joiner in _CONTRASTING:
        return True
    parted = "," in stage.scan.gap(cue.start - 2) or cue.speech in {Speech.SAY, Speech.TELL}
    named = cue.subject.kind is not MentionKind.PRONOUN
    return joiner in _JOINING and parted and named
