"""What goes to the terminal: lines, JSON and messages, with every foreign text made harmless."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping

# Cc: escapes, bells, carriage returns. Cf without the joiners: marks that turn the direction of the text.
_DANGEROUS = {"Cc", "Cs", "Co", "Cn"}
_TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
_SPACES = {"\n", "\r", "\t", "\v", "\f", "\u2028", "\u2029", "\x85"}


def harmless(text: str) -> str:
    """Return `text` on one line, with control characters and marks that turn its direction shown as �.

    >>> harmless(chr(27) + "[31mred")
    '�[31mred'
    """
    return "".join(_harmless(character) for character in text)


def _harmless(character: str) -> str:
    if character in _SPACES:
        return " "
    if ord(character) in _TURNING or unicodedata.category(character) in _DANGEROUS:
        return "�"
    return character


def say(line: str = "") -> None:
    """Print one line to standard output."""
    sys.stdout.write(f"{line}\n")


def tell(line: str) -> None:
    """Print one line to standard error, so that piped output stays clean."""
    sys.stderr.write(f"{harmless(line)}\n")


def say_json(document: object) -> None:
    """Print one JSON document, indented; letters outside ASCII stay readable, controls are escaped."""
    say(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def say_json_lines(rows: Iterable[Mapping[str, object]]) -> None:
    """Print one JSON object a line."""
    for row in rows:
        say(json.dumps(row, ensure_ascii=False, default=str))
