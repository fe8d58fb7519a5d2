"""The network of the trained reader: an encoder that reads a passage, and a table on top of it.

The table has a row for each presence. Its row looks at the pieces that name the actor, at those of the sentence, and by
attention at whatever in the sentence answers to it; from that come outcomes, undertakings, stance and conditions.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from muster.extraction.heard import RELATIONS
from muster.extraction.sightings import MARKS, UNDERTAKINGS
from muster.extraction.verdicts import COLUMNS, SAID
from muster.model.scales import ConditionKind, Stance, Voice
from training.encoder import Encoder, attend
from training.large import LargeEncoder

_WIDTH = 256
_MEANING = 64
_HEADS = 4
FEATURES = 24
TOPICS = 6
_RELATED = 16
_DROPOUT = 0.25


class TableNetwork(nn.Module):
    """Maps a passage and its presences to the scores of their rows."""

    def __init__(self, encoder: Encoder | LargeEncoder | None = None) -> None:
        super().__init__()
        self.encoder = encoder or Encoder(MARKS)
        width = self.encoder.width
        self.inside, self.before, self.around = (nn.Linear(width, _WIDTH) for _ in range(3))
        self.features = nn.Linear(FEATURES, _WIDTH)
        self.query, self.key, self.value = nn.Linear(_WIDTH, _WIDTH), nn.Linear(width, _WIDTH), nn.Linear(width, _WIDTH)
        self.row = nn.Linear(2 * _WIDTH, _WIDTH)
        self.outcomes = nn.Linear(_WIDTH, COLUMNS)
        self.meaning = nn.Linear(_WIDTH, _MEANING)
        self.of_outcome = nn.Parameter(torch.randn(len(SAID), _MEANING) * 0.05)
        self.of_undertaking = nn.Parameter(torch.randn(len(UNDERTAKINGS), _MEANING) * 0.1)
        self.usual = nn.Parameter(torch.full((len(SAID), len(UNDERTAKINGS)), -3.5))
        # What is named here is meant, as a rule; then what was named last, then what the article is about.
        self.topics = nn.Parameter(torch.tensor([[3.0, 1.0, 1.5, 0.7, 0.3, 1.0]]).repeat(len(SAID), 1))
        self.stances = nn.Linear(_WIDTH, len(Stance))
        self.conditions = nn.Linear(_WIDTH, len(ConditionKind))
        self.voices = nn.Linear(_WIDTH, len(Voice))
        self.heard, self.people = nn.Linear(_WIDTH, _WIDTH), nn.Linear(width, _WIDTH)
        self.related = nn.Sequential(nn.Linear(RELATIONS, _RELATED), nn.GELU(), nn.Linear(_RELATED, 1))
        self.drop = nn.Dropout(_DROPOUT)
        nn.init.constant_(self.outcomes.bias, -2.5)

    def forward(self, inputs: Mapping[str, Tensor]) -> tuple[Tensor, ...]:
        """Return scores: rows x outcomes, x outcomes x undertakings, x stances, x conditions, x voices and x people."""
        return self.judge(self.encoder.pieces(inputs["numbers"]), inputs)

    def judge(self, vectors: Tensor, inputs: Mapping[str, Tensor]) -> tuple[Tensor, ...]:
        """Return the scores of a passage given by the vectors of its pieces; `there` tells which are no filling."""
        pieces = self.encoder(vectors, inputs["shapes"], marks=inputs["marks"], seen=inputs.get("there"))
        seen = inputs["sentence"]
        told = self.inside(inputs["inside"] @ pieces) * _any(inputs["inside"])
        told = told + self.before(inputs["before"] @ pieces) * _any(inputs["before"])
        told = told + self.around(seen @ pieces) + self.features(inputs["features"])
        told = self.drop(functional.gelu(told))
        row = self.drop(functional.gelu(self.row(torch.cat([told, self._look(told, pieces, seen > 0)], -1))))
        meaning = functional.gelu(self.meaning(row)[:, None, :] + self.of_outcome[None])
        undertakings = meaning @ self.of_undertaking.T + self.usual
        undertakings = undertakings + (inputs["topics"] @ self.topics.T).transpose(1, 2)
        speakers = self.heard(row) @ self.people(inputs["people"] @ pieces).T * _WIDTH**-0.5
        speakers = speakers + self.related(inputs["relations"]).squeeze(-1)
        return self.outcomes(row), undertakings, self.stances(row), self.conditions(row), self.voices(row), speakers

    def _look(self, told: Tensor, pieces: Tensor, seen: Tensor) -> Tensor:
        """Attend from each row to the pieces of its sentence."""

        def split(x: Tensor) -> Tensor:
            return x.view(x.shape[0], _HEADS, _WIDTH // _HEADS).transpose(0, 1)

        asked = self.query(told) * (_WIDTH // _HEADS) ** -0.5
        found = attend(split(asked), split(self.key(pieces)), split(self.value(pieces)), seen=seen[None])
        return found.transpose(0, 1).reshape(told.shape[0], _WIDTH)


def _any(shares: Tensor) -> Tensor:
    return (shares.sum(-1, keepdim=True) > 0).to(shares.dtype)
