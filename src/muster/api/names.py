"""The English names of states, for showing codes; loads nothing else."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def state_names() -> MappingProxyType[str, str]:
    """Return the name of each state by its code."""
    text = files("muster").joinpath("wordlists", "states.csv").read_text(encoding="utf-8")
    return MappingProxyType({row["code"]: row["names"].partition("|")[0] for row in csv.DictReader(text.splitlines())})
