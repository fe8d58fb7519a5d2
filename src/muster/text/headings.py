"""Headings: the headline, and the bare lines and questions that stand above pieces of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from muster.text.article import AsideReason, Part
from muster.text.lines import Line
from muster.text.prose import ends_like_sentence

_LISTED = re.compile(r"[•*·▪◦‣–—-]\s+\S")
_MARKDOWN = re.compile(r"#{1,6}\s+\S")
_SENTENCE_WITHIN = re.compile(r"[^\W\d_]{3,}[.!]\s+[^\W\d_]")
_LONGEST_HEADLINE = 24
_LONGEST_HEADING = 12
_LONGEST_QUESTION = 20
_LONGEST_LINE = 300  # characters; no heading is longer
_ENOUGH_QUESTIONS = 2
_ENOUGH_TURNS = 4


def name_headings(
    words: Sequence[str], lines: Sequence[Line], labels: list[Part | AsideReason | None], *, title: str | None
) -> None:
    """Label the lines that head the report or a piece of it; a headline told twice is one too many."""
    known = _folded(title) if title else None
    asked = _questions(words, lines, labels)
    seen: set[str] = set()
    leading = True
    for number, line in enumerate(words):
        if len(line) > _LONGEST_LINE:
            leading = leading and labels[number] is not None
            continue
        folded = _folded(line)
        if labels[number] is AsideReason.RELATED and known == folded and known not in seen:
            labels[number] = None
        if labels[number] is not None:
            continue
        if known == folded or number in asked or _heads(words, labels, number, leading=leading):
            labels[number] = AsideReason.REPEATED if folded in seen else Part.HEADLINE
            seen.add(folded)
        else:
            leading = False


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _heads(words: Sequence[str], labels: Sequence[Part | AsideReason | None], number: int, *, leading: bool) -> bool:
    """Tell whether a line stands bare above text: short, open at its end, no item of a list."""
    line = words[number]
    below = next((n for n in range(number + 1, len(words)) if not isinstance(labels[n], AsideReason)), None)
    if below is None:
        return False
    if _MARKDOWN.match(line):
        return True
    if _LISTED.match(line) or len(line.split()) > (_LONGEST_HEADLINE if leading else _LONGEST_HEADING):
        return False
    if _SENTENCE_WITHIN.search(line) or line[-1] in ",;":
        return False
    if ends_like_sentence(line):
        asks = line.rstrip("”’\"')")[-1:] in {"?", "!"}
        return asks and (leading or line.isupper()) and len(words[below]) > len(line)
    return True


def _questions(
    words: Sequence[str], lines: Sequence[Line], labels: Sequence[Part | AsideReason | None]
) -> frozenset[int]:
    """Return the lines of an interview or explainer that ask, if it is one."""
    free = [number for number in range(len(words)) if labels[number] is None]
    asking = frozenset(number for number in free[:-1] if _asks(words[number]))
    if len(asking) < _ENOUGH_QUESTIONS:
        return frozenset()
    return _above_answers(words, lines, free=free, asking=asking) or _in_turn(words, free, asking) or asking


def _asks(line: str) -> bool:
    return line.endswith("?") and len(line.split()) <= _LONGEST_QUESTION and line[0] not in "“\"‘'"


def _above_answers(
    words: Sequence[str], lines: Sequence[Line], *, free: Sequence[int], asking: frozenset[int]
) -> frozenset[int]:
    """Return the first lines of two-line blocks, if most of them ask: then the others ask as well."""
    may_be_body = frozenset(free)
    starts = {n for n in free if n + 1 < len(lines) and lines[n].gap and not lines[n + 1].gap}
    firsts = {n for n in starts if n + 2 >= len(lines) or lines[n + 2].gap or n + 2 not in may_be_body}
    if len(firsts & asking) < _ENOUGH_QUESTIONS or len(firsts & asking) * 2 < len(firsts):
        return frozenset()
    return frozenset(n for n in firsts | asking if len(words[n].split()) <= _LONGEST_QUESTION)


def _in_turn(words: Sequence[str], free: Sequence[int], asking: frozenset[int]) -> frozenset[int]:
    """Return every second paragraph, if question and answer take turns."""
    first = next(place for place, number in enumerate(free) if number in asking)
    turns, answers = free[first::2], free[first + 1 :: 2]
    asked = sum(number in asking for number in turns)
    if asked < _ENOUGH_TURNS or asked * 5 < len(turns) * 3 or sum(number in asking for number in answers) * 4 > asked:
        return frozenset()
    return frozenset(number for number in turns if len(words[number].split()) <= _LONGEST_QUESTION)
