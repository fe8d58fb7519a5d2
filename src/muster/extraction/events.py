"""The events of a report: who met, called, visited, signed, decided, attacked, when and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum

from muster.extraction.event_candidates import find_candidates
from muster.extraction.event_drafts import Draft, gather
from muster.extraction.event_features import describe
from muster.extraction.event_types import choose_type
from muster.extraction.event_weights import THRESHOLD, WEIGHTS
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Mention
from muster.model.record import Event, Why
from muster.model.span import Span
from muster.text.article import Article

_PIECES = 3


def find_events(article: Article, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Event, ...]:
    """Return the events that the report tells of, each once with all its pieces of evidence."""
    drafts = gather(article.text, find_candidates(article, mentions))
    return tuple(_event(article, draft) for draft in drafts if weigh(describe(article, draft, lexicon)) > THRESHOLD)


def weigh(features: Iterable[str]) -> float:
    """Return the log-odds that a draft with these features is an event of the arrangement's diplomacy, in any order."""
    return fsum(WEIGHTS.get(feature, 0.0) for feature in features)


def _event(article: Article, draft: Draft) -> Event:
    when = next((candidate.when for candidate in draft.candidates if candidate.when), None)
    return Event(
        type=choose_type(article, draft),
        participants=draft.participants,
        status=draft.status,
        place=draft.place,
        when=when.of(article.text) if when else None,
        days=draft.days,
        evidence=_evidence(article.text, draft),
        why=Why(
            f"event: {draft.first.cue.name}",
            tuple(sorted({candidate.cue.span for candidate in draft.candidates})),
        ),
    )


def _evidence(text: str, draft: Draft) -> tuple[Span, ...]:
    clauses = dict.fromkeys(_trimmed(text, candidate.clause) for candidate in draft.candidates)
    return tuple(sorted(clauses))[:_PIECES]


def _trimmed(text: str, clause: Span) -> Span:
    """Cut the marks and spaces at both ends of a clause."""
    words = clause.of(text)
    start = clause.start + len(words) - len(words.lstrip(" ,;:—–-\n\t\"“”'"))
    end = clause.end - (len(words) - len(words.rstrip(" ,;:—–-\n\t")))
    return Span(start, max(end, start + 1))
