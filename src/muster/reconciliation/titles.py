"""Offices as a report prints them, with the person they are given to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from muster.model.office import OfficeKind as Kind
from muster.model.span import Span
from muster.reconciliation.gazetteer import Named


class Qualifier(StrEnum):
    """What a word before the office says of the holder's time in it."""

    NONE = "none"
    FORMER = "former"
    OTHER = "other"  # acting, deputy, designate, then: the office is not held in its own right on that day


@dataclass(frozen=True, slots=True)
class Titled:
    """An office as printed; `name` is None where no person is named with it, `country` where none is."""

    span: Span
    office: str
    kinds: frozenset[Kind]
    qualifier: Qualifier
    country: str | None = None
    name: str | None = None
    name_span: Span | None = None


_HEADS = frozenset({Kind.HEAD_OF_GOVERNMENT})
_TITLES: tuple[tuple[frozenset[Kind], tuple[str, ...]], ...] = (  # the first that fits wins: the longer stand first
    (
        frozenset({Kind.LEADER}),
        (
            r"(?:president|head|chief) of the European Commission",
            r"(?:European )?Commission (?:president|chief)",
            r"secretary[- ]general",
            r"chair(?:man|woman|person)? of (?:the )?(?:[\w-]+ ){0,4}?(?=ECOWAS|SADC|ASEAN|CARICOM)",
            r"(?<=ECOWAS )chair(?:man|woman|person)?",
        ),
    ),
    (
        frozenset({Kind.COUNCIL}),
        (r"president of the European Council", r"European Council president", r"(?:EU )?Council president"),
    ),
    (
        frozenset({Kind.DIPLOMAT}),
        (
            r"(?:EU|European Union)(?:'s|’s)? (?:foreign policy chief|top diplomat)",
            r"foreign policy chief",
            r"(?:EU )?high representative(?: for foreign affairs)?",
        ),
    ),
    (
        frozenset({Kind.UN_AMBASSADOR}),
        (
            r"(?:ambassador|permanent representative|envoy) to the (?:United Nations|UN|U\.N\.)",
            r"(?:UN|U\.N\.) ambassador",
        ),
    ),
    (
        frozenset({Kind.DEFENCE}),
        (
            r"secretary of state for defen[cs]e",
            r"(?:national )?defen[cs]e (?:minister|secretary|chief)",
            r"minister (?:of|for) (?:the )?(?:national )?(?:defen[cs]e|armed forces|armies)",
            r"(?:armed forces|armies) minister",
            r"secretary of (?:defen[cs]e|war)",
            r"war secretary",
        ),
    ),
    (
        frozenset({Kind.FOREIGN}),
        (
            r"(?:foreign|external) affairs minister",
            r"foreign (?:minister|secretary)",
            r"minister (?:of|for) (?:foreign|external) affairs",
            r"(?:chief|top) diplomat",
            r"secretary of state(?: for foreign affairs)?",
        ),
    ),
    (
        frozenset({Kind.FINANCE}),
        (
            r"chancellor of the exchequer",
            r"(?:economy and )?finance minister",
            r"minister (?:of|for) (?:the )?finance",
            r"treasury secretary",
            r"secretary of (?:the )?treasury",
        ),
    ),
    (
        frozenset({Kind.INTERIOR}),
        (r"interior minister", r"home secretary", r"minister of (?:the )?interior", r"home affairs minister"),
    ),
    (_HEADS, (r"prime minister", r"taoiseach", r"head of government", r"premier")),
    (_HEADS | {Kind.FINANCE}, (r"(?:federal )?chancellor",)),
    (frozenset({Kind.OPPOSITION}), (r"leader of the opposition", r"opposition leader")),
    (frozenset({Kind.ENVOY}), (r"special envoy",)),
    (frozenset({Kind.COMMANDER}), (r"(?:supreme )?allied commander(?: Europe)?", r"SACEUR")),
    (frozenset({Kind.SPOKESPERSON}), (r"press secretary",)),
    (frozenset({Kind.HEAD_OF_STATE, Kind.LEADER, Kind.COUNCIL}), (r"president",)),
)
_PLAIN = frozenset({"premier", "defence chief", "defense chief", "chief diplomat", "top diplomat"})
_TITLE = re.compile("|".join(rf"(?P<t{n}>\b(?i:{'|'.join(patterns)})\b)" for n, (_, patterns) in enumerate(_TITLES)))
_FORMER = r"former|ex|erstwhile|ousted|deposed|one-time|onetime|previous|late"
_OTHER = (
    r"then|deputy|vice|acting|interim|caretaker|outgoing|incoming|future|shadow|assistant|junior|under|"
    r"transitional|self-proclaimed|self-declared|would-be|party|first|designated|next|past|exiled|"
    r"regional|state|provincial|parliamentary|minority|co|class|company|club|bank|university|council"
)
_BEFORE = re.compile(rf"(?:(?<![\w-])(?P<former>(?i:{_FORMER}))|(?<![\w-])(?P<other>(?i:{_OTHER})))[ -]$")
_ELECT = re.compile(r"[- ](?:elect|designate|in-waiting|hopeful|nominee)\b")
_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-ŽÇŞİ][\w'’-]*[^\W\d_]|[A-Z]\.)"
_SMALL = r"(?:de|van|von|der|den|bin|ibn|al|el|da|dos|la|le|zu|ul|af)"
_NAME = rf"{_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{0,3}}|{_SMALL}\s(?:{_SMALL}\s)?{_WORD}"
_HONORIFIC = r"(?:(?:Sir|Dame|Lord|Mr|Mrs|Ms|Dr|Gen|General|Lt|Maj|Col|Admiral)\.?\s+)*"
_AFTER = re.compile(rf"(?P<comma>,)?\s+{_HONORIFIC}(?P<name>{_NAME})")
_AHEAD = re.compile(rf"(?P<name>{_NAME}),\s+(?:(?:the|its|their|a)\s+)?$")
_REACH = 60  # characters that an office can run beyond its chief word
_POSSESSIVE = re.compile(r"['’]s?$")
_NO_NAME = (
    "The In On At A An And But He She It His Her They When While After Before Once If As For From To With By Of "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Foreign Defence Defense Prime Minister President Finance Secretary Vice "
    "Deputy Western European Europe State General Home Interior Treasury National Council Commission House Senate "
    "Parliament Day Office Palace Administration Who What Where Also Both Russian Asked Speaking Under"
)
NOT_NAMES = frozenset(_NO_NAME.split())


def find_titles(text: str, actors: Sequence[Named]) -> tuple[Titled, ...]:
    """Find every office that the text prints, with country, one of the `actors` in it, and person next to it."""
    reader = _Reader(text, actors)
    return tuple(reader.read(match) for start, end in _near_titles(text) for match in _TITLE.finditer(text, start, end))


# Trying every title at every word is slow; a text without one of these words prints no office.
_TRIGGER = re.compile(
    r"(?=[acdehlmprst])(?:minister|president|premier|secretary|chancellor|leader|ambassador|representative|envoy|chief|"
    r"chair|diplomat|taoiseach|head of government|commander|SACEUR)",
    re.IGNORECASE,
)


def _near_titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield the pieces of the text around words of office, none over another."""
    start = end = 0
    for match in _TRIGGER.finditer(text):
        if match.start() - _REACH > end:
            if end:
                yield start, end
            start = match.start() - _REACH
        end = match.end() + _REACH
    if end:
        yield max(0, start), end


class _Reader:
    """Looks left and right of a title; countries are known from their places."""

    def __init__(self, text: str, named: Sequence[Named]) -> None:
        self._text = text
        self._starts = {one.span.start: one for one in named}
        self._ends = {one.span.end: one for one in named}

    def read(self, match: re.Match[str]) -> Titled:
        """Read the office with what belongs to it."""
        kinds = _TITLES[int((match.lastgroup or "t0")[1:])][0]
        start, qualifier, country = self._look_left(match.start())
        end, country = self._look_right(match.end(), country)
        if _ELECT.match(self._text, match.end()):
            qualifier = Qualifier.OTHER
        name = self._name_after(end) or self._name_before(start)
        kinds = _kinds(kinds, country, match.group())
        span = Span(min(start, name.start), max(end, name.end)) if name else Span(start, end)
        return Titled(span, match.group(), kinds, qualifier, country, name.of(self._text) if name else None, name)

    def _look_left(self, place: int) -> tuple[int, Qualifier, str | None]:
        qualifier, country = Qualifier.NONE, None
        for _ in range(3):
            if named := self._country_before(place):
                country, place = country or named.code, named.span.start
            elif found := _BEFORE.search(self._text, max(0, place - 16), place):
                place = found.start()
                if qualifier is not Qualifier.OTHER:
                    qualifier = Qualifier.FORMER if found["former"] else Qualifier.OTHER
        return place, qualifier, country

    def _country_before(self, place: int) -> Named | None:
        for gap in (" ", "'s ", "’s ", "’ ", "' ", "-"):
            if self._text.endswith(gap, 0, place) and (named := self._ends.get(place - len(gap))):
                return named
        return None

    def _look_right(self, place: int, country: str | None) -> tuple[int, str | None]:
        gap = re.compile(r"\s*(?:(?:of|for)\s+)?(?:the\s+)?").match(self._text, place)
        named = self._starts.get(gap.end()) if gap else None
        if named and gap and (gap.end() > place + 1 or country is None):
            return named.span.end, country or named.code
        return place, country

    def _name_after(self, place: int) -> Span | None:
        found = _AFTER.match(self._text, place)
        if not found or found.start("name") in self._starts:
            return self._name_after_apposition(found)
        name = _trimmed(found["name"])
        span = Span(found.start("name"), found.start("name") + len(name)) if name else None
        return None if span and found["comma"] and not self._closes(span.end) else span

    def _name_after_apposition(self, found: re.Match[str] | None) -> Span | None:
        """Read "the chair of the bloc, Nigeria's President Bola Tinubu": a second office stands between."""
        if not found or not found["comma"]:
            return None
        second = _TITLE.search(self._text, found.end("comma"), found.end("comma") + 50)
        return self._name_after(second.end()) if second else None

    def _closes(self, place: int) -> bool:
        return self._text[place : place + 1] in {",", ".", ";", ")"} or bool(
            re.compile(r"\s(?:said|told|has|had|will|was|is|of)\b").match(self._text, place)
        )

    def _name_before(self, place: int) -> Span | None:
        found = _AHEAD.search(self._text, max(0, place - 60), place)
        if not found or found.start("name") in self._starts:
            return None
        name = _trimmed(found["name"])
        if not name or " " not in name or not self._text[place - 1 : place].isspace():
            return None
        start = found.end("name") - len(name)
        return Span(start, found.end("name"))


def _trimmed(name: str) -> str:
    """Return the name without a possessive and without words that are none, or nothing."""
    kept: list[str] = []
    for word in name.split():
        if word in NOT_NAMES:
            break
        kept.append(_POSSESSIVE.sub("", word))
        if kept[-1] != word:  # "Trump's Board of Peace": what he has is no name of his
            break
    return " ".join(kept)


def _kinds(kinds: frozenset[Kind], country: str | None, words: str) -> frozenset[Kind]:
    """Narrow what a word can mean by the country: a British chancellor is another than a German one."""
    if words.lower() == "chancellor" and country:
        return frozenset({Kind.FINANCE if country == "GB" else Kind.HEAD_OF_GOVERNMENT})
    if words.lower() == "secretary of state" and country not in {None, "US"}:
        return frozenset()
    if words.lower() in _PLAIN and country is None:
        return frozenset()
    return kinds
