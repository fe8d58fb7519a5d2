"""The plain words of a page that no reader of articles can take: tag by tag, in one pass, whatever its depth."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"<(?P<end>/)?(?P<name>[a-zA-Z][\w:-]{0,40})(?P<rest>[^<>]{0,5000})>")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)|<[!?][^>]{0,5000}>", re.DOTALL)
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


class Shape(NamedTuple):
    """How many tags a page has, and how deep they stand within each other."""

    tags: int
    depth: int


def shape_of(html: str, *, most_tags: int) -> Shape:
    """Count a page's tags, up to one more than `most_tags`; tags that need no end do not nest."""
    level = depth = tags = 0
    for tag in _TAG.finditer(html):
        tags += 1
        if tags > most_tags:
            break
        name = tag["name"].lower()
        if name not in _VOID and name not in _IMPLIED and not tag["rest"].endswith("/"):
            level = max(level - 1, 0) if tag["end"] else level + 1
            depth = max(depth, level)
    return Shape(tags, depth)


def plain_words(html: str) -> str:
    """Return the words of a page, one line for each run that no block tag interrupts."""
    seen = _UNSEEN.sub("\n", _COMMENT.sub("", html))
    broken = _TAG.sub(lambda tag: "" if tag["name"].lower() in _INLINE else "\n", re.sub(r"\s+", " ", seen))
    lines = (" ".join(line.split()) for line in unescape(broken).split("\n"))
    return "\n".join(line for line in lines if line)
