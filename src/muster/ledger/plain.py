"""Text that every database can hold: NUL characters and halves of characters are what none or few can."""

from __future__ import annotations

import json
import re

from muster.ledger.errors import UnstorableError

_NUL = "\0"
_SHOWN = "\N{SYMBOL FOR NULL}"
_HALVES = re.compile(r"[\ud800-\udfff]")


def split_nuls(text: str) -> tuple[str, str]:
    """Return a text of the same length without NUL characters, and where they stood as JSON.

    Raises:
        UnstorableError: The text holds half a character.
    """
    if _HALVES.search(text):
        raise UnstorableError("the text")
    places = [place for place, character in enumerate(text) if character == _NUL] if _NUL in text else []
    return text.replace(_NUL, _SHOWN), json.dumps(places)


def join_nuls(text: str, places: str) -> str:
    """Return the text that `split_nuls` split."""
    if places == "[]":
        return text
    characters = list(text)
    for place in json.loads(places):
        characters[place] = _NUL
    return "".join(characters)


def exactly(words: str, *, what: str) -> str:
    """Return words that are kept as they are.

    Raises:
        UnstorableError: They hold a NUL character or half a character.
    """
    if _NUL in words or _HALVES.search(words):
        raise UnstorableError(what)
    return words


def shown(words: str) -> str:
    """Return words with what cannot be kept made visible; for labels and messages, never for texts."""
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", words).replace(_NUL, _SHOWN)
