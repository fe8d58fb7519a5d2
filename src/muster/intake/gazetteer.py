"""Loads the names of actors and outlets that reconciliation compares reports by."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from muster.reconciliation.gazetteer import Gazetteer

_STATE_COLUMNS = ("names", "adjectives", "people", "capitals", "seats")
_BODY_COLUMNS = ("aliases", "adjectives", "seats")


@cache
def load_gazetteer() -> Gazetteer:
    """Return the package's names of states, bodies, groups and outlets; built once."""
    actors: dict[str, str] = {}
    for words, code in (*_names("states.csv", "code", _STATE_COLUMNS), *_names("bodies.csv", "name", _BODY_COLUMNS)):
        actors.setdefault(words, code)
    for words, code in _names("groups.csv", "name", ("aliases",)):
        actors.setdefault(words, code)
    outlets = _read("outlets.txt").splitlines()
    return Gazetteer(actors, frozenset(outlet.strip() for outlet in outlets if outlet.strip()))


def _read(name: str) -> str:
    return files("muster").joinpath("wordlists", name).read_text(encoding="utf-8")


def _names(name: str, key: str, columns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for row in csv.DictReader(_read(name).splitlines()):
        for column in columns:
            yield from ((words, row[key]) for words in row[column].split("|") if words)
