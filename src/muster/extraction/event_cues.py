"""Finds the words of events in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from muster.extraction.event_deeds import DEEDS
from muster.extraction.event_gatherings import GATHERINGS
from muster.extraction.event_rules import Form, Rule
from muster.model.record import EventType
from muster.model.span import Span

# Where two begin at one place, the longer wins, then the earlier row: order is part of the rule.
RULES = (*GATHERINGS, *DEEDS)
_BESIDE = 25  # characters
_WORD = re.compile(r"[^\W_]+")


def _in_a_word(stem: str) -> str:
    """Return what the longest word of a stem looks like in a text: "speak with" has it at a word's end."""
    parts = stem.split(" ")
    at = max(range(len(parts)), key=lambda number: len(_longest(parts[number])))
    opens, closes = "^" if at > 0 else "", "$" if at < len(parts) - 1 else ""
    return opens + _longest(parts[at]) + closes


def _longest(part: str) -> str:
    return max(_WORD.findall(part), key=len, default="")


_STEMS = tuple(re.compile("|".join(map(_in_a_word, rule.stems))) for rule in RULES)
_ANY = re.compile("|".join(sorted({_in_a_word(stem) for rule in RULES for stem in rule.stems})))


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of an event; `name` is that of the rule."""

    span: Span
    name: str
    type: EventType
    form: Form


def rules_for(words: str) -> tuple[Rule, ...]:
    """Return the rules that a sentence of these words can satisfy: those of whose stems it holds one."""
    numbers: set[int] = set()
    for word in set(_WORD.findall(words.lower())):
        numbers.update(_rules_of(word))
    return tuple(RULES[number] for number in sorted(numbers))


@lru_cache(maxsize=65536)
def _rules_of(word: str) -> tuple[int, ...]:
    """Return the numbers of the rules of whose stems a word can be a part; remembered, since words come again."""
    if not _ANY.search(word):
        return ()
    return tuple(number for number, stems in enumerate(_STEMS) if stems.search(word))


def find_cues(text: str, span: Span, rules: Sequence[Rule] = RULES) -> tuple[Cue, ...]:
    """Find the cues within `span`, in the order of the text, none within another."""
    kept: list[Cue] = []
    found = [cue for rule in rules for cue in _cues(text, span, rule)]
    for cue in sorted(found, key=lambda cue: (cue.span.start, -cue.span.end)):
        if kept and kept[-1].span.meets(cue.span):
            continue
        if kept and _is_by_phone(kept[-1], cue):
            kept.pop()
        kept.append(cue)
    return tuple(kept)


def _is_by_phone(meeting: Cue, call: Cue) -> bool:
    """Tell whether "conferred by telephone" is one call, and no meeting besides."""
    beside = call.span.start - meeting.span.end <= _BESIDE
    return beside and call.name == "by phone" and meeting.type is EventType.MEETING and meeting.form is Form.VERB


def _cues(text: str, span: Span, rule: Rule) -> Iterator[Cue]:
    for match in rule.words.finditer(text, span.start, span.end):
        yield Cue(Span(match.start(), match.end()), rule.name, rule.type, rule.form)
