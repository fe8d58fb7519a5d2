"""Which words of a person's name are the family name."""

from __future__ import annotations

from collections.abc import Collection

from muster.extraction.finder import listed

PARTICLES = listed("""
    von van der den de del della di da dos do das du la le les ten ter af bin ibn ben al el ould e zu zur dal
""")
_FAMILY_FIRST = frozenset({"CN", "KR", "KP", "VN", "TW", "KH"})
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
    start = len(parts) - 1
    while start > (parts[0].lower() not in PARTICLES) and parts[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(parts[start:])
