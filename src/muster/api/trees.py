"""Fault trees from files: read, solved, written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from muster.assessment.solving import Questions, Solution, solve
from muster.errors import InputError
from muster.intake.openpsa import MOST_BYTES, read_openpsa
from muster.model.faulttree import FaultTree


def read_tree(paths: Sequence[str]) -> FaultTree:
    """Read one model from Open-PSA files that define its parts.

    Raises:
        InputError: A file cannot be read, or its parts do not fit together; the message names the file.
    """
    named = ", ".join(paths)
    try:
        return read_openpsa([_bytes(path) for path in paths])
    except InputError as trouble:
        raise InputError(f"{named}: {trouble}") from trouble


def _bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise InputError(f"cannot be read ({trouble.strerror})") from trouble


def solve_tree(tree: FaultTree, asked: Questions, *, top: str | None = None) -> list[Solution]:
    """Solve one gate, or every gate that no other uses."""
    return [solve(tree, each, asked) for each in ((top,) if top else tree.tops)]


def solve_files(
    paths: Sequence[str], asked: Questions, *, top: str | None = None, each: bool = False
) -> dict[str, list[Solution]]:
    """Solve the model that the files make up, or `each` file's own, by the names of the files.

    Raises:
        InputError: A file cannot be read or its tree not be solved; the message names the file.
    """
    found = {}
    for model in [[path] for path in dict.fromkeys(paths)] if each else [paths]:
        named, tree = ", ".join(model), read_tree(model)
        try:
            found[named] = solve_tree(tree, asked, top=top)
        except InputError as trouble:
            raise InputError(f"{named}: {trouble}") from trouble
    return found
