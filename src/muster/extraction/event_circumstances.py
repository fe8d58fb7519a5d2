"""When and where an event took place, and whether it did."""

from __future__ import annotations

import re
from collections.abc import Sequence

from muster.extraction.event_clauses import DATELINE, Clause
from muster.extraction.mention import Mention, MentionKind
from muster.model.record import EventStatus, EventType
from muster.model.span import Span
from muster.text.days import DayPhrase

_PLACE = re.compile(
    r"\b(?P<preposition>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|to|into|visit(?:s|ed|ing)?|bombed|shelled|struck|stormed|hit)\s+(?:the\s+)?"
    r"(?P<place>(?:(?:northern|southern|eastern|western|central)\s)?"
    r"[A-ZÉÖÜÅ][\w’'.-]+(?:\s+(?:de|al|el|of|the|[A-ZÉÖÜÅ][\w’'.-]+)){0,4})"
)
_TOWARDS = frozenset({"to", "into", "visit", "visits", "visited", "visiting"})
_PLACE_KINDS = frozenset({MentionKind.PLACE, MentionKind.SEAT, MentionKind.ACTOR})
_PLACE_REACH = 90
_NO_PLACE = re.compile(
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|President|Prime|Minister"
    r"|Chancellor|King|Secretary|General|Defen[cs]e|Foreign|NATO|Nato|EU|Article|Europeans?|Americans?|Russians?)\b"
)
_FAILED = re.compile(
    r"\b(?:cancel(?:l?ed|s)?|call(?:ed|s)? off|failed to|collapsed|broke down|shelved|postponed|fell through|scrapped"
    r"|evaporat\w+|never took place|did not take place|put off|abandoned)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|shall|is to|are to|was to|were to|due to|due in|scheduled|planned?|plans|expected|set to"
    r"|to be held|going to|next (?:week|month|year)|tomorrow|in the coming|upcoming|ahead of|possible|invited|proposed"
    r"|is preparing|being (?:arranged|prepared|planned)|preparations|hopes? to|hoped|could|(?-i:may)|might|should|if"
    r"|ready to|ha[sd] called|willing to|wants? to|called for|later this)\b|['’]ll\b|\b(?:he|she|they|it)['’]d\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:after|following|during|since|as|back from)(?:\s[\w’'-]+){0,4}\s$")
_NOT_YET = re.compile(r"\b(?:before|until|unless|once|if)(?:\s[\w’'-]+){0,3}\s$")
_THAT = re.compile(r"\bthat\b|[,“\"]")
_COMMA = re.compile(r"[,“\"]")
_PLANNED_REACH = 65  # characters around the cue: "a meeting of the two presidents is being prepared"
_DAYS_AFTER = re.compile(
    r"\b(?P<count>a|one|two|three|four|five)\s+days?\s+after(?:\s[\w’'.-]+){0,5}\s$", re.IGNORECASE
)
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def grade_status(clause: Clause) -> EventStatus:
    """Tell whether it took place: what somebody says "after the summit" may be planned, the summit is not."""
    text, cue, end = clause.text, clause.cue, clause.span.end
    start = max(clause.span.start, cue.span.start - _PLANNED_REACH)
    if _FAILED.search(text, start, end):
        return EventStatus.FAILED
    if _OVER.search(text, start, cue.span.start):
        return EventStatus.HELD
    if cue.type is EventType.DECISION:
        ahead = _NOT_YET.search(text, start, cue.span.start) or _PLANNED.search(text, cue.span.start, cue.span.end)
        return EventStatus.PLANNED if ahead else EventStatus.HELD
    said = (_THAT if cue.type is EventType.CALL else _COMMA).search(text, cue.span.end, end)
    end = min(said.start() if said else end, cue.span.end + _PLANNED_REACH)
    return EventStatus.PLANNED if _PLANNED.search(text, start, end) else EventStatus.HELD


def nearest_day(clause: Clause, days: Sequence[DayPhrase]) -> DayPhrase | None:
    """Return the day nearest to the cue, one behind it before one in front; the day of a dateline dates nothing."""
    told = [day for day in days if not DATELINE.match(clause.text, day.span.end)]
    inside = [day for day in told if clause.span.covers(day.span)] or told
    return min(inside, key=lambda day: _away(clause, day.span), default=None)


def days_before(clause: Clause) -> int:
    """Return how many days before the day told it was: "on Monday, a day after the talks"."""
    cue = clause.cue.span.start
    after = _DAYS_AFTER.search(clause.text, max(clause.span.start, cue - _PLANNED_REACH), cue)
    return _COUNTS[after["count"].lower()] if after else 0


def nearest_place(clause: Clause) -> str | None:
    """Return the nearest place, one behind the cue before one in front; a visit has a place it goes to."""
    named = {mention.span.start: mention for mention in clause.within}
    places = []
    for match in _PLACE.finditer(clause.text, clause.span.start, clause.span.end):
        if match["preposition"] in _TOWARDS and clause.cue.type is not EventType.VISIT:
            continue
        span = _place_span(match, named.get(match.start("place")))
        if span is None or _NO_PLACE.match(match["place"]):
            continue
        if (away := _away(clause, span)) <= _PLACE_REACH:
            places.append((away, span.of(clause.text).rstrip(".,’'")))
    return min(places)[1] if places else None


def _place_span(match: re.Match[str], mention: Mention | None) -> Span | None:
    """Return the words of a place: those known as its name, else all; None where they name somebody."""
    if mention is None:
        return Span(*match.span("place"))
    return mention.span if mention.kind in _PLACE_KINDS and not mention.person else None


def _away(clause: Clause, span: Span) -> int:
    """Return the distance from the cue in characters; in front of it counts double."""
    cue = clause.cue.span
    distance = min(abs(span.start - cue.end), abs(cue.start - span.end))
    return 2 * distance if span.end <= cue.start else distance
