"""Sentences that tell who said the one before: "Rutte announced it today", "So said the premier", "That was Scholz"."""

from __future__ import annotations

from collections.abc import Sequence

from muster.extraction.cues import Cue
from muster.extraction.finder import listed
from muster.extraction.mention import MentionKind
from muster.extraction.speech import INVERTING, Speech
from muster.extraction.stage import Passage

_TELLING = listed("""
    announced announces stated states confirmed confirms said says repeated repeats repeat told declared declares
    revealed disclosed stressed insisted say wrote promised explained
""")
_TAKING_UP = listed("it this that so")
_POINTING = listed("this that so thus it")
_BEING = listed("was is")
_BESIDE = listed("""
    in on at to after before during when while again twice repeatedly today yesterday here himself herself too also
    as with by from last earlier later publicly only more once
""")
_PASSED_OVER = listed("himself herself so the its a an")
_FRAGMENT = 6  # words of a question that has no verb: "Paratroopers?"
_TO_VERB = 8  # words before the verb of a sentence that only names who spoke
_VERBAL = listed("""
    is are was were will would can could may might shall should must do does did has have had what who why how when
    where which whose and if not but
""")


def find_author(passage: Passage, cues: Sequence[Cue]) -> Cue | None:
    """Return who is told to have said the sentence before, if the sentence says no more than that."""
    for cue in cues:
        named = cue.subject is not None and not cue.guessed and cue.speech in {Speech.SAY, Speech.TELL}
        if named and cue.verb - passage.first <= _TO_VERB and _takes_up(passage, cue):
            return cue
    return _pointed_out(passage)


def _takes_up(passage: Passage, cue: Cue) -> bool:
    """Tell whether the verb has but "it", "this", "so" behind it: "Rutte announced it in Helsinki"."""
    at = cue.verb + 1
    if cue.inverted:
        pointed = cue.start - 1 == passage.first and passage.mark(passage.first) == ""
        return pointed and passage.lower(passage.first) in _POINTING
    if passage.lower(cue.verb) not in _TELLING or passage.lower(at) not in _TAKING_UP:
        return False
    if at + 1 >= passage.end:
        return True
    beside = passage.lower(at + 1) in _BESIDE or passage.lower(at + 1).endswith("day")
    explained = any(passage.mark(number) == ":" for number in range(at, passage.end))
    return beside and passage.lower(at) != "that" and not explained and passage.mark(at) == ""


def _pointed_out(passage: Passage) -> Cue | None:
    """Return who is named in "That was Scholz, arriving", "This stated the premier Holm"."""
    first = passage.first
    if passage.lower(first) not in _POINTING or passage.mark(first):
        return None
    verb = first + 1
    being = passage.lower(verb) in _BEING and passage.lower(first) != "it"
    if not being and passage.lower(verb) not in INVERTING | {"expressed"}:
        return None
    at = verb + 1
    while passage.lower(at) in _PASSED_OVER and at not in passage.stage.opening:
        at += 1
    spot = passage.stage.opening.get(at) if at < passage.end else None
    if spot is None or spot.mention.kind not in {MentionKind.PERSON, MentionKind.ROLE} or not spot.mention.actor:
        return None
    if being and spot.mention.kind is not MentionKind.PERSON:
        return None
    return Cue(first, spot.last, verb, first, Speech.SAY, spot.mention, inverted=True)


def is_fragment(passage: Passage) -> bool:
    """Tell whether a sentence is a question without a verb or a name, which the next one answers: "Paratroopers?"."""
    text, words = passage.scan.article.text, range(passage.first, passage.end)
    short = len(words) <= _FRAGMENT and text.startswith("?", passage.scan.words[words[-1]].end)
    named = any(at in passage.stage.covering or at in passage.scan.quoted for at in words)
    return short and not named and not any(passage.lower(at) in _VERBAL for at in words)
