"""Hides some pieces of a passage while the network learns, so that it leans on what stands around them.

Names are hidden oftener than other words: who acts in one situation says little of who acts in the next, and what the
word lists know of a name stands in its marks.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from muster.extraction.mention import MentionKind

_NAMES, _WORDS = 0.3, 0.06  # the shares that are hidden
_MASK = 103  # the number of the piece that stands for what is not shown
_NAMING = len(MentionKind) + 2  # the first marks of a piece tell that it belongs to a name
Inputs = Mapping[str, NDArray[np.float32] | NDArray[np.int64]]


def hide(inputs: Inputs, chance: np.random.Generator) -> Inputs:
    """Return the passage with some pieces hidden; the first, on which the others lean, is always shown."""
    numbers = inputs["numbers"]
    named = inputs["marks"][:, :_NAMING].any(axis=1)
    hidden = chance.random(len(numbers)) < np.where(named, _NAMES, _WORDS)
    hidden[0] = False
    return {**inputs, "numbers": np.where(hidden, _MASK, numbers)}
