"""Train the weights by which the type of a gathering is told, and write them as a table of the package.

    python -m training.event_types --shared DIR

It learns from the drafts that are a gold event under one of the types, in the reports and with the weights of
training/choices.py, which is to be run after it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from muster.extraction.event_candidates import find_candidates
from muster.extraction.event_drafts import Draft, gather
from muster.extraction.event_types import GATHERINGS, describe_type, goes_for_talks
from muster.model.record import EventType
from training.choices import EVENTS, Corpus, Record, as_event, open_corpus, write_table
from training.fitting import choose, encode, fit

PENALTY = 6.0
ROUNDS = 300
RARE = 10  # reports: features of fewer are left out
SMALLEST = 0.05  # smaller weights change next to no decision and are left out
ALWAYS = "always"
Weights = Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a draft, which type the gold gives it, how much it weighs, and its report."""

    features: tuple[str, ...]
    type: EventType
    weight: float
    report: str


def examples(corpus: Corpus) -> Iterator[Example]:
    """Yield the gatherings that the gold has."""
    for article, mentions, gold_file, weight in corpus.reports(EVENTS):
        drafts = gather(article.text, find_candidates(article, mentions))
        for draft, kind in _typed(corpus, gold_file, drafts):
            if not goes_for_talks(article.text, draft.first):
                yield Example(tuple(sorted(describe_type(article, draft))), kind, weight, str(gold_file))


def _typed(corpus: Corpus, gold_file: Path, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, EventType]]:
    """Yield each draft that is a gold event under some type, with that type; its own comes first."""
    records = [json.loads(line) for line in gold_file.read_text(encoding="utf-8").splitlines()]
    events = [record for record in records if record["kind"] == "event"]
    gatherings = [draft for draft in drafts if draft.type in GATHERINGS]
    fits = [[_fitting(corpus, event, draft) for draft in gatherings] for event in events]
    worth = [
        [1000.0 + 50 * (not event.get("optional")) + 10 * (kinds[:1] == [draft.type]) if kinds else 0.0
         for kinds, draft in zip(row, gatherings, strict=True)]
        for event, row in zip(events, fits, strict=True)
    ]  # fmt: skip
    for event, draft in corpus.scorer.best_assignment(worth):
        yield gatherings[draft], fits[event][draft][0]


def _fitting(corpus: Corpus, event: Record, draft: Draft) -> list[EventType]:
    kinds = sorted(GATHERINGS, key=lambda kind: kind is not draft.type)
    return [kind for kind in kinds if corpus.scorer.same_event(event, as_event(draft, kind))]


def train(told: Sequence[Example]) -> Weights:
    """Return the weights of each feature, one for each type; only their differences count."""
    numbers = choose([example.features for example in told], [example.report for example in told], least=RARE)
    weights = fit(
        encode([example.features for example in told], numbers),
        np.array([GATHERINGS.index(example.type) for example in told]),
        sureness=np.array([example.weight for example in told], dtype=np.float32),
        outcomes=len(GATHERINGS),
        penalty=PENALTY,
        rounds=ROUNDS,
    )
    return {name: tuple(map(float, weights[number])) for name, number in numbers.items()}


def write(weights: Weights) -> None:
    """Write the table of the package."""
    kept = {name: row for name, row in sorted(weights.items()) if name == ALWAYS or max(map(abs, row)) >= SMALLEST}
    rows = [f'    "{name}": ({", ".join(f"{weight:.2f}" for weight in row)}),\n' for name, row in kept.items()]
    about = "What each feature adds to the log-odds of a meeting, a summit, a visit: by training/event_types.py."
    write_table("event_type_weights", about, rows, of="tuple[float, float, float]")


def main() -> None:
    """Read the corpus, fit the weights, write their table."""
    told = tuple(examples(open_corpus(__doc__)))
    write(train(told))
    print(f"types: {len(told)} gatherings in the gold")


if __name__ == "__main__":
    main()
