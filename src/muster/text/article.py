"""A report as a reader sees it: the body in sentences, the rest set aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.model.finding import Finding
from muster.model.report import Report
from muster.model.span import Span


class Part(StrEnum):
    """What a sentence is part of."""

    HEADLINE = "headline"
    BODY = "body"
    TABLE = "table"


class AsideReason(StrEnum):
    """Why a line is not part of the body."""

    MENU = "menu"
    SHARE = "share"
    COUNTER = "counter"
    COOKIE = "cookie"
    ADVERT = "advert"
    NEWSLETTER = "newsletter"
    RELATED = "related"
    CAPTION = "caption"
    COMMENT = "comment"
    BYLINE = "byline"
    CREDIT = "credit"
    PLAYER = "player"
    LEGAL = "legal"
    REPEATED = "repeated"
    LABEL = "label"  # of the page, not of the report: an outlet's name, a section, an edition, an end mark


@dataclass(frozen=True, slots=True)
class Aside:
    """A line that was set aside, and why."""

    span: Span
    reason: AsideReason


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` counts the paragraphs of the body from 0."""

    span: Span
    paragraph: int
    part: Part = Part.BODY


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, without the marks; it may run over sentences and paragraphs.

    `closed` is False where the closing mark is missing: the span then ends with its paragraph.
    """

    span: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """A report with its sentences and quotations in the order of the text, and what was set aside."""

    report: Report
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = ()
    asides: tuple[Aside, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        """Return the text as received."""
        return self.report.text
