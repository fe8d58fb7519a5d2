"""Train the weights by which events and figures are chosen, and write them as tables of the package.

    python -m training.choices --shared DIR

Reports whose number is divisible by three, and the seeds, are never read; own-worded reports are, at a lower weight,
since they leave untold some of what the corpus tells. The fit is a logistic regression with a quadratic penalty,
solved by Newton's method from zero: the same reports give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
from evaluation import sets
from evaluation.run import load_scorer
from numpy.typing import NDArray

from muster.extraction import event_features, figure_features
from muster.extraction.event_candidates import find_candidates
from muster.extraction.event_drafts import Draft, gather
from muster.extraction.event_types import choose_type
from muster.extraction.figures import find_counts, stated
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Mention
from muster.extraction.mentions import find_mentions
from muster.intake.wordlists import load_lexicon
from muster.model.record import EventType
from muster.text.article import Article
from muster.text.reading import read_article

PACKAGE = Path(__file__).parents[1] / "src" / "muster" / "extraction"
# What a candidate weighs: of the corpus, and of the parts of own-worded reports, of which the last are most like it.
# Reports that were written to hold many forms tell much of numbers; of events they only spoil what is sure.
EVENTS = {"corpus": 5.0} | dict.fromkeys("fghijklmnopqr", 0.3) | dict.fromkeys("stu", 0.7) | dict.fromkeys("vwxy", 1.5)
FIGURES = EVENTS | {"corpus": 8.0, "forms": 0.5, "pages": 0.5}

Matrix = NDArray[np.float64]
Record = Mapping[str, object]
Features = frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one candidate, whether the gold has it, and how much it weighs."""

    features: Features
    is_gold: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What is trained: `least_chance` is near the best F1 in cross-validation.

    Features of fewer than `rare` candidates are left out, and weights under `smallest`, which change next to nothing.
    """

    name: str
    penalty: float
    least_chance: float
    rare: int
    smallest: float


@dataclass(frozen=True, slots=True)
class Corpus:
    """The corpus, the lexicon to read it with, and its own scorer, which tells what matches."""

    shared: Path
    lexicon: Lexicon
    scorer: ModuleType

    def reports(self, weights: Mapping[str, float]) -> Iterator[tuple[Article, tuple[Mention, ...], Path, float]]:
        """Yield the reports that may be trained on, with their gold files and weights."""
        seen = [(golden, weights["corpus"]) for golden in sets.corpus(self.shared) if not golden.held]
        own = [(golden, weights[golden.part]) for golden in sets.written() if golden.part in weights]
        for golden, weight in (*seen, *own):
            article = read_article(golden.report)
            yield article, find_mentions(article, self.lexicon), golden.gold, weight

    def matches(self, kind: str, gold_file: Path, predicted: Sequence[Record]) -> dict[int, bool]:
        """Return the numbers of the predictions that match a gold record, and whether that record is optional."""
        records = [json.loads(line) for line in gold_file.read_text(encoding="utf-8").splitlines()]
        gold = [record for record in records if record["kind"] == kind]
        pairs = self.scorer.pair_up(gold, predicted)
        return {prediction: bool(gold[record].get("optional")) for record, prediction in pairs}


def events(corpus: Corpus) -> Iterator[Example]:
    """Yield the drafts of events; those that match an optional record are left out."""
    for article, mentions, gold_file, weight in corpus.reports(EVENTS):
        drafts = gather(article.text, find_candidates(article, mentions))
        predicted = [
            as_event(draft, choose_type(article, draft))
            | {"evidence": [candidate.clause.of(article.text) for candidate in draft.candidates]}
            for draft in drafts
        ]
        matched = corpus.matches("event", gold_file, predicted)
        for number, draft in enumerate(drafts):
            if not matched.get(number):
                yield Example(event_features.describe(article, draft, corpus.lexicon), number in matched, weight)


def as_event(draft: Draft, kind: EventType) -> dict[str, object]:
    """Return a draft as the scorer compares it with the gold, under a type."""
    return {
        "kind": "event",
        "type": str(kind),
        "participants": list(draft.participants),
        "place": draft.place,
        "date": draft.days.iso if draft.days else None,
    }


def figures(corpus: Corpus) -> Iterator[Example]:
    """Yield the counts that may be figures; those that match an optional record are left out."""
    for article, mentions, gold_file, weight in corpus.reports(FIGURES):
        counts = tuple(find_counts(article, mentions))
        quantities = tuple(dict.fromkeys(stated(count.found) for count in counts))
        predicted: list[Record] = [
            {"kind": "figure", "value": quantity.value, "min": quantity.min, "max": quantity.max, "evidence": []}
            for quantity in quantities
        ]
        matched = corpus.matches("figure", gold_file, predicted)
        for count in counts:
            number = quantities.index(stated(count.found))
            if not matched.get(number):
                yield Example(figure_features.describe(article, count, corpus.lexicon), number in matched, weight)


def fit(table: Matrix, wanted: Matrix, sureness: Matrix, *, penalty: float) -> Matrix:
    """Return the weights of a logistic regression with a quadratic penalty."""
    weights = np.zeros(table.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (sureness * (chance - wanted)) + penalty * weights
        curve = (table * (sureness * chance * (1 - chance))[:, None]).T @ table + penalty * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def train(choice: Choice, examples: Sequence[Example]) -> None:
    """Fit the weights of one choice and write its table."""
    counts = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, count in counts.items() if count >= choice.rare)
    table = np.array([[float(name in example.features) for name in names] for example in examples])
    wanted = np.array([float(example.is_gold) for example in examples])
    weights = fit(table, wanted, np.array([example.weight for example in examples]), penalty=choice.penalty)
    write(choice, dict(zip(names, weights, strict=True)))
    print(f"{choice.name}: {len(examples)} candidates, {sum(example.is_gold for example in examples)} in the gold")


def write(choice: Choice, weights: Mapping[str, float]) -> None:
    """Write the table of the package."""
    rows = [f'    "{name}": {weight:.2f},\n' for name, weight in weights.items() if abs(weight) >= choice.smallest]
    threshold = np.log(choice.least_chance / (1 - choice.least_chance))
    about = f"What each feature adds to the log-odds of one {choice.name}: written by training/choices.py."
    write_table(f"{choice.name}_weights", about, rows, of="float", before=f"THRESHOLD = {threshold:.2f}\n\n")


def write_table(name: str, about: str, rows: Sequence[str], *, of: str, before: str = "") -> None:
    """Write a table of weights as a module of the package; `of` is the type of its values."""
    PACKAGE.joinpath(f"{name}.py").write_text(
        f'"""{about}"""\n\n'
        "from __future__ import annotations\n\n"
        "from collections.abc import Mapping\n\n"
        f"{before}WEIGHTS: Mapping[str, {of}] = {{\n{''.join(rows)}}}\n",
        encoding="utf-8",
    )


def open_corpus(about: str | None) -> Corpus:
    """Return the corpus that the command line names."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared: Path = parser.parse_args().shared
    return Corpus(shared, load_lexicon(), load_scorer(shared / "tools" / "score.py"))


def main() -> None:
    """Read the corpus, fit both choices, write their tables."""
    corpus = open_corpus(__doc__)
    train(Choice("event", penalty=6.0, least_chance=0.3, rare=20, smallest=0.13), tuple(events(corpus)))
    train(Choice("figure", penalty=6.0, least_chance=0.23, rare=15, smallest=0.15), tuple(figures(corpus)))


if __name__ == "__main__":
    main()
