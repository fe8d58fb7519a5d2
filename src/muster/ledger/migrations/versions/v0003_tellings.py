"""Make the table of tellings, by which a report is compared without being read again."""

import sqlalchemy as sa
from alembic import op

from muster.ledger.dialects import BY_CODE_POINT
from muster.ledger.migrations.guards import only_add

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "tellings",
        sa.Column("tie_id", BY_CODE_POINT, nullable=False),
        sa.Column("packed", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["tie_id"], ["ties.id"], name="fk_tellings_tie_id"),
        sa.PrimaryKeyConstraint("tie_id", name="pk_tellings"),
    )
    op.create_index("ix_ties_report_id", "ties", ["report_id"])
    only_add(op.get_bind(), {"tellings": ("tie_id",)})
