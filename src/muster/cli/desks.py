"""Opens the desk that the options, the environment and the settings file ask for."""

from __future__ import annotations

from muster.api.desk import Desk, open_desk
from muster.cli.settings import settle
from muster.cli.terminal import tell
from muster.errors import InputError


class WrongWorkersError(InputError):
    """The setting `workers` is no number."""

    def __init__(self, given: str) -> None:
        super().__init__(f"the setting workers is {given!r}: give a whole number from 1")


def open_to_read(ledger: str | None, situation: str | None, reader: str | None = None) -> Desk:
    """Open the desk to read into; the ledger is made where there is none."""
    return open_desk(
        settle("ledger", ledger), situation=settle("situation", situation) or None, reader=settle("reader", reader)
    )


def open_to_look(ledger: str | None, situation: str | None, reader: str | None = None) -> Desk:
    """Open the desk to look things up, or to read again what is known; the ledger must be there.

    Where nothing was read for the situation, that is told on standard error, because all will look empty.
    """
    wanted = settle("situation", situation) or None
    desk = open_desk(settle("ledger", ledger), situation=wanted, reader=settle("reader", reader), must_exist=True)
    read_for = {run.lens.situation for run in desk.runs()}
    if wanted and read_for and desk.situation.name not in read_for:
        tell(
            f"muster: nothing in {desk.ledger.place} was read for {desk.situation.name}, but for "
            f"{', '.join(sorted(read_for))}: read with --situation {wanted}, or look without it"
        )
    return desk


def settle_engine(engine: str | None, workers: int | None) -> tuple[str | None, int | None]:
    """Return the engine and the number of its workers, by options or settings; None takes what fits."""
    count = settle("workers", workers)
    if count and not count.isdecimal():
        raise WrongWorkersError(count)
    return settle("engine", engine) or None, int(count) if count else None
