"""Which words of a person's name are the family name."""

from __future__ import annotations

import re
from collections.abc import Collection

from muster.extraction.finder import listed

PARTICLES = listed("""
    von van der den de del della degli dei dal di da dos do das du la le les ten ter af bin bint ibn ben al el ould wa
    ag ap e zu zum zur vom
""")
_FAMILY_FIRST = frozenset({"CN", "KR", "KP", "VN", "TW", "KH"})
_OWN_FIRST = re.compile(r"[A-Z][a-z]+-[a-z]+")  # a given name of two syllables, as in Korea
_GIVEN = frozenset({"Ben"})  # a particle, but somebody's given name where it opens a name
_SUFFIXES = listed("Jr Sr II III IV")


def family_name(full: str, actor: str | None) -> str:
    """Return the family name of a full name as people of that actor's country order it."""
    return family_of(tuple(full.split()), actor)


def family_of(parts: tuple[str, ...], actor: str | None, *, alone: Collection[tuple[str, ...]] = ()) -> str:
    """Return the family name among the parts of a name.

    What the report itself uses alone is it (`alone`), else the last word with its particles.
    """
    parts = tuple(part.title() if part.isupper() and len(part) > 3 else part for part in parts)
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts = parts[:-1]
    for start in range(1, len(parts)):
        if parts[start:] in alone:
            return " ".join(parts[start:])
    if len(parts) > 1 and (parts[:1] in alone or actor in _FAMILY_FIRST):
        return parts[0]
    if len(parts) == 2 and _OWN_FIRST.fullmatch(parts[1]):
        return parts[0]  # "Kim Dae-jung"
    start = len(parts) - 1
    while start > (parts[0].lower() not in PARTICLES or parts[0] in _GIVEN) and parts[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(parts[start:])
