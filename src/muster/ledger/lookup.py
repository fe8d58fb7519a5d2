"""Finding one row by the beginning of its id."""

from __future__ import annotations

from sqlalchemy import Connection, Table, func, select

from muster.ledger.errors import AmbiguousIdError, UnknownIdError


def whole_id(connection: Connection, table: Table, prefix: str) -> str:
    """Return the one id that begins with `prefix`.

    Raises:
        UnknownIdError: None does.
        AmbiguousIdError: Several do.
    """
    what = table.name[:-1]
    begins = func.substr(table.c.id, 1, len(prefix)) == prefix
    matches: tuple[str, ...] = tuple(connection.scalars(select(table.c.id).where(begins).order_by(table.c.id).limit(3)))
    if not prefix or not matches:
        raise UnknownIdError(what, prefix)
    if prefix not in matches and len(matches) > 1:
        raise AmbiguousIdError(what, prefix, matches=matches)
    return matches[0]
