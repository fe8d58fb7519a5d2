"""The events of a report: who met, called, visited, signed, decided, attacked, when and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum

from muster.extraction.event_candidates import find_candidates
from muster.extraction.event_drafts import Draft, family, gather
from muster.extraction.event_features import describe
from muster.extraction.event_noticing import NETWORK, heed
from muster.extraction.event_types import choose_type
from muster.extraction.event_weights import THRESHOLD, WEIGHTS
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Mention
from muster.extraction.noticing import NOTHING_NOTICED, Noticed, odds
from muster.model.record import Event, EventType, Why
from muster.model.span import Span
from muster.text.article import Article

_PIECES = 3
# What the log odds of weights and network count, and what they must exceed together.
_OF_WEIGHTS, _OF_NETWORK, _BAR = 0.6, 0.6, -1.5


def find_events(
    article: Article, mentions: Sequence[Mention], lexicon: Lexicon, *, noticed: Noticed = NOTHING_NOTICED
) -> tuple[Event, ...]:
    """Return the events that the report tells of, each once with all its pieces of evidence."""
    drafts = gather(article.text, heed(article, mentions, find_candidates(article, mentions), noticed=noticed))
    return tuple(_event(article, draft) for draft in drafts if _is_event(article, draft, lexicon, noticed=noticed))


def _is_event(article: Article, draft: Draft, lexicon: Lexicon, *, noticed: Noticed) -> bool:
    """Tell whether weights and network together think it likely; the surest of its sentences counts."""
    if all(candidate.cue.name == NETWORK for candidate in draft.candidates):
        return True
    weighed, chance = weigh(describe(article, draft, lexicon)), _likeliest(draft, noticed)
    if chance is None:
        return weighed > THRESHOLD
    return _OF_WEIGHTS * weighed + _OF_NETWORK * odds(chance) > _BAR


def _likeliest(draft: Draft, noticed: Noticed) -> float | None:
    """Return the chance of the family of a draft in the surest of its sentences; None where no network was asked."""
    told = [noticed.events[each.sentence.span] for each in draft.candidates if each.sentence.span in noticed.events]
    kinds = [kind for kind in EventType if family(kind) is draft.family]
    return max((each.types[kind] for each in told for kind in kinds), default=None)


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
