"""How far the words reach that a cue puts into its speaker's mouth, within one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muster.extraction.cues import Cue
from muster.extraction.finder import listed
from muster.extraction.mention import MentionKind
from muster.extraction.speech import ASKING, INVERTING, Speech
from muster.extraction.stage import Passage

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
_ARGUING = listed("against of about")  # "warned against", whatever the verb
_AIMING = listed("for on upon to at")  # "called for", "insisted on"; but "said on Monday"
_QUOTES = frozenset("\"”'»")
_STOPS = frozenset(',;."”')
_TIMES = listed("last yesterday this earlier later")
_RESUMING = _STATING | listed("if unless and but or by without until provided that though although because so nor")
_HEARERS = listed("""
    reporters journalists parliament lawmakers colleagues deputies broadcasters commons house chamber press council
    radio television us me them him her
""")
_VERBAL = _STATING | listed("not to of in on at and for from by with")
_GOING_ON = listed("it this that these those there he she they we i its his her their")
_RELATIVE = listed("who which whose whom")
_TIMING = listed("as after before when while where during until since which who whose")
_FUTURE = listed("will would may might could shall should")
_SO = 3  # words from "told" to "so"
_TRAILING = 10  # words of a place or time behind a verb of saying
_TO_THAT = 9  # words between a verb of saying and its "that"
_ADDRESSED = 4  # words that can name whom something is told


@dataclass(frozen=True, slots=True)
class Content:
    """The words `[first, end)` are what `cue` says is said."""

    first: int
    end: int
    cue: Cue


def delimit(passage: Passage, cues: Sequence[Cue]) -> tuple[Content, ...]:
    """Return what is said by whom in one sentence.

    A cue within what somebody says is part of it; one that closes the sentence outranks those before it.
    """
    contents: list[Content] = []
    opener: Cue | None = None
    begun = closed = passage.first
    for cue in _of_main_clause(passage, cues):
        opens = _opens(passage, cue)
        clause = last_clause(passage, begun, cue.start)
        parted = clause > begun or passage.mark(begun - 1) == ";"
        if cue.subject is None and not parted and any(_tells(content.cue) for content in contents):
            continue  # "Y said …, a diplomat said": Y speaks, whoever passes it on
        if _closes(passage, cue, clause) if opens else is_closing(passage, cue):
            if opener is not None and _tells(cue) and (opener.guessed or opener.speech is Speech.ACT):
                clause = last_clause(passage, closed, cue.start)
                begun = closed
            contents = [_upto(content, clause) for content in contents if content.first < clause]
            if cue.start > begun:
                contents.append(Content(clause, cue.start, cue))
            begun = closed = _behind_apposition(passage, cue)
            opener = None
            resumed = _behind_parenthesis(passage, cue)
            if resumed is not None and (begun <= resumed or passage.mark(begun - 1) == ","):
                contents.append(Content(max(resumed, begun), passage.end, cue))
                opener = cue
        elif opens and (opener is None or _is_new_clause(passage, cue, opener)):
            if opener is not None and contents:
                joined = passage.lower(cue.start - 1) in _JOINING | _CONTRASTING
                contents[-1] = _ended(contents[-1], cue.start - joined)
            begun = max(begun, cue.start)
            contents.append(Content(_begin(passage, cue), passage.end, cue))
            opener = cue
    fronted = main_clause(passage)
    return tuple(
        _within(passage, _until_other(passage, content), fronted)
        for content in contents
        if content.first + (passage.lower(content.first) in _JOINING) < content.end
    )


def _within(passage: Passage, content: Content, fronted: int) -> Content:
    """End what is said in a fronted clause with it: "When Macron said that it was over, the telephones rang"."""
    inside = passage.first < fronted and content.cue.last < fronted and content.first < fronted - 1
    return Content(content.first, fronted, content.cue) if inside else content


def last_clause(passage: Passage, first: int, end: int) -> int:
    """Return where the last of the words `[first, end)` begin that a semicolon parts from those before.

    A pronoun behind it goes on with what was said.
    """
    for at in range(end - 2, first, -1):
        if passage.mark(at) == ";":
            spot = passage.stage.opening.get(at + 1)
            taken_up = spot is not None and spot.mention.kind is MentionKind.PRONOUN
            return first if taken_up or passage.lower(at + 1) in _GOING_ON else at + 1
    return first


def _tells(cue: Cue) -> bool:
    return cue.speech in {Speech.SAY, Speech.TELL} and cue.subject is not None and not cue.guessed


def _behind_apposition(passage: Passage, cue: Cue) -> int:
    """Return where the text goes on: behind "said Gen Prayut, the Thai prime minister" where that follows."""
    at = cue.last + 1
    spot = passage.stage.opening.get(at) if cue.inverted else None
    if spot is not None and spot.mention.kind is MentionKind.ROLE:
        return spot.last + 1
    dated = cue.inverted and passage.lower(at).endswith("day") and passage.mark(cue.last) == ""
    return at + 1 if dated else at


def _upto(content: Content, clause: int) -> Content:
    return Content(content.first, min(content.end, clause), content.cue) if content.end > clause else content


def _ended(content: Content, end: int) -> Content:
    return Content(content.first, max(end, content.first + 1), content.cue)


def _begin(passage: Passage, cue: Cue) -> int:
    """Return where what is said begins: with its subject, where what else he does is told in the same breath."""
    acts = cue.speech is Speech.ACT or (cue.guessed and cue.subject is not None and cue.subject.person is not None)
    if acts:
        return cue.start
    addressed = _behind_hearers(passage, cue.last + 1) if cue.speech is Speech.TELL else cue.last + 1
    for at in range(cue.last + 1, min(cue.last + _TO_THAT, passage.end - 1)):
        if passage.lower(at) == "that" and passage.lower(at - 1) not in _JOINING:
            return at + 1
        if passage.mark(at) and not (passage.mark(cue.last) == "," and _has_late_that(passage, cue.last + 1)):
            break
    return addressed


def _behind_hearers(passage: Passage, first: int) -> int:
    """Return where the words begin behind those whom they are told to: "told reporters troops would go"."""
    at = first + (passage.lower(first) in {"the", "his", "her", "their"})
    heard = passage.stage.opening.get(at) or passage.stage.opening.get(first)
    hearers = at + 1 if passage.lower(at) in _HEARERS else first
    behind = heard.last + 1 if heard is not None else hearers
    told = behind < passage.end - 1 and passage.lower(behind) not in _VERBAL and passage.mark(behind - 1) in {"", ":"}
    return behind if told else first


def _until_other(passage: Passage, content: Content) -> Content:
    """End what is said at a semicolon behind which somebody else acts, and no "would" keeps it reported."""
    for at in range(max(content.first, content.cue.last), content.end - 1):
        if passage.mark(at) != ";":
            continue
        spot = passage.stage.opening.get(at + 1) or passage.stage.opening.get(at + 2)
        acts = spot is not None and spot.leading and spot.mention.kind in _ACTING
        if acts and not any(passage.lower(number) in _REPORTED for number in range(at + 1, content.end)):
            return Content(content.first, at + 1, content.cue)
    return content


def _of_main_clause(passage: Passage, cues: Sequence[Cue]) -> Sequence[Cue]:
    """Leave out the cues of a fronted subordinate clause where the main clause has its own."""
    begins = main_clause(passage)
    return [cue for cue in cues if cue.start >= begins] or cues


def main_clause(passage: Passage) -> int:
    """Return where the main clause begins behind a subordinate one: "When X offered troops, Y said …"."""
    if passage.lower(passage.first) not in _SUBORDINATING:
        return passage.first
    commas = (at + 1 for at in range(passage.first, passage.end - 1) if "," in passage.scan.gap(at))
    return next(commas, passage.first)


def is_closing(passage: Passage, cue: Cue) -> bool:
    """Tell whether what is said can stand before the cue: "…, he said"."""
    if cue.speech is Speech.TAG or cue.start <= passage.first or cue.guessed:
        return False
    if passage.lower(cue.verb - 1) in _RELATIVE:
        return False  # "…, said Berg, who asked"
    if _says_so(passage, cue):
        return True
    return cue.inverted or not _ENDING.isdisjoint(passage.scan.gap(cue.start - 1))


def _closes(passage: Passage, cue: Cue, begun: int) -> bool:
    """Tell whether a cue that something follows looks back all the same: to a quotation, or a whole clause."""
    if not is_closing(passage, cue):
        return False
    if cue.inverted or _follows_quotation(passage, cue):
        return True
    if cue.speech is Speech.ACT or (_has_clause(passage, cue.last + 1) and not _is_trailed(passage, cue)):
        return False
    return not _is_fronted_adverbial(passage.within(begun, cue.start))


def _is_fronted_adverbial(passage: Passage) -> bool:
    """Tell whether the words are an adverbial: "In Brussels on Monday", "Speaking to reporters"."""
    opening = passage.lower(passage.first)
    if opening in _SUBORDINATING:
        return True
    adverbial = opening in _PREPOSITIONS or opening in _FRONTING or opening.endswith(("ly", "day", "ing"))
    return adverbial and not any(_is_stating(passage.lower(at)) for at in range(passage.first, passage.end))


def _is_stating(lower: str) -> bool:
    return lower in _STATING or lower.endswith(("n't", "'ll", "'d", "'re", "'ve"))


def _follows_quotation(passage: Passage, cue: Cue) -> bool:
    return passage.scan.gap(cue.start - 1).strip()[-1:] in _QUOTES or cue.start - 1 in passage.scan.quoted


def _opens(passage: Passage, cue: Cue) -> bool:
    """Tell whether what is said follows the cue."""
    scan, at = passage.scan, cue.last + 1
    if at >= passage.end:
        return ":" in scan.text[scan.words[cue.last].end : scan.words[cue.last].end + 2]
    if ":" in scan.gap(cue.last) or at in scan.quoted:
        return True
    if _says_so(passage, cue):
        return False
    if passage.mark(cue.last) in _STOPS:
        return passage.mark(cue.last) == "," and _has_late_that(passage, at)
    if cue.speech in {Speech.ACT, Speech.TAG}:
        return not cue.inverted
    aiming = passage.lower(at) in _AIMING and passage.lower(cue.verb) not in INVERTING - ASKING
    if aiming or passage.lower(at) in _ARGUING:
        return True
    return _has_clause(passage, at) or not (cue.inverted or _is_adverbial(passage.lower(at)))


def _is_trailed(passage: Passage, cue: Cue) -> bool:
    """Tell whether only hearers, places or times follow a cue up to the next mark: "…, he told us as he left, …"."""
    if passage.mark(cue.last) == ",":
        return True
    for at in range(cue.last + 1, passage.end):
        if passage.lower(at) in _TIMING:
            return True
        hearers = cue.speech is Speech.TELL and at <= cue.last + 2 and passage.lower(at) in _HEARERS
        if not hearers and (passage.lower(at) in _CLAUSE or _is_subject(passage, at)):
            return False
        if passage.mark(at):
            return passage.mark(at) != ":"
    return True


def _says_so(passage: Passage, cue: Cue) -> bool:
    """Tell whether a cue takes up what was said: "…; she said so in Munich", "…, Cairo has told Washington so"."""
    if not _tells(cue) or passage.lower(cue.verb - 1) in _FUTURE:
        return False
    for at in range(cue.last + 1, min(cue.last + 1 + _SO, passage.end)):
        if passage.lower(at) == "so":
            return at + 1 >= passage.end or passage.mark(at) != "" or _is_adverbial(passage.lower(at + 1))
        if passage.mark(at):
            return False
    return False


def _has_late_that(passage: Passage, first: int) -> bool:
    """Tell whether "that" follows a parenthesis: "he said, the minutes show, that troops would go"."""
    late = range(first, min(first + _TO_THAT + 1, passage.end))
    return any(passage.lower(at) == "that" and passage.mark(at - 1) == "," for at in late)


def _is_adverbial(lower: str) -> bool:
    return lower in _PREPOSITIONS or lower.endswith("day") or lower in _TIMES


def _has_clause(passage: Passage, first: int) -> bool:
    """Tell whether a clause begins before the next comma."""
    for at in range(first, passage.end):
        if passage.lower(at) in _CLAUSE or _is_subject(passage, at):
            return True
        gap = passage.scan.gap(at)
        if ":" in gap:
            return True
        if passage.mark(at) in {",", ";"}:
            return at + 1 < passage.end and at + 1 in passage.scan.quoted
    return False


def _is_subject(passage: Passage, at: int) -> bool:
    """Tell whether a name with a verb of its own begins at a word."""
    spot = passage.stage.opening.get(at)
    if spot is None or spot.mention.kind is MentionKind.PLACE or passage.lower(at - 1) in _PREPOSITIONS:
        return False
    return passage.lower(spot.last + 1) in _CLAUSE


def _behind_parenthesis(passage: Passage, cue: Cue) -> int | None:
    """Return where what is said goes on behind a cue between commas: "The army, he argued, was small"."""
    told = cue.speech is Speech.TELL
    behind = passage.lower(cue.last + 1)
    trailing = behind in _TIMING or _is_adverbial(behind)
    for at in range(cue.last, min(cue.last + (_TRAILING if trailing else _ADDRESSED) + 1, passage.end - 1)):
        if mark := passage.mark(at):
            beside = at == cue.last or told or passage.lower(at + 1) in _RESUMING
            if passage.lower(at + 1) in _RELATIVE:
                return None
            goes_on = (beside and mark in {",", ":"}) or (mark == ";" and _goes_on(passage, at + 1))
            goes_on = goes_on or (beside and mark in {"–", "—"} and not cue.inverted)
            return at + 1 if goes_on else None
        if at > cue.last and not told and not trailing and not _is_adverbial(passage.lower(at)):
            return None
    return None


def _goes_on(passage: Passage, first: int) -> bool:
    """Tell whether what is said goes on behind a semicolon: nobody else acts there."""
    spot = passage.stage.opening.get(first) or passage.stage.opening.get(first + 1)
    return spot is None or not spot.leading or spot.mention.kind is MentionKind.PRONOUN


def _is_new_clause(passage: Passage, cue: Cue, opener: Cue) -> bool:
    """Tell whether a cue within the reach of another begins a clause of its own."""
    if cue.guessed or cue.subject is None or cue.subject == opener.subject:
        return opener.relative and not (cue.relative or cue.guessed)
    joiner = passage.lower(cue.start - 1)
    listed_on = opener.speech is Speech.ACT or not _has_clause(passage, opener.last + 1)
    if passage.mark(cue.start - 1) == "," and cue.subject.kind is MentionKind.PERSON and listed_on:
        return True
    if passage.mark(cue.start - 1) == ";" or joiner in _CONTRASTING:
        return True
    parted = passage.mark(cue.start - 2) == "," or cue.speech in {Speech.SAY, Speech.TELL}
    return joiner in _JOINING and parted and cue.subject.kind is not MentionKind.PRONOUN
