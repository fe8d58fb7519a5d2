"""One published text, kept exactly as received, and what is known of its publication."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class KnownFrom(StrEnum):
    """How a fact about a publication is known, the firmest first."""

    OPTION = "option"
    MANIFEST = "manifest"
    FIELD = "field"
    JSON_LD = "json-ld"
    METADATA = "metadata"
    BYLINE = "byline"
    DATELINE = "dateline"
    URL = "url"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Known(Generic[T]):
    """A value with how it is known."""

    value: T
    known_from: KnownFrom


@dataclass(frozen=True, slots=True)
class Publication:
    """Who published a text, when, under which title; what cannot be known is None."""

    outlet: Known[str] | None = None
    url: Known[str] | None = None
    title: Known[str] | None = None
    byline: Known[str] | None = None
    published_on: Known[date] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One published text with what is known of its publication.

    `name` is the stem of the file it came from, or its line in a collection. `language` is an
    ISO 639-1 code, or None where it could not be told.
    """

    text: str
    name: str
    publication: Publication = field(default_factory=Publication)
    language: str | None = "en"

    @property
    def id(self) -> str:
        """Return the id: 16 hexadecimal digits of the SHA-256 of the text and, where known, its address."""
        address = self.publication.url.value if self.publication.url else ""
        return hashlib.sha256(f"{self.text}\0{address}".encode()).hexdigest()[:16]

    @property
    def published_on(self) -> date | None:
        """Return the publication day, or None where it cannot be known."""
        known = self.publication.published_on
        return known.value if known else None

    @property
    def outlet(self) -> str | None:
        """Return the outlet, or None where it cannot be known."""
        known = self.publication.outlet
        return known.value if known else None
