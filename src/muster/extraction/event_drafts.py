"""Gathers the mentions of one event: the meeting, "Thursday's talks" and "the summit" of a report are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from muster.extraction.event_candidates import Candidate
from muster.extraction.event_rules import Form
from muster.extraction.mention import Mention
from muster.model.days import Days
from muster.model.record import EventStatus, EventType

# A visit to a capital, the meeting there and the summit it was for are told as one event.
_FAMILIES = {EventType.SUMMIT: EventType.MEETING, EventType.VISIT: EventType.MEETING}
_SAID_AGAIN = re.compile(r"\b(?:the|that|this|these|those|their|his|her|its)\s(?:\w+\s)?$|['’]s\s$", re.IGNORECASE)
_PARTIES = re.compile(r"\b(?:by|with|between|involving|including|among)\s")
_ENOUGH_PEOPLE = 2
_BARE = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)\s(?:(?P<place>[A-Z]\w+)\s)?$"
    r"|\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday)['’]s\s$"
)
_OWN_PARTIES = re.compile(r"\s(?:with|between|of|among)\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """The mentions of what may be one event, in the order of the text."""

    candidates: tuple[Candidate, ...]

    @property
    def first(self) -> Candidate:
        """Return the first mention."""
        return self.candidates[0]

    @property
    def family(self) -> EventType:
        """Return the type, with visits and summits among the meetings."""
        return family(self.first.cue.type)

    @property
    def type(self) -> EventType:
        """Return the type, as first told; whoever joins or gathers for a summit is at a summit."""
        types = [candidate.cue.type for candidate in self.candidates[:2]]
        return EventType.SUMMIT if EventType.SUMMIT in types else types[0]

    @property
    def status(self) -> EventStatus:
        """Return whether it took place, as first told."""
        return self.first.status

    @property
    def near(self) -> tuple[Mention, ...]:
        """Return whom the clauses of all mentions name."""
        return tuple(mention for candidate in self.candidates for mention in candidate.near)

    @property
    def participants(self) -> tuple[str, ...]:
        """Return who took part; where no clause says so, whom the sentence or the one before it speaks of."""
        return _codes(self.near) or _codes(
            mention for candidate in self.candidates for mention in candidate.far or candidate.before[:1]
        )

    @property
    def place(self) -> str | None:
        """Return the place, as first told."""
        return next((candidate.place for candidate in self.candidates if candidate.place), None)

    @property
    def days(self) -> Days | None:
        """Return the days, as first told; None where none are told or known."""
        return next((candidate.days for candidate in self.candidates if candidate.days), None)


def people_in(mentions: Iterable[Mention]) -> set[str]:
    """Return the persons that are named."""
    return {mention.person for mention in mentions if mention.person}


def actors_in(mentions: Iterable[Mention]) -> set[str]:
    """Return the actors that are named, or for whom somebody named speaks."""
    return {mention.actor for mention in mentions if mention.actor}


def gather(text: str, candidates: Sequence[Candidate]) -> tuple[Draft, ...]:
    """Put each candidate with the latest draft that it can be a further mention of."""
    drafts: list[Draft] = []
    for candidate in candidates:
        number = next(
            (number for number in reversed(range(len(drafts))) if _continues(text, drafts[number], candidate)), None
        )
        if number is None:
            drafts.append(Draft((candidate,)))
        else:
            told = _of_the_event(text, candidate) if _is_bare(text, drafts[number], candidate) else candidate
            drafts[number] = Draft((*drafts[number].candidates, told))
    return tuple(drafts)


def _of_the_event(text: str, candidate: Candidate) -> Candidate:
    """Keep whom "the meeting" is said to be with or by; the others of its clause only speak of it."""
    parties = _PARTIES.search(text, candidate.cue.span.end, candidate.clause.end)
    start = parties.end() if parties else candidate.clause.end
    return replace(candidate, near=tuple(mention for mention in candidate.near if mention.span.start >= start))


def family(kind: EventType) -> EventType:
    """Return the type that events of a kind are told as, visits and summits as meetings."""
    return _FAMILIES.get(kind, kind)


def code(mention: Mention) -> str:
    """Return the family name, or the code of the actor."""
    return mention.name or ""


def _codes(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code(mention) for mention in mentions))


def _continues(text: str, draft: Draft, candidate: Candidate) -> bool:
    if draft.family is not family(candidate.cue.type):
        return False
    known, new = set(draft.participants), set(_codes(candidate.near))
    again = _is_said_again(text, candidate)
    if draft.family in {EventType.DECISION, EventType.ATTACK}:
        return bool(known & new) and (again or draft.candidates[-1].sentence == candidate.sentence)
    if EventStatus.FAILED in {draft.status, candidate.status} and draft.status is not candidate.status and not again:
        return False
    if draft.candidates[-1].clause == candidate.clause and new == set(_codes(draft.candidates[-1].near)):
        return True
    if again and (new <= known or _is_bare(text, draft, candidate)):
        return True
    if _elsewhere(draft, candidate):
        return False
    if again and known & new:
        return True
    if draft.status is not candidate.status:
        return False
    if not new:
        return draft.candidates[-1].sentence.paragraph == candidate.sentence.paragraph
    return not known or _share(draft, candidate)


def _is_said_again(text: str, candidate: Candidate) -> bool:
    """Tell whether it is "the meeting" or "their talks": something told already."""
    before = text[max(0, candidate.cue.span.start - 25) : candidate.cue.span.start]
    return candidate.cue.form is Form.NOUN and _SAID_AGAIN.search(before) is not None


def _is_bare(text: str, draft: Draft, candidate: Candidate) -> bool:
    """Tell whether it is "the meeting", or "the Paris meeting" of this draft, without a word on whose."""
    bare = _BARE.search(text, max(0, candidate.cue.span.start - 20), candidate.cue.span.start)
    if bare is None or _OWN_PARTIES.match(text, candidate.cue.span.end):
        return False
    if bare["day"] and candidate.days and draft.days:
        return candidate.days.overlaps(draft.days)
    return bare["place"] in {None, draft.place}


def _elsewhere(draft: Draft, candidate: Candidate) -> bool:
    """Tell whether it is told of another place or another time."""
    if draft.place and candidate.place and draft.place != candidate.place:
        return True
    if candidate.days is None or draft.days is None:
        return False
    return not candidate.days.overlaps(draft.days)


def _share(draft: Draft, candidate: Candidate) -> bool:
    """Tell whether enough of the participants are the same: all of one side, two people, or one at the same place."""
    known, new = set(draft.participants), set(_codes(candidate.near))
    if draft.place and draft.place == candidate.place:
        return bool(known & new)
    people = people_in(candidate.near)
    return new <= known or known <= new or len(people & known) >= _ENOUGH_PEOPLE
