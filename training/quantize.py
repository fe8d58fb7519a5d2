"""Write a trained network of the reader as it ships: eight-bit weights in the ONNX format, its word pieces beside it.

    python -m training.quantize CHECKPOINT [--to DIR]

CHECKPOINT is what `training.network --checkpoint` writes. Needs the dependency group `training`.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from muster.extraction.heard import RELATIONS, STANDING
from muster.extraction.sightings import MARKS, UNDERTAKINGS
from training.encoder import vocabulary
from training.evening import even_out
from training.export import write_kept, write_onnx, write_pieces
from training.model import FEATURES, TOPICS, TableNetwork

_OUTPUTS = ("outcomes", "undertakings", "stances", "conditions", "voices", "speakers", "events", "parties", "figures")
_LENGTHS = {
    "vectors": {0: "pieces"},
    "shapes": {0: "pieces"},
    "marks": {0: "pieces"},
    "inside": {0: "rows", 1: "pieces"},
    "before": {0: "rows", 1: "pieces"},
    "sentence": {0: "rows", 1: "pieces"},
    "features": {0: "rows"},
    "topics": {0: "rows"},
    "people": {0: "people", 1: "pieces"},
    "relations": {0: "rows", 1: "people"},
    "own": {0: "own", 1: "pieces"},
    "standing": {0: "own", 1: "people"},
    "counts": {0: "counts", 1: "pieces"},
}
_PIECES, _ROWS, _PEOPLE, _OWN, _COUNTS = 12, 3, 2, 4, 5  # of the example that the network is traced with


class _Chances(nn.Module):
    """The network with its scores turned into chances; stances stay scores, since only their order counts."""

    def __init__(self, network: TableNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, vectors: Tensor, *inputs: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in the order of their names."""
        named = dict(zip(list(_LENGTHS)[1:], inputs, strict=True))
        outcomes, undertakings, stances, conditions, voices, speakers, *noticed = self.network.judge(vectors, named)
        chances = outcomes.sigmoid(), undertakings.sigmoid(), stances, conditions.sigmoid()
        return (*chances, voices.softmax(-1), speakers.softmax(-1), *(score.sigmoid() for score in noticed))


def write_network(network: TableNetwork, folder: Path) -> None:
    """Write `table.onnx` and its word pieces to a folder; the network is evened out for it."""
    even_out(network.encoder)
    vectors = network.encoder.pieces(torch.arange(2000, 2000 + _PIECES)).detach()
    shared = torch.full((_ROWS, _PIECES), 1 / _PIECES)
    example = {
        "vectors": vectors,
        "shapes": torch.ones(_PIECES, dtype=torch.int64),
        "marks": torch.zeros(_PIECES, MARKS),
        **dict.fromkeys(("inside", "before", "sentence"), shared),
        "features": torch.zeros(_ROWS, FEATURES),
        "topics": torch.zeros(_ROWS, len(UNDERTAKINGS), TOPICS),
        "people": torch.full((_PEOPLE, _PIECES), 1 / _PIECES),
        "relations": torch.zeros(_ROWS, _PEOPLE, RELATIONS),
        "own": torch.full((_OWN, _PIECES), 1 / _PIECES),
        "standing": torch.zeros(_OWN, _PEOPLE, STANDING),
        "counts": torch.full((_COUNTS, _PIECES), 1 / _PIECES),
    }
    of_rows = {name: {0: "rows"} for name in _OUTPUTS[:5]}
    of_people = {"speakers": {0: "rows", 1: "people"}, "parties": {0: "own", 1: "people"}}
    axes = {**_LENGTHS, **of_rows, **of_people, "events": {0: "own"}, "figures": {0: "counts"}}
    write_pieces(network.encoder.pieces, vocabulary(), folder)
    folder.joinpath("table.onnx").write_bytes(write_onnx(_Chances(network), example, outputs=_OUTPUTS, axes=axes))


if __name__ == "__main__":
    write_kept(TableNetwork, write_network, about=__doc__)
