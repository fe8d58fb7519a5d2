"""Articles as they were read: sentences, quotations and lines set aside, from the stored layout."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from muster.ledger.codec import decode
from muster.model.finding import Finding
from muster.model.report import Report
from muster.model.span import Span
from muster.text.article import Article, Aside, AsideReason, Part, Quotation, Sentence


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences of a text stand, in its order."""

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, layout: str) -> Sentences:
        """Read the sentences of a stored layout."""
        rows = json.loads(layout)["sentences"]
        return cls([row[0] for row in rows], [row[1] for row in rows])

    def around(self, pieces: Iterable[Span], text: str) -> tuple[str, ...]:
        """Return the whole sentences in which the pieces stand, each once; a piece in none stands for itself."""
        found: dict[str, None] = {}
        for piece in pieces:
            found |= dict.fromkeys(self._around(piece, text) or [piece.of(text)])
        return tuple(found)

    def _around(self, piece: Span, text: str) -> list[str]:
        first = max(0, bisect_right(self.starts, piece.start) - 1)
        last = bisect_right(self.starts, piece.end - 1)
        return [text[self.starts[at] : self.ends[at]] for at in range(first, last) if self.ends[at] > piece.start]


def article_of(report: Report, layout: str, findings: tuple[Finding, ...]) -> Article:
    """Return the article that was stored so."""
    parts = json.loads(layout)
    return Article(
        report,
        tuple(
            Sentence(Span(start, end), paragraph, decode(Part, part))
            for start, end, paragraph, part in parts["sentences"]
        ),
        tuple(Quotation(Span(start, end), closed) for start, end, closed in parts["quotations"]),
        tuple(Aside(Span(start, end), decode(AsideReason, reason)) for start, end, reason in parts["asides"]),
        findings,
    )
