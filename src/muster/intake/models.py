"""Loads the trained networks of the package, and what they share: the word pieces and their vectors."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from muster.language.network import OnnxNetwork, PieceNetwork
from muster.language.pieces import Vocabulary
from muster.language.vectors import PieceVectors

_MODELS = files("muster").joinpath("models")


@cache
def load_vocabulary() -> Vocabulary:
    """Return the word pieces that the networks know."""
    return Vocabulary(_MODELS.joinpath("pieces.txt").read_text(encoding="utf-8").splitlines())


@cache
def load_network(name: str) -> PieceNetwork:
    """Return a network of the package by its name, without the ending."""
    return PieceNetwork(_load_vectors(), OnnxNetwork(_MODELS.joinpath(f"{name}.onnx").read_bytes()))


@cache
def _load_vectors() -> PieceVectors:
    return PieceVectors(_MODELS.joinpath("vectors.npy").read_bytes())
