"""Finds the verbs of saying outside quotations, each with who says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from muster.extraction.finder import listed
from muster.extraction.mention import Mention
from muster.extraction.sayers import (
    employer,
    first_leading,
    is_relative,
    list_around,
    owner_of_paper,
    people_behind,
    stranger_before,
    subject_after,
    subject_before,
    unknown_before,
    unnamed_after,
    unnamed_before,
    with_article,
    with_attributes,
    with_description,
)
from muster.extraction.speech import ASKING, HALF, INVERTING, Speech
from muster.extraction.stage import Passage, Spot, Stage
from muster.extraction.verbs import only_does, speech_at

_PROGRESSIVE = listed("is are was were be been")
_RECALLING = listed("recalling calling")
_QUESTIONS = frozenset('?"”»')
_CLAUSE_REACH = 14  # words behind a verb in which the clause that it says shows
_MARKS = frozenset({",", ";", ":", "–", "—"})
_FINITE = listed("""
    that if whether how why what would will could had was is were are has have should might may must can did does not
""")
_JOINING = listed("and but or then while also later again has have had then not never")


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


def find_cues(passage: Passage) -> Iterator[Cue]:
    """Yield the cues of one sentence, in order."""
    previous: Cue | None = None
    for number in range(passage.first, passage.end):
        speech = speech_at(passage.stage, number, passage.end)
        cue = _cue(passage, number, speech=speech, previous=previous) if speech is not None else None
        if cue is not None and not _is_bare(passage, cue):
            yield cue
            previous = cue


def _is_asked(passage: Passage, number: int) -> bool:
    """Tell whether a question or a quotation ends before a verb of asking."""
    return any(mark in passage.scan.gap(number - 1) for mark in _QUESTIONS)


def _is_bare(passage: Passage, cue: Cue) -> bool:
    """Tell whether a verb that says something only with a clause has but a noun: "adds forty officers"."""
    lower, at = passage.lower(cue.verb), cue.verb + 1
    closing = cue.start > passage.first and not cue.guessed and passage.mark(cue.start - 1) != ""
    if lower not in HALF or cue.inverted or closing or at >= passage.end or passage.mark(cue.verb):
        return False
    reach = range(at, min(at + _CLAUSE_REACH, passage.end))
    ends = next((number + 1 for number in reach if passage.mark(number) in _MARKS), reach.stop)
    if passage.mark(ends - 1) == ":" or any(
        number in passage.scan.quoted for number in range(at, min(ends + 1, passage.end))
    ):
        return False
    return not any(passage.lower(number) in _FINITE for number in range(at, ends))


def _cue(passage: Passage, number: int, *, speech: Speech, previous: Cue | None) -> Cue | None:
    stage = passage.stage
    if passage.lower(number) in INVERTING and (passage.lower(number) not in ASKING or _is_asked(passage, number)):
        after = subject_after(passage, number)
        if after is not None:
            others = people_behind(stage, after)
            last = others[-1].last if others else after.last
            named = tuple(spot.mention for spot in others)
            return Cue(number, last, number, number, speech, after.mention, inverted=True, others=named)
        stranger = unnamed_after(passage, number)
        if stranger is not None and subject_before(stage, number, passage.first) is None:
            speaker = employer(passage.within(number + 1, passage.end))
            return Cue(number, stranger, number, number, speech, speaker, inverted=True)
    if number - 1 in stage.outlets:
        return None  # "Bloomberg reported" credits an outlet, and leaves open who said it
    if speech is Speech.TAG:
        return _tag(passage, number, previous=previous)
    subject = subject_before(stage, number, passage.first)
    if subject is not None:
        return _beside(stage, number, speech=speech, subject=subject)
    unnamed = unnamed_before(stage, number, passage.first)
    if unnamed is not None:
        start = with_article(stage, stage.covering[unnamed - 1].first if unnamed - 1 in stage.covering else unnamed)
        begun = stranger_before(passage, number)
        start = min(start, begun) if begun is not None else start
        speaker = owner_of_paper(stage, unnamed) or employer(passage.within(start, number))
        return Cue(unnamed, number, number, start, speech, speaker)
    begins = stranger_before(passage, number) if speech is not Speech.ACT else None
    if begins is not None:
        return Cue(begins, number, number, begins, speech, employer(passage.within(begins, number)))
    unknown = unknown_before(passage, number) if speech is not Speech.ACT else None
    if unknown is not None:
        return Cue(unknown, number, number, with_article(stage, unknown), speech, None)
    return _guess(passage, number, speech=speech, previous=previous)


def _beside(stage: Stage, number: int, *, speech: Speech, subject: Spot) -> Cue | None:
    if subject.mention.actor == "others" or (speech is Speech.ACT and only_does(stage, number, subject.mention)):
        return None
    before, behind = list_around(stage, subject)
    start = with_attributes(stage, with_article(stage, before[0].first if before else subject.first))
    start = with_description(stage, start, number)
    return Cue(
        subject.first,
        number,
        number,
        start - (stage.scan.before(start) == "as"),
        speech,
        subject.mention,
        relative=is_relative(stage, subject) and not _is_past_clause(stage, subject, number),
        others=tuple(spot.mention for spot in (*before, *behind)),
    )


def _is_past_clause(stage: Stage, subject: Spot, number: int) -> bool:
    """Tell whether a relative clause ends before a verb: "Spain, which regards it as illegal, has promised"."""
    return any("," in stage.scan.gap(at) for at in range(subject.last + 1, number))


def _tag(passage: Passage, number: int, *, previous: Cue | None) -> Cue | None:
    """Return the cue of a participle; "quoted him as saying" brings its own subject."""
    stage = passage.stage
    quoted = stage.ending.get(number - 2) if stage.scan.before(number) == "as" else None
    if stage.scan.before(number) in _PROGRESSIVE and stage.scan.words[number].lower in _RECALLING:
        return None  # "Chad is recalling its men"
    if quoted is not None:
        return Cue(quoted.first, number, number, quoted.first, Speech.SAY, quoted.mention)
    if previous is not None:
        return Cue(number, number, number, number, Speech.TAG, previous.subject, guessed=True, others=previous.others)
    leading = first_leading(stage, passage.first, number)
    return Cue(number, number, number, number, Speech.TAG, leading.mention, guessed=True) if leading else None


def _guess(passage: Passage, number: int, *, speech: Speech, previous: Cue | None) -> Cue | None:
    """Return a cue whose subject is that of the verb before, or whoever leads the sentence."""
    stage = passage.stage
    if previous is not None and _is_joined(stage, number):
        subject, start, others = previous.subject, number, previous.others
    else:
        leading = first_leading(stage, passage.first, number)
        if leading is None:
            return None
        behind = list_around(stage, leading)[1]
        subject, start, others = leading.mention, leading.first, tuple(spot.mention for spot in behind)
    if speech is Speech.ACT and subject is not None and only_does(stage, number, subject):
        return None
    return Cue(number, number, number, start, speech, subject, guessed=True, others=others)


def _is_joined(stage: Stage, number: int) -> bool:
    return stage.scan.gap(number - 1).strip() == "," or stage.scan.before(number) in _JOINING
