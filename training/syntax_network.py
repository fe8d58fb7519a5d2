"""The network of the shipped syntax: an encoder, and heads for parts of speech, entities and dependencies.

Dependencies are scored by biaffine attention (Dozat and Manning 2017), each word by the first of its pieces.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from muster.language.labels import ENTITY_TAGS, PARTS, RELATIONS
from training.encoder import Encoder, project

_ARC, _RELATION = 256, 96
_DROPOUT = 0.3
NEVER = -1e9


class Scores(NamedTuple):
    """Scores of words; the first word of every sentence is the root that stands above it.

    `dependents` and `heads` are what a relation is scored from, once it is known who depends on whom.
    """

    parts: Tensor
    entities: Tensor
    arcs: Tensor  # dependent x head
    dependents: Tensor
    heads: Tensor


class SyntaxNetwork(nn.Module):
    """Maps the pieces of sentences to scores of their words."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        width = self.encoder.width
        self.parts = nn.Linear(width, len(PARTS))
        self.entities = nn.Linear(width, len(ENTITY_TAGS))
        self.arc_head, self.arc_dependent = nn.Linear(width, _ARC), nn.Linear(width, _ARC)
        self.arcs = nn.Parameter(torch.randn(_ARC + 1, _ARC) * 0.02)
        self.relation_head, self.relation_dependent = nn.Linear(width, _RELATION), nn.Linear(width, _RELATION)
        self.relations = nn.Parameter(torch.randn(len(RELATIONS), _RELATION + 1, _RELATION + 1) * 0.02)
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, numbers: Tensor, shapes: Tensor, *, firsts: Tensor, seen: Tensor) -> Scores:
        """Score a batch of sentences; `firsts` tells where the first piece of each word is, `seen` which pieces are."""
        pieces = self.encoder(self.encoder.pieces(numbers), shapes, seen=seen[:, None, None])
        return self.score(torch.gather(pieces, 1, firsts[..., None].expand(-1, -1, pieces.shape[-1])))

    def score(self, words: Tensor) -> Scores:
        """Score words, given by the vectors of their first pieces."""
        maps = (self.parts, self.entities, self.arc_head, self.arc_dependent)
        maps = (*maps, self.relation_head, self.relation_dependent)
        projected = project(self.drop(words), maps).split([each.out_features for each in maps], -1)
        parts, entities, *rest = projected
        head, dependent, relation_head, relation_dependent = map(functional.gelu, rest)
        return Scores(
            parts,
            entities,
            _with_one(self.drop(dependent)) @ self.arcs @ self.drop(head).transpose(-1, -2),
            _with_one(relation_dependent),
            _with_one(relation_head),
        )

    def turned(self, dependents: Tensor) -> Tensor:
        """Return words x relations x width: multiplied by a head's vector, the scores of the relations to it."""
        by_dependent = self.relations.permute(1, 0, 2).reshape(_RELATION + 1, -1)
        return (dependents @ by_dependent).view(*dependents.shape[:-2], -1, len(RELATIONS), _RELATION + 1)

    def relate(self, scores: Scores, heads: Tensor) -> Tensor:
        """Score the relations of each word to its head."""
        chosen = torch.gather(scores.heads, 1, heads[..., None].expand(-1, -1, scores.heads.shape[-1]))
        return (self.turned(scores.dependents) @ chosen[..., None]).squeeze(-1)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
