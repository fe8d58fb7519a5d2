"""Writes networks as they ship: eight-bit weights in the ONNX format, the vectors of word pieces in a file apart.

Their weights as trained are kept in a checkpoint, which can be written again as it ships.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from muster.language.vectors import write_vectors

MODELS = Path(__file__).parent.parent / "src" / "muster" / "models"
Axes = Mapping[str, Mapping[int, str]]
N = TypeVar("N", bound=nn.Module)


def write_onnx(module: nn.Module, inputs: Mapping[str, Tensor], *, outputs: Sequence[str], axes: Axes) -> bytes:
    """Return a network in the ONNX format; `inputs` are an example, `axes` name the lengths that vary."""
    with tempfile.TemporaryDirectory() as place:
        whole, small = Path(place) / "whole.onnx", Path(place) / "small.onnx"
        torch.onnx.export(
            module.eval(),
            tuple(inputs.values()),
            str(whole),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            small,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
        return small.read_bytes()


def write_pieces(vectors: nn.Embedding, entries: Sequence[str], folder: Path) -> None:
    """Write the vectors of the pieces, which the networks share, and the pieces themselves."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath("vectors.npy").write_bytes(write_vectors(vectors.weight.detach().numpy().astype(np.float32)))
    folder.joinpath("pieces.txt").write_text("\n".join(entries) + "\n", encoding="utf-8")


def keep_weights(network: nn.Module, checkpoint: Path) -> None:
    """Keep the weights as trained, before they are written as they ship."""
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), checkpoint)


def write_kept(make: Callable[[], N], write: Callable[[N, Path], None], *, about: str | None) -> None:
    """Write the network of the checkpoint that the command line names; `about` is its help."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--to", type=Path, default=MODELS, help="the folder to write to; the package's otherwise")
    options = parser.parse_args()
    network = make()
    network.load_state_dict(torch.load(options.checkpoint))
    write(network, options.to)
