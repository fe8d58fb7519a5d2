"""Make the tables of reports, readings, records and runs, and let the database guard them."""

import sqlalchemy as sa
from alembic import op

from muster.ledger.dialects import BY_CODE_POINT
from muster.ledger.migrations.guards import only_add, prove_evidence

revision = "0001"
down_revision = None

KEYS = {
    "reports": ("id",),
    "facts": ("id",),
    "readings": ("id",),
    "records": ("id",),
    "evidence": ("record_id", "ordinal"),
    "found": ("reading_id", "ordinal"),
    "findings": ("reading_id", "ordinal"),
    "runs": ("id",),
    "endings": ("run_id",),
    "outcomes": ("run_id", "ordinal"),
}


def upgrade() -> None:
    """Make the tables."""
    make_reports()
    make_records()
    make_runs()
    only_add(op.get_bind(), KEYS)
    prove_evidence(op.get_bind())


def make_reports() -> None:
    """Make what is kept of each report and of its readings."""
    make("reports", words("id"), sa.Column("text", sa.Text, nullable=False), words("nuls"))
    make("facts", words("id"), words("report_id"), words("fact"), words("value"), words("known_from"), of("report"))
    op.create_index("ix_facts_report_id_fact", "facts", ["report_id", "fact"])
    make(
        "readings",
        *(words(name) for name in ("id", "report_id", "reader", "situation", "digest")),
        words("published_on", optional=True),
        words("title", optional=True),
        words("layout"),
        of("report"),
    )
    op.create_index("ix_readings_report_id", "readings", ["report_id"])
    make(
        "findings",
        *(words("reading_id"), count("ordinal"), words("code"), words("message"), words("weight")),
        *(sa.Column("start", sa.Integer), sa.Column("end", sa.Integer), of("reading")),
        sa.CheckConstraint('("start" IS NULL) = ("end" IS NULL)', name="ck_findings_whole"),
        sa.CheckConstraint('"start" >= 0 AND "start" < "end"', name="ck_findings_span"),
    )


def make_records() -> None:
    """Make the records, with the words that prove them and the readings that found them."""
    optional = ("doer", "by", "undertaking", "stance", "voice", "speaker")
    make(
        "records",
        *(words("id"), words("report_id"), words("kind")),
        *(words(name, optional=True) for name in optional),
        *(words("rest"), of("report")),
    )
    op.create_index("ix_records_report_id", "records", ["report_id"])
    op.create_index("ix_records_doer_undertaking", "records", ["doer", "undertaking"])
    op.create_index("ix_records_by_undertaking", "records", ["by", "undertaking"])
    make(
        "evidence",
        *(words("record_id"), count("ordinal"), count("start"), count("end")),
        *(sa.Column("words", sa.Text, nullable=False), of("record")),
        sa.CheckConstraint('"start" >= 0 AND "start" < "end"', name="ck_evidence_span"),
    )
    make("found", words("reading_id"), count("ordinal"), words("record_id"), words("why"), of("reading"), of("record"))
    op.create_index("ix_found_record_id", "found", ["record_id"])


def make_runs() -> None:
    """Make the runs, with what became of each file."""
    make("runs", *(words(name) for name in ("id", "started", "command", "asked", "reader", "situation", "digest")))
    make("endings", words("run_id"), words("ended"), of("run"))
    make(
        "outcomes",
        *(words("run_id"), count("ordinal"), words("place"), words("kind")),
        *(words("report_id", optional=True), words("reason", optional=True), of("run"), of("report")),
    )


def make(name: str, *parts: sa.Column[str] | sa.Column[int] | sa.ForeignKeyConstraint | sa.CheckConstraint) -> None:
    """Make one table with its key."""
    for part in parts:
        if isinstance(part, sa.ForeignKeyConstraint):
            part.name = f"fk_{name}_{part.column_keys[0]}"
    op.create_table(name, *parts, sa.PrimaryKeyConstraint(*KEYS[name], name=f"pk_{name}"))


def words(name: str, *, optional: bool = False) -> sa.Column[str]:
    """Return a column of text that is compared by code point."""
    return sa.Column(name, BY_CODE_POINT, nullable=optional)


def count(name: str) -> sa.Column[int]:
    """Return a column of whole numbers."""
    return sa.Column(name, sa.Integer, nullable=False, autoincrement=False)


def of(parent: str) -> sa.ForeignKeyConstraint:
    """Return the tie of `parent_id` to the parent's row."""
    return sa.ForeignKeyConstraint([f"{parent}_id"], [f"{parent}s.id"])
