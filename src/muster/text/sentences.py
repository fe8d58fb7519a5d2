"""Sentences by rule: a mark ends one unless the word before it or the word after it says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from muster.model.span import Span

_MARK = re.compile(
    r"""(?<![.!?…‽])(?P<mark>[.!?…‽]+)(?P<close>[”“’"'»›)\]]*)(?=(?P<space>\s+)(?P<open>[“‘„«‹"'(\[—–*•-]*\s?)(?P<next>\S))"""
    r"""|(?P<wide>[。！？؟۔।])[”’」』"»)]*(?=(?P<gap>\s*)\S)"""
)
_WORD_BEFORE = re.compile(r"[^\s(“‘„«\"'\[—–/]*$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])$")
_BEGINS = frozenset("$£€¥₹#@&%§")
_DASHES = frozenset("—–-")
_LONGEST_DATELINE = 60
_WORD = re.compile(r"[\w’'-]+")


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name or a number follows these, so their point never ends a sentence.
_TITLES = _words(
    "mr mrs ms dr prof gen lt col maj sgt capt cpl cmdr adm brig sen rep gov pres min amb hon rev fr st ste messrs mme "
    "mlle hr ing vs cf viz eg ie al approx"
)
# A number follows these where their point is a short form's.
_BEFORE_NUMBERS = _words(
    "no nos nr art arts sec para p pp vol fig ch jan feb mar apr jun jul aug sep sept oct nov dec ca c tel"
)
# These may end a sentence: the next word decides.
_EITHER_WAY = _words("inc ltd co corp bros jr sr dept univ est etc a.m p.m am pm")
_STARTERS = _words(
    "a after although an and another as asked at but by despite during earlier for from he her his however if in it "
    "its last later many meanwhile most no nobody not now of on one our she since so some still such that the their "
    "then there these they this those though to under until we what when where whether while who why with yet you"
)


def split_sentences(text: str, block: Span) -> Iterator[Span]:
    """Split one paragraph into sentences that together hold every character of it but the space between them."""
    start = block.start
    for end, following in _boundaries(text, block):
        yield Span(start, end)
        start = following
    yield Span(start, block.end)


def _boundaries(text: str, block: Span) -> Iterator[tuple[int, int]]:
    """Return where a sentence ends and where the next begins."""
    for match in _MARK.finditer(text, block.start, block.end):
        if match["wide"]:
            yield match.end(), match.end("gap")
        elif _ends_sentence(text, match, block.start):
            yield match.end("close"), match.start("open")


def _ends_sentence(text: str, match: re.Match[str], block_start: int) -> bool:
    upcoming = match["next"]
    if upcoming.islower() or not (upcoming.isalnum() or upcoming in _BEGINS):
        return False
    if match["open"][:1] in _DASHES and match.start() - block_start < _LONGEST_DATELINE:
        return False  # "HAMILTON, Ont. -- The force"
    if match["close"] or match["mark"] != ".":
        return not (match["close"] in {")", "]"} and match["mark"] == "…")
    before = _WORD_BEFORE.search(text, max(block_start, match.start() - 30), match.start())
    word = before.group() if before else ""
    if match.start() - len(word) == block_start and _NUMBERED.match(word):
        return False
    return not _is_short_form(word, text, match)


def _is_short_form(word: str, text: str, match: re.Match[str]) -> bool:
    """Tell whether the point belongs to a short form in the middle of a sentence."""
    folded = word.casefold()
    if folded in _TITLES:
        return True
    if folded in _BEFORE_NUMBERS:
        return match["next"].isdigit()
    if folded in _EITHER_WAY or _LETTERS.match(word):
        return not _starts_sentence(text, match)
    return bool(_INITIAL.match(word)) and word != "I" and not _starts_sentence(text, match)


def _starts_sentence(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words after a short form look like a new sentence."""
    if match["open"].strip():
        return True
    word = _WORD.match(text, match.start("next"))
    return word is not None and word.group().casefold() in _STARTERS
