"""Looks over an article once: its words, and the names and offices among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from muster.extraction.acronyms import find_introduced
from muster.extraction.finder import Finder, fold, listed
from muster.extraction.lexicon import Lexicon, Name, Rank
from muster.text.article import Article

_RANKS = listed("major king marshal general captain")  # which a name follows, where they are none
_SURNAMES = listed("""
    baker bishop farmer driver judge pope coach priest singer author reader trader marshal mayor fisherman teacher
    father fellow broker nurse student
""")
_WORD = re.compile(r"(?:[A-Z]\.){2,}(?:[A-Z]\b)?|[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as printed, without a possessive ending; `sentence` is its number in the article."""

    start: int
    end: int
    text: str
    lower: str
    sentence: int

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name of the lexicon over the words `[first, last]`."""

    start: int
    end: int
    first: int
    last: int
    name: Name


@dataclass(frozen=True, slots=True)
class OfficeHit:
    """An office of the lexicon over the words `[first, last]`."""

    start: int
    end: int
    first: int
    last: int
    rank: Rank


@dataclass(frozen=True, slots=True)
class Scan:
    """The words, names and offices in an article's sentences, in order; `text` is folded."""

    article: Article
    text: str
    words: tuple[Word, ...]
    names: tuple[NameHit, ...]
    offices: tuple[OfficeHit, ...]
    quoted: frozenset[int]
    gaps: tuple[str, ...]

    def gap(self, number: int) -> str:
        """Return what stands between a word and the next one; a line's end stands after a sentence's last."""
        return self.gaps[number] if number >= 0 else "\n"

    def before(self, number: int) -> str:
        """Return the word before, in lower case, where only a blank parts them; else nothing."""
        return self.words[number - 1].lower if self.gap(number - 1) == " " else ""


def scan(article: Article, lexicon: Lexicon) -> Scan:
    """Find the words, names and offices in the article's sentences."""
    text = fold(article.text)
    words = tuple(_words(article, text))
    starts = [word.start for word in words]
    ends = [word.end for word in words]

    def place(start: int, end: int) -> tuple[int, int] | None:
        first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
        return (first, last) if first <= last and starts[first] <= end else None

    names = tuple(
        NameHit(start, end, *found, name)
        for start, end, name in _find_names(text, lexicon)
        if (found := place(start, end)) is not None and not (name.person and words[found[1]].end > end)
    )
    offices = tuple(
        OfficeHit(start, end, *found, rank)
        for start, end, rank in lexicon.offices.find(_lower(text))
        if (found := place(start, end)) is not None and not _is_surname(words, *found)
    )
    return Scan(article, text, words, names, offices, _quoted(article, words), tuple(_gaps(text, words)))


def _lower(text: str) -> str:
    """Return the text in small letters, each where it stood: some have two signs in small ("İ")."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def _find_names(text: str, lexicon: Lexicon) -> list[tuple[int, int, Name]]:
    """Return the names of the lexicon, and those that the report itself introduces where no known name stands."""
    found = list(lexicon.names.find(text))
    introduced = dict(find_introduced(text))
    if not introduced:
        return found
    taken = {at for start, end, _ in found for at in range(start, end)}
    own = [hit for hit in Finder(introduced).find(text) if hit[0] not in taken and hit[1] - 1 not in taken]
    covered = {at for start, end, _ in own for at in range(start, end)}
    return sorted([*own, *(hit for hit in found if hit[0] not in covered)], key=lambda hit: hit[0])


def _is_surname(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a word that is an office in small letters is rather somebody's name: "Baker said"."""
    word = words[first]
    if first != last or not word.capital or first == 0:
        return False
    before = words[first - 1]
    if word.lower in _RANKS:
        following = words[first + 1] if first + 1 < len(words) else word
        return before.capital and before.sentence == word.sentence and not following.capital
    if word.lower not in _SURNAMES:
        return False
    return before.sentence == word.sentence and before.lower not in {"the", "a", "an"}


def _words(article: Article, text: str) -> list[Word]:
    words = []
    for number, sentence in enumerate(article.sentences):
        for match in _WORD.finditer(text, sentence.span.start, sentence.span.end):
            printed = match.group()
            end = match.end()
            if printed.endswith("'s"):
                printed, end = printed[:-2], end - 2
            words.append(Word(match.start(), end, printed, printed.lower(), number))
    return words


def _quoted(article: Article, words: Sequence[Word]) -> frozenset[int]:
    """Return the words that stand within quotation marks."""
    quoted = set()
    quotations = iter(article.quotations)
    current = next(quotations, None)
    for number, word in enumerate(words):
        while current is not None and current.span.end <= word.start:
            current = next(quotations, None)
        if current is not None and current.span.start <= word.start < current.span.end:
            quoted.add(number)
    return frozenset(quoted)


def _gaps(text: str, words: Sequence[Word]) -> Iterator[str]:
    for word, following in pairwise(words):
        yield text[word.end : following.start] if word.sentence == following.sentence else "\n"
    yield "\n"
