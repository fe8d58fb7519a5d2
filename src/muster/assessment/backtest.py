"""Predicted against what happened: the Brier score and the calibration of the priors, beside flat ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from muster.model.requirement import Priors, RequirementError
from muster.model.scales import Authority, Stance, Undertaking

EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Case:
    """A pledge of the past; `kept` is 1, 0 or the share that came.

    `in_priors` marks a figure that a prior was taken from.
    """

    actor: str
    undertaking: Undertaking
    stance: Stance
    authority: Authority
    kept: float
    what: str
    cited: str
    in_priors: bool = False

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
class Score:
    """Mean squared errors over so many cases, of which 0 is perfect.

    `brier` is that of the priors, `flat` that of one half for every case, `base` that of the cases' own mean.
    """

    cases: int
    brier: float
    flat: float
    base: float


@dataclass(frozen=True, slots=True)
class Class:
    """The cases of one prior: what it predicts, and what came on average."""

    prior: str
    cases: int
    predicted: float
    kept: float


@dataclass(frozen=True, slots=True)
class Backtest:
    """The scores over all cases, and over those that no prior was taken from, None where there is none of these."""

    predicted: tuple[Predicted, ...]
    score: Score
    apart: Score | None
    calibration: tuple[Bin, ...]
    classes: tuple[Class, ...]


def backtest(cases: Sequence[Case], priors: Priors) -> Backtest:
    """Score the priors on cases.

    Raises:
        RequirementError: There is no case, or no prior fits one.
    """
    if not cases:
        raise RequirementError("there is no case to test the priors on: give one or more")
    predicted = tuple(_predict(case, priors) for case in cases)
    apart = [each for each in predicted if not each.case.in_priors]
    return Backtest(
        predicted=predicted,
        score=_score(predicted),
        apart=_score(apart) if apart else None,
        calibration=_bins(predicted),
        classes=_classes(predicted),
    )


def _score(predicted: Sequence[Predicted]) -> Score:
    mean = _mean([each.case.kept for each in predicted])
    return Score(
        cases=len(predicted),
        brier=_mean([(each.chance - each.case.kept) ** 2 for each in predicted]),
        flat=_mean([(0.5 - each.case.kept) ** 2 for each in predicted]),
        base=_mean([(mean - each.case.kept) ** 2 for each in predicted]),
    )


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _classes(predicted: Sequence[Predicted]) -> tuple[Class, ...]:
    found: dict[str, list[Predicted]] = {}
    for each in predicted:
        found.setdefault(each.prior, []).append(each)
    return tuple(
        Class(prior, len(within), within[0].chance, _mean([each.case.kept for each in within]))
        for prior, within in found.items()
    )


def _predict(case: Case, priors: Priors) -> Predicted:
    prior = priors.prior(case.stance, case.authority, case.undertaking)
    return Predicted(case, prior.chance, prior.name)


def _bins(predicted: Sequence[Predicted]) -> tuple[Bin, ...]:
    found = []
    for low, high in pairwise(EDGES):
        within = [each for each in predicted if low <= each.chance < high or each.chance == high == 1.0]
        if within:
            mean = _mean([each.chance for each in within])
            kept = _mean([each.case.kept for each in within])
            found.append(Bin(low, high, len(within), mean, kept))
    return tuple(found)
