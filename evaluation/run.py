"""Score the reader against gold records, print one table, and check the pinned floors.

    run.py --shared DIR [--reader NAME] [--errors SET]

DIR holds the seeds, the corpus, their gold records and the scorer. Of the third that is held aside only totals
are shown. The weights were trained on the parts a to e that are not held, and rules were written with the errors
on the seeds in view; on the parts z and pages-z of the project's own reports it was chosen how the two readers are
brought together: what says how well the reader reads what it has never seen is the held third.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

from evaluation import attributing, naming, reconciliation, syntax
from evaluation.sets import ASIDE, PARTS, Golden, corpus, seeds, written
from muster.export.annotation import annotate
from muster.extraction.reader import Reader
from muster.intake.readers import RULES, TRAINED, load_reader
from muster.intake.syntaxes import load_shipped_syntax
from muster.intake.wordlists import load_lexicon
from muster.text.reading import read_article

METRICS = (
    "record_f1",
    "record_precision",
    "record_recall",
    "commitment_f1",
    "demand_f1",
    "objection_f1",
    "acceptance_f1",
    "exact_stance",
    "condition_f1",
    "speaker_accuracy",
    "voice_accuracy",
    "event_f1",
    "figure_f1",
    "grounding",
)
Scores = Mapping[str, float | None]
ANNOTATED = Path(__file__).parents[1] / "tests" / "eval"


def sets_of(shared: Path) -> dict[str, list[Golden]]:
    """Return the sets by their name in the table."""
    reports = list(corpus(shared))
    seen = [golden for golden in reports if not golden.held]
    aside = [golden for golden in written() if golden.held]
    return {
        "seeds": list(seeds(shared)),
        **{part: [golden for golden in seen if golden.part == part] for part in PARTS},
        "seen": seen,
        **{part: [golden for golden in aside if golden.part == part] for part in ASIDE},
        "held": [golden for golden in reports if golden.held],
    }


def score(goldens: Iterable[Golden], reader: Reader, scorer: ModuleType, *, errors: bool = False) -> Scores:
    """Read the reports and score the records against gold."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for golden in goldens:
            stem = f"{golden.part}-{golden.report.name}"
            (folder / f"{stem}.txt").write_text(golden.report.text, encoding="utf-8")
            shutil.copyfile(golden.gold, folder / f"{stem}.jsonl")
            with (folder / "predicted.txt").open("a", encoding="utf-8") as predicted:
                for record in annotate(golden.report, reader.read(read_article(golden.report)).records):
                    predicted.write(json.dumps(record | {"report": stem}, ensure_ascii=False) + "\n")
        scored: Scores = scorer.score(folder, folder / "predicted.txt", folder, errors)
        return scored


def table(scored: Mapping[str, Scores]) -> str:
    """Lay out one row per metric, one column per set."""
    lines = [" " * 18 + "".join(f"{name:>8}" for name in scored)]
    for metric in METRICS:
        cells = (scores[metric] for scores in scored.values())
        lines.append(f"{metric:18}" + "".join(f"{'–' if cell is None else format(cell, '.3f'):>8}" for cell in cells))
    return "\n".join(lines)


def fallen(scored: Mapping[str, Scores], floors: Mapping[str, Mapping[str, float]], *, of: str) -> list[str]:
    """Name each metric of a reader, or of reconciliation, that is under its floor."""
    return [
        f"{of}, {name}: {metric} is {scored[name][metric] or 0:.3f}, its floor is {floor:.3f}"
        for name, metrics in floors.items()
        for metric, floor in metrics.items()
        if name in scored and (scored[name][metric] or 0) < floor
    ]


def load_scorer(path: Path) -> ModuleType:
    """Load the scorer from its file."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}: give the folder that holds tools/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print the table, and fail if a metric is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--reader", help="trained, rules, or MODULE:FUNCTION; the first two otherwise")
    parser.add_argument("--errors", help="print what was missed and what was extra in this set")
    options = parser.parse_args()
    if options.errors == "held":
        raise SystemExit("the errors of the held third are not shown: whoever sees them tunes on them")
    scorer = load_scorer(options.shared / "tools" / "score.py")
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
    low: list[str] = []
    for name in [options.reader] if options.reader else [TRAINED, RULES]:
        scored = score_sets(options.shared, load_reader(name=name), scorer, errors=options.errors)
        print(f"the reader {name}", table(scored), sep="\n", end="\n\n", flush=True)
        low += fallen(scored, floors.get(name, {}), of=name)
    weighed = reconciliation.measure(options.shared)
    print("reports weighed against each other", *reconciliation.lines(weighed), sep="\n")
    low += fallen({"all": reconciliation.shares(weighed)}, {"all": floors["reconciliation"]}, of="reconciliation")
    spoken = speech_scores(options.shared)
    print("\nwho says what, and who is named", *attributing.lines(spoken), sep="\n")
    low += fallen(spoken, floors["speech"], of="speech")
    parsed = syntax.measure(options.shared, load_shipped_syntax())
    print("\nthe shipped syntax on test sets, in percent", *syntax.lines(parsed), sep="\n")
    low += fallen(parsed, floors["syntax"], of="syntax")
    if low:
        sys.exit("\n".join(["under the floor:", *low]))


def speech_scores(shared: Path) -> dict[str, dict[str, float]]:
    """Score who says what and who is named, on the reports annotated for it."""
    own, lexicon = ANNOTATED / "corpus", load_lexicon()
    scored: dict[str, dict[str, float]] = {}
    for name, place in (("development", own), ("held", own), ("visible", shared / "corpus")):
        named = naming.load_named(ANNOTATED / "entities" / f"{name}.jsonl")
        scored[name] = naming.measure(named, place, lexicon).shares()
        if place is own:
            said = attributing.load_said(ANNOTATED / "attribution" / f"{name}.jsonl")
            scored[name] |= attributing.measure(said, own, lexicon).shares()
    return scored


def score_sets(shared: Path, reader: Reader, scorer: ModuleType, *, errors: str | None) -> dict[str, Scores]:
    """Score a reader on every set; what it missed in the set `errors` is printed."""
    return {name: score(goldens, reader, scorer, errors=name == errors) for name, goldens in sets_of(shared).items()}


if __name__ == "__main__":
    main()
