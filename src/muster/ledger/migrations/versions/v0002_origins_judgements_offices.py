"""Make the tables of ties, kinships, judgements and loaded offices, and let the database guard them."""

import sqlalchemy as sa
from alembic import op

from muster.ledger.dialects import BY_CODE_POINT
from muster.ledger.migrations.guards import only_add

revision = "0002"
down_revision = "0001"

KEYS = {
    "ties": ("id",),
    "notes": ("tie_id", "ordinal"),
    "kin_keys": ("key", "report"),
    "kinships": ("id",),
    "judgements": ("id",),
    "tenures": ("id",),
}


def upgrade() -> None:
    """Make the tables."""
    make_ties()
    make_kinships()
    make("judgements", *(words(name) for name in ("id", "verdict", "who", "judged_at", "rest")))
    make("tenures", *(words(name) for name in ("id", "country", "office", "person", "rest")))
    only_add(op.get_bind(), KEYS)


def make_ties() -> None:
    """Make what is kept of each report that was compared, and of what was found in it."""
    make(
        "ties",
        *(words("id"), words("report_id"), words("comparer"), words("published_on", optional=True)),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_ties_report_id"),
    )
    make(
        "notes",
        *(words("tie_id"), count("ordinal"), words("code"), words("message"), words("weight")),
        *(sa.Column("start", sa.Integer), sa.Column("end", sa.Integer)),
        sa.ForeignKeyConstraint(["tie_id"], ["ties.id"], name="fk_notes_tie_id"),
        sa.CheckConstraint('("start" IS NULL) = ("end" IS NULL)', name="ck_notes_whole"),
        sa.CheckConstraint('"start" >= 0 AND "start" < "end"', name="ck_notes_span"),
    )


def make_kinships() -> None:
    """Make the keys by which kin are found, and the kinships."""
    op.create_table(
        "kin_keys",
        sa.Column("key", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("report", sa.BigInteger, nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint(*KEYS["kin_keys"], name="pk_kin_keys"),
        sqlite_with_rowid=False,
    )
    make(
        "kinships",
        *(words(name) for name in ("id", "comparer", "earlier_id", "later_id", "relation", "published", "rest")),
        sa.ForeignKeyConstraint(["earlier_id"], ["reports.id"], name="fk_kinships_earlier_id"),
        sa.ForeignKeyConstraint(["later_id"], ["reports.id"], name="fk_kinships_later_id"),
    )
    op.create_index("ix_kinships_earlier_id", "kinships", ["earlier_id"])
    op.create_index("ix_kinships_later_id", "kinships", ["later_id"])


def make(name: str, *parts: sa.Column[str] | sa.Column[int] | sa.ForeignKeyConstraint | sa.CheckConstraint) -> None:
    """Make one table with its key."""
    op.create_table(name, *parts, sa.PrimaryKeyConstraint(*KEYS[name], name=f"pk_{name}"))


def words(name: str, *, optional: bool = False) -> sa.Column[str]:
    """Return a column of text that is compared by code point."""
    return sa.Column(name, BY_CODE_POINT, nullable=optional)


def count(name: str) -> sa.Column[int]:
    """Return a column of whole numbers."""
    return sa.Column(name, sa.Integer, nullable=False, autoincrement=False)
