"""How much is taken in at once; everything beyond gets a plain refusal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of intake.

    Bytes of one file, or of one line of a collection; characters of one text; bytes of a whole
    collection; files of a call; pages of a document; depth and number of the tags among which a
    page's article is looked for.
    """

    file_bytes: int = 25_000_000
    characters: int = 2_000_000
    collection_bytes: int = 5_000_000_000
    files: int = 1_000_000
    pages: int = 2_000
    depth: int = 200
    tags: int = 20_000
