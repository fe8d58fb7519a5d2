"""Write the network of the shipped syntax as it is run: a sentence at a time, no more told than decoding needs.

    python -m training.syntax_export CHECKPOINT [--to DIR]

CHECKPOINT is what `training.syntax` keeps where it is asked to. Needs the dependency group `training`.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.encoder import vocabulary
from training.evening import even_out
from training.export import write_kept, write_onnx, write_pieces
from training.syntax_network import SyntaxNetwork

_OUTPUTS = ("parts", "entities", "arcs", "turned", "heads")
_AXES = {
    "vectors": {0: "pieces"},
    "shapes": {0: "pieces"},
    "firsts": {0: "places"},
    "parts": {0: "words"},
    "entities": {0: "words"},
    "arcs": {0: "words", 1: "places"},
    "turned": {0: "words"},
    "heads": {0: "places"},
}


class _Told(nn.Module):
    """The network over one sentence; the root has no row where only words are asked about."""

    def __init__(self, network: SyntaxNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, vectors: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in the order of their names."""
        scores = self.network.score(self.network.encoder(vectors, shapes)[firsts])
        return (
            scores.parts[1:],
            scores.entities[1:].log_softmax(-1),
            scores.arcs[1:].log_softmax(-1),
            self.network.turned(scores.dependents[1:]),
            scores.heads,
        )


def write_syntax(network: SyntaxNetwork, folder: Path) -> None:
    """Write `syntax.onnx` and its word pieces to a folder; the network is evened out for it."""
    even_out(network.encoder)
    numbers = torch.arange(2000, 2012)
    example = {
        "vectors": network.encoder.pieces(numbers).detach(),
        "shapes": torch.ones(len(numbers), dtype=torch.int64),
        "firsts": torch.tensor([0, 1, 3, 4, 6, 9]),
    }
    write_pieces(network.encoder.pieces, vocabulary(), folder)
    written = write_onnx(_Told(network), example, outputs=_OUTPUTS, axes=_AXES)
    folder.joinpath("syntax.onnx").write_bytes(written)


if __name__ == "__main__":
    write_kept(SyntaxNetwork, write_syntax, about=__doc__)
