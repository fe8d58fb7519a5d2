"""Opening a ledger: where it is, whether it is one, and bringing its schema up to this muster's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from muster.ledger.dialects import WRITES, postgresql_engine, sqlite_engine, trouble
from muster.ledger.errors import NewerLedgerError, NoLedgerError, NotALedgerError, UnreachableLedgerError

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_TABLE = "muster_schema"


class Store:
    """The database behind a ledger: transactions that read, transactions that write, and its troubles in our words."""

    def __init__(self, place: str | Path, *, patience: float) -> None:
        self.place, self.path, self._engine = _place(place, patience=patience)

    @property
    def exists(self) -> bool:
        """Tell whether there is something at the place."""
        return self.path is None or self.path.exists()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the ledger throughout."""
        with self._troubles(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that writes alone, and keeps all or nothing."""
        with (
            self._troubles(),
            self._engine.connect().execution_options(**{WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def _troubles(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise trouble(self.place, error) from error


def bring_up(store: Store) -> None:
    """Make the schema what this muster knows.

    Raises:
        NotALedgerError: The place holds another program's tables.
        NewerLedgerError: A newer muster wrote it.
    """
    if store.exists:
        with store.reading() as connection:
            version = _version(store.place, connection)
        if version == known_versions()[-1]:
            return
    with store.writing() as connection:
        if _version(store.place, connection) != known_versions()[-1]:
            _migrate(connection)


def check_there(store: Store) -> None:
    """Check that there is a ledger.

    Raises:
        NoLedgerError: There is none.
    """
    if not store.exists:
        raise NoLedgerError(store.place)
    with store.reading() as connection:
        if _version(store.place, connection) is None:
            raise NoLedgerError(store.place)


def known_versions() -> tuple[str, ...]:
    """List the versions of the schema that this muster knows, oldest first."""
    return tuple(sorted(path.name[1:5] for path in (MIGRATIONS / "versions").glob("v[0-9]*.py")))


def _version(place: str, connection: Connection) -> str | None:
    """Return the version of the schema, None where there are no tables yet."""
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        if "reports" in tables or (tables and connection.dialect.name == "sqlite"):
            raise NotALedgerError(place, "it holds the tables of another program")
        return None
    version = str(connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one())  # noqa: S608
    if version not in known_versions():
        raise NewerLedgerError(place, version=version, known=known_versions()[-1])
    return version


def _migrate(connection: Connection) -> None:
    # Alembic is slow to import and needed only here
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _place(place: str | Path, *, patience: float) -> tuple[str, Path | None, Engine]:
    written = str(place)
    if "://" not in written:
        path = Path(place).expanduser()
        _check_file(path)
        return written, path, sqlite_engine(path, patience=patience)
    try:
        url = make_url(written.replace("postgres://", "postgresql://", 1))
    except ArgumentError as error:
        raise UnreachableLedgerError(written, "the address cannot be read") from error
    if url.get_backend_name() != "postgresql":
        raise UnreachableLedgerError(url.render_as_string(), "give a file or a postgresql:// address")
    engine = postgresql_engine(url.set(drivername="postgresql+psycopg"), patience=patience)
    return url.render_as_string(), None, engine


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise UnreachableLedgerError(str(path), "it is a folder")
    if not path.parent.is_dir():
        raise UnreachableLedgerError(str(path), "its folder does not exist")
