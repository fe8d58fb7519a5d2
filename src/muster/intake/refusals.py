"""Why a file or a line gives no report."""

from __future__ import annotations

from muster.errors import InputError


class RefusedError(InputError):
    """What was handed in holds no text that can be read; the message says what to do."""


def in_megabytes(count: int) -> str:
    """Say a number of bytes as people do.

    >>> in_megabytes(209_715_200)
    '209.7 MB'
    """
    return f"{count / 1_000_000:.1f} MB"
