"""PDF documents: the words of their pages, without running heads, in paragraphs."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from muster.intake.decoding import storable
from muster.intake.limits import Limits
from muster.intake.publication import know
from muster.intake.refusals import RefusedError
from muster.model.finding import Finding
from muster.model.report import KnownFrom, Publication
from muster.text.lines import split_lines

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints about a document are our refusals

# What pypdf lets through when a document is broken: parsers of hostile bytes fail in many ways.
_BROKEN = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, RecursionError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
_ENDED = re.compile(r"""[.!?…:][”’"')\]]*$""")
_HYPHENATED = re.compile(r"([^\W\d_]{2,})[-\u00ad]\s*\n\s*([a-zß-öø-ÿ]+)")
_KEEP_HYPHEN = frozenset(
    {"long", "short", "well", "self", "high", "low", "half", "ex", "full", "non", "anti", "pro", "so"}
)
_HEADS = 2  # lines at either edge of a page that may be a running head or foot


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a document, and what it says of its publication."""

    text: str
    publication: Publication
    findings: tuple[Finding, ...] = ()


def read_document(raw: bytes, *, limits: Limits) -> Document:
    """Read a PDF.

    Raises:
        RefusedError: It is encrypted, broken, too long, or holds pictures only.
    """
    try:
        reader = _open(raw)
        if len(reader.pages) > limits.pages:
            raise RefusedError(f"the document has {len(reader.pages):,} pages: split it (at most {limits.pages:,})")
        pages = [page.extract_text() for page in reader.pages]
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except LimitReachedError as error:
        raise RefusedError("the document unpacks to more than can be held: split it") from error
    except _BROKEN as error:
        raise RefusedError("the document is broken or cut short: fetch or export it again") from error
    made = storable(_joined(_without_heads([_lines(page) for page in pages])))
    if not any(map(str.isalpha, made.text)):
        raise RefusedError("the document holds no words, perhaps only pictures of them: run text recognition first")
    return Document(made.text, Publication(title=know(storable(title.strip()).text, KnownFrom.METADATA)), made.findings)


def _open(raw: bytes) -> pypdf.PdfReader:
    locked = "the document is encrypted: remove its password first"
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError(locked)
    except (DependencyError, FileNotDecryptedError) as error:
        raise RefusedError(locked) from error
    return reader


def _lines(page: str) -> list[str]:
    return [line.rstrip() for line in page.splitlines()]


def _without_heads(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """Drop the lines at the edges of pages that stand, but for their numbers, on most of them."""
    often = Counter(key for page in pages for key in {_key(page[place]) for place in _edges(page)})
    needed = max(3, (len(pages) + 1) // 2)
    for page in pages:
        drop = {place for place in _edges(page) if often[_key(page[place])] >= needed}
        yield [line for place, line in enumerate(page) if place not in drop]


def _edges(page: list[str]) -> list[int]:
    printed = [place for place, line in enumerate(page) if line.strip()]
    return sorted({*printed[:_HEADS], *printed[-_HEADS:]})


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())


def _joined(pages: Iterator[list[str]]) -> str:
    """Join pages and wrapped lines: a paragraph that runs over the page's end goes on."""
    text = ""
    for page in pages:
        words = "\n".join(page).strip()
        if not words:
            continue
        goes_on = text and not _ENDED.search(text) and words[0].islower()
        text += ("\n" if goes_on else "\n\n" if text else "") + words
    paragraphs = (line.of(text) for line in split_lines(text))
    whole = (_HYPHENATED.sub(lambda match: _unhyphenated(match, text), words) for words in paragraphs)
    return "\n\n".join(" ".join(words.split()) for words in whole)


def _unhyphenated(match: re.Match[str], text: str) -> str:
    """Join a word that was split at the end of a line, unless it is one that is written with a hyphen."""
    hyphenated = f"{match[1]}-{match[2]}"
    keeps = match[1].casefold() in _KEEP_HYPHEN or hyphenated in text
    return hyphenated if keeps else match[1] + match[2]
