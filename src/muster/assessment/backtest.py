"""Predicted against what happened: the Brier score and the calibration of the priors, beside flat ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from muster.model.requirement import Priors, RequirementError
from muster.model.scales import Authority, Stance, Undertaking

EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Case:
    """A pledge of the past; `kept` is 1, 0 or the share that came.

    `in_priors` marks a figure that a prior was taken from. Cases of one `mission` are not
    independent; where none is named, a case is one of its own.
    """

    actor: str
    undertaking: Undertaking
    stance: Stance
    authority: Authority
    kept: float
    what: str
    cited: str
    in_priors: bool = False
    mission: str = ""

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

    `brier` is that of the priors, `flat` that of one half for every case, `base` that of the cases' own mean,
    `left_out` that of the mean of all other missions: what the table itself could teach of a mission
    that it does not hold. None where there is but one.
    """

    cases: int
    brier: float
    flat: float
    base: float
    left_out: float | None


@dataclass(frozen=True, slots=True)
class Class:
    """The cases of one prior or mission: what is predicted, and what came, on average."""

    name: str
    cases: int
    predicted: float
    kept: float


@dataclass(frozen=True, slots=True)
class Backtest:
    """The scores over all cases, and over those that no prior was taken from, None where there is none of these.

    `by_mission` is the score in which each mission counts once, however many cases it has.
    """

    predicted: tuple[Predicted, ...]
    score: Score
    apart: Score | None
    by_mission: Score
    calibration: tuple[Bin, ...]
    classes: tuple[Class, ...]
    missions: tuple[Class, ...]


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
        by_mission=_score_by_mission(predicted),
        calibration=_bins(predicted),
        classes=_classes(predicted, lambda each: each.prior),
        missions=_classes(predicted, _mission),
    )


def _score(predicted: Sequence[Predicted]) -> Score:
    mean = _mean([each.case.kept for each in predicted])
    elsewhere = _means_elsewhere(predicted)
    return Score(
        cases=len(predicted),
        brier=_mean([(each.chance - each.case.kept) ** 2 for each in predicted]),
        flat=_mean([(0.5 - each.case.kept) ** 2 for each in predicted]),
        base=_mean([(mean - each.case.kept) ** 2 for each in predicted]),
        left_out=_mean([(elsewhere[_mission(each)] - each.case.kept) ** 2 for each in predicted])
        if elsewhere
        else None,
    )


def _score_by_mission(predicted: Sequence[Predicted]) -> Score:
    grouped = _grouped(predicted, _mission)
    mean, elsewhere = _mean([_kept(within) for within in grouped.values()]), _means_elsewhere(predicted)
    scores = [_score(within) for within in grouped.values()]
    base = [_mean([(mean - each.case.kept) ** 2 for each in within]) for within in grouped.values()]
    left_out = [
        _mean([(elsewhere[mission] - each.case.kept) ** 2 for each in within])
        for mission, within in grouped.items()
        if elsewhere
    ]
    return Score(
        cases=len(grouped),
        brier=_mean([score.brier for score in scores]),
        flat=_mean([score.flat for score in scores]),
        base=_mean(base),
        left_out=_mean(left_out) if left_out else None,
    )


def _means_elsewhere(predicted: Sequence[Predicted]) -> dict[str, float]:
    """Return for each mission the mean of all others, each counted once; nothing where there is but one."""
    kept = {mission: _kept(within) for mission, within in _grouped(predicted, _mission).items()}
    if len(kept) < 2:
        return {}
    return {mission: (sum(kept.values()) - own) / (len(kept) - 1) for mission, own in kept.items()}


def _mission(predicted: Predicted) -> str:
    return predicted.case.mission or predicted.case.what


def _grouped(predicted: Sequence[Predicted], key: Callable[[Predicted], str]) -> dict[str, list[Predicted]]:
    found: dict[str, list[Predicted]] = {}
    for each in predicted:
        found.setdefault(key(each), []).append(each)
    return found


def _kept(within: Sequence[Predicted]) -> float:
    return _mean([each.case.kept for each in within])


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _classes(predicted: Sequence[Predicted], key: Callable[[Predicted], str]) -> tuple[Class, ...]:
    return tuple(
        Class(name, len(within), _mean([each.chance for each in within]), _kept(within))
        for name, within in _grouped(predicted, key).items()
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
