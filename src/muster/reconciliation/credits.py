"""What a report credits others for: the wire it runs, who passed it on, to whom it was said, a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from muster.model.origin import Credit, CreditKind
from muster.model.span import Span
from muster.reconciliation.gazetteer import Gazetteer
from muster.text.article import Article

_TAIL = 400  # characters at either end of a report where bare credits stand
_FOR = r"told|speaking to|spoke to|interview with|in an interview (?:with|on|for|to)|talking to|remarks to"
_BY = r"citing|via|with reference to|as (?:reported|quoted) by|as per(?: the)?|reported by|quoted by"
_PAPERS = (
    r"readout|statement|communiqu[eé]|transcript|account of the (?:phone-)?call|declaration|press release|document"
)
_FORMS: tuple[tuple[CreditKind, str], ...] = (  # {outlet} is a name of an outlet, {vague} also one without a name
    (CreditKind.WIRE, r"\((?:with (?:inputs|reporting|files) from |source: )?{outlet}(?:[,/&] ?{outlet})*\)"),
    (CreditKind.WIRE, r"\b(?:with (?:inputs?|reporting|files|material) (?:from|by)) {outlet}"),
    (CreditKind.WIRE, r"{outlet} (?:has )?contributed to this"),
    (CreditKind.CARRIER, rf"{{outlet}} (?:reports?|writes|reported|wrote)[^.\n]{{{{0,40}}}}?(?:{_BY}) {{vague}}"),
    (CreditKind.CARRIER, rf"(?:{_BY}) (?:the )?{{vague}}(?: report)?"),
    (CreditKind.CARRIER, r"{outlet} (?:reports?|reported|quoted|writes|wrote|said)\b"),
    (CreditKind.CARRIER, r"(?:according to|in a report by) (?:the )?{outlet}"),
    (CreditKind.HEARER, rf"(?:{_FOR}) (?:his hosts (?:on|at) )?(?:the |[A-Z][a-z]+['’]s )?[“\"']?{{outlet}}"),
    (CreditKind.HEARER, r"(?:writing (?:in|for)|wrote (?:in|on)|article in|op-ed in) (?:the )?{outlet}"),
    (
        CreditKind.HEARER,
        r"(?:told|speaking to|spoke to|interview with) (?:his |her |the )?(?:hosts?|presenters?|listeners|viewers|"
        r"programme|broadcaster|newspaper|daily|weekly|channel|station) (?:on |of |at )?(?:the )?[“\"'‘]?"
        r"(?P<outlet>(?-i:[A-Z][\w.-]+(?: (?:& |and )?[A-Z][\w.-]+){{0,3}}))",
    ),
    (CreditKind.DOCUMENT, rf"according to (?:a|an|the) (?:\w+ )?(?P<document>{_PAPERS})"),
)
_AT_ENDS = (  # only in the first or last characters of a report, where it is no sentence
    r"(?:^|\n)\s*(?:source|via)s?: ?{outlet}",
    r"(?:^|\n)\s*(?:by |from )?{outlet}\s*(?:[|•·,–-][^\n]{{0,60}})?(?:\n|$)",
    r"[.”\"] ?[—–-] ?{outlet}\s*(?:\n|$)",
    r"\((?:{outlet})\)\s*(?:\n|$)",
)
_TRIGGERS = ("media", "agencies", "according to", "told ", "interview with", "speaking to", "spoke to")
_VAGUE = r"foreign media|media reports|local media|news agencies|state media|Western media|Russian media|agencies|media"


class CreditReader:
    """Reads credits with the outlets of a gazetteer; made once for many reports."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        names = sorted((re.escape(name) for name in gazetteer.outlets), key=len, reverse=True)
        outlet = rf"(?P<outlet>(?<!\w)(?:{'|'.join(names)})(?!\w))"
        self._anywhere = tuple((kind, _compile(form, outlet)) for kind, form in _FORMS)
        self._at_ends = tuple(_compile(form, outlet) for form in _AT_ENDS)
        self._outlets = AhoCorasick(sorted(gazetteer.outlets | set(_TRIGGERS)))

    def read(self, article: Article) -> tuple[Credit, ...]:
        """Return the credits in the order of the text, each place once."""
        found = {credit.span: credit for credit in self._find(article.text)}
        return tuple(sorted(found.values()))

    def _find(self, text: str) -> Iterator[Credit]:
        """Try the forms only on lines that name an outlet: there are many names, and few lines with one."""
        starts = {text.rfind("\n", 0, start) for _, start, _ in self._outlets.find_matches_as_indexes(text)}
        ends = {start: len(text) if (end := text.find("\n", start + 1)) < 0 else end + 1 for start in starts}
        lines = sorted((max(0, start), end) for start, end in ends.items())
        for pattern in self._at_ends:
            for start, end in lines:
                for match in pattern.finditer(text, start, end):
                    if match.start() < _TAIL or match.end() > len(text) - _TAIL:
                        yield _credit(CreditKind.WIRE, match)
        for kind, pattern in reversed(self._anywhere):
            for start, end in lines:
                yield from (_credit(kind, match) for match in pattern.finditer(text, start, end))


def _compile(form: str, outlet: str) -> re.Pattern[str]:
    first, _, rest = form.partition("{outlet}")
    again = outlet.replace("?P<outlet>", "?:")
    ready = first + (outlet if "{outlet}" in form else "") + rest.replace("{outlet}", again)
    vague = rf"(?P<vague>{_VAGUE}|{again})"
    return re.compile(ready.replace("{vague}", vague).replace("{{", "{").replace("}}", "}"), re.IGNORECASE)


def _credit(kind: CreditKind, match: re.Match[str]) -> Credit:
    groups = match.groupdict()
    name = groups.get("vague") or groups.get("outlet") or groups.get("document") or ""
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Credit(Span(start, start + len(match.group().strip())), kind, " ".join(name.split()))
