"""Saved pages: the article's words out of the HTML, and what the page says of its publication."""

from __future__ import annotations

import codecs
import logging
import re
from dataclasses import dataclass

import trafilatura
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document as Extracted

from muster.intake.decoding import Decoded, decode_text, storable
from muster.intake.limits import Limits
from muster.intake.page_facts import publication_of_graph, publication_of_head
from muster.intake.plain_page import plain_words, shape_of
from muster.intake.publication import know, merge_publications
from muster.intake.refusals import RefusedError
from muster.intake.written_days import parse_day
from muster.model.finding import Code, Finding, Weight
from muster.model.report import KnownFrom, Publication

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its complaints about a page are our findings
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)


_MANY_TAGS = 2_000  # above, the second and third look at the page would take seconds
_HEAD = 150_000  # characters in which a page says what it is


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page, and what it says of its publication."""

    text: str
    publication: Publication
    findings: tuple[Finding, ...] = ()


def read_page(raw: bytes, *, limits: Limits) -> Page:
    """Read a saved page; nothing is fetched.

    Raises:
        RefusedError: The page holds no words.
    """
    decoded = _decode(raw)
    located = tuple(Finding(f.code, f.message, f.weight) for f in decoded.findings)
    page = _read(decoded.text, limits)
    made = storable(page.text)
    if not made.text.strip():
        raise RefusedError("the page holds no words: save it again when it is fully loaded")
    return Page(made.text, page.publication, (*located, *page.findings, *made.findings))


def _decode(raw: bytes) -> Decoded:
    """Believe the bytes, then the page's own word on its encoding."""
    declared = _CHARSET.search(raw[:4_096])
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        if declared and b"\0" not in raw and (encoding := _encoding(declared.group(1))):
            return Decoded(raw.decode(encoding, errors="replace"))
    return decode_text(raw)


def _encoding(name: bytes) -> str | None:
    try:
        found = codecs.lookup(name.decode("ascii")).name
    except LookupError:
        return None
    return None if found.startswith("utf") or found == "ascii" else found


def _read(html: str, limits: Limits) -> Page:
    shape = shape_of(html, most_tags=limits.tags)
    if shape.depth > limits.depth or shape.tags > limits.tags:
        return _plain(html)
    document = trafilatura.bare_extraction(html, include_comments=False, fast=shape.tags > _MANY_TAGS)
    known = merge_publications((publication_of_graph(html), _metadata(html), publication_of_head(html)))
    text = document.text if isinstance(document, Extracted) else None
    return Page(text or plain_words(html), known)


def _plain(html: str) -> Page:
    message = "The page has too many tags, or nests them too deep, to find its article: all its words were taken."
    known = merge_publications((publication_of_graph(html), publication_of_head(html)))
    return Page(plain_words(html), known, (Finding(Code.PLAIN_PAGE, message, Weight.WARNING),))


def _metadata(html: str) -> Publication:
    found = extract_metadata(html[:_HEAD], date_config={"original_date": True, "extensive_search": False})
    metadata = KnownFrom.METADATA
    return Publication(
        outlet=know(found.sitename, metadata),
        url=know(found.url, metadata),
        title=know(found.title, metadata),
        byline=know(found.author, metadata),
        published_on=know(parse_day(found.date or ""), metadata),
    )
