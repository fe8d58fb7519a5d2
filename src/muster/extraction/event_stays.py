"""Who is told of in another country: he is there on a visit, or has met those named beside him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from muster.extraction.event_clauses import DATELINE, Clause, cut_clause, participants
from muster.extraction.event_cues import Cue
from muster.extraction.event_rules import Form
from muster.extraction.mention import Mention, MentionKind
from muster.model.record import EventType
from muster.model.span import Span
from muster.text.article import Part, Sentence

_AT = re.compile(r"\b(?:[Ii]n|[Aa]t)\s(?:the\s)?(?=[A-ZÉÖÜÅÇ])")
_NAME = re.compile(r"[A-ZÉÖÜÅÇ][\w’'.-]+(?:\s[A-ZÉÖÜÅÇ][\w’'.-]+){0,2}")
_NO_PLACE = re.compile(
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Mr|Mrs|Ms|President|Article|Operation|Resolution)\b"
)
# Where people are told of: "Rutte in Prague", "said in Prague", "In Prague, Rutte"; not "initiatives in Ukraine".
_THERE = re.compile(
    r"(?:^|[,;:“—–-]\s|\b(?:said|told|spoke|was|were|been|is|are|be|here|reporters|journalists|week|month|today|yesterday"
    r"|tomorrow|night|morning|evening|afternoon|\w+day|\w+ed|met|had|them|him|her)\s|(?:\b[A-ZÉÖÜÅÇ][\w’'-]+)\s)$"
)
_PLACES = frozenset({MentionKind.PLACE, MentionKind.SEAT, MentionKind.ACTOR})


def find_stays(text: str, sentence: Sentence, *, within: tuple[Mention, ...], told: Sequence[Clause]) -> list[Clause]:
    """Return the clauses that put people in another country or in a place with others and tell of no event besides."""
    if sentence.part is not Part.BODY or not any(mention.person for mention in within):
        return []
    return list(_stays(text, sentence, within=within, told=told))


def _stays(text: str, sentence: Sentence, *, within: tuple[Mention, ...], told: Sequence[Clause]) -> Iterator[Clause]:
    named = {mention.span.start: mention for mention in within}
    for match in _AT.finditer(text, sentence.span.start, sentence.span.end):
        place, name = named.get(match.end()), _NAME.match(text, match.end(), sentence.span.end)
        if name is None or _NO_PLACE.match(name[0]) or DATELINE.match(text, name.end()):
            continue
        if not _THERE.search(text[sentence.span.start : match.start()]):
            continue
        if place is not None and (place.person or place.kind not in _PLACES):
            continue
        end = place.span.end if place else name.end()
        cue = Cue(Span(match.start(), end), "stay", EventType.VISIT, Form.VERB)
        clause = cut_clause(text, sentence, cue, within=within)
        if any(clause.span.meets(other.cue.span) for other in told):
            continue
        if (kind := _kind(clause, place)) is not None:
            yield cut_clause(text, sentence, Cue(cue.span, *kind, Form.VERB), within=within)
            return


def _kind(clause: Clause, place: Mention | None) -> tuple[str, EventType] | None:
    """Return what it is to be there: nothing for one person who is at home, or where nobody knows whether he is."""
    people = [mention for mention in participants(clause) if mention.person or mention.kind is MentionKind.ROLE]
    people = [mention for mention in people if mention is not place]
    if not any(mention.person for mention in people):
        return None
    actors = {mention.actor for mention in people}
    if len(actors) > 1:
        return "together", EventType.MEETING
    if place is None:
        return "in a place", EventType.VISIT
    return None if place.actor in actors else ("abroad", EventType.VISIT)
