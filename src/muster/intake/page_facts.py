"""What a page says of its publication: in JSON-LD, and in the tags of its head."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

from muster.intake.publication import know
from muster.intake.written_days import parse_day
from muster.model.report import KnownFrom, Publication

_SCRIPT = re.compile(r"(?i)<script[^>]{0,300}application/ld\+json[^>]{0,300}>")
_SCRIPT_END = re.compile(r"(?i)</script\s*>")
_MOST_SCRIPTS = 50
_TITLE = re.compile(r"(?is)<title[^>]{0,200}>([^<]{1,500})</title>")
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|\s*Page saved with SingleFile\s+url:\s*)(https?://[^\s>]{1,2000})"
)
_ARTICLES = ("Article", "Posting", "Report", "WebPage")
_DEEPEST = 12


def publication_of_graph(html: str) -> Publication:
    """Return what the page's JSON-LD tells of its article; nothing where it has none that can be read."""
    articles = [thing for script in _scripts(html) for thing in _things(_parsed(script), _DEEPEST)]
    ranked = sorted(filter(_rank, articles), key=_rank, reverse=True)
    if not ranked:
        return Publication()
    article = ranked[0]
    graph = KnownFrom.JSON_LD
    return Publication(
        outlet=know(_name(article.get("publisher")), graph),
        url=know(_address(article), graph),
        title=know(_words(article.get("headline")) or None, graph),
        byline=know(_name(article.get("author")), graph),
        published_on=know(parse_day(_words(article.get("datePublished"))), graph),
    )


def publication_of_head(html: str) -> Publication:
    """Return what is left to know of a page that no reader of articles can take."""
    title = _TITLE.search(html)
    saved = _SAVED_FROM.search(html[:10_000])
    return Publication(
        title=know(" ".join(unescape(title.group(1)).split()) if title else None, KnownFrom.METADATA),
        url=know(saved.group(1) if saved else None, KnownFrom.METADATA),
    )


def _scripts(html: str) -> Iterator[str]:
    """Return the first pieces of JSON-LD, each once, in one pass over the page."""
    place = 0
    for _ in range(_MOST_SCRIPTS):
        begin = _SCRIPT.search(html, place)
        end = _SCRIPT_END.search(html, begin.end()) if begin else None
        if begin is None or end is None:
            return
        yield html[begin.end() : end.start()]
        place = end.end()


def _parsed(script: str) -> object:
    try:
        parsed: object = json.loads(script.strip(), strict=False)
    except (ValueError, RecursionError):
        return None
    return parsed


def _things(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _things(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"), depth - 1)
        yield from _things(value.get("mainEntity"), depth - 1)


def _rank(thing: dict[str, object]) -> int:
    """Return how surely the thing is the page's article: 0 is not."""
    kinds = thing.get("@type")
    names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    return max(
        (len(_ARTICLES) - n for name in names for n, end in enumerate(_ARTICLES) if str(name).endswith(end)), default=0
    )


def _words(value: object) -> str:
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _name(value: object) -> str | None:
    """Return the name of a person or body, or the names of several."""
    if isinstance(value, str):
        return _words(value) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(name for item in value[:20] if not isinstance(item, list) and (name := _name(item))) or None
    return None


def _address(article: dict[str, object]) -> str | None:
    entity = article.get("mainEntityOfPage")
    candidates = (article.get("url"), entity.get("@id") if isinstance(entity, dict) else entity)
    return next((words for value in candidates if (words := _words(value)).startswith(("http://", "https://"))), None)
