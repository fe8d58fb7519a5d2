"""What goes to the terminal: lines, JSON and messages, with every foreign text made harmless."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterable, Mapping

from muster.export.harmless import harmless

# Second set of control codes, line ends of Unicode, marks that turn the direction, halves of characters.
_OBEYED = re.compile("[\x7f-\x9f\u2028-\u202e\u200e\u200f\u061c\u2066-\u2069\ud800-\udfff]")


def say(line: str = "") -> None:
    """Print one line to standard output."""
    sys.stdout.write(f"{line}\n")


def tell(line: str) -> None:
    """Print one line to standard error, so that piped output stays clean."""
    sys.stderr.write(f"{harmless(line)}\n")


def say_json(document: object) -> None:
    """Print one JSON document, indented."""
    say(_escaped(json.dumps(document, ensure_ascii=False, indent=2, default=str)))


def say_json_lines(rows: Iterable[Mapping[str, object]]) -> None:
    """Print one JSON object a line."""
    for row in rows:
        say(_escaped(json.dumps(row, ensure_ascii=False, default=str)))


def _escaped(written: str) -> str:
    """Escape what JSON may hold plainly and a terminal obeys; these stand in strings only, so it stays JSON."""
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def forgive_encodings() -> None:
    """Let what the output's encoding cannot say be printed as an escape, instead of failing half-way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say_text(text: str) -> None:
    """Print text that holds its own line ends, such as CSV."""
    sys.stdout.write(text)
