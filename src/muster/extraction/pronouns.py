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


_KINDS = {
    **dict.fromkeys(listed("he his him himself"), PronounKind.HE),
    **dict.fromkeys(listed("she her hers herself"), PronounKind.SHE),
    **dict.fromkeys(listed("they their them themselves"), PronounKind.THEY),
    **dict.fromkeys(listed("it its itself"), PronounKind.IT),
}
_SUBJECTS = listed("he she they it")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """The word `first` is a pronoun; `closing` is one whose verb of saying follows what is said ("…, he said")."""

    first: int
    last: int
    kind: PronounKind
    leading: bool
    closing: bool


def find_pronouns(scan: Scan) -> Iterator[Pronoun]:
    """Yield the pronouns of the third person outside quotations."""
    for number, word in enumerate(scan.words):
        kind = _KINDS.get(word.text.lower())
        if kind is None or number in scan.quoted:
            continue
        leading = word.text.lower() in _SUBJECTS and is_leading(scan, number, number)
        yield Pronoun(number, number, kind, leading, _is_closing(scan, number))


def _is_closing(scan: Scan, number: int) -> bool:
    """Tell whether "he said" follows a comma or quotation mark that closes what he says."""
    before = scan.gap(number - 1).strip()
    verb = number + 1
    if scan.gap(number) == " " and scan.words[verb].text.lower() in {"also", "then", "later", "has", "had"}:
        verb += 1
    return before[:1] in {",", '"', "”", "'", "»"} and verb < len(scan.words) and scan.words[verb].text.lower() in _SAID
