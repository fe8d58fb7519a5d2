"""Under which name a comparer's findings are kept: by its rules and its table of offices."""

from __future__ import annotations

from muster.ledger.codec import digest, encode
from muster.reconciliation.offices import Offices

VERSION = 1  # of the rules and of what a telling holds: with another, every report is compared anew


def comparer_name(offices: Offices) -> str:
    """Return the name under which results are kept: with other rules or offices it is another."""
    return f"kin-{VERSION}-{digest([encode(row) for row in offices.rows])}"
