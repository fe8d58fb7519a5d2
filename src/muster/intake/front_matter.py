"""The head of a Markdown file: `key: value` lines between two lines of three hyphens."""

from __future__ import annotations

import re

from muster.intake.publication import know
from muster.intake.written_days import day_in, parse_day
from muster.model.report import KnownFrom, Publication

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<lines>.{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE = re.compile(r"(?m)^(?P<key>[A-Za-z_]+)\s*:\s*(?P<value>[^\r\n]*?)\s*$")
_DAY_KEYS = ("published", "date", "published_on")
_OUTLET_KEYS = ("outlet", "source", "publisher", "site")


def publication_of_front_matter(text: str) -> Publication:
    """Return what the fields before a Markdown text tell; nothing where it has none."""
    block = _BLOCK.match(text)
    if block is None:
        return Publication()
    fields = {match["key"].casefold(): match["value"].strip("\"'") for match in _LINE.finditer(block["lines"])}
    outlet = next((fields[key] for key in _OUTLET_KEYS if fields.get(key)), None)
    published = next((fields[key] for key in _DAY_KEYS if fields.get(key)), "")
    field = KnownFrom.FIELD
    return Publication(
        outlet=know(outlet, field),
        url=know(fields.get("url"), field),
        title=know(fields.get("title"), field),
        byline=know(fields.get("author") or fields.get("byline"), field),
        published_on=know(parse_day(published) or day_in(published), field),
    )
