"""Train the weights of the event founder on the visible corpus, and write them as a table of the package.

    python training/event_weights.py --shared ../shared

Reports whose number is divisible by three, and the seeds, are never read. The fit is a logistic regression with a
quadratic penalty, solved by Newton's method from zero: the same reports give the same weights.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from muster.extraction.event_candidates import find_candidates
from muster.extraction.event_drafts import Draft, gather
from muster.extraction.event_features import describe
from muster.extraction.mentions import find_mentions
from muster.intake.wordlists import load_lexicon
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.text.reading import read_article

PENALTY = 3.0
LEAST_CHANCE = 0.32  # a draft this likely to be an event is kept: near the best F1 in cross-validation
SMALLEST = 0.02  # smaller weights change no decision and are left out
WEIGHTS_FILE = Path(__file__).parents[1] / "src/muster/extraction/event_weights.py"

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """The features of one draft, and whether the gold has it."""

    features: frozenset[str]
    is_event: bool


def examples(shared: Path) -> Iterator[Example]:
    """Yield the drafts of the reports that may be trained on; those that match an optional record are left out."""
    lexicon = load_lexicon()
    scorer = load_scorer(shared / "tools" / "score.py")
    for part in sorted((shared / "corpus").glob("?")):
        for row in csv.DictReader((part / "index.csv").read_text(encoding="utf-8").splitlines()):
            if int(row["id"]) % 3 == 0:
                continue
            published = Publication(published_on=Known(date.fromisoformat(row["published"]), KnownFrom.MANIFEST))
            text = (part / "text" / f"{row['id']}.txt").read_text(encoding="utf-8")
            article = read_article(Report(text, row["id"], published))
            drafts = gather(text, find_candidates(article, find_mentions(article, lexicon)))
            matched = match_gold(scorer, part / "gold" / f"{row['id']}.jsonl", drafts, text)
            for number, draft in enumerate(drafts):
                if matched.get(number) != "optional":
                    yield Example(describe(article, draft, lexicon), number in matched)


def load_scorer(path: Path) -> ModuleType:
    """Import the corpus's own scorer."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is missing: give the folder of the corpus with --shared")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def match_gold(scorer: ModuleType, gold_file: Path, drafts: tuple[Draft, ...], text: str) -> dict[int, str]:
    """Return the drafts that match a gold event, by their number: `required` or `optional`."""
    gold = [json.loads(line) for line in gold_file.read_text(encoding="utf-8").splitlines()]
    events = [record for record in gold if record["kind"] == "event"]
    predicted = [
        {
            "kind": "event",
            "type": draft.type.value,
            "participants": list(draft.participants),
            "place": draft.place,
            "evidence": [candidate.clause.of(text) for candidate in draft.candidates],
        }
        for draft in drafts
    ]
    pairs = scorer.pair_up(events, predicted)
    return {draft: "optional" if events[record].get("optional") else "required" for record, draft in pairs}


def fit(table: Matrix, wanted: Matrix) -> Matrix:
    """Return the weights of a logistic regression with a quadratic penalty."""
    weights = np.zeros(table.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - wanted) + PENALTY * weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + PENALTY * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def write(names: list[str], weights: Matrix) -> None:
    """Write the table of the package."""
    rows = [
        f'    "{name}": {weight:.2f},\n'
        for name, weight in sorted(zip(names, weights, strict=True))
        if abs(weight) >= SMALLEST
    ]
    threshold = float(np.log(LEAST_CHANCE / (1 - LEAST_CHANCE)))
    WEIGHTS_FILE.write_text(
        '"""What each feature adds to the log-odds of an event: written by training/event_weights.py."""\n\n'
        "from __future__ import annotations\n\n"
        "from collections.abc import Mapping\n\n"
        f"THRESHOLD = {threshold:.2f}\n\n"
        f"WEIGHTS: Mapping[str, float] = {{\n{''.join(rows)}}}\n",
        encoding="utf-8",
    )


def main() -> None:
    """Read the corpus, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    read = list(examples(parser.parse_args().shared))
    names = sorted({name for example in read for name in example.features})
    table = np.array([[float(name in example.features) for name in names] for example in read])
    wanted = np.array([float(example.is_event) for example in read])
    write(names, fit(table, wanted))
    print(f"{len(read)} drafts, {int(wanted.sum())} events, {len(names)} features")


if __name__ == "__main__":
    main()
