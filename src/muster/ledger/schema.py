"""The tables, as the newest migration leaves them.

Text is compared by code point on every engine, days and instants are ISO 8601, JSON is text.
Rows are only added: `migrations/guards.py` makes the database refuse the rest.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem

from muster.ledger.dialects import BY_CODE_POINT

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _key(name: str) -> Column[str]:
    return Column(name, BY_CODE_POINT, primary_key=True)


def _words(name: str, *, optional: bool = False) -> Column[str]:
    return Column(name, BY_CODE_POINT, nullable=optional)


def _of(parent: str, *, key: bool = False, optional: bool = False) -> Column[str]:
    """Return a column that names a row of `parent`, such as `report_id`."""
    column = ForeignKey(f"{parent}.id")
    return Column(f"{parent[:-1]}_id", BY_CODE_POINT, column, primary_key=key, nullable=optional)


def _count(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, autoincrement=False, nullable=False)


def _span() -> CheckConstraint:
    return CheckConstraint('"start" >= 0 AND "start" < "end"', name="span")


def _finding() -> tuple[SchemaItem, ...]:
    """Return the columns of a finding; it concerns words of the text, or the report as a whole."""
    return (
        _words("code"),
        _words("message"),
        _words("weight"),
        Column("start", Integer),
        Column("end", Integer),
        CheckConstraint('("start" IS NULL) = ("end" IS NULL)', name="whole"),
        _span(),
    )


# NUL characters stand in `text` as U+2400, at the places that `nuls` lists: PostgreSQL cannot hold them.
reports = Table("reports", metadata, _key("id"), Column("text", Text, nullable=False), _words("nuls"))

# What is known of a report besides its text, each with how it is known; `dialects` says which is shown.
facts = Table(
    "facts",
    metadata,
    _key("id"),
    _of("reports"),
    _words("fact"),
    _words("value"),
    _words("known_from"),
    Index(None, "report_id", "fact"),
)

# One reader's reading of one report, and what it knew of the publication when it read.
readings = Table(
    "readings",
    metadata,
    _key("id"),
    _of("reports"),
    _words("reader"),
    _words("situation"),
    _words("digest"),
    _words("published_on", optional=True),
    _words("title", optional=True),
    _words("layout"),
    Index(None, "report_id"),
)

records = Table(
    "records",
    metadata,
    _key("id"),
    _of("reports"),
    _words("kind"),
    _words("doer", optional=True),
    _words("by", optional=True),
    _words("undertaking", optional=True),
    _words("stance", optional=True),
    _words("voice", optional=True),
    _words("speaker", optional=True),
    _words("rest"),
    Index(None, "report_id"),
    Index(None, "doer", "undertaking"),
    Index(None, "by", "undertaking"),
)

evidence = Table(
    "evidence",
    metadata,
    _of("records", key=True),
    _count("ordinal", key=True),
    _count("start"),
    _count("end"),
    Column("words", Text, nullable=False),
    _span(),
)

# Which reading found which record, in the reading's order, and why.
found = Table(
    "found",
    metadata,
    _of("readings", key=True),
    _count("ordinal", key=True),
    _of("records"),
    _words("why"),
    Index(None, "record_id"),
)

findings = Table(
    "findings",
    metadata,
    _of("readings", key=True),
    _count("ordinal", key=True),
    *_finding(),
)

runs = Table(
    "runs",
    metadata,
    _key("id"),
    _words("started"),
    _words("command"),
    _words("asked"),
    _words("reader"),
    _words("situation"),
    _words("digest"),
)

endings = Table("endings", metadata, _of("runs", key=True), _words("ended"))

outcomes = Table(
    "outcomes",
    metadata,
    _of("runs", key=True),
    _count("ordinal", key=True),
    _words("place"),
    _words("kind"),
    _of("reports", optional=True),
    _words("reason", optional=True),
)

# Which reports were compared with those before them, and by which comparer: its version and its table of offices.
ties = Table(
    "ties",
    metadata,
    _key("id"),
    _of("reports"),
    _words("comparer"),
    _words("published_on", optional=True),
    Index(None, "report_id"),
)

# What the comparer found in one report by itself.
notes = Table(
    "notes",
    metadata,
    _of("ties", key=True),
    _count("ordinal", key=True),
    *_finding(),
)

# What the comparer reads of a report, packed, so that it is read but once however many it is compared with.
tellings = Table("tellings", metadata, _of("ties", key=True), Column("packed", LargeBinary, nullable=False))

# Under which keys a report is filed, so that its kin are found; `report` is its id as a number.
kin_keys = Table(
    "kin_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("report", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# How two reports are related, with the publication days by which one is the earlier.
kinships = Table(
    "kinships",
    metadata,
    _key("id"),
    _words("comparer"),
    Column("earlier_id", BY_CODE_POINT, ForeignKey("reports.id"), nullable=False),
    Column("later_id", BY_CODE_POINT, ForeignKey("reports.id"), nullable=False),
    _words("relation"),
    _words("published"),
    _words("rest"),
    Index(None, "earlier_id"),
    Index(None, "later_id"),
)

# What an analyst decided, keyed to what it was decided on; an undoing is a row of its own.
judgements = Table(
    "judgements", metadata, _key("id"), _words("verdict"), _words("who"), _words("judged_at"), _words("rest")
)

# Rows of the table of offices that were loaded besides the package's.
tenures = Table("tenures", metadata, _key("id"), _words("country"), _words("office"), _words("person"), _words("rest"))
