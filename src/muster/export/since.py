"""What changed since a day: each change with the words before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from muster.export.cells import Carrier, carry, name_speaker
from muster.export.marking import Piece, mark
from muster.export.wording import name_actor, name_undertaking, slug
from muster.model.change import Change, ChangeKind
from muster.model.record import Claim
from muster.model.standing import Told


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The words that counted on one of the two days."""

    sentences: Sequence[Sequence[Piece]]
    speaker: str
    carrier: Carrier


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """All that changed in one cell; either side is None where nothing was told."""

    about: str
    cell: str
    changes: tuple[tuple[ChangeKind, str], ...]
    before: ChangeWords | None
    after: ChangeWords | None


def list_changes(changes: Iterable[Change], names: Mapping[str, str]) -> list[ChangeRow]:
    """List the changes by cell, in the order of the roll."""
    cells: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        cells.setdefault((change.actor, change.undertaking), []).append(change)
    return [_row(of_cell, names) for of_cell in cells.values()]


def _row(changes: Sequence[Change], names: Mapping[str, str]) -> ChangeRow:
    first = changes[0]
    same = first.before and first.after and first.before.id == first.after.id
    return ChangeRow(
        about=f"{name_actor(first.actor, names)}, {name_undertaking(first.undertaking).lower()}",
        cell=f"{slug(first.actor)}-{first.undertaking}",
        changes=tuple((change.kind, change.detail) for change in changes),
        before=_words(first.before, names) if first.before and not same else None,
        after=_words(first.after, names) if first.after else None,
    )


def _words(told: Told[Claim], names: Mapping[str, str]) -> ChangeWords:
    return ChangeWords(mark(told), name_speaker(told.record.speaker, names), carry(told))
