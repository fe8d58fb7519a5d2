"""Answers about a fault tree as JSON and as lines to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite

from muster.assessment.implicants import Implicant
from muster.assessment.importance import Importance
from muster.assessment.solving import Products, Solution

SHOWN = 20


def answers_to_json(answers: Mapping[str, Sequence[Solution]]) -> dict[str, object]:
    """Return the answers for one model, or those for several under the names of their files."""
    shown = {name: solutions_to_json(solutions) for name, solutions in answers.items()}
    return next(iter(shown.values())) if len(shown) == 1 else {"models": shown}


def model_lines(answers: Mapping[str, Sequence[Solution]]) -> Iterator[str]:
    """Yield the answers for a reader; where there are several models, below the names of their files."""
    for name, solutions in answers.items():
        if len(answers) > 1:
            yield f"== {name}"
        for each in solutions:
            yield from solution_lines(each)


def solutions_to_json(solutions: Sequence[Solution]) -> dict[str, object]:
    """Return the answer for one top, or those for several under `tops`."""
    shown = [solution_to_json(each) for each in solutions]
    return shown[0] if len(shown) == 1 else {"tops": shown}


def solution_to_json(solution: Solution) -> dict[str, object]:
    """Return an answer as plain values; what was not asked is left out, an infinite number is null."""
    shown: dict[str, object] = {"top": solution.top, "events": solution.events}
    if solution.probability is not None:
        shown["probability"] = solution.probability
        shown["exact"] = solution.simulated is None
    if found := solution.simulated:
        shown["simulation"] = {"trials": found.trials, "low": found.low, "high": found.high}
    if found_spread := solution.spread:
        shown["uncertainty"] = {
            "mean": found_spread.mean,
            "median": found_spread.median,
            "low": found_spread.low,
            "high": found_spread.high,
            "draws": found_spread.draws,
        }
    if solution.coherent is not None:
        shown["coherent"] = solution.coherent
    if solution.number is not None:
        shown["cut_sets" if solution.counted is Products.CUT_SETS else "prime_implicants"] = solution.number
        shown["by_order"] = {str(order): number for order, number in enumerate(solution.by_order) if number}
    if solution.listed is not None:
        shown["listed_up_to"] = solution.listed_up_to
        shown["minimal_cut_sets"] = [list(each) for each in solution.listed]
    if solution.implicants is not None:
        shown["listed_up_to"] = solution.listed_up_to
        shown["listed"] = [{"occur": list(each.occur), "absent": list(each.absent)} for each in solution.implicants]
    if solution.importance is not None:
        shown["importance"] = [_importance(each) for each in solution.importance]
    shown["notices"] = list(solution.notices)
    return shown


def _importance(each: Importance) -> dict[str, object]:
    return {
        "event": each.event,
        "probability": each.chance,
        "MIF": each.birnbaum,
        "CIF": each.criticality,
        "DIF": each.fussell_vesely,
        "RAW": each.raw,
        "RRW": each.rrw if isfinite(each.rrw) else None,
    }


def solution_lines(solution: Solution) -> Iterator[str]:
    """Yield an answer as lines for a reader."""
    yield f"{solution.top}: {solution.events:,} basic events"
    for notice in solution.notices:
        yield f"  note: {notice}"
    if solution.probability is not None:
        yield f"  probability        {solution.probability:.10g}{_error(solution)}"
    if solution.spread:
        yield f"  middle 90 %        {solution.spread.low:.4g} to {solution.spread.high:.4g}"
    if solution.number is not None:
        orders = ", ".join(f"{number:,} of {order}" for order, number in enumerate(solution.by_order) if number)
        yield f"  {solution.counted:<18} {solution.number:,}{f' ({orders})' if orders else ''}"
    yield from _listed(solution)
    yield from _table(solution)


def _error(solution: Solution) -> str:
    found = solution.simulated
    return f" (simulated, 95 % between {found.low:.4g} and {found.high:.4g})" if found else ""


def _listed(solution: Solution) -> Iterator[str]:
    listed = [*(solution.listed or ()), *map(_literals, solution.implicants or ())]
    for each in listed[:SHOWN]:
        yield f"    {' & '.join(each) or '(nothing needs to occur)'}"
    if len(listed) > SHOWN:
        yield f"    … and {len(listed) - SHOWN:,} more; --json lists them"


def _literals(implicant: Implicant) -> tuple[str, ...]:
    return (*implicant.occur, *(f"not {name}" for name in implicant.absent))


def _table(solution: Solution) -> Iterator[str]:
    if not solution.importance:
        return
    width = max(len(each.event) for each in solution.importance[:SHOWN])
    yield f"  {'event':<{width}}  {'chance':>9}  {'MIF':>9}  {'CIF':>9}  {'DIF':>9}  {'RAW':>9}  {'RRW':>9}"
    for each in solution.importance[:SHOWN]:
        numbers = (each.chance, each.birnbaum, each.criticality, each.fussell_vesely, each.raw, each.rrw)
        yield f"  {each.event:<{width}}  {'  '.join(f'{number:>9.4g}' for number in numbers)}"
    if len(solution.importance) > SHOWN:
        yield f"  … and {len(solution.importance) - SHOWN:,} more; --json lists them"
