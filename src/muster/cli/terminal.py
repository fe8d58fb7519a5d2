"""What goes to the terminal: lines, JSON and messages, with every foreign text made harmless."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping

from muster.export.harmless import harmless


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


def say_text(text: str) -> None:
    """Print text that holds its own line ends, such as CSV."""
    sys.stdout.write(text)
