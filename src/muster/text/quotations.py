"""Quotations: nested, over sentences and over paragraphs; what is not closed is found, not guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from muster.model.finding import Code, Finding, Weight
from muster.model.span import Span
from muster.text.article import Quotation

_MARKS = re.compile("[“”„‟«»‹›\"‘’‚']")
# What each opening mark is closed by; German low marks close with either high one.
_CLOSED_BY = {
    "“": "”",
    "‟": "”",
    "„": "“”\"",
    "«": "»",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "'": "'",
}  # fmt: skip
_SINGLE = frozenset("‘‚'")  # they look like apostrophes: an unclosed one proves nothing
_DEEPEST = 8  # quotations within each other; what nests deeper is no language
_DECADE = re.compile(r"[’'‘]\d\ds?\b")


@dataclass(slots=True)
class _Open:
    mark: str
    start: int  # of the words, behind the mark


@dataclass(slots=True)
class _Search:
    """The marks that are open at one place of the walk, and what was found so far."""

    text: str
    open: list[_Open] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[Quotation, ...], tuple[Finding, ...]]:
    """Return the quotations in the order of the text, and a finding for each that is not closed.

    A quotation whose paragraph ends without a closing mark goes on if the next paragraph begins
    with an opening mark of its kind; else it is left unclosed and ends with its paragraph.
    """
    search = _Search(text)
    for number, paragraph in enumerate(paragraphs):
        _walk(search, paragraph)
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        _end_paragraph(search, paragraph, following)
    return tuple(sorted(search.found, key=lambda quotation: quotation.span)), tuple(search.findings)


def _walk(search: _Search, paragraph: Span) -> None:
    continued = search.open[-1].mark if search.open else None
    for match in _MARKS.finditer(search.text, paragraph.start, paragraph.end):
        mark, place = match.group(), match.start()
        if continued and place == paragraph.start and mark == continued:
            continue  # the mark that each further paragraph of one quotation repeats
        if _closes(search, match, paragraph):
            _close(search, mark, place)
        elif len(search.open) < _DEEPEST and _opens(search, match, paragraph):
            search.open.append(_Open(mark, place + 1))


def _closes(search: _Search, match: re.Match[str], paragraph: Span) -> bool:
    mark, place = match.group(), match.start()
    if not any(mark in _CLOSED_BY[opened.mark] for opened in search.open):
        return False
    before = search.text[place - 1] if place > paragraph.start else " "
    after = search.text[place + 1] if place + 1 < paragraph.end else " "
    if mark in "’'‘":
        return not before.isspace() and not after.isalnum() and not _is_possessive(search.text, place, paragraph)
    if mark == '"':
        return not before.isspace() or not after.isalnum()
    return True


def _is_possessive(text: str, place: int, paragraph: Span) -> bool:
    """Tell whether a single mark after an s is a plural's, because a better closing mark follows."""
    if text[place - 1] not in "sS" or text[place + 1 : place + 2] not in {" ", "\u00a0"}:
        return False
    for match in re.finditer(r"[‘’']", text[place + 1 : min(paragraph.end, place + 300)]):
        at = place + 1 + match.start()
        before, after = text[at - 1], text[at + 1 : at + 2]
        if match.group() == "‘" or (before.isspace() and after.isalnum()):
            return False
        if not after.isalnum() and not before.isspace():
            return True
    return False


def _opens(search: _Search, match: re.Match[str], paragraph: Span) -> bool:
    mark, place = match.group(), match.start()
    if mark not in _CLOSED_BY:
        return False
    before = search.text[place - 1] if place > paragraph.start else " "
    after = search.text[place + 1] if place + 1 < paragraph.end else " "
    if after.isspace():
        return False
    if mark in _SINGLE and _DECADE.match(search.text, place, paragraph.end):
        return False
    return mark not in "\"'" or not (before.isalnum() or before in ".,!?…%)")


def _close(search: _Search, mark: str, place: int) -> None:
    """Close the innermost mark that `mark` closes; single marks left open inside it were apostrophes."""
    while search.open:
        opened = search.open.pop()
        if mark in _CLOSED_BY[opened.mark]:
            if opened.start < place:
                search.found.append(Quotation(Span(opened.start, place)))
            return
        if opened.mark not in _SINGLE:
            _leave_unclosed(search, opened, place)


def _end_paragraph(search: _Search, paragraph: Span, following: Span | None) -> None:
    doubles = [opened for opened in search.open if opened.mark not in _SINGLE]
    outermost = search.open[:1]
    if following and outermost and search.text[following.start] == outermost[0].mark:
        search.open = outermost
        return
    for opened in doubles:
        _leave_unclosed(search, opened, paragraph.end)
    search.open = []


def _leave_unclosed(search: _Search, opened: _Open, end: int) -> None:
    if opened.start >= end:
        return
    span = Span(opened.start, end)
    search.found.append(Quotation(span, closed=False))
    message = f"A quotation is opened by {opened.mark} and not closed before its paragraph ends."
    search.findings.append(Finding(Code.UNCLOSED_QUOTATION, message, Weight.NOTE, span))
