"""The network of the trained reader: an encoder that reads a passage, and a table on top of it.

The table has a row for each presence. Its row looks at the pieces that name the actor, at those of the sentence, and by
attention at whatever in the sentence answers to it; from that come outcomes, undertakings, stance and conditions.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from muster.extraction.heard import RELATIONS, STANDING
from muster.extraction.noticing import TYPES
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
        self.tale, self.told = nn.Linear(width, _WIDTH), nn.Linear(2 * _WIDTH, _WIDTH)
        self.events, self.party = nn.Linear(_WIDTH, len(TYPES)), nn.Linear(_WIDTH, _WIDTH)
        self.taking_part = nn.Linear(width, _WIDTH)
        self.standing = nn.Sequential(nn.Linear(STANDING, _RELATED), nn.GELU(), nn.Linear(_RELATED, 1))
        self.count = nn.Sequential(nn.Linear(width, _WIDTH), nn.GELU(), nn.Linear(_WIDTH, 1))
        self.drop = nn.Dropout(_DROPOUT)
        nn.init.constant_(self.outcomes.bias, -2.5)
        nn.init.constant_(self.events.bias, -3.5)

    def halves(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Return the weights of the encoder that learn, and those of the table on top of it."""
        mine = {id(weight) for weight in self.encoder.parameters()}
        encoder = [weight for weight in self.encoder.parameters() if weight.requires_grad]
        return encoder, [weight for weight in self.parameters() if id(weight) not in mine]

    def forward(self, inputs: Mapping[str, Tensor]) -> tuple[Tensor, ...]:
        """Return scores: rows x outcomes, x outcomes x undertakings, x stances, x conditions, x voices and x people.

        Then sentences x event types and x people, and numbers.
        """
        return self.judge(self.encoder.pieces(inputs["numbers"]), inputs)

    def judge(self, vectors: Tensor, inputs: Mapping[str, Tensor]) -> tuple[Tensor, ...]:
        """Return the scores of a passage given by the vectors of its pieces; `there` tells which are no filling."""
        pieces = self.encoder(vectors, inputs["shapes"], marks=inputs["marks"], seen=inputs.get("there"))
        people = inputs["people"] @ pieces
        told, tale = self._ask(pieces, inputs), functional.gelu(self.tale(inputs["own"] @ pieces))
        # Rows and sentences look together: weights that are met twice are rounded wrongly.
        seen = torch.cat([inputs["sentence"], inputs["own"]]) > 0
        found = self._look(torch.cat([told, tale]), pieces, seen).split([told.shape[0], tale.shape[0]])
        row = self.drop(functional.gelu(self.row(torch.cat([told, found[0]], -1))))
        scene = self.drop(functional.gelu(self.told(torch.cat([tale, found[1]], -1))))
        figures = self.count(inputs["counts"] @ pieces).squeeze(-1)
        return (*self._of_rows(row, people, inputs), *self._of_sentences(scene, people, inputs), figures)

    def _ask(self, pieces: Tensor, inputs: Mapping[str, Tensor]) -> Tensor:
        """Return a row per presence: of its actor's pieces, of its sentence, and of what tells it apart."""
        told = self.inside(inputs["inside"] @ pieces) * _any(inputs["inside"])
        told = told + self.before(inputs["before"] @ pieces) * _any(inputs["before"])
        told = told + self.around(inputs["sentence"] @ pieces) + self.features(inputs["features"])
        asked: Tensor = self.drop(functional.gelu(told))
        return asked

    def _of_rows(self, row: Tensor, people: Tensor, inputs: Mapping[str, Tensor]) -> tuple[Tensor, ...]:
        meaning = functional.gelu(self.meaning(row)[:, None, :] + self.of_outcome[None])
        undertakings = meaning @ self.of_undertaking.T + self.usual
        undertakings = undertakings + (inputs["topics"] @ self.topics.T).transpose(1, 2)
        speakers = self.heard(row) @ self.people(people).T * _WIDTH**-0.5
        speakers = speakers + self.related(inputs["relations"]).squeeze(-1)
        return self.outcomes(row), undertakings, self.stances(row), self.conditions(row), self.voices(row), speakers

    def _of_sentences(self, scene: Tensor, people: Tensor, inputs: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
        parties = self.party(scene) @ self.taking_part(people).T * _WIDTH**-0.5
        return self.events(scene), parties + self.standing(inputs["standing"]).squeeze(-1)

    def _look(self, told: Tensor, pieces: Tensor, seen: Tensor) -> Tensor:
        """Attend from each row to the pieces of its sentence."""

        def split(x: Tensor) -> Tensor:
            return x.view(x.shape[0], _HEADS, _WIDTH // _HEADS).transpose(0, 1)

        asked = self.query(told) * (_WIDTH // _HEADS) ** -0.5
        found = attend(split(asked), split(self.key(pieces)), split(self.value(pieces)), seen=seen[None])
        return found.transpose(0, 1).reshape(told.shape[0], _WIDTH)


def _any(shares: Tensor) -> Tensor:
    return (shares.sum(-1, keepdim=True) > 0).to(shares.dtype)
