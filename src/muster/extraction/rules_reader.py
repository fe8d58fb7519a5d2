"""Reads the records of one report with word lists, tables and weights."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.candidates import find_candidates
from muster.extraction.decisions import decide
from muster.extraction.lexicon import Lexicon
from muster.extraction.overview import look_over
from muster.extraction.reader import Reading
from muster.extraction.settled import settle_cases
from muster.extraction.weights import Weights
from muster.text.article import Article

_THRESHOLD = 0.3  # where precision and recall balance on reports that were not trained on


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Finds everything that a report could be saying, and keeps what the weights make likely."""

    lexicon: Lexicon
    weights: Weights
    name: str = "rules-1"

    def read(self, article: Article) -> Reading:
        """Return the records of the article, each with spans of its text."""
        overview = look_over(article, self.lexicon)
        candidates = find_candidates(overview.scenes)
        return overview.read(settle_cases(candidates, decide(candidates, self.weights, threshold=_THRESHOLD)))
