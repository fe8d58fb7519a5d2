"""Train the weights of the rule reader on the own-worded reports that are not held aside.

    python -m training.claims --shared DIR

Seeds and the held third are never read.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from evaluation.sets import corpus, written

from muster.extraction.decisions import COLUMNS, OUTCOMES
from muster.extraction.scoring import ALWAYS
from muster.extraction.weights import Weights
from muster.intake.wordlists import load_lexicon
from muster.model.scales import Stance
from training.examples import Example, read_examples
from training.fitting import Matrix, choose, encode, fit

_WEIGHTS = Path(__file__).parent.parent / "src" / "muster" / "wordlists" / "weights.tsv"
_PARTS = "fgh"  # more reports help the weights little and make them slow to fit
_LEAST = 4  # a feature must occur in so many reports: one report's words are no rule
_PENALTY = 20.0
_SMALL = 0.03  # a weight that moves nothing is not kept


def train(examples: Sequence[Example]) -> Weights:
    """Fit outcomes and stances; the stances on records only."""
    told = [example for example in examples if example.sureness > 0]
    numbers = choose([example.features for example in told], [example.report for example in told], least=_LEAST)
    every = _fit_outcomes(told, numbers)
    surest = _fit_outcomes(_surest(told, encode([example.features for example in told], numbers).times(every)), numbers)
    firm = [example for example in told if example.stance]
    stances = _fit(
        firm, numbers, labels=[example.stance.rung for example in firm if example.stance], outcomes=len(Stance)
    )
    matrix = np.hstack([(every + surest) / 2, stances])
    names = [*numbers, ALWAYS]
    kept = [number for number in range(len(names)) if np.abs(matrix[number]).max() > _SMALL]
    return Weights(COLUMNS, {names[number]: at for at, number in enumerate(kept)}, matrix[kept])


def _surest(examples: Sequence[Example], scores: Matrix) -> list[Example]:
    """Keep, of the candidates that stand for one record in one sentence, the one that scores best.

    All of them are right, but only one has to be found: the mean of both fits reads unseen reports better than either.
    """
    own = [float(row[OUTCOMES.index(example.outcome)] - row[0]) for example, row in zip(examples, scores, strict=True)]
    best: dict[object, float] = {}
    for example, score in zip(examples, own, strict=True):
        if example.told:
            best[example.told] = max(best.get(example.told, score), score)
    return [
        example
        for example, score in zip(examples, own, strict=True)
        if example.told is None or score >= best[example.told]
    ]


def _fit_outcomes(examples: Sequence[Example], numbers: dict[str, int]) -> Matrix:
    labels = [OUTCOMES.index(example.outcome) for example in examples]
    return _fit(examples, numbers, labels=labels, outcomes=len(OUTCOMES))


def _fit(examples: Sequence[Example], numbers: dict[str, int], *, labels: list[int], outcomes: int) -> Matrix:
    rows = encode([example.features for example in examples], numbers)
    sureness = np.array([example.sureness for example in examples], dtype=np.float32)
    return fit(rows, np.array(labels), sureness=sureness, outcomes=outcomes, penalty=_PENALTY)


def main() -> None:
    """Write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    lexicon = load_lexicon()
    own = (golden for golden in written() if golden.part in _PARTS)
    reports = chain((golden for golden in corpus(options.shared) if not golden.held), own)
    examples = [example for golden in reports for example in read_examples(golden, lexicon)]
    _WEIGHTS.write_text(train(examples).print(), encoding="utf-8")


if __name__ == "__main__":
    main()
