"""Finds the words of events in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from muster.extraction.event_rules import RULES, Form
from muster.model.record import EventType
from muster.model.span import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of an event; `name` is that of the rule."""

    span: Span
    name: str
    type: EventType
    form: Form


def find_cues(text: str, span: Span) -> tuple[Cue, ...]:
    """Find the cues within `span`, in the order of the text, none within another."""
    kept: list[Cue] = []
    for cue in sorted(_all_cues(text, span), key=lambda cue: (cue.span.start, -cue.span.end)):
        if not kept or not kept[-1].span.meets(cue.span):
            kept.append(cue)
    return tuple(kept)


def _all_cues(text: str, span: Span) -> Iterator[Cue]:
    lower = text[span.start : span.end].lower()
    for rule in RULES:
        if any(stem in lower for stem in rule.stems):
            for match in rule.words.finditer(text, span.start, span.end):
                yield Cue(Span(match.start(), match.end()), rule.name, rule.type, rule.form)
