"""Finds the words of events in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from muster.extraction.event_rules import RULES, Form, Rule
from muster.model.record import EventType
from muster.model.span import Span

_BESIDE = 25  # characters


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of an event; `name` is that of the rule."""

    span: Span
    name: str
    type: EventType
    form: Form


def rules_for(text: str) -> tuple[Rule, ...]:
    """Return the rules that a text can satisfy: those of whose stems it holds one."""
    lower = text.lower()
    return tuple(rule for rule in RULES if any(stem in lower for stem in rule.stems))


def find_cues(text: str, span: Span, rules: Sequence[Rule] = RULES) -> tuple[Cue, ...]:
    """Find the cues within `span`, in the order of the text, none within another."""
    kept: list[Cue] = []
    for cue in sorted(_all_cues(text, span, rules), key=lambda cue: (cue.span.start, -cue.span.end)):
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


def _all_cues(text: str, span: Span, rules: Sequence[Rule]) -> Iterator[Cue]:
    lower = text[span.start : span.end].lower()
    for rule in rules:
        for stem in rule.stems:
            if stem in lower:
                yield from _cues(text, span, rule)
                break


def _cues(text: str, span: Span, rule: Rule) -> Iterator[Cue]:
    for match in rule.words.finditer(text, span.start, span.end):
        yield Cue(Span(match.start(), match.end()), rule.name, rule.type, rule.form)
