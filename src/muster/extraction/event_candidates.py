"""What each cue of an event makes of its clause: who took part, when, where, and whether it took place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from muster.extraction.event_cues import Cue, find_cues, rules_for
from muster.extraction.event_rules import Form, Rule
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


_BREAK = re.compile(r"[;:—–]\s|,\s(?:and|but|who|which|while|where|after|before|although|though|as)\s|\s-\s")
_RELATIVE = re.compile(r",\s(?:who|which|where)\s")
_TOPIC = re.compile(r"\b(?:on|over|about|regarding|concerning|towards?|against)\s+(?:the\s+)?(?:future of\s+)?$")
_SPEECH = re.compile(
    r"(?:['’]s\b[^,.;]{0,30}|,[^,.;]{0,40},)?\s+(?:(?:has|had|have|also|later|then)\s+)*"
    r"(?:said|says|told|tells|announced|confirmed|added|stated|claimed|argued|wrote|declared|insisted|stressed|warned"
    r"|suggested|indicated|reported)\b"
)
_PRESENT = re.compile(
    r"(?:^|\s)(?:after|at|following|during|before|on|alongside|from|in)"
    r"(?:\s(?:the|a|an|his|her|their|its|\w+['’]s))?(?:\s[\w-]+){0,3}\s$"
)
_PEOPLE = re.compile(
    r"(?:\s+(?:and|or|[A-Z][\w.-]+|top|senior|special|foreign|defen[cs]e|military|finance|prime|army|national|security))*"
    r"[\s-]+(?:leaders?|officials?|counterparts?|presidents?|ministers?|delegations?|teams?|negotiators?|envoys?|chiefs?"
    r"|diplomats?|representatives?|governments?|generals?|commanders?|planners|troops|forces|soldiers|army|rebels"
    r"|parliament|cabinet|chancellor|premier|leader|parliamentarians|lawmakers|allies|partners|capitals|countries|states)\b"
)
_ARMED = re.compile(
    r"\s+(?:\w+\s+)?(?:missiles?|drones?|attacks?|strikes?|air|bomb\w*|shell\w*|rockets?|barrage|assault|fire)\b"
)
_LOWER_WORD = re.compile(r"\s[a-z]+")
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
_TO_SOMEBODY = frozenset({"speak with"})  # speaking to an outlet or to reporters is no call
_OBJECT_REACH = 25
_OPENING = re.compile(r"[\s“”\"'‘•*–—-]*")
_LOWER = {letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_APART = re.compile(r"[.;]|\b(?:said|says|told|that|who|which|when|but|after|before|if)\b")
_OVER = re.compile(r"\b(?:after|following|during|since|as|back from)(?:\s[\w’'-]+){0,4}\s$")
_NOT_YET = re.compile(r"\b(?:before|until|unless|once|if)(?:\s[\w’'-]+){0,3}\s$")
_THAT = re.compile(r"\bthat\b|[,“\"]")
_COMMA = re.compile(r"[,“\"]")
_PLANNED_REACH = 65  # characters around the cue: "a meeting of the two presidents is being prepared"
_DATELINE = re.compile(r"\s*(?:\([\w ]+\)\s*)?(?:--|—|–|-)\s")
_DAYS_AFTER = re.compile(
    r"\b(?P<count>a|one|two|three|four|five)\s+days?\s+after(?:\s[\w’'.-]+){0,5}\s$", re.IGNORECASE
)
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def find_candidates(article: Article, mentions: Sequence[Mention]) -> tuple[Candidate, ...]:
    """Return what each cue makes of its clause, in the order of the text; tables are left out."""
    candidates: list[Candidate] = []
    around = _Around(
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
        candidates.extend(_of_sentence(article.text, sentence, within, replace(around, before=before)))
        named = tuple(mention for mention in within if _can_act(article.text, mention))
        if sentence.part is Part.BODY and named:
            before = named[:2]
    return tuple(candidates)


@dataclass(frozen=True, slots=True)
class _Around:
    """What is searched and by which rules, when and where the report was written, whom the sentence before spoke of."""

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


def _of_sentence(text: str, sentence: Sentence, within: tuple[Mention, ...], around: _Around) -> Iterator[Candidate]:
    cues = find_cues(around.searched, sentence.span, around.rules)
    if not cues:
        return
    days = find_days(text, sentence.span)
    named = tuple(mention for mention in within if _can_act(text, mention))
    for cue in cues:
        clause = _clause(text, sentence.span, cue.span, named)
        if cue.form is Form.ACT:
            near = _deciders(text, cue, within) or around.home
        else:
            near = _participants(text, clause, cue, named)
        if cue.name in _TO_SOMEBODY and not _has_object(cue, within):
            continue
        status, day = _status(text, clause, cue), _nearest_day(text, days, clause, cue)
        yield Candidate(
            cue,
            sentence,
            clause,
            near,
            far=tuple(mention for mention in named if mention not in near),
            before=around.before,
            status=status,
            when=day.span if day else None,
            days=_resolve(day, _days_before(text, clause, cue), around.written_on, status),
            place=_place(text, clause, cue, within),
        )


def _can_act(text: str, mention: Mention) -> bool:
    """Tell whether the words name somebody, and not a place or what a country has."""
    if mention.kind is MentionKind.PLACE or (mention.actor or mention.person) is None:
        return False
    if mention.kind is not MentionKind.DEMONYM:
        return True
    end = mention.span.end
    if _PEOPLE.match(text, end) or _ARMED.match(text, end):
        return True
    whole = mention.span.of(text).endswith("s") or text[max(0, mention.span.start - 4) : mention.span.start] == "the "
    return whole and not _LOWER_WORD.match(text, end)


def _clause(text: str, sentence: Span, cue: Span, named: Sequence[Mention]) -> Span:
    """Return the clause around the cue; a clause of "who" or "which" takes in whom it is about."""
    breaks = [match.start() for match in _BREAK.finditer(text, sentence.start, sentence.end)]
    start = max((place for place in breaks if place <= cue.start), default=sentence.start)
    end = min((place for place in breaks if place >= cue.end), default=sentence.end)
    if _RELATIVE.match(text, start):
        start = max((mention.span.start for mention in named if mention.span.end <= start), default=start)
    return Span(start, end)


def _participants(text: str, clause: Span, cue: Cue, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return those of the clause who are neither its topic nor the one who only reports it."""
    within = [mention for mention in named if clause.covers(mention.span)]
    meant = [mention for mention in within if not _is_topic(text, mention)]
    return tuple([mention for mention in meant if not _reports(text, mention, cue)] or meant)


def _deciders(text: str, cue: Cue, within: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return whose parliament or cabinet it is: by name, by the place ("In Berlin, the cabinet"), or as before."""
    inside = [mention for mention in within if mention.span.meets(cue.span) and mention.actor and not mention.person]
    named = [mention for mention in inside if mention.kind is not MentionKind.ROLE]
    before = [mention for mention in within if mention.span.end <= cue.span.start and mention.actor]
    beside = [mention for mention in before if not _APART.search(text, mention.span.end, cue.span.start)]
    return tuple(named[:1] or beside[-1:] or inside[:1])


def _has_object(cue: Cue, within: Sequence[Mention]) -> bool:
    return any(0 <= mention.span.start - cue.span.end <= _OBJECT_REACH for mention in within)


def _is_topic(text: str, mention: Mention) -> bool:
    return _TOPIC.search(text, max(0, mention.span.start - 30), mention.span.start) is not None


def _reports(text: str, mention: Mention, cue: Cue) -> bool:
    """Tell whether somebody only reports the event; who says so after, at or on it has been there."""
    if mention.span.end >= cue.span.start:
        return False
    said = _SPEECH.match(text, mention.span.end, min(mention.span.end + 80, cue.span.start))
    return said is not None and not _PRESENT.search(text, said.end(), cue.span.start)


def _nearest_day(text: str, days: Sequence[DayPhrase], clause: Span, cue: Cue) -> DayPhrase | None:
    """Return the day nearest to the cue, one behind it before one in front; the day of a dateline dates nothing."""
    told = [day for day in days if not _DATELINE.match(text, day.span.end)]
    within = [day for day in told if clause.covers(day.span)] or told
    return min(
        within, key=lambda day: _distance(day.span, cue.span) * (1 + (day.span.end <= cue.span.start)), default=None
    )


def _days_before(text: str, clause: Span, cue: Cue) -> int:
    """Return how many days before the day told it was: "on Monday, a day after the talks"."""
    after = _DAYS_AFTER.search(text, max(clause.start, cue.span.start - _PLANNED_REACH), cue.span.start)
    return _COUNTS[after["count"].lower()] if after else 0


def _resolve(day: DayPhrase | None, days_before: int, written_on: date | None, status: EventStatus) -> Days | None:
    """Return what the day means, or the one so many days before it; without words for it, before the day of writing."""
    facing = Facing.AHEAD if status is EventStatus.PLANNED else Facing.BACK
    if day is not None:
        days = day.days(written_on, facing)
    else:
        days = Days(written_on, written_on) if written_on and days_before else None
    return days.shifted(-days_before) if days else None


def _distance(one: Span, other: Span) -> int:
    return min(abs(one.start - other.end), abs(other.start - one.end))


def _place(text: str, clause: Span, cue: Cue, within: Sequence[Mention]) -> str | None:
    """Return the nearest place, one behind the cue before one in front; a visit has a place it goes to."""
    named = {mention.span.start: mention for mention in within}
    places = []
    for match in _PLACE.finditer(text, clause.start, clause.end):
        if match["preposition"] in _TOWARDS and cue.type is not EventType.VISIT:
            continue
        span = _place_span(match, named.get(match.start("place")))
        if span is None or _NO_PLACE.match(match["place"]):
            continue
        away = _distance(span, cue.span) * (1 + (span.end <= cue.span.start))
        if away <= _PLACE_REACH:
            places.append((away, span.of(text).rstrip(".,’'")))
    return min(places)[1] if places else None


def _place_span(match: re.Match[str], mention: Mention | None) -> Span | None:
    """Return the words of a place: those known as its name, else all; None where they name somebody."""
    if mention is None:
        return Span(*match.span("place"))
    return mention.span if mention.kind in _PLACE_KINDS and not mention.person else None


def _status(text: str, clause: Span, cue: Cue) -> EventStatus:
    """Tell whether it took place: what somebody says "after the summit" may be planned, the summit is not."""
    start = max(clause.start, cue.span.start - _PLANNED_REACH)
    if _FAILED.search(text, start, clause.end):
        return EventStatus.FAILED
    if _OVER.search(text, start, cue.span.start):
        return EventStatus.HELD
    if cue.type is EventType.DECISION:
        ahead = _NOT_YET.search(text, start, cue.span.start) or _PLANNED.search(text, cue.span.start, cue.span.end)
        return EventStatus.PLANNED if ahead else EventStatus.HELD
    said = (_THAT if cue.type is EventType.CALL else _COMMA).search(text, cue.span.end, clause.end)
    end = min(said.start() if said else clause.end, cue.span.end + _PLANNED_REACH)
    return EventStatus.PLANNED if _PLANNED.search(text, start, end) else EventStatus.HELD
