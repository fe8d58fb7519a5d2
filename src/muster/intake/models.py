"""Loads the trained networks of the package, and what they share: the word pieces and their vectors."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from muster.language.network import OnnxNetwork, PieceNetwork
from muster.language.pieces import Vocabulary
from muster.language.vectors import PieceVectors

_MODELS = files("muster").joinpath("models")


@cache
def load_vocabulary() -> Vocabulary:
    """Return the word pieces that the networks of the package know."""
    return vocabulary_in(_MODELS)


@cache
def load_network(name: str) -> PieceNetwork:
    """Return a network of the package by its name, without the ending."""
    return PieceNetwork(_load_vectors(), _network(_MODELS, name))


def vocabulary_in(folder: Traversable) -> Vocabulary:
    """Return the word pieces in a folder."""
    return Vocabulary(folder.joinpath("pieces.txt").read_text(encoding="utf-8").splitlines())


def network_in(folder: Traversable, name: str) -> PieceNetwork:
    """Return a network in a folder by its name, without the ending."""
    return PieceNetwork(_vectors(folder), _network(folder, name))


@cache
def _load_vectors() -> PieceVectors:
    return _vectors(_MODELS)


def _vectors(folder: Traversable) -> PieceVectors:
    return PieceVectors(folder.joinpath("vectors.npy").read_bytes())


def _network(folder: Traversable, name: str) -> OnnxNetwork:
    return OnnxNetwork(folder.joinpath(f"{name}.onnx").read_bytes())
