"""Asking a ledger for assessments: what the commands that assess share, loaded only when one runs."""

from __future__ import annotations

from collections.abc import Sequence

from muster.api.assessing import Wanted, assess_desk
from muster.assessment.assessing import Assessment
from muster.cli.desks import open_to_look
from muster.cli.settings import settle


def assess_ledger(asked: Sequence[Wanted], *, ledger: str | None, situation: str | None) -> list[Assessment]:
    """Open a ledger to look, and assess its roll as often as asked.

    Raises:
        InputError: The ledger, a scenario, the profile or the priors cannot be used.
    """
    chosen = settle("situation", situation) or None
    with open_to_look(ledger, situation) as desk:
        return [assess_desk(desk, each, situation=chosen) for each in asked]
