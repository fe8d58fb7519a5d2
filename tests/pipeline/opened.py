"""What intake hands over, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.ledger.telling import LENS, report
from tests.pipeline.readers import FragileReader

from muster.model.finding import Finding
from muster.model.report import Report
from muster.pipeline.run import Job


@dataclass(frozen=True, slots=True)
class Handed:
    place: str
    report: Report | None
    refusal: str | None = None
    findings: tuple[Finding, ...] = ()


def handed(*texts: str) -> list[Handed]:
    return [Handed(f"{number}.txt", report(text, str(number))) for number, text in enumerate(texts)]


def plain(count: int) -> list[Handed]:
    return handed(*(f"France will send troops. It is number {number}." for number in range(count)))


def refused(place: str = "empty.txt") -> Handed:
    return Handed(place, None, "the file is empty")


def job(*, seconds: float = 30.0) -> Job:
    return Job(FragileReader(), LENS, "muster read", seconds=seconds)


def kinds(outcomes: Sequence[object]) -> list[str]:
    return [str(getattr(outcome, "kind", outcome)) for outcome in outcomes]
