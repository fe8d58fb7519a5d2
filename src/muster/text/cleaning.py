"""Cleaning: each line gets a part of the report or the reason why it is set aside; its neighbours help to tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from muster.text.article import AsideReason, Part
from muster.text.chrome import rule_reason
from muster.text.headings import name_headings
from muster.text.lines import Line
from muster.text.menus import is_stamp, row_reason
from muster.text.prose import is_prose
from muster.text.tables import find_table_rows

Label = Part | AsideReason

_LONGEST_CHROME = 260
_SECTION = re.compile(
    r"[\s>»•·*\[#]*(?:most (?:read|viewed|popular)\b.*|top stories|trending(?: now)?|you (?:may|might) also like|"
    r"more (?:on|from) .{1,40}|related(?: (?:stories|articles|news|topics|posts|coverage))?(?:, sites)?\s*:?|"
    r"recommended(?: for you)?|more\s*:?|in this (?:story|article)\s*:?|read more|read also|also read|popular(?: now)?|"
    r"up next|don['’]?t miss)\s*$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"\W*(?:\d+\s+)?(?:comments?|conversation)\s*(?:\(\d+\))?\s*:?\s*$", re.IGNORECASE)
_COMMENTED = re.compile(
    r"(?:reply|like|report|upvote|flag)(?:\s*[|·•].*)?\s*$|.{0,60}\b\d+ (?:minutes?|hours?|days?|weeks?|months?) ago\b"
    r"|.{1,40}\bsays:\s*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{0,2}:?\d{1,2}:\d\d$")
_NAME = r"[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:(?:, | and | & ){_NAME})*(?:(?: in|,) [^\W\d_a-z][\w. -]+)?$")
_BESIDE_NAMES = frozenset({AsideReason.BYLINE, AsideReason.COUNTER, AsideReason.SHARE})
_FIELD = re.compile(r"[A-Za-z_]+\s*:")
# Chrome that follows a report's last paragraph: once it has begun, short lines after it belong to the page.
_CLOSING = frozenset(set(AsideReason) - {AsideReason.BYLINE, AsideReason.LABEL, AsideReason.ADVERT, AsideReason.PLAYER})
_FEWEST_REPEATS = 3
_SHORT_RUN = 3


@dataclass(slots=True)
class _Page:
    """The lines of a text, and what each was found to be so far; None is what may be body."""

    words: tuple[str, ...]
    lines: Sequence[Line]
    labels: list[Label | None] = field(default_factory=list)

    def free(self, number: int) -> bool:
        return self.labels[number] is None

    def prose(self, number: int) -> bool:
        return self.labels[number] is None and is_prose(self.words[number])

    def first_prose(self) -> int:
        return next((number for number in range(len(self.words)) if self.prose(number)), len(self.words))

    def last_prose(self) -> int:
        return next((number for number in reversed(range(len(self.words))) if self.prose(number)), len(self.words))


def label_lines(text: str, lines: Sequence[Line], *, title: str | None = None) -> tuple[Label, ...]:
    """Return for each line what part of the report it is, or why it is set aside."""
    words = tuple(line.of(text) for line in lines)
    page = _Page(words, lines, [_alone(line) for line in words])
    for row in find_table_rows(words, lines):
        page.labels[row] = Part.TABLE
    for step in (_front_matter, _repeated, _clocks, _leading_entries, _names, _sections, _comments, _trailing):
        step(page)
    name_headings(page.words, page.lines, page.labels, title=title)
    return tuple(label or Part.BODY for label in page.labels)


@lru_cache(maxsize=1 << 13)  # intake, reading and tying look at the same lines
def _alone(words: str) -> AsideReason | None:
    """Return what a line is by its own words."""
    if len(words) > _LONGEST_CHROME:
        return None
    if is_stamp(words):
        return AsideReason.BYLINE
    return rule_reason(words) or row_reason(words)


def _front_matter(page: _Page) -> None:
    """Set aside the fields before a Markdown text."""
    if not page.words or page.words[0] != "---":
        return
    for number, words in enumerate(page.words[1:30], start=1):
        if words in {"---", "..."}:
            page.labels[: number + 1] = [AsideReason.LABEL] * (number + 1)
            return
        if not _FIELD.match(words):
            return


def _repeated(page: _Page) -> None:
    """Set aside what stands on page after page: running heads and feet."""
    keys = [re.sub(r"\d+", "#", words) if len(words) < 120 else "" for words in page.words]
    often = Counter(keys)
    for number, key in enumerate(keys):
        if (
            often[key] >= _FEWEST_REPEATS
            and page.free(number)
            and sum(map(str.isalpha, key)) >= 8
            and not is_prose(key)
        ):
            page.labels[number] = AsideReason.REPEATED


def _clocks(page: _Page) -> None:
    """Tell the clock of a player, which stands beside others, from the time of a live blog's entry."""
    for number in range(1, len(page.words)):
        pair = (number - 1, number)
        if all(_CLOCK.match(page.words[n]) for n in pair):
            for n in pair:
                page.labels[n] = AsideReason.PLAYER


def _leading_entries(page: _Page) -> None:
    """Set aside a menu printed one short entry to a line, before the text begins."""
    run: list[int] = []
    for number in range(page.first_prose() + 1):
        ends = number == len(page.words) or (run and page.lines[number].gap > 1)
        entry = (
            not ends
            and len(page.words[number].split()) <= _SHORT_RUN
            and page.labels[number] in {None, AsideReason.MENU}
        )
        if entry and not page.words[number].isupper():
            run.append(number)
            continue
        if len(run) > _SHORT_RUN:
            for n in run:
                page.labels[n] = AsideReason.MENU
        run = []


def _names(page: _Page) -> None:
    """Set aside a writer's bare name under the headline, beside another line of the page."""
    headed = False
    for number in range(min(page.first_prose(), len(page.words) - 1)):
        if not page.free(number):
            continue
        above = number > 0 and page.labels[number - 1] in _BESIDE_NAMES and not page.lines[number].gap
        below = page.labels[number + 1] in _BESIDE_NAMES and not page.lines[number + 1].gap
        if headed and (above or below) and _NAMES.match(page.words[number]):
            page.labels[number] = AsideReason.BYLINE
        headed = True


def _sections(page: _Page) -> None:
    """Set aside the short lines that a heading such as "Most read" lists under it."""
    first = page.first_prose()
    within = False
    for number, words in enumerate(page.words):
        leading = number < first
        if page.labels[number] is AsideReason.RELATED and _SECTION.match(words):
            within = True
        elif page.prose(number) or (within and leading and (page.lines[number].gap or number == first - 1)):
            within = False
        elif within and page.free(number):
            page.labels[number] = AsideReason.RELATED


def _comments(page: _Page) -> None:
    """Set aside what readers wrote under the report, where the page shows that they did."""
    first = page.first_prose()
    last = next((n for n in range(len(page.words) - 1, first, -1) if _COMMENTED.match(page.words[n])), first)
    for number in range(first + 1, last):
        if _COMMENTS.match(page.words[number]):
            page.labels[number:] = [AsideReason.COMMENT] * (len(page.words) - number)
            return


def _trailing(page: _Page) -> None:
    """Set aside the short lines that follow the report's end, once chrome has begun there."""
    begun = False
    for number in range(page.last_prose() + 1, len(page.words)):
        begun = begun or page.labels[number] in _CLOSING
        if begun and page.free(number):
            page.labels[number] = AsideReason.RELATED
