"""A cue in its clause, and who takes part in what it tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from muster.extraction.event_cues import Cue
from muster.extraction.finder import listed
from muster.extraction.mention import Mention, MentionKind
from muster.model.span import Span
from muster.text.article import Sentence


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue in its clause; `within` are all mentions of the sentence, `named` those that can act."""

    text: str
    sentence: Sentence
    cue: Cue
    span: Span
    within: tuple[Mention, ...]
    named: tuple[Mention, ...]


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
_OBJECT_REACH = 25
_BARE = listed("""
    The Cabinet Parliament Government Council Assembly House Chamber Senate Congress Legislature Ministers MPs Deputies
    President Prime Minister Court National
""")
_COUNCIL = re.compile(r"\b(?:[Cc]ouncil(?! of [Mm]inisters)|[Rr]esolution|ambassadors|member states)\b")
_OWNS = re.compile(r"['’]s\s")
_OPENING = 25  # characters within which a dateline begins
DATELINE = re.compile(r"\s*(?:\([\w ]+\)\s*)?(?:--|—|–|-)\s")
_SPEECH_REACH = 80
_APART = re.compile(r"[.;]|\b(?:said|says|told|that|who|which|when|but|after|before|if)\b")


def cut_clause(text: str, sentence: Sentence, cue: Cue, *, within: tuple[Mention, ...]) -> Clause:
    """Return the clause around the cue; a clause of "who" or "which" takes in whom it is about."""
    named = tuple(mention for mention in within if can_act(text, mention))
    breaks = [match.start() for match in _BREAK.finditer(text, sentence.span.start, sentence.span.end)]
    start = max((place for place in breaks if place <= cue.span.start), default=sentence.span.start)
    end = min((place for place in breaks if place >= cue.span.end), default=sentence.span.end)
    if _RELATIVE.match(text, start):
        start = max((mention.span.start for mention in named if mention.span.end <= start), default=start)
    return Clause(text, sentence, cue, Span(start, end), within, named)


def can_act(text: str, mention: Mention) -> bool:
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


def participants(clause: Clause) -> tuple[Mention, ...]:
    """Return those of the clause who are neither its topic nor the one who only reports it."""
    inside = [mention for mention in clause.named if clause.span.covers(mention.span)]
    meant = [mention for mention in inside if not _is_topic(clause.text, mention)]
    return tuple([mention for mention in meant if not _reports(clause, mention)] or meant)


def deciders(clause: Clause) -> tuple[Mention, ...]:
    """Return whose parliament or cabinet it is: by name, by the place ("In Berlin, the cabinet"), or as before."""
    cue, told = (
        clause.cue.span,
        [mention for mention in clause.within if mention.actor and not _is_dateline(clause, mention)],
    )
    if owner := [mention for mention in told if _OWNS.fullmatch(clause.text, mention.span.end, cue.start)]:
        return tuple(owner)
    inside = [mention for mention in told if mention.span.meets(cue) and not mention.person]
    named = [mention for mention in inside if mention.kind is not MentionKind.ROLE or _is_named(clause, mention)]
    before = [mention for mention in told if mention.span.end <= cue.start]
    beside = [mention for mention in before if not _APART.search(clause.text, mention.span.end, cue.start)]
    return tuple(named[:1] or beside[-1:])


def is_council(clause: Clause) -> bool:
    """Tell whether a council decides, as bodies have one, and not a parliament or a cabinet."""
    return _COUNCIL.search(clause.cue.span.of(clause.text)) is not None


def _is_dateline(clause: Clause, mention: Mention) -> bool:
    return (
        mention.span.start < clause.sentence.span.start + _OPENING
        and DATELINE.match(clause.text, mention.span.end) is not None
    )


def _is_named(clause: Clause, mention: Mention) -> bool:
    """Tell whether an office says whose it is: "NATO foreign ministers", and not "the ministers"."""
    return any(word[0].isupper() and word not in _BARE for word in mention.span.of(clause.text).split())


def has_object(clause: Clause) -> bool:
    """Tell whether somebody is named directly after the cue."""
    end = clause.cue.span.end
    return any(0 <= mention.span.start - end <= _OBJECT_REACH for mention in clause.within)


def _is_topic(text: str, mention: Mention) -> bool:
    return _TOPIC.search(text, max(0, mention.span.start - 30), mention.span.start) is not None


def _reports(clause: Clause, mention: Mention) -> bool:
    """Tell whether somebody only reports the event; who says so after, at or on it has been there."""
    end, cue = mention.span.end, clause.cue.span.start
    if end >= cue:
        return False
    said = _SPEECH.match(clause.text, end, min(end + _SPEECH_REACH, cue))
    return said is not None and not _PRESENT.search(clause.text, said.end(), cue)
