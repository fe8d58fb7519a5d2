"""What each cue of an event makes of its clause: who took part, when, where, and whether it took place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from muster.extraction.event_circumstances import days_before, grade_status, nearest_day, nearest_place
from muster.extraction.event_clauses import (
    Clause,
    can_act,
    cut_clause,
    deciders,
    has_object,
    is_council,
    participants,
)
from muster.extraction.event_cues import Cue, find_cues, rules_for
from muster.extraction.event_rules import Form
from muster.extraction.event_stays import find_stays
from muster.extraction.mention import Mention, MentionKind
from muster.model.days import Days
from muster.model.record import EventStatus, EventType
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
_BY_ANY_MEANS = frozenset({"tell"})  # who is told something by telephone is not met
_OPENING = re.compile(r"[\s“”\"'‘•*–—-]*")
_WITH_COUNCIL = frozenset({"UN", "EU", "NATO", "African Union", "OSCE"})
_CODE = re.compile(r"(?!EU|UN)[A-Z]{2}")
_LOWER = {letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def find_candidates(article: Article, mentions: Sequence[Mention]) -> tuple[Candidate, ...]:
    """Return what each cue makes of its clause, in the order of the text; tables are left out."""
    candidates: list[Candidate] = []
    around = _Around(article.text, _with_low_openings(article, mentions), article.report.published_on, _home(mentions))
    starts = [mention.span.start for mention in mentions]
    before: tuple[Mention, ...] = ()
    for sentence in article.sentences:
        if sentence.part is Part.TABLE:
            continue
        first, end = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
        within = tuple(mention for mention in mentions[first:end] if sentence.span.covers(mention.span))
        cues = find_cues(around.searched, sentence.span, rules_for(sentence.span.of(article.text)))
        for clause, days in _told(around.text, sentence, cues=cues, within=within):
            candidates.append(_candidate(clause, days, around, before=before))
        named = tuple(mention for mention in within if can_act(article.text, mention))
        if sentence.part is Part.BODY and named:
            before = named[:2]
    return tuple(candidates)


@dataclass(frozen=True, slots=True)
class _Around:
    """The text, what of it is searched, when it was written, and whose cabinet and council it speaks of."""

    text: str
    searched: str
    written_on: date | None
    home: Mapping[bool, tuple[Mention, ...]]


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


def _home(mentions: Sequence[Mention]) -> Mapping[bool, tuple[Mention, ...]]:
    """Return whom "the cabinet" (False) and "the Council" (True) belong to where nobody is named.

    It is the state whose people are named most, and the body that is named most.
    """
    states = [mention for mention in mentions if _CODE.fullmatch(mention.actor or "")]
    people = [mention for mention in states if mention.kind in {MentionKind.PERSON, MentionKind.ROLE}]
    bodies = [mention for mention in mentions if mention.actor in _WITH_COUNCIL]
    return {False: _most_named(people or states), True: _most_named(bodies)}


def _most_named(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    counts = Counter(mention.actor for mention in mentions)
    return tuple(mention for mention in mentions if mention.actor == counts.most_common(1)[0][0])[:1]


def _told(
    text: str, sentence: Sentence, *, cues: Sequence[Cue], within: tuple[Mention, ...]
) -> Iterator[tuple[Clause, Sequence[DayPhrase]]]:
    """Yield the clauses of a sentence that tell of an event, each with all the days of the sentence."""
    clauses = [cut_clause(text, sentence, cue, within=within) for cue in cues]
    calls = {clause.span for clause in clauses if clause.cue.type is EventType.CALL}
    told = [clause for clause in clauses if clause.cue.name not in _TO_SOMEBODY or has_object(clause)]
    told = [clause for clause in told if clause.cue.name not in _BY_ANY_MEANS or clause.span not in calls]
    told += find_stays(text, sentence, within=within, told=told)
    days = find_days(text, sentence.span) if told else ()
    for clause in told:
        yield clause, days


def _candidate(clause: Clause, days: Sequence[DayPhrase], around: _Around, *, before: tuple[Mention, ...]) -> Candidate:
    near = participants(clause)
    if clause.cue.form is Form.ACT:
        near = tuple(map(_as_state, deciders(clause) or around.home[is_council(clause)]))
    status, day = grade_status(clause), nearest_day(clause, days)
    told = told_days(day, around.written_on, ahead=status is EventStatus.PLANNED)
    earlier = days_before(clause)
    return Candidate(
        cue=clause.cue,
        sentence=clause.sentence,
        clause=clause.span,
        near=near,
        far=tuple(mention for mention in clause.named if mention not in near),
        before=before,
        status=status,
        when=day.span if day else None,
        days=told.shifted(-earlier) if told and (day or earlier) else None,
        place=nearest_place(clause),
    )


def _as_state(mention: Mention) -> Mention:
    """Return the mention without its person: parliaments and cabinets are no one's own."""
    return replace(mention, person=None)


def told_days(day: DayPhrase | None, written_on: date | None, *, ahead: bool) -> Days | None:
    """Return what the words for the day mean, without any the day of writing."""
    if day is not None:
        return day.days(written_on, Facing.AHEAD if ahead else Facing.BACK)
    return Days(written_on, written_on) if written_on else None
