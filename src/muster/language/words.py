"""Text cut into words as the English treebanks of Universal Dependencies cut it; every word is a piece of the text."""

from __future__ import annotations

import re

from muster.model.span import Span

Place = tuple[int, int]

_LETTER = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"  # with marks that combine, and what is there but not seen
_APOSTROPHE = r"['’`´]"
_TITLES = "Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Adm|Brig|Sen|Reps?|Gov|Hon|Rev|Fr|St|Ft|Mt|Jr|Sr"
_SHORT = "Inc|Ltd|Co|Corp|Bros|vs|al|cf|approx|Ave|Blvd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_DAYS = "Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
_PREFIXES = "anti|co|counter|cross|e|ex|inter|intra|mid|mini|multi|non|over|post|pre|pro|re|semi|sub|ultra|un|vice"
_NEGATED = "do|does|did|is|was|are|were|wo|ca|could|would|should|have|has|had|need"
_RULES = (  # the first that matches cuts off a word, so their order is part of them
    r"(?-i:[a-z]+)(?<!nt)(?<!cannot)(?<!gonna)(?<!wanna)(?<!gotta)(?<!\bim)(?<!\bive)(?<!\bthats)(?<!\bhes)"
    r"(?=[\s,])",  # most words: no rule below parts them
    rf"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]}}\"'”’»]|{_LETTER}[\w.+-]*@[\w-]+(?:\.[\w-]+)+",
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?",  # U.S., a.m., U.S.A
    rf"(?:{_TITLES}|{_SHORT})\.|Ph\.D\.|etc\.(?=\s*[a-z,;)])|(?:{_DAYS})\.(?=\s*[\d,])|Nos?\.(?=\s*\d)",
    r"(?-i:[A-Z])\.(?=\s*(?-i:[A-Z]))",  # an initial
    r"\d+(?:[.:]\d+)?(?=[ap]m\b)|(?:\d{3}-)?\d{3}-\d{4}\b",
    rf"\d{{4}}-\d\d-\d\d\b|\d+(?:[.,:]\d+)*(?:/\d+(?:[.,]\d+)*)*(?:{_LETTER}+|%(?=\w))?",
    rf"{_APOSTROPHE}\d0s\b|\b(?:US|[CA]|NZ|HK)\$",
    rf"(?<=\S){_APOSTROPHE}(?:s|m|d|ll|ve|re)\b|(?<={_LETTER})n{_APOSTROPHE}t\b",
    rf"(?:{_NEGATED})(?=nt\b)|can(?=not\b)|(?:gon|wan)(?=na\b)|got(?=ta\b)|i(?=(?:m|ve)\b)|(?:that|he)(?=s\b)",
    rf"{_LETTER}+?(?=n{_APOSTROPHE}t\b)",
    rf"y{_APOSTROPHE}(?=all\b)|{_LETTER}+['’](?!(?:s|m|d|ll|ve|re|t)\b){_LETTER}+",  # O'Brien, Shi'ite, o'clock
    rf"(?:{_PREFIXES})-{_LETTER}+",
    rf"{_LETTER}+\.(?:com|org|net|gov|edu|info|co\.uk|docx?|pdf|xlsx?|html?|txt)\b|(?-i:[A-Z]+&[A-Z]+)\b",
    rf"{_LETTER}+",
    r"[.!?]{2,}|…+|-{2,}|={2,}|\*{2,}|_{2,}|<<|>>|''|``|[:;=]-?[()DP](?!\w)",
    r"\S",
)
_WORD = re.compile("|".join(_RULES), re.IGNORECASE)


def cut_words(text: str, sentence: Span) -> list[Place]:
    """Return where the words of a sentence stand, in order; together they hold all of it but the space.

    >>> text = "The US-led force can't wait."
    >>> [text[start:end] for start, end in cut_words(text, Span(0, len(text)))]
    ['The', 'US', '-', 'led', 'force', 'ca', "n't", 'wait', '.']
    """
    return [match.span() for match in _WORD.finditer(text, sentence.start, sentence.end)]
