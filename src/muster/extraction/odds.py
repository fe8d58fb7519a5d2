"""Chances as log odds, in which what several judges think adds up."""

from __future__ import annotations

from math import log


def log_odds(chance: float, *, least: float) -> float:
    """Return the log odds of a chance, kept between `least` and what is as near to 1."""
    kept = min(max(chance, least), 1.0 - least)
    return log(kept / (1.0 - kept))
