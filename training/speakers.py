"""Train the weights that tell who says a claim, and write them as a table of the package.

    python -m training.speakers --shared DIR

Each gold record asks, in every sentence that carries it, which of the options it credits: a softmax over them with a
quadratic penalty. The own-worded parts are trained on too. Their authors credit nobody more often than the corpus, so
that the marks of nobody, and of whom the rules credit, have a weight besides in the corpus, which is kept.
Seeds and what is held aside are never read.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import ModuleType

import numpy as np
from evaluation.run import load_scorer
from evaluation.sets import PARTS, Golden, corpus, written
from numpy.typing import NDArray

from muster.extraction.candidates import Candidate, find_candidates
from muster.extraction.lexicon import Lexicon
from muster.extraction.overview import look_over
from muster.extraction.speaker_features import options_of
from muster.extraction.speakers import is_said_of_others, speaker_of
from muster.intake.wordlists import load_lexicon
from muster.text.reading import read_article
from training.examples import judge, read_placed
from training.fitting import descend
from training.gold import Gold

_TABLE = Path(__file__).parent.parent / "src" / "muster" / "wordlists" / "speakers.tsv"
_LEAST = 6  # a mark must occur in so many reports
_PENALTY = 4.0
_OFTEN = 8.0  # how much more a report of the corpus weighs than an own-worded one
_SMALL = 0.05  # a weight that moves nothing is not kept
_ROUNDS = 150
_CORPUS = "corpus: "  # opens the names of marks that only the corpus has

Vector = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Question:
    """Whom a gold record credits among options: the marks of each, and whether it is right; one is at least."""

    report: str
    options: tuple[tuple[frozenset[str], bool], ...]
    weight: float


def read_questions(golden: Golden, lexicon: Lexicon, scorer: ModuleType) -> Iterator[Question]:
    """Yield one question for each gold record and sentence that carries it, where rules alone do not decide.

    Where no option is right, there is none.
    """
    golds, asked = read_placed(golden), set[tuple[int, int]]()
    for candidate in find_candidates(look_over(read_article(golden.report), lexicon).scenes):
        verdict = judge(candidate, golds)
        if verdict.record is None or verdict.sureness < 1 or (verdict.record, candidate.scene.number) in asked:
            continue
        if is_said_of_others(candidate):
            continue
        asked.add((verdict.record, candidate.scene.number))
        question = _ask(golden, candidate, golds[verdict.record].record, scorer=scorer)
        if any(right for _, right in question.options):
            yield question


def _ask(golden: Golden, candidate: Candidate, record: Gold, *, scorer: ModuleType) -> Question:
    by = record.get("by") if record["kind"] != "commitment" else None
    holder = None if by is None else str(by)
    options = options_of(candidate, golden.report.text, base=speaker_of(candidate), holder=holder)
    real = golden.part in PARTS
    told = (
        (_marks(option.marks, real=real), bool(scorer.agrees(record, {"speaker": name or None}, "speaker")))
        for name, option in options.items()
    )
    return Question(f"{golden.part}{golden.report.name}", tuple(told), _OFTEN if real else 1.0)


def _marks(marks: set[str], *, real: bool) -> frozenset[str]:
    """Return the marks of an option, those that the corpus weighs for itself twice."""
    return frozenset(marks) | {f"{_CORPUS}{mark}" for mark in marks if real and _is_apart(mark)}


def _is_apart(mark: str) -> bool:
    return mark.startswith(("base", "holder", "unnamed", "nobody")) and "," not in mark


def train(questions: Sequence[Question]) -> dict[str, float]:
    """Return the weight of each mark that occurs often enough and moves something."""
    reports: dict[str, set[str]] = defaultdict(set)
    for question in questions:
        for mark in frozenset[str]().union(*(marks for marks, _ in question.options)):
            reports[mark].add(question.report)
    numbers = {mark: at for at, mark in enumerate(sorted(m for m, where in reports.items() if len(where) >= _LEAST))}
    fitted = dict(zip(numbers, _fit(questions, numbers).tolist(), strict=True))
    summed = {
        mark: weight + fitted.get(f"{_CORPUS}{mark}", 0.0)
        for mark, weight in fitted.items()
        if not mark.startswith(_CORPUS)
    }
    return {mark: weight for mark, weight in summed.items() if abs(weight) >= _SMALL}


def _fit(questions: Sequence[Question], numbers: Mapping[str, int]) -> Vector:
    """Return the weights that give most chance to the right options, by Adam on all questions at once."""
    options = [(at, *option) for at, question in enumerate(questions) for option in question.options]
    cells = [
        (row, numbers[mark]) for row, (_, marks, _) in enumerate(options) for mark in sorted(marks & numbers.keys())
    ]
    rows, columns = (np.array(column) for column in zip(*cells, strict=True))
    asked, right = np.array([at for at, _, _ in options]), np.array([float(good) for _, _, good in options])
    sureness = np.array([question.weight for question in questions])[asked]

    def slope(weights: Vector) -> Vector:
        chance = _shares(np.bincount(rows, weights[columns], minlength=len(options)), asked)
        error = (chance - _normed(chance * right, asked)) * sureness
        steep: Vector = np.bincount(columns, error[rows], minlength=len(weights)) + _PENALTY * weights
        return steep

    return descend(np.zeros(len(numbers)), slope, rounds=_ROUNDS)


def _shares(scores: Vector, asked: Numbers) -> Vector:
    most = np.full(asked[-1] + 1, -np.inf)
    np.maximum.at(most, asked, scores)
    return _normed(np.exp(scores - most[asked]), asked)


def _normed(powers: Vector, asked: Numbers) -> Vector:
    shares: Vector = powers / np.bincount(asked, powers)[asked]
    return shares


def main() -> None:
    """Write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    lexicon, scorer = load_lexicon(), load_scorer(options.shared / "tools" / "score.py")
    reports = (golden for golden in chain(corpus(options.shared), written()) if not golden.held)
    weights = train([question for golden in reports for question in read_questions(golden, lexicon, scorer)])
    _TABLE.write_text("".join(f"{mark}\t{weight:.2f}\n" for mark, weight in weights.items()), encoding="utf-8")


if __name__ == "__main__":
    main()
