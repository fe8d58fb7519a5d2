"""What goes with a record: a number of men or money, and the words for when."""

from __future__ import annotations

from muster.extraction.candidates import Candidate
from muster.extraction.quantities import BARE, FoundQuantity, find_quantities
from muster.model.actor import COLLECTIVES
from muster.model.record import Quantity
from muster.model.scales import Undertaking
from muster.model.span import Span
from muster.text.days import find_days

_COUNTRIES = "countries"
_MONEYED = frozenset({Undertaking.FUNDING, Undertaking.ARMS, Undertaking.AIR_DEFENCE, Undertaking.LOGISTICS})
_NEAR = 60  # characters between a number and the word it goes with


def quantity_of(candidate: Candidate, text: str) -> Quantity | None:
    """Return the number that stands nearest to the trigger in its clause, or None."""
    place = _clause(candidate)
    trigger = candidate.scene.words.span(candidate.trigger.first, candidate.trigger.end)
    fitting = [found for found in find_quantities(text, place) if _fits(candidate, found, trigger)]
    nearest = min(fitting, key=lambda found: _gap(found.span, trigger), default=None)
    return nearest.quantity if nearest else None


def _fits(candidate: Candidate, found: FoundQuantity, trigger: Span) -> bool:
    if _gap(found.span, trigger) > _NEAR:
        return False
    if found.money:
        return candidate.undertaking in _MONEYED
    if found.quantity.unit == _COUNTRIES:
        return candidate.actor in COLLECTIVES
    return found.quantity.unit not in {BARE, "percent"} and candidate.undertaking is not Undertaking.FUNDING


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def timing_of(candidate: Candidate, text: str) -> str | None:
    """Return the first words for a day or a while in the trigger's clause, or None."""
    for phrase in find_days(text, _clause(candidate)):
        return phrase.span.of(text)
    return None


def _clause(candidate: Candidate) -> Span:
    """Return the characters of the trigger's clause."""
    scene = candidate.scene
    number = scene.clauses[candidate.trigger.first]
    tokens = [at for at, clause in enumerate(scene.clauses) if clause == number]
    return scene.words.span(tokens[0], tokens[-1] + 1)
