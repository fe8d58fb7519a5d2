"""Pronouns and general nouns that take up somebody named before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from muster.extraction.finder import listed
from muster.extraction.reference import is_leading
from muster.extraction.scan import Scan

_SAID = listed("""
    said says told added adds wrote argued stressed explained warned insisted noted replied went continued observed
    conceded recalled reminded posted asked thinks believes considers claimed declared stated suggested acknowledged
    answered confirmed cautioned concluded estimated
""")


class PronounKind(StrEnum):
    """What a pronoun can stand for."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    IT = "it"
    BODY = "body"
    GROUP = "group"


_KINDS = {
    **dict.fromkeys(listed("he his him himself"), PronounKind.HE),
    **dict.fromkeys(listed("she her hers herself"), PronounKind.SHE),
    **dict.fromkeys(listed("they their them themselves"), PronounKind.THEY),
    **dict.fromkeys(listed("it its itself"), PronounKind.IT),
}
GROUPS = listed("rebels group movement militants militia fighters insurgents separatists guerrillas paramilitaries")
# After "the": a general noun, and whom it means where the report named none of its sort.
_NOUNS: dict[str, tuple[PronounKind, str | None]] = {
    "commission": (PronounKind.BODY, "EU"),
    "alliance": (PronounKind.BODY, "NATO"),
    "union": (PronounKind.BODY, "EU"),
    **dict.fromkeys(listed("bloc organisation organization association community"), (PronounKind.BODY, None)),
    **dict.fromkeys(GROUPS, (PronounKind.GROUP, None)),
    "country": (PronounKind.IT, None),
    "kingdom": (PronounKind.IT, None),
}
_ADJECTIVES = listed("regional african european western armed rebel military islamist tuareg continental")
_EMPTY = listed("""
    time clear unclear likely unlikely possible impossible early premature important wrong right hard easy up
""")
_CONTRACTED = frozenset({"", "d", "ll", "re", "ve"})  # "he'd", "they'll"
_SUBJECTS = listed("he she they it")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """The words `[first, last]` stand for somebody named before.

    `closing` is one whose verb of saying follows what is said ("…, he said"); `usual` is whom a noun
    means where nobody of its sort was named.
    """

    first: int
    last: int
    kind: PronounKind
    leading: bool
    closing: bool
    usual: str | None = None


def find_pronouns(scan: Scan) -> Iterator[Pronoun]:
    """Yield the pronouns of the third person, and general nouns with "the", outside quotations."""
    named = {number for hit in scan.names for number in range(hit.first, hit.last + 1)}
    for number, word in enumerate(scan.words):
        lower = word.lower
        if number in scan.quoted or number in named:
            continue
        bare, _, contracted = lower.partition("'")
        kind = _KINDS.get(bare) if contracted in _CONTRACTED else None
        if kind is None:
            article = _article(scan, number) if lower in _NOUNS else None
            if article is not None:
                noun, usual = _NOUNS[lower]
                yield Pronoun(article, number, noun, is_leading(scan, article, number), closing=False, usual=usual)
            continue
        if lower == "it" and _is_empty(scan, number):
            continue
        leading = bare in _SUBJECTS
        yield Pronoun(number, number, kind, leading, _is_closing(scan, number))


def _is_empty(scan: Scan, number: int) -> bool:
    """Tell whether "it" stands for nothing: "it is time", "let it be known"."""
    if scan.before(number) in {"let", "make", "made", "makes", "find", "found"}:
        return True
    being = number + 1 < len(scan.words) and scan.words[number + 1].lower in {"is", "was", "would", "will"}
    return being and any(word.lower in _EMPTY for word in scan.words[number + 2 : number + 4])


def _article(scan: Scan, number: int) -> int | None:
    """Return the "the" of a general noun, one adjective passed over: "the regional bloc"."""
    if scan.before(number) == "the":
        return number - 1
    return number - 2 if scan.before(number) in _ADJECTIVES and scan.before(number - 1) == "the" else None


def _is_closing(scan: Scan, number: int) -> bool:
    """Tell whether "he said" follows a comma or quotation mark that closes what he says."""
    before = scan.gap(number - 1).strip()
    verb = number + 1
    if scan.gap(number) == " " and scan.words[verb].lower in {"also", "then", "later", "has", "had"}:
        verb += 1
    return before[:1] in {",", '"', "”", "'", "»"} and verb < len(scan.words) and scan.words[verb].lower in _SAID
