"""The one protocol behind which every reader stands: rules, a trained model, or both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from muster.model.finding import Finding
from muster.model.record import Record
from muster.text.article import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader made of one report: records in the order of their evidence, and findings."""

    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = ()


class Reader(Protocol):
    """Reads the records of one article; pure, so that any engine can map it over any number of them.

    `name` tells the reader and its version: records are kept with it, so that a better reader's
    records can stand beside them.
    """

    @property
    def name(self) -> str:
        """Return the reader's name and version, such as `rules-1`."""

    def read(self, article: Article) -> Reading:
        """Return the records of the article, each with spans of its text."""
