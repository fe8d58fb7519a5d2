"""Characters that no reader sees: kept in the text, and found."""

from __future__ import annotations

import re

from muster.model.finding import Code, Finding, Weight
from muster.model.span import Span

# C0 and C1 controls but tab and line breaks, terminal escapes among them, and marks that turn the reading direction.
_HIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]+")


def find_control_characters(text: str) -> tuple[Finding, ...]:
    """Find control characters, one finding for all with the place of the first."""
    first = _HIDDEN.search(text)
    if first is None:
        return ()
    count = sum(len(run.group()) for run in _HIDDEN.finditer(text))
    message = f"The text holds {count} control character{'s' if count > 1 else ''}, kept but never shown as such."
    return (Finding(Code.CONTROL_CHARACTERS, message, Weight.WARNING, Span(*first.span())),)
