"""How often Python looks for rings of values that nothing else holds: reading makes many values, and few rings."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_VALUES = 50_000  # made and not yet let go, after which they are looked through; Python's own 700 take a twentieth more


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """Let values wait longer than usual to be looked through; those outside rings go at once in any case."""
    before = gc.get_threshold()
    gc.set_threshold(_VALUES, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
