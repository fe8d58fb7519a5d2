"""A large encoder for the network that teaches the small one: MPNet (Song et al. 2020) with low-rank updates.

Its pretrained maps stay as they are, in sixteen bits; each learns a product of two narrow maps besides (Hu et al.
2021), so that a core trains it within two hours. It reads the pieces of the small encoder, which are its own but for
their numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from muster.language.pieces import Shape
from training.encoder import vocabulary

LAYERS = 9
_HEADS = 12
_RANK, _RANK_OF_ATTENTION = 24, 32
_BUCKETS, _FARTHEST = 32, 128  # how far apart two pieces are, in steps that widen
_FINENESS = 1e-5
_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}


class LowRank(nn.Module):
    """A frozen linear map with a trained one of low rank beside it."""

    weight: Tensor

    def __init__(self, weight: Tensor, bias: Tensor, rank: int) -> None:
        super().__init__()
        self.register_buffer("weight", weight.bfloat16())
        self.bias = nn.Parameter(bias.clone())
        self.down = nn.Parameter(torch.randn(rank, weight.shape[1]) / weight.shape[1] ** 0.5)
        self.up = nn.Parameter(torch.zeros(weight.shape[0], rank))

    def forward(self, x: Tensor) -> Tensor:
        """Map vectors, in sixteen bits."""
        x = x.bfloat16()
        own = functional.linear(functional.linear(x, self.down.bfloat16()), self.up.bfloat16())
        return functional.linear(x, self.weight, self.bias.bfloat16()) + own


class LargeLayer(nn.Module):
    """One layer: attention that knows how far apart pieces are, then a hidden layer, each added and normed."""

    def __init__(self, weights: Mapping[str, Tensor], number: int) -> None:
        super().__init__()

        def take(*names: str, rank: int = _RANK) -> LowRank:
            paths = [f"encoder.layer.{number}.{name}" for name in names]
            weight, bias = (torch.cat([weights[f"{path}.{kind}"] for path in paths]) for kind in ("weight", "bias"))
            return LowRank(weight, bias, rank)

        self.attention = take("attention.attn.q", "attention.attn.k", "attention.attn.v", rank=_RANK_OF_ATTENTION)
        self.output = take("attention.attn.o")
        self.up, self.down = take("intermediate.dense"), take("output.dense")
        self.norm = _norm(weights, f"encoder.layer.{number}.attention.LayerNorm")
        self.last = _norm(weights, f"encoder.layer.{number}.output.LayerNorm")

    def forward(self, x: Tensor, distances: Tensor) -> Tensor:
        """Map pieces x width to the same; `distances` are added to what pieces answer, per head."""
        split = [part.view(len(x), _HEADS, -1).transpose(0, 1)[None] for part in self.attention(x).chunk(3, -1)]
        mixed = (
            functional.scaled_dot_product_attention(*split, attn_mask=distances)[0].transpose(0, 1).reshape(len(x), -1)
        )
        x = self.norm(x + self.output(mixed).float())
        return self.last(x + self.down(functional.gelu(self.up(x))).float())


class LargeEncoder(nn.Module):
    """Reads the vectors of pieces, how their words are written and which marks they bear, as the small encoder does."""

    numbers: Tensor

    def __init__(self, place: Path, marks: int) -> None:
        """Read the pretrained weights and pieces in the folder `place`."""
        super().__init__()
        weights = {name.removeprefix("mpnet."): each for name, each in load_file(place / "model.safetensors").items()}
        known = {piece: at for at, piece in enumerate((place / "vocab.txt").read_text(encoding="utf-8").splitlines())}
        self.register_buffer("numbers", torch.tensor([known[_SPECIAL.get(piece, piece)] for piece in vocabulary()]))
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        self.width = self.words.weight.shape[1]
        self.places = nn.Parameter(weights["embeddings.position_embeddings.weight"][2:].clone())
        self.norm = _norm(weights, "embeddings.LayerNorm")
        self.nearness = nn.Embedding.from_pretrained(weights["encoder.relative_attention_bias.weight"])
        self.shapes = nn.Embedding(len(Shape), self.width)
        self.marks = nn.Linear(marks, self.width, bias=False)
        self.layers = nn.ModuleList(LargeLayer(weights, number) for number in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.marks.weight)

    def pieces(self, numbers: Tensor) -> Tensor:
        """Return the vectors of pieces, which have the numbers of the small encoder."""
        vectors: Tensor = self.words(self.numbers[numbers])
        return vectors

    def forward(self, vectors: Tensor, shapes: Tensor, *, marks: Tensor, seen: Tensor | None = None) -> Tensor:
        """Map a passage of pieces to vectors that know what stands around them; `seen` tells which pieces count."""
        places = torch.arange(len(vectors))
        x: Tensor = self.norm(vectors + self.places[: len(vectors)] + self.shapes(shapes) + self.marks(marks))
        distances = self.nearness(_buckets(places[None] - places[:, None])).permute(2, 0, 1)[None]
        if seen is not None:
            distances = distances.masked_fill(~seen, -1e4)
        for layer in self.layers:
            x = layer(x, distances.bfloat16().contiguous())
        return x


def _buckets(apart: Tensor) -> Tensor:
    """Return the number of each distance as pretrained (Raffel et al. 2020): near ones singly, far ones together."""
    half = _BUCKETS // 2
    exact = half // 2
    far = apart.abs()
    steps = torch.log(far.clamp(min=1) / exact) / torch.log(torch.tensor(_FARTHEST / exact))
    wide = (exact + (steps * (half - exact)).long()).clamp(max=half - 1)
    return (apart > 0).long() * half + torch.where(far < exact, far, wide)


def _norm(weights: Mapping[str, Tensor], name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(len(weights[f"{name}.weight"]), _FINENESS)
    norm.load_state_dict({kind: weights[f"{name}.{kind}"] for kind in ("weight", "bias")})
    return norm
