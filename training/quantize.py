"""Writes a trained network in whole eighths of bytes: weights as eight-bit integers, in the ONNX format."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import TableNetwork
from training.tables import Table

_INPUTS = ("numbers", "shapes", "marks", "inside", "before", "sentence", "features", "topics")
_OUTPUTS = ("outcomes", "undertakings", "stances", "conditions")
_LENGTHS = {
    "numbers": {0: "pieces"},
    "shapes": {0: "pieces"},
    "marks": {0: "pieces"},
    "inside": {0: "rows", 1: "pieces"},
    "before": {0: "rows", 1: "pieces"},
    "sentence": {0: "rows", 1: "pieces"},
    "features": {0: "rows"},
    "topics": {0: "rows"},
}


class _Chances(nn.Module):
    """The network with its scores turned into chances; stances stay scores, since only their order counts."""

    def __init__(self, network: TableNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return the outputs under their names' order."""
        outcomes, undertakings, stances, conditions = self.network(dict(zip(_INPUTS, inputs, strict=True)))
        return outcomes.sigmoid(), undertakings.sigmoid(), stances, conditions.sigmoid()


def write_network(network: TableNetwork, tables: Sequence[Table], *, entries: Sequence[str], folder: Path) -> None:
    """Write `table.onnx` and `pieces.txt` to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), folder / "table.pt")
    example = max(tables[:50], key=lambda table: len(table.outcomes)).inputs
    inputs = tuple(torch.from_numpy(example[name]) for name in _INPUTS)
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        torch.onnx.export(
            _Chances(network).eval(),
            inputs,
            str(whole),
            input_names=list(_INPUTS),
            output_names=list(_OUTPUTS),
            dynamic_axes=_axes(),
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            folder / "table.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )
    (folder / "pieces.txt").write_text("\n".join(entries) + "\n", encoding="utf-8")


def _axes() -> Mapping[str, Mapping[int, str]]:
    return {**_LENGTHS, **{name: {0: "rows"} for name in _OUTPUTS}}
