"""Finds the verbs and phrases of saying outside quotations, each with who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from muster.extraction.finder import listed
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.reference import is_leading
from muster.extraction.roles import INSTITUTIONS
from muster.extraction.scan import Scan
from muster.extraction.speech import ANONYMOUS, MODAL, NOUNS, PAPERS, PARTNERS, SPEECH, STATED, Speech

_SKIPPED = listed("""
    won't wouldn't can't couldn't didn't doesn't don't hasn't haven't hadn't isn't has have had also later then
    again repeatedly once twice already earlier today yesterday would did does do was were is himself herself itself
    themselves both all only even just still never not now soon promptly meanwhile too previously on monday tuesday
    wednesday thursday friday saturday sunday has'nt who afterwards since always long may could must will for his
    part her its publicly privately recently first separately tonight last week month year night
""")
_DETERMINERS = listed(
    "the a an his her their its our my of for in to with by from no any more new some these those this that"
)
_ARTICLES = listed("the a an his her its their both one another")
_LISTED = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.PERSON, MentionKind.ROLE, MentionKind.PLACE})
_QUALIFYING = listed("a an the of its their this these those already-")
_POSSESSIVE = listed("his her its their him them hers himself herself themselves itself")
_PAPER_REACH = 3
_ISSUING = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.ROLE, MentionKind.COLLECTIVE})
_PASSIVE = listed("was were is are be been being am to gets got being")
_MODALS = listed("""
    won't wouldn't can't couldn't shan't shouldn't will would shall should can could may might must cannot
""")
_ADVERBS = listed("""
    not only never also then again still already now repeatedly once ever just even always so far first
""")
_HAVING = listed("has have had did does do")
_RELATIVE = listed("who which that he she they we i you it")
_JOINING = listed("and but or then while")


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention over the words `[first, last]`; `leading` where it can be a subject."""

    first: int
    last: int
    mention: Mention
    leading: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """The words `[first, last]` say that `subject` says something; `start` is where the subject begins.

    `subject` is None where nobody is named; `others` are those named with it in a list. `inverted` is
    "said X"; `guessed` where the subject does not stand beside the verb; `relative` is "X, who said".
    """

    first: int
    last: int
    verb: int
    start: int
    speech: Speech
    subject: Mention | None
    inverted: bool = False
    guessed: bool = False
    relative: bool = False
    others: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """The mentions of an article laid over its words."""

    scan: Scan
    spots: tuple[Spot, ...]
    ending: dict[int, Spot] = field(default_factory=dict)
    opening: dict[int, Spot] = field(default_factory=dict)
    covering: dict[int, Spot] = field(default_factory=dict)


def lay_out(scan: Scan, mentions: Sequence[Mention]) -> Stage:
    """Lay mentions over the words of their article."""
    starts = {word.start: number for number, word in enumerate(scan.words)}
    ends = {word.end: number for number, word in enumerate(scan.words)}
    spots = []
    for mention in mentions:
        first = starts.get(mention.span.start)
        last = ends.get(mention.span.end, ends.get(mention.span.end - 1))
        if first is not None and last is not None:
            leading = mention.kind is not MentionKind.PLACE and is_leading(scan, first, last)
            leading = leading and scan.words[first].text.lower() not in _POSSESSIVE
            spots.append(Spot(first, last, mention, leading))
    stage = Stage(scan, tuple(spots))
    for spot in spots:
        stage.opening[spot.first] = spot
        stage.ending[spot.last] = spot
        for number in range(spot.first, spot.last + 1):
            stage.covering[number] = spot
    return stage


def find_cues(stage: Stage, first: int, end: int) -> Iterator[Cue]:
    """Yield the cues among the words `[first, end)` of one sentence, in order."""
    previous: Cue | None = None
    for number in range(first, end):
        cue = _cue_at(stage, number, first, end, previous)
        if cue is not None:
            yield cue
            previous = cue


def _cue_at(stage: Stage, number: int, first: int, end: int, previous: Cue | None) -> Cue | None:
    scan = stage.scan
    lower = scan.words[number].text.lower()
    speech = SPEECH.get(lower)
    if speech is None or number in scan.quoted or number in stage.covering or _is_noun(stage, number, lower):
        return None
    if speech is not Speech.TAG and not _is_finite(stage, number, lower, end):
        return None
    if speech not in {Speech.TAG, Speech.TELL}:
        after = _inverted_subject(stage, number, first, end)
        if after is not None:
            return Cue(number, after.last, number, number, speech, after.mention, inverted=True)
    return _with_subject_before(stage, number, first, speech, previous)


def _is_finite(stage: Stage, number: int, lower: str, end: int) -> bool:
    """Tell whether the verb states something: no infinitive, no passive, and with the word it needs behind it."""
    partners = PARTNERS.get(lower)
    if partners is not None:
        following = stage.scan.words[number + 1].text.lower() if number + 1 < end else ""
        if following not in partners:
            return False
    at = number - 1
    while stage.scan.gap(at) == " " and (
        stage.scan.words[at].text.lower() in _ADVERBS | _HAVING or stage.scan.words[at].text.lower().endswith("ly")
    ):
        at -= 1
    before = stage.scan.words[at].text.lower() if stage.scan.gap(at) == " " else ""
    if before in _PASSIVE:
        return False
    return before not in _MODALS or lower in MODAL


def _is_noun(stage: Stage, number: int, lower: str) -> bool:
    gap = stage.scan.gap(number - 1)
    before = stage.scan.words[number - 1].text.lower() if gap == " " else ""
    if lower not in NOUNS:
        return lower.endswith("ed") and before in _QUALIFYING
    at = number - 1
    while stage.scan.gap(at) == " " and stage.scan.words[at].text.lower() in _ADVERBS | _MODALS | _HAVING:
        at -= 1
    subject = stage.ending.get(at)
    if subject is None:
        joined = (
            stage.scan.gap(at).strip()[:1] in {",", ")"} or stage.scan.words[at].text.lower() in _JOINING | _RELATIVE
        )
        return not (joined and gap in {" ", ", ", ") "})
    adjective = subject.mention.kind is MentionKind.DEMONYM and not stage.scan.words[at].text.endswith("s")
    return stage.scan.gap(at) in {"'s ", "' "} or adjective


def _inverted_subject(stage: Stage, number: int, first: int, end: int) -> Spot | None:
    """Return the subject of "…, said Macron", "says a British official"."""
    before = stage.scan.gap(number - 1).strip() if number > first else ""
    opens = (
        number == first
        or before[-1:] in {",", '"', "”", "'", "»", "—", "–", "?", "!", "."}
        or _follows_as(stage, number)
    )
    if not opens:
        return None
    at = number + 1
    while (
        at < end
        and stage.scan.gap(at - 1) == " "
        and stage.scan.words[at].text.lower() in _SKIPPED | {"the", "a", "an"}
    ):
        at += 1
    if at >= end or stage.scan.gap(at - 1) != " ":
        return None
    spot = stage.opening.get(at) or stage.opening.get(at - 1)
    return (
        spot if spot and spot.mention.kind not in {MentionKind.PLACE} and not _has_own_verb(stage, spot, end) else None
    )


def _follows_as(stage: Stage, number: int) -> bool:
    return stage.scan.gap(number - 1) == " " and stage.scan.words[number - 1].text.lower() in {
        "as",
        "so",
        "thus",
        "than",
    }


def _has_own_verb(stage: Stage, spot: Spot, end: int) -> bool:
    following = spot.last + 1
    if following >= end or stage.scan.gap(spot.last) != " ":
        return False
    return stage.scan.words[following].text.lower() in {
        "would",
        "will",
        "had",
        "has",
        "was",
        "is",
        "were",
        "are",
        "could",
        "should",
    }


def _with_subject_before(stage: Stage, number: int, first: int, speech: Speech, previous: Cue | None) -> Cue | None:
    subject = None if speech is Speech.TAG else _subject_before(stage, number, first)
    if subject is not None and subject.mention.actor == "others":
        return None
    if subject is not None and speech is Speech.ACT and _only_does(stage, number, subject.mention):
        return None
    if subject is not None:
        listed_first = _list_before(stage, subject)
        start = _start(stage, listed_first[0].first if listed_first else subject.first)
        others = tuple(spot.mention for spot in listed_first)
        relative = stage.scan.words[subject.last + 1].text.lower() in {"who", "which"}
        return Cue(subject.first, number, number, start, speech, subject.mention, relative=relative, others=others)
    if speech is not Speech.TAG and _is_unnamed(stage, number, first):
        return Cue(number - 1, number, number, _start(stage, number - 1), speech, _paper_owner(stage, number - 1))
    if previous is not None and (speech is Speech.TAG or _is_joined(stage, number)):
        if speech is Speech.ACT and previous.subject and _only_does(stage, number, previous.subject):
            return None
        return Cue(number, number, number, number, speech, previous.subject, guessed=True)
    leading = _first_leading(stage, first, number)
    if leading is None or (speech is Speech.ACT and _only_does(stage, number, leading.mention)):
        return None
    return Cue(number, number, number, leading.first, speech, leading.mention, guessed=True)


def _list_before(stage: Stage, spot: Spot) -> tuple[Spot, ...]:
    """Return the mentions before it in one list: "Mali, Chad" of "Mali, Chad and Niger said"."""
    found: list[Spot] = []
    joined = False
    while True:
        at = spot.first - 1
        while stage.scan.gap(at) == " " and stage.scan.words[at].text.lower() in {"the", "both"}:
            at -= 1
        gap = stage.scan.gap(at)
        if gap == " " and stage.scan.words[at].text.lower() == "and":
            joined = True
            at -= 1
            gap = stage.scan.gap(at)
        before = stage.ending.get(at) if joined and gap in {" ", ", "} else None
        if before is None or before.mention.kind not in _LISTED or (not before.leading and not found):
            return tuple(reversed(found))
        found.append(before)
        spot = before


def _start(stage: Stage, first: int) -> int:
    """Return where a subject begins, its article or possessive included."""
    while stage.scan.gap(first - 1) in {" ", "'s ", "' "}:
        before = first - 1
        owns = stage.scan.gap(before) != " "
        if not owns and stage.scan.words[before].text.lower() not in _ARTICLES:
            break
        first = stage.covering[before].first if owns and before in stage.covering else before
    return first


def _only_does(stage: Stage, number: int, subject: Mention) -> bool:
    """Tell whether a state or body merely does what the verb says: "Germany offered", not "Germany rejects"."""
    institution = (subject.office or "").lower().split(" ")[-1] in INSTITUTIONS
    unbound = subject.person is None and (subject.kind is not MentionKind.ROLE or institution)
    return unbound and stage.scan.words[number].text.lower() not in STATED


def _subject_before(stage: Stage, number: int, first: int) -> Spot | None:
    """Return the mention that stands as the verb's subject, adverbs and parentheses passed over."""
    at = number - 1
    scan = stage.scan
    while at >= first:
        gap = scan.gap(at)
        if gap.strip() and gap.strip()[0] in {",", ")", "–", "—", "-"} and gap != "-":
            return _before_parenthesis(stage, at, first)
        spot = stage.ending.get(at)
        if spot is not None and (spot.leading or spot.first < first + 2):
            return spot if spot.leading else None
        if spot is not None:
            at = spot.first - 2
            continue
        word = scan.words[at].text.lower()
        if gap != " " or (word not in _SKIPPED and not word.endswith("ly")):
            return None
        at -= 1
    return None


def _before_parenthesis(stage: Stage, at: int, first: int) -> Spot | None:
    """Return the leading mention before the comma that opens a parenthesis ending at word `at`."""
    own = stage.ending.get(at)
    if own is not None and stage.scan.words[at + 1].text.lower() in {"who", "which"}:
        return own
    for number in range(at, first - 1, -1):
        spot = stage.ending.get(number)
        gap = stage.scan.gap(number).strip()
        if spot is None or spot is own or not spot.leading or gap[:1] not in {",", "(", "–", "—", "-"}:
            continue
        return spot
    return None


def _is_unnamed(stage: Stage, number: int, first: int) -> bool:
    at = number - 1
    while at > first and stage.scan.gap(at) == " " and stage.scan.words[at].text.lower() in _SKIPPED:
        at -= 1
    return at >= first and stage.scan.words[at].text.lower() in ANONYMOUS | PAPERS


def _paper_owner(stage: Stage, number: int) -> Mention | None:
    """Return whose statement it is: "the Kremlin statement said"; else of whoever acted last before it."""
    spot = stage.covering.get(number - 1)
    if spot is not None:
        return spot.mention
    if stage.scan.words[number].text.lower() not in PAPERS:
        return None
    here = stage.scan.words[number].sentence
    issuers = (
        other.mention
        for other in reversed(stage.spots)
        if other.last < number
        and here - stage.scan.words[other.first].sentence <= _PAPER_REACH
        and other.leading
        and other.mention.kind in _ISSUING
        and other.mention.actor
    )
    return next(issuers, None)


def _is_joined(stage: Stage, number: int) -> bool:
    gap = stage.scan.gap(number - 1)
    return gap.strip() == "," or (gap == " " and stage.scan.words[number - 1].text.lower() in _JOINING | _SKIPPED)


def _first_leading(stage: Stage, first: int, number: int) -> Spot | None:
    kinds = {MentionKind.DEMONYM, MentionKind.PLACE}
    return next(
        (
            spot
            for at in range(first, number)
            if (spot := stage.opening.get(at))
            and spot.leading
            and spot.mention.kind not in kinds
            and at not in stage.scan.quoted
        ),
        None,
    )
