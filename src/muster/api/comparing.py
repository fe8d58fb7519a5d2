"""The comparer of a ledger: what ties its reports, apart from the looks at it, which do without."""

from __future__ import annotations

from muster.api.weighing import offices_of
from muster.intake.gazetteer import load_gazetteer
from muster.ledger.ledger import Ledger
from muster.model.situation import Situation
from muster.pipeline.tying import Comparer


def comparer_of(ledger: Ledger, situation: Situation) -> Comparer:
    """Return the comparer by which the reports of a ledger are tied."""
    return Comparer.of(load_gazetteer(), offices_of(ledger, situation))
