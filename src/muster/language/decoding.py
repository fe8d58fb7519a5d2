"""What the network's scores come to: one tree, one relation to each head, names that begin before they go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from muster.language.labels import ENTITY_TAGS, KINDS, RELATIONS, ROOT
from muster.language.syntax import EntityKind
from muster.language.trees import find_tree

Floats = NDArray[np.float32]

_OUTSIDE = 0
_BEGINS = {ENTITY_TAGS.index(f"B-{kind}"): kind for kind in KINDS}
_GOES_ON = {ENTITY_TAGS.index(f"I-{kind}"): ENTITY_TAGS.index(f"B-{kind}") for kind in KINDS}


def _may_follow(before: int, now: int) -> bool:
    """Tell whether what goes on has begun, or gone on, with the same kind."""
    return now not in _GOES_ON or before in (now, _GOES_ON[now])


_FORBIDDEN = np.array(  # from a row to a column
    [
        [0.0 if _may_follow(before, now) else -np.inf for now in range(len(ENTITY_TAGS))]
        for before in range(len(ENTITY_TAGS))
    ],
    dtype=np.float32,
)


def find_heads(arcs: Floats) -> list[int]:
    """Return the head of each word, 0 for the root; `arcs` has a row per word and a column per head, the root first."""
    return find_tree(arcs.astype(np.float64))


def find_relations(turned: Floats, heads: Floats, *, chosen: Sequence[int]) -> list[str]:
    """Return the relation of each word to its head: only the root's is `root`."""
    scores = (turned @ heads[list(chosen), :, None])[:, :, 0]
    scores[:, ROOT] = -np.inf
    best = scores.argmax(axis=1).tolist()
    return [RELATIONS[relation] if head else RELATIONS[ROOT] for relation, head in zip(best, chosen, strict=True)]


def find_entities(scores: Floats) -> Iterator[tuple[int, int, EntityKind]]:
    """Yield the first word, the word after the last, and the kind of each name (Viterbi 1967)."""
    tags = scores.argmax(axis=1).tolist()
    if not any(tags):
        return
    if not all(map(_may_follow, [_OUTSIDE, *tags], tags)):
        tags = _find_best(scores)
    start = None
    for number, tag in enumerate([*tags, _OUTSIDE]):
        if start is not None and tag not in _GOES_ON:
            yield start, number, _BEGINS[tags[start]]
            start = None
        if tag in _BEGINS:
            start = number


def _find_best(scores: Floats) -> list[int]:
    reached = scores[0] + _FORBIDDEN[_OUTSIDE]
    ways = []
    for row in scores[1:]:
        paths = reached[:, None] + _FORBIDDEN
        ways.append(paths.argmax(axis=0))
        reached = paths.max(axis=0) + row
    tags = [int(reached.argmax())]
    for way in reversed(ways):
        tags.append(int(way[tags[-1]]))
    return tags[::-1]
