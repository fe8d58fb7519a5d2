"""The plain words of a page that no reader of articles can take: tag by tag, in one pass, whatever its depth."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"<(?P<end>/)?(?P<name>[a-zA-Z][\w:-]{0,40})(?P<rest>[^<>]{0,5000})>")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)|<![^>]*>|<\?[^>]*>", re.DOTALL)
_UNSEEN = re.compile(r"(?is)<(script|style|template|noscript|svg|head)\b[^>]*>.*?(?:</\1\s*>|$)")


def _set_of(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Tags that hold nothing, and tags that end by themselves where the next begins.
_VOID = _set_of("area base br col embed hr img input link meta param source track wbr")
_IMPLIED = _set_of("p li dt dd tr td th thead tbody tfoot option html head body")
_INLINE = _set_of(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub "
    "sup time tt u var"
)


def nests_deeper(html: str, depth: int) -> bool:
    """Tell whether tags stand more than `depth` within each other; tags that need no end do not count."""
    level = 0
    for tag in _TAG.finditer(html):
        name = tag["name"].lower()
        if name in _VOID or name in _IMPLIED or tag["rest"].endswith("/"):
            continue
        level = max(level - 1, 0) if tag["end"] else level + 1
        if level > depth:
            return True
    return False


def plain_words(html: str) -> str:
    """Return the words of a page, one line for each run that no block tag interrupts."""
    seen = _UNSEEN.sub("\n", _COMMENT.sub("", html))
    broken = _TAG.sub(lambda tag: "" if tag["name"].lower() in _INLINE else "\n", re.sub(r"\s+", " ", seen))
    lines = (" ".join(line.split()) for line in unescape(broken).split("\n"))
    return "\n".join(line for line in lines if line)
