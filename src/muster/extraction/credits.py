"""Which outlets a sentence credits for what it reports."""

from __future__ import annotations

import re

from muster.extraction.finder import listed
from muster.extraction.scan import NameHit
from muster.extraction.stage import Passage

_BEFORE = listed("""
    told tells by with to on in citing cited quoted quoting from via as the a per for newspaper daily agency
""")
_REPORTING = listed("reported reports said says writes wrote report reporting quoted quotes cited cites")
_UNNAMED = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|via|according to) (?P<credit>(?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:media|news agency|news agencies|newspapers?|press reports|media reports|broadcaster|tabloid|weekly))\b"
)


def find_credits(passage: Passage) -> tuple[str, ...]:
    """Return the outlets that a sentence credits, in their order, as printed without an article."""
    stage, first, end = passage.stage, passage.first, passage.end
    credits_at: dict[int, str] = {}
    for number in range(first, end):
        hit = stage.outlets.get(number)
        if hit is not None and _is_credited(passage, hit):
            credits_at[hit.start] = stage.scan.article.text[hit.start : hit.end]
    begins, ends = stage.scan.words[first].start, stage.scan.words[end - 1].end
    for match in _UNNAMED.finditer(stage.scan.text, begins, ends):
        words = stage.scan.article.text[match.start("credit") : match.end("credit")]
        credits_at.setdefault(match.start("credit"), words.removeprefix("the "))
    return tuple(dict.fromkeys(credits_at[at] for at in sorted(credits_at)))


def find_report(passage: Passage) -> NameHit | None:
    """Return the outlet that itself is said to report the sentence: "…, Politico reported"."""
    if not passage.stage.outlets:
        return None
    for number in range(passage.first, passage.end):
        hit = passage.stage.outlets.get(number)
        if hit is not None and passage.lower(number + 1) in _REPORTING:
            return hit
    return None


def _is_credited(passage: Passage, hit: NameHit) -> bool:
    return passage.scan.before(hit.first) in _BEFORE or passage.lower(hit.last + 1) in _REPORTING
