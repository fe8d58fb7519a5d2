"""A report's words in the form in which two reports can be compared: folded, stemmed, synonyms as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from muster.model.span import Span

# "U.S." is one word; an apostrophe joins; everything else comes apart.
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[.,](?=\d)\d+)*(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['’]s?$")

_LITTLE_WORDS = """
    a about after again all also am an and any are as at be because been before being but by can did do does
    doing down during each few for from further had has have having he her here hers him his how i if in into is it
    its itself just me more most my no nor not now of off on once only or other our ours out over own same she so
    some such than that the their theirs them then there these they this those through to too under until up very
    was we were what when where which while who whom why will with would you your could should may might must shall
    mr mrs ms sir said say says saying told tell tells telling added adding according one that's it's whose upon
    toward towards yet still already even however meanwhile while amid among between"""
FUNCTION_WORDS = frozenset(_LITTLE_WORDS.split())

# One word of each row stands for all: what rewriters exchange. Rows that would change a record do not belong here.
_SAME_WORDS = (
    "troop troops soldier soldiers forces boots servicemen contingent infantry",
    "send dispatch deploy put place deployment placing sent put dispatching",
    "ceasefire truce armistice cease-fire",
    "deal accord agreement settlement pact",
    "help assist aid assistance support supporting",
    "country nation nations states countries",
    "talk talks negotiation negotiations discussion discussions",
    "meeting gathering summit conference session",
    "backstop backup back-up safety net",
    "pledge promise promised undertake undertaken undertook vow vowed",
    "capital seat",
    "base bases",
    "skies airspace sky",
    "sea maritime naval",
    "headquarters command centre center hq",
    "defence defense",
    "programme program",
    "leader leaders head heads",
    "guarantee guaranteeing guarantees safety security",
    "trip visit",
    "vehicle vehicles",
    "move transfer transferred moved",
    "lead led leading leadership",
    "start begin beginning starting started",
    "premature early",
    "demand request",
    "announce declare reveal state confirm",
    "year annual yearly",
    "relief humanitarian",
    "post position",
    "attend attending presence present",
    "official officials",
)
_CANONICAL = {word: row.split()[0] for row in _SAME_WORDS for word in row.split()}
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_ENDINGS = (("ies", "y"), ("isation", "is"), ("ization", "is"), ("ising", "is"), ("izing", "is"), ("ised", "is"),
            ("ized", "is"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a report as it is compared, with its place; `name` tells that it is printed with a capital."""

    word: str
    span: Span
    name: bool = False


def fold(text: str) -> str:
    """Lower the case and drop the accents.

    >>> fold("Élysée")
    'elysee'
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def split_terms(text: str, span: Span) -> Iterator[tuple[str, int, int, bool]]:
    """Yield the words of `span` as they are compared, with start and end, and whether it has a capital."""
    for match in _WORD.finditer(text, span.start, span.end):
        word = match.group()
        yield _plain(word), match.start(), match.end(), word[0].isupper()


def read_terms(text: str, span: Span) -> tuple[Term, ...]:
    """Split the characters of `span` into words as they are compared.

    >>> [term.word for term in read_terms("Germany's U.S. envoy", Span(0, 20))]
    ['germany', 'us', 'envoy']
    """
    return tuple(Term(word, Span(start, end), name=capital) for word, start, end, capital in split_terms(text, span))


def read_words(text: str, span: Span) -> tuple[str, ...]:
    """Split the characters of `span` into words as they are compared, without their places.

    >>> read_words("Germany's U.S. envoy", Span(0, 20))
    ('germany', 'us', 'envoy')
    """
    return tuple(map(_plain, _WORD.findall(text, span.start, span.end)))


def _plain(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    bare = word.replace(".", "") if word[0].isalpha() else word
    return fold(_POSSESSIVE.sub("", bare)) or fold(word)


@lru_cache(maxsize=1 << 15)  # a report has few words, each many times
def stem(word: str) -> str:
    """Return what stands for the word and its kin in comparisons.

    >>> stem("soldiers") == stem("troops"), stem("stabilisation") == stem("stabilization")
    (True, True)
    """
    if known := _CANONICAL.get(word):
        return known
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            bare = word.removesuffix(ending) + instead
            return _CANONICAL.get(bare, _CANONICAL.get(bare + "e", bare))
    return word


def content(terms: tuple[Term, ...]) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    return frozenset(stem(term.word) for term in terms if term.word not in FUNCTION_WORDS)
