"""Saved pages: the article's words out of the HTML, and what the page says of its publication."""

from __future__ import annotations

import codecs
import logging
import re
from dataclasses import dataclass

import trafilatura

from muster.intake.decoding import Decoded, decode_text, storable
from muster.intake.limits import Limits
from muster.intake.page_facts import publication_of_graph, publication_of_head
from muster.intake.plain_page import nests_deeper, plain_words
from muster.intake.publication import know, merge_publications
from muster.intake.refusals import RefusedError
from muster.intake.written_days import parse_day
from muster.model.finding import Code, Finding, Weight
from muster.model.report import KnownFrom, Publication

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its complaints about a page are our findings
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)


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
    page = _nested_page(decoded.text) if nests_deeper(decoded.text, limits.depth) else _article(decoded.text)
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


def _nested_page(html: str) -> Page:
    message = "The page nests its tags too deep to find the article in it: its plain words were taken, menus included."
    finding = Finding(Code.NESTED_PAGE, message, Weight.WARNING)
    known = merge_publications((publication_of_graph(html), publication_of_head(html)))
    return Page(plain_words(html), known, (finding,))


def _article(html: str) -> Page:
    document = trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    known = merge_publications((publication_of_graph(html), _metadata(document), publication_of_head(html)))
    text = document.text if isinstance(document, trafilatura.settings.Document) else None
    return Page(text or plain_words(html), known)


def _metadata(document: object) -> Publication:
    if not isinstance(document, trafilatura.settings.Document):
        return Publication()
    metadata = KnownFrom.METADATA
    return Publication(
        outlet=know(document.sitename, metadata),
        url=know(document.url, metadata),
        title=know(document.title, metadata),
        byline=know(document.author, metadata),
        published_on=know(parse_day(document.date or ""), metadata),
    )
