"""The reports with gold records: the seeds, the parts of the corpus, and the third of it that is held aside."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from muster.model.report import Known, KnownFrom, Publication, Report

PARTS = ("a", "b", "c", "d", "e")
WRITTEN = Path(__file__).parents[1] / "tests" / "eval" / "corpus"
ASIDE = ("z", "pages-z")  # the parts of the written reports that nothing is trained on
_HELD = 3  # reports whose number is divisible by this are held aside: never read, never trained on


@dataclass(frozen=True, slots=True)
class Golden:
    """A report with the place of its gold records."""

    report: Report
    gold: Path
    part: str
    held: bool


def seeds(shared: Path) -> Iterator[Golden]:
    """Yield the seeds."""
    for row in _rows(shared / "seeds.csv"):
        text = shared / "seeds" / row["file"]
        yield Golden(
            _report(text, row["published"]), shared / "gold" / "seeds" / f"{text.stem}.jsonl", "seeds", held=False
        )


def corpus(shared: Path) -> Iterator[Golden]:
    """Yield the reports of all parts."""
    for part in PARTS:
        folder = shared / "corpus" / part
        for row in _rows(folder / "index.csv"):
            report = _report(folder / "text" / f"{row['id']}.txt", row["published"])
            yield Golden(report, folder / "gold" / f"{row['id']}.jsonl", part, held=int(row["id"]) % _HELD == 0)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _report(path: Path, published: str) -> Report:
    day = Known(date.fromisoformat(published), KnownFrom.MANIFEST) if published else None
    return Report(path.read_text(encoding="utf-8"), path.stem, Publication(published_on=day))


def written(folder: Path = WRITTEN) -> Iterator[Golden]:
    """Yield the own-worded reports that the project itself ships, of which some parts are held aside from training."""
    for part in sorted(place for place in folder.iterdir() if place.is_dir()):
        for row in _rows(part / "index.csv"):
            report = _report(part / "text" / f"{row['id']}.txt", row["published"])
            yield Golden(report, part / "gold" / f"{row['id']}.jsonl", part.name, held=part.name in ASIDE)
