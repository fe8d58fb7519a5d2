"""How much is taken in at once; everything beyond gets a plain refusal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of intake: bytes of one file or one line of a collection, of a whole collection, and counts."""

    file_bytes: int = 25_000_000
    collection_bytes: int = 5_000_000_000
    files: int = 1_000_000
    pages: int = 2_000
    depth: int = 200
