"""Everything that muster raises: what is wrong, where, and what to do about it."""

from __future__ import annotations


class MusterError(Exception):
    """A call, a file or the machine is wrong; the message says what, where and what to do.

    `exit_code` is what the command line returns for it.
    """

    exit_code = 1


class InputError(MusterError):
    """Something that was handed in cannot be used; nothing was changed."""

    exit_code = 2


class SpanError(InputError):
    """A span is empty, turned round, or leaves its text."""

    def __init__(self, start: int, end: int, length: int | None = None) -> None:
        leaves = "" if length is None else f", but the text has {length} characters"
        super().__init__(f"span [{start}, {end}) is not a piece of text{leaves}: give 0 <= start < end <= length")
        self.start = start
        self.end = end


class RecordError(InputError):
    """A record contradicts the annotation guide."""
