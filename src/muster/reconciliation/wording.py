"""The little words on which a record hangs: negation, modality, conditions and scope, read around each word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from muster.model.span import Span
from muster.reconciliation.terms import FUNCTION_WORDS, read_terms, stem


class Rung(IntEnum):
    """How far a verb is from being done, by the word that governs it."""

    NONE = 0
    OPEN = 1  # could, might, consider
    SOFT = 2  # ready to, plans to, should, would
    FIRM = 3  # will
    DONE = 4  # has sent, is sending


_NEGATORS = frozenset(
    {"not", "no", "never", "nobody", "none", "neither", "nor", "cannot", "without", "nothing", "refuses", "refused"}
)
_RUNGS: tuple[tuple[Rung, str], ...] = (
    (
        Rung.OPEN,
        "could may might consider considers considering considered contemplating option options exploring explore "
        "weighing possible possibly discussing studying mulling exclude",
    ),
    (
        Rung.SOFT,
        "would should must ready prepared willing plan plans planned planning preparing intends intend expected hope "
        "hopes needs need wants want aims aim",
    ),
    (Rung.FIRM, "will shall 'll pledged promised vowed"),
)
_RUNG_OF = {word: rung for rung, words in _RUNGS for word in words.split()}
_BE, _HAVE = frozenset({"is", "are", "was", "were", "being"}), frozenset({"has", "have", "had"})
_STOPS = re.compile(r"[;:.!?—–]|,(?!\s*(?:if|once|not)\b)|\bbut\b|\bwhile\b")
_BACK = 5  # words over which a governing word reaches
_IRREGULAR = {
    "taken": "take", "took": "take", "given": "give", "gave": "give", "gone": "go", "went": "go", "led": "lead",
    "made": "make", "held": "hold", "begun": "begin", "began": "begin", "kept": "keep", "built": "build",
    "brought": "bring", "met": "meet", "said": "say", "become": "become", "became": "become", "ruled": "rule",
}  # fmt: skip
_REPORTS = re.compile(
    r"\b(?:said|added|told|stated|noted|stressed|according to|announced|declared|wrote|explained|insisted|revealed)\b"
)


@dataclass(frozen=True, slots=True)
class Governed:
    """A word that carries meaning with what governs it: a negator, and a modal or auxiliary by its rung."""

    stem: str
    span: Span
    negator: Span | None = None
    rung: Rung = Rung.NONE
    cue: Span | None = None
    near: bool = False  # the cue stands right before it, as before a verb


def read_governed(text: str, span: Span) -> tuple[Governed, ...]:
    """Read every word of meaning in `span` with what governs it within its clause."""
    words = [(_base(term.word), term.word, term.span) for term in read_terms(text, span)]
    return tuple(
        _govern(text, words, place)
        for place, (_, word, _) in enumerate(words)
        if word not in FUNCTION_WORDS and word not in _RUNG_OF and word not in _NEGATORS
    )


def _base(word: str) -> str:
    return stem(_IRREGULAR.get(word, word))


def _govern(text: str, words: Sequence[tuple[str, str, Span]], place: int) -> Governed:
    name, word, span = words[place]
    negator, cue, rung, near = None, None, Rung.NONE, False
    for back in range(1, min(_BACK, place) + 1):
        _, before, there = words[place - back]
        if _STOPS.search(text, there.end, words[place - back + 1][2].start):
            break
        if before in _NEGATORS or before.endswith("n't"):
            negator = negator or there
        if rung is Rung.NONE and (found := _rung(before, word, back)):
            rung, cue, near = found, there, back <= 2
    return Governed(name, span, negator, rung, cue, near)


def _rung(before: str, word: str, back: int) -> Rung:
    if known := _RUNG_OF.get(before):
        return known
    if before in _HAVE and back <= 3 and (word.endswith(("ed", "en")) or word in _IRREGULAR):
        return Rung.DONE
    if before in _BE and back <= 2 and word.endswith("ing"):
        return Rung.DONE
    return Rung.NONE


def is_reported(text: str, span: Span) -> bool:
    """Tell whether the sentence gives somebody's words, so that its *would* may have been a *will*."""
    return _REPORTS.search(text, span.start, span.end) is not None


_WHEN = r"(?:only )?(?:after|when|until|before|in the event of|in case of|following|with)"
_IF = r"(?:only )?(?:once|if|unless|provided(?: that)?|as long as|on condition that|subject to|without|as soon as)"
_CONDITION = re.compile(rf"\b(?:(?P<if>(?i:{_IF}))|(?P<when>(?i:{_WHEN})))\b(?P<content>[^,;:.—–“”\"]{{3,90}})")
_AWAITED_WORDS = (
    "ceasefire peace deal mandate parliament vote congress approval approve authorise authoris consent invitation "
    "hostility guns war fighting guarantee backing agreement settlement referendum bundestag riksdag"
)
_AWAITED = frozenset(stem(word) for word in _AWAITED_WORDS.split())


@dataclass(frozen=True, slots=True)
class Stated:
    """A condition as a sentence states it, with the stems of its words; `binds` where it is one of the guide's."""

    span: Span
    stems: frozenset[str]
    binds: bool


def find_conditions(text: str, span: Span) -> Iterator[Stated]:
    """Find what the sentence says must come first."""
    for match in _CONDITION.finditer(text, span.start, span.end):
        content = Span(match.start("content"), match.end("content"))
        stems = frozenset(stem(term.word) for term in read_terms(text, content) if term.word not in FUNCTION_WORDS)
        if stems & _AWAITED or (match["if"] and match["if"].lower() not in {"without"} and stems):
            yield Stated(Span(match.start(), match.end()), stems, bool(stems & _AWAITED))
