"""Cleaning: each line gets a part of the report or the reason why it is set aside; its neighbours help to tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from muster.text.article import AsideReason, Part
from muster.text.chrome import is_prose, reason_of
from muster.text.lines import Line
from muster.text.tables import find_table_rows

Label = Part | AsideReason

_LONGEST_CHROME = 260
_LISTED = re.compile(r"\s*[•*·▪◦‣–—-]\s+\S")
_SECTION = re.compile(
    r"[\s>»•·*\[]*(?:most (?:read|viewed|popular)\b.*|top stories|trending(?: now)?|you (?:may|might) also like|"
    r"more on this topic|related(?: (?:stories|articles|news|topics|posts))?(?:, sites)?\s*:?|recommended(?: for you)?|"
    r"more\s*:?|in this story\s*:?|read more|read also|also read|popular)\s*$",
    re.IGNORECASE,
)
# Chrome that follows a report's last paragraph, and never stands among its paragraphs without more of them.
_CLOSING = frozenset(set(AsideReason) - {AsideReason.BYLINE, AsideReason.LABEL, AsideReason.ADVERT, AsideReason.PLAYER})


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    lines: Sequence[Line]
    words: tuple[str, ...]


def label_lines(text: str, lines: Sequence[Line], *, title: str | None = None) -> tuple[Label, ...]:
    """Return for each line what part of the report it is, or why it is set aside."""
    page = _Page(text, lines, tuple(line.of(text) for line in lines))
    labels: list[Label | None] = [_alone(words) for words in page.words]
    for row in find_table_rows(text, lines):
        labels[row] = Part.TABLE
    _set_repeated_aside(page, labels)
    _set_sections_aside(page, labels)
    _set_trailing_aside(page, labels)
    _name_headings(page, labels, title)
    return tuple(label or Part.BODY for label in labels)


def _alone(words: str) -> AsideReason | None:
    return reason_of(words) if len(words) <= _LONGEST_CHROME else None


def _set_repeated_aside(page: _Page, labels: list[Label | None]) -> None:
    """Set aside what stands on page after page: running heads and feet."""
    keys = [re.sub(r"\d+", "#", words) for words in page.words]
    often = Counter(key for key in keys if len(key) < 120 and sum(map(str.isalpha, key)) >= 8)
    for number, key in enumerate(keys):
        if often[key] >= 3 and labels[number] is None and not is_prose(page.words[number]):
            labels[number] = AsideReason.REPEATED


def _set_sections_aside(page: _Page, labels: list[Label | None]) -> None:
    """Set aside the short lines that a heading such as "Most read" lists under it."""
    within = False
    before_body = True
    for number, words in enumerate(page.words):
        if labels[number] is AsideReason.RELATED and _SECTION.match(words):
            within = True
        elif labels[number] is None and is_prose(words):
            within, before_body = False, False
        elif within and before_body and page.lines[number].gap:
            within = False
        elif within and labels[number] is None:
            labels[number] = AsideReason.RELATED


def _set_trailing_aside(page: _Page, labels: list[Label | None]) -> None:
    """Set aside the short lines that follow the report's end, once chrome has begun there."""
    last = max((n for n, words in enumerate(page.words) if labels[n] is None and is_prose(words)), default=len(labels))
    begun = False
    for number in range(last + 1, len(labels)):
        begun = begun or labels[number] in _CLOSING
        if begun and labels[number] is None:
            labels[number] = AsideReason.RELATED


def _name_headings(page: _Page, labels: list[Label | None], title: str | None) -> None:
    """Name the lines that head the report or a piece of it; a headline told twice is one too many."""
    known = {_folded(title)} if title else set[str]()
    seen: set[str] = set()
    questions = sum(_is_question(page, labels, number) for number in range(len(labels)))
    for number, words in enumerate(page.words):
        if labels[number] is not None:
            continue
        folded = _folded(words)
        heads = folded in known or _heads(page, labels, number)
        if heads or (questions >= 2 and _is_question(page, labels, number)):
            labels[number] = AsideReason.REPEATED if folded in seen else Part.HEADLINE
            seen.add(folded)


def _folded(words: str | None) -> str:
    return re.sub(r"\W+", " ", words or "").strip().casefold()


def _heads(page: _Page, labels: list[Label | None], number: int) -> bool:
    """Tell whether a line stands bare above text: short, open at its end, no item of a list."""
    words = page.words[number]
    leads = all(label is not None for label in labels[:number])
    longest = 24 if leads or _nothing_but_heads(labels[:number]) else 12
    if len(words.split()) > longest or _LISTED.match(words):
        return False
    if words.rstrip("”’\"')")[-1:] in {".", ":", ",", ";", "…"} or words[-1] in ",;:":
        return False
    if words.rstrip("”’\"'")[-1:] in {"?", "!"}:
        return (
            number + 1 < len(labels)
            and (leads or _nothing_but_heads(labels[:number]))
            and len(page.words[number + 1]) > len(words)
        )
    return number + 1 < len(labels)


def _nothing_but_heads(labels: Sequence[Label | None]) -> bool:
    return all(isinstance(label, AsideReason) or label is Part.HEADLINE for label in labels)


def _is_question(page: _Page, labels: list[Label | None], number: int) -> bool:
    """Tell whether a line is one short question above its answer."""
    if labels[number] is not None or number + 1 >= len(labels):
        return False
    words = page.words[number]
    return words.endswith("?") and len(words.split()) <= 16 and words[0] not in '“"‘'
