"""What can be wrong with a ledger: each says where, and what to do about it."""

from __future__ import annotations

from muster.errors import InputError, MusterError


class LedgerError(MusterError):
    """The ledger cannot be used as asked; what was stored before is whole."""


class NoLedgerError(LedgerError, InputError):
    """There is no ledger at the place."""

    def __init__(self, place: str) -> None:
        super().__init__(f"there is no ledger at {place}: read some reports first, or name another with --ledger")


class NotALedgerError(LedgerError, InputError):
    """The place holds something else."""

    def __init__(self, place: str, found: str) -> None:
        super().__init__(f"{place} is not a ledger of muster ({found}): name another with --ledger")


class NewerLedgerError(LedgerError):
    """A newer muster wrote the ledger."""

    def __init__(self, place: str, *, version: str, known: str) -> None:
        super().__init__(
            f"the ledger {place} has schema version {version}, and this muster knows up to {known}: update muster"
        )
        self.version = version
        self.known = known


class ReadOnlyLedgerError(LedgerError):
    """The ledger can be read but not written."""

    def __init__(self, place: str) -> None:
        super().__init__(f"the ledger {place} is read-only: make it and its folder writable, or work on a copy")


class FullLedgerError(LedgerError):
    """No room is left where the ledger is."""

    def __init__(self, place: str) -> None:
        super().__init__(f"no room is left to write the ledger {place}: make room, then run `muster retry`")


class BusyLedgerError(LedgerError):
    """Somebody else has been writing for longer than we wait."""

    def __init__(self, place: str) -> None:
        super().__init__(f"the ledger {place} is being written by another process: wait until it ends, then try again")


class DamagedLedgerError(LedgerError):
    """The file was damaged outside muster."""

    def __init__(self, place: str, found: str) -> None:
        super().__init__(f"the ledger {place} is damaged ({found}): restore a copy, or read the reports into a new one")


class UnreachableLedgerError(LedgerError):
    """The place cannot be opened or reached."""

    def __init__(self, place: str, found: str) -> None:
        super().__init__(f"the ledger {place} cannot be opened ({found}): check the place and your rights to it")


class UnprovedError(LedgerError, InputError):
    """The database refused evidence that is not the report's text at its span, or a record without any."""

    def __init__(self, place: str) -> None:
        super().__init__(f"the ledger {place} refused a record whose evidence is not the report's text at its span")


class OnlyAddedError(LedgerError):
    """The database refused to change or remove a row."""

    def __init__(self, place: str) -> None:
        super().__init__(f"the ledger {place} refused to change or remove a row: rows are only added")


class UnstorableError(LedgerError, InputError):
    """A value cannot be kept without changing it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} holds a NUL character or half a character: correct it and read the report again")


class UnknownValueError(LedgerError):
    """The ledger holds a value that this muster does not know."""

    def __init__(self, value: str, *, what: str) -> None:
        super().__init__(f"the ledger holds {value!r}, which is no {what} that this muster knows: update muster")


class UnknownIdError(LedgerError, InputError):
    """No row's id begins so."""

    def __init__(self, what: str, prefix: str) -> None:
        super().__init__(f"no {what} has an id that begins with {prefix!r}: list them to see their ids")


class AmbiguousIdError(LedgerError, InputError):
    """Several rows' ids begin so."""

    def __init__(self, what: str, prefix: str, *, matches: tuple[str, ...]) -> None:
        super().__init__(
            f"several {what}s have ids that begin with {prefix!r} ({', '.join(matches)}, …): give more of it"
        )
        self.matches = matches


class MissingDriverError(LedgerError):
    """PostgreSQL was asked for without its driver."""

    def __init__(self) -> None:
        super().__init__("a PostgreSQL ledger needs the driver psycopg: install muster-roll[postgres]")
