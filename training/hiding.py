"""Hides some pieces of a passage while the network learns, so that it leans on what stands around them.

Names are hidden oftener than other words: who acts in one situation says little of who acts in the next, and what the
word lists know of a name stands in its marks.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from muster.extraction.sightings import NAMING
from muster.language.network import Numbers

_NAMES, _WORDS = 0.3, 0.06  # the shares that are hidden
Inputs = Mapping[str, Numbers]


def hide(inputs: Inputs, chance: np.random.Generator, *, mask: int) -> Inputs:
    """Return the passage with `mask` in place of some pieces; the first, on which the others lean, is always shown."""
    numbers = inputs["numbers"]
    named = inputs["marks"][:, :NAMING].any(axis=1)
    hidden = chance.random(len(numbers)) < np.where(named, _NAMES, _WORDS)
    hidden[0] = False
    return {**inputs, "numbers": np.where(hidden, mask, numbers)}
