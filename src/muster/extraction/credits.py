"""Which outlets a sentence credits for what it reports."""

from __future__ import annotations

import re

from muster.extraction.finder import listed
from muster.extraction.scan import NameHit
from muster.extraction.stage import Stage

_BEFORE = listed("""
    told tells by with to on in citing cited quoted quoting from via as the a per for newspaper daily agency
""")
_REPORTING = listed("reported reports said says writes wrote report reporting quoted quotes cited cites")
_UNNAMED = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|via|according to) (?P<credit>(?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:media|news agency|news agencies|newspapers?|press reports|media reports|broadcaster|tabloid|weekly))\b"
)


def find_credits(stage: Stage, first: int, end: int) -> tuple[str, ...]:
    """Return the outlets credited among the words `[first, end)`, in their order, as printed without an article."""
    credits_at: dict[int, str] = {}
    for number in range(first, end):
        hit = stage.outlets.get(number)
        if hit is not None and _is_credited(stage, hit, end):
            credits_at[hit.start] = stage.scan.article.text[hit.start : hit.end]
    begins, ends = stage.scan.words[first].start, stage.scan.words[end - 1].end
    for match in _UNNAMED.finditer(stage.scan.text, begins, ends):
        words = stage.scan.article.text[match.start("credit") : match.end("credit")]
        credits_at.setdefault(match.start("credit"), words.removeprefix("the "))
    return tuple(dict.fromkeys(credits_at[at] for at in sorted(credits_at)))


def find_report(stage: Stage, first: int, end: int) -> NameHit | None:
    """Return the outlet that itself is said to report the sentence: "…, Politico reported"."""
    for number in range(first, end):
        hit = stage.outlets.get(number)
        if hit is not None and number + 1 < end and stage.scan.words[number + 1].lower in _REPORTING:
            return hit
    return None


def _is_credited(stage: Stage, hit: NameHit, end: int) -> bool:
    after = stage.scan.words[hit.last + 1].lower if hit.last + 1 < end else ""
    return stage.scan.before(hit.first) in _BEFORE or after in _REPORTING
