"""Brings what the network makes of sentences to the candidates of events: who takes part, and what no cue tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from muster.extraction.event_candidates import Candidate, told_days
from muster.extraction.event_circumstances import grade_status, nearest_day, nearest_place
from muster.extraction.event_clauses import Clause
from muster.extraction.event_cues import Cue
from muster.extraction.event_drafts import family
from muster.extraction.event_rules import Form
from muster.extraction.mention import Mention
from muster.extraction.noticing import Noticed, Told
from muster.model.record import EventStatus
from muster.text.article import Article
from muster.text.days import find_days

NETWORK = "network"  # the name of the cue where the network alone tells of an event
_NEW = 0.5  # a type that is likelier is an event even if no cue tells of it
_PARTY, _NO_PARTY = 0.5, 0.15  # who likelier takes part is added; who does so hardly is dropped if others stay


def heed(
    article: Article, mentions: Sequence[Mention], candidates: Sequence[Candidate], *, noticed: Noticed
) -> tuple[Candidate, ...]:
    """Return the candidates with those who likely take part, and new ones, in the order of the text."""
    heeded = [_with_parties(candidate, noticed.events.get(candidate.sentence.span)) for candidate in candidates]
    told = {(candidate.sentence.span, family(candidate.cue.type)) for candidate in candidates}
    heeded += (
        _candidate(clause, seen, article.report.published_on)
        for clause, seen in _new_clauses(article, mentions, noticed)
        if (clause.sentence.span, family(clause.cue.type)) not in told
    )
    return tuple(sorted(heeded, key=lambda candidate: candidate.cue.span))


def _new_clauses(article: Article, mentions: Sequence[Mention], noticed: Noticed) -> Iterator[tuple[Clause, Told]]:
    """Yield the sentences that likely tell of an event, as clauses of the likeliest type."""
    starts = [mention.span.start for mention in mentions]
    for sentence in article.sentences:
        told = noticed.events.get(sentence.span)
        if told is None or max(told.types.values()) <= _NEW:
            continue
        cue = Cue(sentence.span, NETWORK, max(told.types, key=lambda kind: told.types[kind]), Form.VERB)
        within = tuple(mentions[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)])
        yield Clause(article.text, sentence, cue, sentence.span, within, within), told


def _with_parties(candidate: Candidate, told: Told | None) -> Candidate:
    """Add who likely takes part, and drop who hardly does, unless nobody stays."""
    if told is None:
        return candidate
    chances: dict[str | None, float] = {}
    for mention, chance in told.parties:
        chances[mention.name] = max(chance, chances.get(mention.name, 0.0))
    names = {mention.name for mention in candidate.near}
    kept = tuple(mention for mention in candidate.near if chances.get(mention.name, 1.0) > _NO_PARTY)
    near = (*kept, *_parties(told, besides=names))
    return replace(candidate, near=near or candidate.near)


def _parties(told: Told, *, besides: set[str | None]) -> Iterator[Mention]:
    known = set(besides)
    for mention, chance in told.parties:
        if chance > _PARTY and mention.name not in known:
            known.add(mention.name)
            yield mention


def _candidate(clause: Clause, told: Told, written_on: date | None) -> Candidate:
    status, day = grade_status(clause), nearest_day(clause, find_days(clause.text, clause.span))
    return Candidate(
        cue=clause.cue,
        sentence=clause.sentence,
        clause=clause.span,
        near=tuple(_parties(told, besides=set())),
        far=(),
        before=(),
        status=status,
        when=day.span if day else None,
        days=told_days(day, written_on, ahead=status is EventStatus.PLANNED),
        place=nearest_place(clause),
    )
