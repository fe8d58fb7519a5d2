"""Where words stand in a report."""

from __future__ import annotations

from dataclasses import dataclass

from muster.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of a report's text as received, in Unicode code points.

    >>> Span(4, 9).of("The force waits")
    'force'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the exact words that this span covers.

        Raises:
            SpanError: The span leaves the text.
        """
        if self.end > len(text):
            raise SpanError(self.start, self.end, len(text))
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
