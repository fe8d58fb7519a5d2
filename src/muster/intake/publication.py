"""What is known of a publication, and how: the firmest word on each fact counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
# "PARIS, Feb 26, 2025 (Agency) - ", "KYIV. 19 February 2015 –", "Jan 31, 2025 — "
_DATELINES = tuple(
    re.compile(rf"(?P<head>[A-Z][^\n]{{3,110}}?){end}") for end in (r"\s[-–—]{1,2}\s", r"\.\s+(?=[A-Z“\"])", r":\s")
)
# A dateline is a place, a day, an agency, and nothing in lower case but months and the like.
_DATED = re.compile(
    r"(?:(?:[A-Z\d][\w.'’/-]*|of|the|de|la|al|el|own|service|correspondents?)[\s,.]*|\([^)]{1,40}\)[\s,]*){2,14}"
)
_ROW = re.compile(r"[a-z]{3}\. [A-Z]|\s[|·•]\s")
_STAMPED = re.compile(r"(?:last |first )?(?:published|posted|updated|compiled|filed)\b", re.IGNORECASE)
_FIRST_WORDS = 90
_UNDATED = frozenset({AsideReason.RELATED, AsideReason.CAPTION, AsideReason.ADVERT, AsideReason.REPEATED})


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
                know(head.day_above(), KnownFrom.BYLINE),
                know(head.dateline_day(), KnownFrom.DATELINE),
                know(head.day_of_first_sentence(), KnownFrom.BYLINE),
                know(foot.day_below(), KnownFrom.BYLINE),
            )
        ),
    )


class _Edge:
    """The first or the last lines of a text with what each of them is."""

    def __init__(self, text: str) -> None:
        lines = split_lines(text)
        self._words = [line.of(text) for line in lines]
        self._labels = label_lines(text, lines)

    def _body(self) -> tuple[int, int]:
        """Return the numbers of the first and the last line of the body."""
        body = [number for number, label in enumerate(self._labels) if label in {Part.BODY, Part.TABLE}]
        return (body[0], body[-1]) if body else (len(self._labels), len(self._labels))

    def title(self) -> str | None:
        above = zip(self._words[: self._body()[0]], self._labels, strict=False)
        heads = [words for words, label in above if label is Part.HEADLINE and len(words.split()) <= _LONGEST_TITLE]
        whole = [words for words in heads if not _ROW.search(words)] or heads
        return max(whole, key=lambda words: len(words.split()) - 5 * words.isupper(), default=None)

    def name(self) -> str | None:
        for words, label in zip(self._words, self._labels, strict=True):
            match = _BY.match(words) if label is AsideReason.BYLINE else None
            if match and not _NOBODY.search(match["name"]):
                return match["name"].strip(" ,")
        return None

    def day_above(self) -> date | None:
        """Return the day that a line above the body gives: a byline first, then any other of the page."""
        above = list(zip(self._words[: self._body()[0]], self._labels, strict=False))
        ranked = sorted(above, key=lambda line: line[1] is not AsideReason.BYLINE)
        return _first_day(words for words, label in ranked if label not in _UNDATED)

    def day_below(self) -> date | None:
        """Return the day that a byline below the body gives."""
        below = zip(self._words[self._body()[1] :], self._labels[self._body()[1] :], strict=True)
        return _first_day(words for words, label in below if label is AsideReason.BYLINE)

    def dateline_day(self) -> date | None:
        """Return the day that the body's first words give, if they are a dateline."""
        first = self._body()[0]
        words = self._words[first] if first < len(self._words) else ""
        matches = (pattern.match(words) for pattern in _DATELINES)
        return _first_day(match["head"] for match in matches if match and _DATED.fullmatch(match["head"]))

    def day_of_first_sentence(self) -> date | None:
        """Return the day that the body's first words give, if they say when it was published."""
        first = self._body()[0]
        words = self._words[first][:_FIRST_WORDS] if first < len(self._words) else ""
        return day_in(words) if _STAMPED.match(words) else None


def _first_day(lines: Iterable[str]) -> date | None:
    return next((day for words in lines if (day := day_in(words))), None)
