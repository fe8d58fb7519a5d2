"""What is known of a publication, and how: the firmest word on each fact counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from muster.intake.written_days import day_in, day_in_address
from muster.model.report import Known, KnownFrom, Publication
from muster.text.article import AsideReason, Part
from muster.text.cleaning import label_lines
from muster.text.lines import split_lines

T = TypeVar("T")

_EDGE = 3_000
_LONGEST_TITLE = 30
_BY = re.compile(
    r"^[\s>•*\-–—]*(?:(?:written|edited|reported|posted) )?by:?\s+(?P<name>[^|•·–—\d(]{3,60}?)\s*(?:$|[|•·–—(]|,\s|\d)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:news|staff|web|our|desk|team|newsroom|correspondents?|reporters?|agenc\w+|admin|wires?)\b", re.I
)
_DATELINE = re.compile(
    r"^[A-Z][\w.'’ ]*(?:,[\w.'’ ]+)?[,.(–—-]\s?(?P<day>[^–—\n]{3,40}?)\s*(?:\([^)\n]{2,40}\)\s*)?(?:[-–—]{1,2}\s|\.\s)"
)
_DATED_TITLE = re.compile(r"\b(?:published|posted|updated|edition)\b", re.IGNORECASE)


def merge_publications(known: Iterable[Publication]) -> Publication:
    """Return each fact as the first of `known` that has it tells it: hand them in from firmest to weakest."""
    ordered = tuple(known)
    return Publication(
        outlet=_first(publication.outlet for publication in ordered),
        url=_first(publication.url for publication in ordered),
        title=_first(publication.title for publication in ordered),
        byline=_first(publication.byline for publication in ordered),
        published_on=_first(publication.published_on for publication in ordered),
    )


def _first(candidates: Iterable[Known[T] | None]) -> Known[T] | None:
    return next((known for known in candidates if known is not None), None)


def know(value: T | None, known_from: KnownFrom) -> Known[T] | None:
    """Return the value with how it is known, or None where there is nothing to know."""
    return None if value is None or value == "" else Known(value, known_from)


def publication_of_option(published: date | None) -> Publication:
    """Return what the call itself says."""
    return Publication(published_on=know(published, KnownFrom.OPTION))


def publication_of_address(url: str | None) -> Publication:
    """Return what an address tells: the day in its path, and the outlet by its host."""
    if not url:
        return Publication()
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return Publication()
    return Publication(
        outlet=know(host.removeprefix("www."), KnownFrom.URL),
        published_on=know(day_in_address(url), KnownFrom.URL),
    )


def publication_of_text(text: str) -> Publication:
    """Return what a text's own head and foot tell: headline, byline, and the day in byline or dateline."""
    head = _Edge(text[:_EDGE])
    foot = _Edge(text[-_EDGE:]) if len(text) > _EDGE else head
    byline = head.name() or foot.name()
    return Publication(
        title=know(head.title(), KnownFrom.TEXT),
        byline=know(byline, KnownFrom.BYLINE),
        published_on=_first(
            (
                know(head.byline_day(), KnownFrom.BYLINE),
                know(head.dateline_day(), KnownFrom.DATELINE),
                know(foot.byline_day(), KnownFrom.BYLINE),
            )
        ),
    )


class _Edge:
    """The first or the last lines of a text with what each of them is."""

    def __init__(self, text: str) -> None:
        lines = split_lines(text)
        self._words = [line.of(text) for line in lines]
        self._labels = label_lines(text, lines)

    def _with(self, *labels: Part | AsideReason) -> Sequence[str]:
        return [words for words, label in zip(self._words, self._labels, strict=True) if label in labels]

    def title(self) -> str | None:
        leading = self._words[: next((n for n, label in enumerate(self._labels) if label is Part.BODY), 0)]
        heads = [words for words in self._with(Part.HEADLINE) if words in leading]
        fitting = [words for words in heads if len(words.split()) <= _LONGEST_TITLE]
        return max(fitting, key=lambda words: len(words.split()) - 5 * words.isupper(), default=None)

    def name(self) -> str | None:
        for words in self._with(AsideReason.BYLINE):
            match = _BY.match(words)
            if match and not _NOBODY.search(match["name"]):
                return match["name"].strip(" ,")
        return None

    def byline_day(self) -> date | None:
        days = (day_in(words) for words in self._with(AsideReason.BYLINE))
        return next((day for day in days if day), None)

    def dateline_day(self) -> date | None:
        body = self._with(Part.BODY)
        match = _DATELINE.match(body[0][:160]) if body else None
        return day_in(match["day"]) if match else None
