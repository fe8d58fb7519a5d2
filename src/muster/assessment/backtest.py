"""Predicted against what happened: the Brier score and the calibration of the priors, beside flat ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from muster.model.requirement import Priors, RequirementError
from muster.model.scales import Authority, Stance, Undertaking

EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Case:
    """A pledge of the past; `kept` is 1, 0 or the share that came."""

    actor: str
    undertaking: Undertaking
    stance: Stance
    authority: Authority
    kept: float
    what: str
    cited: str

    def __post_init__(self) -> None:
        if not (isfinite(self.kept) and 0 <= self.kept <= 1):
            raise RequirementError(f"case {self.what!r} has kept {self.kept}: give a share from 0 to 1")


@dataclass(frozen=True, slots=True)
class Predicted:
    """A case with what the priors say of it."""

    case: Case
    chance: float
    prior: str


@dataclass(frozen=True, slots=True)
class Bin:
    """The cases predicted between two chances: how many, what was predicted and what came, on average."""

    low: float
    high: float
    cases: int
    predicted: float
    kept: float


@dataclass(frozen=True, slots=True)
class Backtest:
    """The scores: mean squared errors, of which 0 is perfect; `flat` gives every case one half, `base` the mean."""

    predicted: tuple[Predicted, ...]
    brier: float
    flat: float
    base: float
    calibration: tuple[Bin, ...]


def backtest(cases: Sequence[Case], priors: Priors) -> Backtest:
    """Score the priors on cases.

    Raises:
        RequirementError: There is no case, or no prior fits one.
    """
    if not cases:
        raise RequirementError("there is no case to test the priors on: give one or more")
    predicted = tuple(_predict(case, priors) for case in cases)
    mean = sum(case.kept for case in cases) / len(cases)
    return Backtest(
        predicted=predicted,
        brier=_score((each.chance, each.case.kept) for each in predicted),
        flat=_score((0.5, case.kept) for case in cases),
        base=_score((mean, case.kept) for case in cases),
        calibration=_bins(predicted),
    )


def _predict(case: Case, priors: Priors) -> Predicted:
    prior = priors.prior(case.stance, case.authority, case.undertaking)
    return Predicted(case, prior.chance, prior.name)


def _score(pairs: Iterable[tuple[float, float]]) -> float:
    errors = [(chance - kept) ** 2 for chance, kept in pairs]
    return sum(errors) / len(errors)


def _bins(predicted: Sequence[Predicted]) -> tuple[Bin, ...]:
    found = []
    for low, high in pairwise(EDGES):
        within = [each for each in predicted if low <= each.chance < high or each.chance == high == 1.0]
        if within:
            mean = sum(each.chance for each in within) / len(within)
            kept = sum(each.case.kept for each in within) / len(within)
            found.append(Bin(low, high, len(within), mean, kept))
    return tuple(found)
