"""What is to be read, by which reader, on which engine; kept so that it can be asked for again."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from muster.errors import InputError
from muster.intake.files import STANDARD_INPUT
from muster.intake.manifest import read_manifest
from muster.intake.opening import Opened, open_reports
from muster.ledger.runs import Asked
from muster.pipeline.engines import Start, fitting, in_process, processes

T = TypeVar("T")


class UnknownEngineError(InputError):
    """No engine goes by the name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"unknown engine {name!r}: use serial, processes, or dask:ADDRESS")
        self.name = name


class InputGoneError(InputError):
    """A run read standard input, which cannot be read again."""

    def __init__(self) -> None:
        super().__init__("the run read standard input, which cannot be had again: give the text once more")


@dataclass(frozen=True, slots=True)
class ReadOrder:
    """What is to be read: paths, the manifest's path, and the day of those that carry none."""

    paths: tuple[str, ...]
    manifest: str | None = None
    published: date | None = None

    @property
    def asked(self) -> Asked:
        """Return the order as a run keeps it."""
        options = {"manifest": self.manifest, "published": self.published.isoformat() if self.published else None}
        return Asked(self.paths, tuple((name, value) for name, value in options.items() if value))

    @classmethod
    def again(cls, asked: Asked) -> ReadOrder:
        """Return the order that a run kept.

        Raises:
            InputGoneError: It read standard input.
        """
        if STANDARD_INPUT in asked.paths:
            raise InputGoneError
        options = dict(asked.options)
        published = options.get("published")
        return cls(asked.paths, options.get("manifest"), date.fromisoformat(published) if published else None)


def order_of(paths: Sequence[str | Path], *, manifest: str | Path | None, published: date | None) -> ReadOrder:
    """Return the order with absolute paths, so that it means the same from any folder."""
    absolute = (path if path == STANDARD_INPUT else str(Path(path).absolute()) for path in paths)
    return ReadOrder(tuple(map(str, absolute)), str(Path(manifest).absolute()) if manifest else None, published)


def open_order(order: ReadOrder) -> Iterator[Opened]:
    """Open what an order names, one after the other.

    Raises:
        ManifestError: The manifest cannot be used; nothing was opened.
    """
    manifest = read_manifest(order.manifest) if order.manifest else None
    return open_reports(order.paths, manifest=manifest, published=order.published, stdin=sys.stdin.buffer)


def choose_engine(name: str | None, opened: Iterable[T], *, workers: int | None = None) -> tuple[Start, Iterator[T]]:
    """Return the engine of that name, and what it shall read; None takes what fits.

    Raises:
        UnknownEngineError: There is no such engine.
    """
    if name == "serial":
        return in_process, iter(opened)
    if name in (None, "processes"):
        return fitting(opened, workers=workers) if name is None else (processes(workers), iter(opened))
    kind, _, address = name.partition(":")
    if kind != "dask":
        raise UnknownEngineError(name)
    from muster.pipeline.cluster import cluster

    return cluster(address or None), iter(opened)
