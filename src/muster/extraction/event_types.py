"""Whether those who come together are told to meet, to be at a summit, or to be on a visit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import fsum

from muster.extraction.event_candidates import Candidate
from muster.extraction.event_drafts import Draft, actors_in, people_in
from muster.extraction.event_type_weights import WEIGHTS
from muster.extraction.mention import MentionKind
from muster.model.record import EventType
from muster.text.article import Article, Part

# In the order of the columns of the weights; "always" stands among these, so that there is a row for any draft.
GATHERINGS = (EventType.MEETING, EventType.SUMMIT, EventType.VISIT)
_WORDS = (
    ("summit", r"[Ss]ummit"),
    ("leaders", r"[Ll]eaders|[Hh]eads of|[Pp]residents|[Pp]rime [Mm]inisters|[Pp]remiers"),
    ("ministers", r"[Mm]inisters|[Aa]mbassadors|[Ee]nvoys|[Dd]elegations|[Nn]egotiators|[Oo]fficials|[Cc]hiefs"),
    ("conference", r"[Cc]onference|[Ff]orum"),
    ("talks", r"[Tt]alks|[Mm]eetings?\b|[Nn]egotiations|[Ss]ession"),
    ("visit", r"[Vv]isit|\b[Tt]rip\b|\b[Tt]our\b"),
    ("alliance", r"\b(?:N(?:ATO|ato)|E\.?U\.?|G-?7|G-?20|African Union|AU|ECOWAS|ASEAN|SADC|OAS|OAU|coalition)\b"),
    ("with somebody", r"\b(?:with|by|received|met|host\w*) (?:[a-z]+ ){0,2}[A-Z]"),
    (
        "many",
        r"\b(?:some|than|about|around|over|\d\d|twenty|thirty|forty|dozens?) (?:\w+ ){0,3}"
        r"(?:leaders|countries|states)",
    ),
    ("audience", r"\b(?:reporters|journalists|press|interview|troops|soldiers)\b"),
)
_COMPILED = tuple((name, re.compile(words)) for name, words in _WORDS)
_LOOKED_AT = 3  # mentions: what is told later tells little of the type
_ERRAND = re.compile(r"[^.;]{0,60}\bfor (?:[\w-]+ ){0,3}(?:talks|discussions|meetings?|consultations|negotiations)\b")
_SMALL = re.compile(r"[a-z]+")


def choose_type(article: Article, draft: Draft) -> EventType:
    """Return the type that the words make likeliest; what is no gathering keeps its own.

    Who travels somewhere for talks is on a visit.
    """
    if draft.type not in GATHERINGS:
        return draft.type
    if goes_for_talks(article.text, draft.first):
        return EventType.VISIT
    rows = [WEIGHTS[feature] for feature in describe_type(article, draft) if feature in WEIGHTS]
    sums = dict(zip(GATHERINGS, map(fsum, zip(*rows, strict=True)), strict=True))
    return max(GATHERINGS, key=lambda kind: sums[kind])


def goes_for_talks(text: str, candidate: Candidate) -> bool:
    """Tell whether somebody is said to travel to a place for talks there."""
    cue = candidate.cue
    return cue.type is EventType.VISIT and bool(_ERRAND.match(text, cue.span.end, candidate.sentence.span.end))


def describe_type(article: Article, draft: Draft) -> frozenset[str]:
    """Return the features by which the type of a gathering is told; each is there or not."""
    return frozenset((*_of_draft(draft), *_of_people(draft), *_of_words(article, draft), *_of_first(article, draft)))


def _of_draft(draft: Draft) -> Iterator[str]:
    yield "always"
    yield f"told as {draft.type}"
    yield f"status {draft.status}"
    yield f"told {min(2, len(draft.candidates))}"
    for candidate in draft.candidates:
        yield f"cue {candidate.cue.name}"
        yield f"also {candidate.cue.type}"
    if draft.place:
        yield "placed"


def _of_people(draft: Draft) -> Iterator[str]:
    people, actors = people_in(draft.near), actors_in(draft.near)
    yield f"people {min(3, len(people))}"
    yield f"{draft.type} of people {min(2, len(people))}"
    yield f"actors {min(3, len(actors))}"
    yield f"{draft.type} of actors {min(2, len(actors))}"
    if any(mention.kind is MentionKind.COLLECTIVE for mention in draft.near):
        yield "of a group"


def _of_words(article: Article, draft: Draft) -> Iterator[str]:
    told = [candidate.sentence.span.of(article.text) for candidate in draft.candidates[:_LOOKED_AT]]
    for name, words in _COMPILED:
        if any(words.search(sentence) for sentence in told):
            yield f"word {name}"
            yield f"{draft.type} word {name}"
    headlines = [sentence.span for sentence in article.sentences if sentence.part is Part.HEADLINE]
    if any("summit" in span.of(article.text).lower() for span in headlines):
        yield "summit in headline"


def _of_first(article: Article, draft: Draft) -> Iterator[str]:
    """Tell the words that the event is first told with, and what follows them."""
    first, text = draft.first, article.text
    people = people_in(first.near)
    yield f"first {first.cue.type}"
    yield f"first {first.cue.name}"
    yield f"{first.cue.name} of people {min(2, len(people))}"
    yield f"says {first.cue.span.of(text).lower().split()[-1]}"
    behind = text[first.cue.span.end : first.cue.span.end + 25].split()[:1]
    yield from (f"after {_plain(word)}" for word in behind)


def _plain(word: str) -> str:
    if _SMALL.fullmatch(word):
        return word
    return "a name" if word[0].isupper() else "a mark"
