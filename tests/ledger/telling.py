"""A tiny reader and own-worded reports, small enough to be checked by eye."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from muster.extraction.reader import Reading
from muster.ledger.lens import Lens
from muster.model.record import Commitment, Demand, Event, EventStatus, EventType, Record, Speaker, Why
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.model.scales import Condition, ConditionKind, Stance, Undertaking, Voice
from muster.model.span import Span
from muster.text.article import Article
from muster.text.reading import read_article

LENS = Lens("tiny-1", "ukraine", "0123456789abcdef")
ACTORS = {"France": "FR", "Britain": "GB", "Poland": "PL", "Washington": "US"}
STANCES = {"will send": Stance.PLEDGED, "could send": Stance.CONSIDERING, "will not send": Stance.REFUSED}
_COMMITMENT = re.compile(r"(France|Britain|Poland|Washington) (will send|could send|will not send) troops[^.]*")
_DEMAND = re.compile(r"(France|Britain|Poland) asks (Washington) for a backstop")
_MEETING = re.compile(r"(France|Britain|Poland) met (Washington) in (\w+)")


@dataclass(frozen=True, slots=True)
class TinyReader:
    """Reads three plain sentences, word by word."""

    name: str = "tiny-1"

    def read(self, article: Article) -> Reading:
        text = article.text
        records: list[Record] = [_commitment(match) for match in _COMMITMENT.finditer(text)]
        records += [_demand(match) for match in _DEMAND.finditer(text)]
        records += [_meeting(match) for match in _MEETING.finditer(text)]
        return Reading(tuple(sorted(records, key=lambda record: record.evidence)))


def _commitment(match: re.Match[str]) -> Commitment:
    after_ceasefire = "ceasefire" in match[0]
    return Commitment(
        doer=ACTORS[match[1]],
        undertaking=Undertaking.TROOPS,
        stance=STANCES[match[2]],
        voice=Voice.OWN,
        speaker=Speaker(ACTORS[match[1]], ACTORS[match[1]]),
        conditions=(Condition(ConditionKind.CEASEFIRE),) if after_ceasefire else (),
        evidence=(Span(*match.span()),),
        why=Why("tiny", (Span(*match.span(2)),)),
    )


def _demand(match: re.Match[str]) -> Demand:
    return Demand(
        by=ACTORS[match[1]],
        doer=ACTORS[match[2]],
        undertaking=Undertaking.GUARANTEE,
        evidence=(Span(*match.span()),),
    )


def _meeting(match: re.Match[str]) -> Event:
    return Event(
        type=EventType.MEETING,
        participants=(ACTORS[match[1]], ACTORS[match[2]]),
        status=EventStatus.HELD,
        place=match[3],
        evidence=(Span(*match.span()),),
    )


def report(
    text: str = "France will send troops after a ceasefire. Poland asks Washington for a backstop.",
    name: str = "one",
    *,
    day: date | None = date(2031, 5, 6),
    outlet: str | None = "The Harbour Post",
    title: str | None = None,
    known_from: KnownFrom = KnownFrom.MANIFEST,
) -> Report:
    return Report(
        text,
        name,
        Publication(
            outlet=Known(outlet, known_from) if outlet else None,
            title=Known(title, known_from) if title else None,
            published_on=Known(day, known_from) if day else None,
        ),
    )


def read(one: Report, reader: TinyReader | None = None) -> tuple[Article, Reading]:
    article = read_article(one)
    return article, (reader or TinyReader()).read(article)
