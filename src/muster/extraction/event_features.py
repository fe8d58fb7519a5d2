"""What speaks for and against a draft being an event of the arrangement's diplomacy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from muster.extraction.event_candidates import Candidate
from muster.extraction.event_drafts import Draft, actors_in, people_in
from muster.extraction.event_rules import Form
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import MentionKind
from muster.model.record import EventType
from muster.text.article import Article, Part

_DETERMINER = re.compile(
    r"\b(?P<word>a|an|the|no|any|their|his|her|its|this|that|further|after|following|in|at|during|to|more|every)"
    r"(?:\s[\w-]+)?\s$|(?P<owner>['’]s)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s(?P<word>with|between|of|in|on|at|to|by)\b")
_DEATH = re.compile(r"\b(?:killed|wounded|died|killing|injured|dead|casualties)\b")
_DENIED = re.compile(
    r"\b(?:no|not|never|without|nobody|none|neither|if|unless|should|whether|refused|declined)\b|n['’]t\b",
    re.IGNORECASE,
)
_SOLDIERS = re.compile(r"\b(?:soldiers|troops|officers|men|forces|battalion|vehicles|contingent|police)\b")
_SOMEBODY = frozenset({MentionKind.ROLE, MentionKind.DEMONYM, MentionKind.COLLECTIVE, MentionKind.PRONOUN})
_OBJECT_REACH = 35
_CLOSE = 30  # characters


def describe(article: Article, draft: Draft, lexicon: Lexicon) -> frozenset[str]:
    """Return the features of a draft; each is there or not."""
    return frozenset(
        (
            *_of_event(draft, lexicon),
            *_of_telling(article, draft),
            *_of_words(article.text, draft),
            *_of_cue(draft),
            *_of_day(draft),
        )
    )


def _of_event(draft: Draft, lexicon: Lexicon) -> Iterator[str]:
    codes = {mention.name for mention in draft.near}
    people = people_in(draft.near)
    yield "always"
    yield f"type {draft.type}"
    if any(mention.actor in lexicon.labels for mention in draft.near):
        yield "of a state"
    yield f"named {min(3, len(codes))}"
    if not codes and draft.participants:
        yield "named around"
    yield f"{draft.family} of {min(2, len(people))} people"
    yield f"{draft.family} of {min(2, len(codes))}"
    yield f"status {draft.status}"
    yield f"{draft.family} {draft.status}"
    dated = any(candidate.when for candidate in draft.candidates)
    if dated:
        yield "dated"
        yield f"{draft.family} dated"
    if draft.place:
        yield "placed"
    if dated and draft.place:
        yield "dated and placed"


def _of_telling(article: Article, draft: Draft) -> Iterator[str]:
    opening = min((sentence.paragraph for sentence in article.sentences if sentence.part is Part.BODY), default=0)
    told_in = {candidate.sentence.part for candidate in draft.candidates}
    yield f"told {min(3, len(draft.candidates))}"
    if any(candidate.sentence.paragraph <= opening + 1 for candidate in draft.candidates):
        yield "told early"
    if Part.HEADLINE in told_in:
        yield "told in headline" if len(told_in) > 1 else "told in headline only"
    if all(_is_quoted(article, candidate) for candidate in draft.candidates):
        yield "quoted"


def _of_words(text: str, draft: Draft) -> Iterator[str]:
    first = draft.first
    for name in dict.fromkeys(candidate.cue.name for candidate in draft.candidates):
        yield f"cue {name}"
    before = text[max(first.sentence.span.start, first.cue.span.start - 30) : first.cue.span.start]
    if first.cue.form is Form.NOUN:
        found = _DETERMINER.search(before)
        yield f"after {(found['word'] or 'owner').lower() if found else 'none'}"
    if follows := _NEXT.match(text, first.cue.span.end, first.sentence.span.end):
        yield f"before {follows['word']}"
    towards = "somebody" if _has_object(first) else "nobody"
    if draft.family in {EventType.MEETING, EventType.CALL}:
        yield f"towards {towards}"
    if first.cue.form is Form.VERB and draft.family is EventType.MEETING:
        yield f"{first.cue.name} towards {towards}"
    if _DENIED.search(text, first.clause.start, first.cue.span.end):
        yield "denied or open"
    if draft.type is EventType.VISIT and any(_is_of_soldiers(text, candidate) for candidate in draft.candidates):
        yield "visit of soldiers"
    if draft.family is EventType.ATTACK and any(_is_deadly(text, candidate) for candidate in draft.candidates):
        yield "deadly"


def _of_cue(draft: Draft) -> Iterator[str]:
    """Tell what is told with these words: some mean an event only where a day, a place or two sides are named."""
    name = draft.first.cue.name
    actors, people = actors_in(draft.near), people_in(draft.near)
    yield f"actors {min(3, len(actors))}"
    yield f"{name} of {min(2, len(actors))} actors"
    yield f"{name} of {min(2, len(people))} people"
    yield f"{name} {draft.status}"
    if any(candidate.when for candidate in draft.candidates):
        yield f"{name} dated"
    if draft.place:
        yield f"{name} placed"


def _of_day(draft: Draft) -> Iterator[str]:
    """Tell whether the day stands in the clause, or beside the words of the event."""
    first = draft.first
    if any(candidate.when and candidate.clause.covers(candidate.when) for candidate in draft.candidates):
        yield "day in clause"
        yield f"{draft.family} with day in clause"
        yield f"{first.cue.name} with day in clause"
    when = next((candidate.when for candidate in draft.candidates if candidate.when), None)
    if when and abs(when.start - first.cue.span.end) < _CLOSE:
        yield "day close"
        yield f"{first.cue.name} with day close"


def _is_quoted(article: Article, candidate: Candidate) -> bool:
    return any(quotation.span.meets(candidate.cue.span) for quotation in article.quotations)


def _has_object(candidate: Candidate) -> bool:
    """Tell whether somebody is named directly after the cue."""
    return any(
        0 <= mention.span.start - candidate.cue.span.end <= _OBJECT_REACH
        for mention in (*candidate.near, *candidate.far)
        if mention.person or mention.kind in _SOMEBODY
    )


def _is_deadly(text: str, candidate: Candidate) -> bool:
    return _DEATH.search(text, candidate.sentence.span.start, candidate.sentence.span.end) is not None


def _is_of_soldiers(text: str, candidate: Candidate) -> bool:
    return _SOLDIERS.search(text, candidate.clause.start, candidate.clause.end) is not None
