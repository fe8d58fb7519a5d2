"""A sentence as words: lower-case tokens with their place in the report."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from muster.model.span import Span

# Hyphened words come apart ("post-ceasefire", "US-led"), so that tables need each word only once.
# Quotation marks are left out: no "definitive agreement" is still no definitive agreement.
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*|(?<=\s)-(?=\s)|[^\w\s“”\"‘’«»-]")


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one piece of text, lower-cased, apostrophes straight; places count in the whole report."""

    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def span(self, first: int, end: int) -> Span:
        """Return the characters of the tokens `[first, end)`."""
        return Span(self.starts[first], self.ends[end - 1])

    def within(self, span: Span) -> tuple[int, int]:
        """Return the tokens `[first, end)` that share a character with `span`."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)


def split_words(text: str, span: Span) -> Words:
    """Split the characters of `span` into words."""
    found = list(_TOKEN.finditer(text, span.start, span.end))
    return Words(
        tuple(match.group().lower().replace("’", "'") for match in found),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )
