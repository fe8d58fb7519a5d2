"""Which codes the package's word lists have for states, bodies and groups."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def actor_codes() -> frozenset[str]:
    """Return the code or short name of every state, body and armed group that the package knows."""
    codes: set[str] = set()
    for listing, column in (("states.csv", "code"), ("bodies.csv", "name"), ("groups.csv", "name")):
        text = files("muster").joinpath("wordlists", listing).read_text(encoding="utf-8")
        codes.update(row[column] for row in csv.DictReader(text.splitlines()))
    return frozenset(codes)
