"""What each cue of an event makes of its clause: who took part, when, where, and whether it took place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from muster.extraction.event_circumstances import days_before, grade_status, nearest_day, nearest_place
from muster.extraction.event_clauses import Clause, can_act, cut_clause, deciders, has_object, participants
from muster.extraction.event_cues import Cue, find_cues, rules_for
from muster.extraction.event_rules import Form, Rule
from muster.extraction.mention import Mention
from muster.model.days import Days
from muster.model.record import EventStatus
from muster.model.span import Span
from muster.text.article import Article, Part, Sentence
from muster.text.days import DayPhrase, Facing, find_days


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be an event: one cue in its clause.

    `near` are those named in the clause, `far` the others of the sentence, `before` whom the
    sentence before spoke of. `when` are the words for the day, `days` what they mean.
    """

    cue: Cue
    sentence: Sentence
    clause: Span
    near: tuple[Mention, ...]
    far: tuple[Mention, ...]
    before: tuple[Mention, ...]
    status: EventStatus
    when: Span | None = None
    days: Days | None = None
    place: str | None = None


_TO_SOMEBODY = frozenset({"speak with"})  # speaking to an outlet or to reporters is no call
_OPENING = re.compile(r"[\s“”\"'‘•*–—-]*")
_LOWER = {letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def find_candidates(article: Article, mentions: Sequence[Mention]) -> tuple[Candidate, ...]:
    """Return what each cue makes of its clause, in the order of the text; tables are left out."""
    candidates: list[Candidate] = []
    around = _Around(
        text=article.text,
        searched=_with_low_openings(article, mentions),
        rules=rules_for(article.text),
        written_on=article.report.published_on,
        home=_home(article, mentions),
    )
    before: tuple[Mention, ...] = ()
    for sentence in article.sentences:
        if sentence.part is Part.TABLE:
            continue
        within = tuple(mention for mention in mentions if sentence.span.covers(mention.span))
        candidates.extend(_of_sentence(sentence, within, replace(around, before=before)))
        named = tuple(mention for mention in within if can_act(article.text, mention))
        if sentence.part is Part.BODY and named:
            before = named[:2]
    return tuple(candidates)


@dataclass(frozen=True, slots=True)
class _Around:
    """The text, what of it is searched by which rules, when and where it was written, whom it spoke of before."""

    text: str
    searched: str
    rules: tuple[Rule, ...]
    written_on: date | None
    home: tuple[Mention, ...]
    before: tuple[Mention, ...] = ()


def _with_low_openings(article: Article, mentions: Sequence[Mention]) -> str:
    """Return the text with "Standing beside him" in small letters, as within a sentence; names keep their capitals."""
    named = {mention.span.start for mention in mentions}
    letters = list(article.text)
    for sentence in article.sentences:
        opening = _OPENING.match(article.text, sentence.span.start)
        place = opening.end() if opening else sentence.span.start
        if place not in named and letters[place].isupper():
            letters[place] = _LOWER.get(letters[place], letters[place])
    return "".join(letters)


def _home(article: Article, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return whom "the cabinet" or "the council" belongs to where nobody is named: the first actor of the body."""
    body = next((sentence for sentence in article.sentences if sentence.part is Part.BODY), None)
    return tuple(mention for mention in mentions if body and mention.actor and mention.span.start >= body.span.start)[
        :1
    ]


def _of_sentence(sentence: Sentence, within: tuple[Mention, ...], around: _Around) -> Iterator[Candidate]:
    cues = find_cues(around.searched, sentence.span, around.rules)
    days = find_days(around.text, sentence.span) if cues else ()
    for cue in cues:
        clause = cut_clause(around.text, sentence, cue, within=within)
        if cue.name not in _TO_SOMEBODY or has_object(clause):
            yield _candidate(clause, days, around)


def _candidate(clause: Clause, days: Sequence[DayPhrase], around: _Around) -> Candidate:
    near = deciders(clause) or around.home if clause.cue.form is Form.ACT else participants(clause)
    status, day = grade_status(clause), nearest_day(clause, days)
    told = _told_days(day, around.written_on, ahead=status is EventStatus.PLANNED)
    before = days_before(clause)
    return Candidate(
        cue=clause.cue,
        sentence=clause.sentence,
        clause=clause.span,
        near=near,
        far=tuple(mention for mention in clause.named if mention not in near),
        before=around.before,
        status=status,
        when=day.span if day else None,
        days=told.shifted(-before) if told and (day or before) else None,
        place=nearest_place(clause),
    )


def _told_days(day: DayPhrase | None, written_on: date | None, *, ahead: bool) -> Days | None:
    """Return what the words for the day mean, without any the day of writing."""
    if day is not None:
        return day.days(written_on, Facing.AHEAD if ahead else Facing.BACK)
    return Days(written_on, written_on) if written_on else None
