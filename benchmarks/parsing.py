"""Parsing on one core: words a second of the shipped syntax, and of spaCy on the same text in the same run.

No trained pipeline comes with spaCy, so one of its standard architecture is begun without training: one convolutional
network of width 96 and depth 4, shared by tagger, parser and entity recogniser. What it finds is nonsense; how long it
takes hardly depends on that. It gets all texts at once, in batches as it likes them. The shipped syntax gets one
sentence at a time; finding sentences and words counts for both.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from statistics import median

from made_reports import make_report

from muster.intake.syntaxes import load_shipped_syntax
from muster.language.labels import PARTS, RELATIONS
from muster.language.trained_syntax import TrainedSyntax
from muster.model.span import Span
from muster.text.sentences import split_sentences

REPORTS = 60
TURNS = 5
_GET_SPACY = ".venv/bin/uv pip install --python .venv/bin/python --group comparison"
_SHARED = {"model": {"tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}}}
Parser = Callable[[Sequence[str]], None]


def run(reports: int = REPORTS) -> None:
    """Print the table."""
    texts = [make_report(number)["text"] for number in range(reports)]
    words = sum(len(text.split()) for text in texts)
    began = time.process_time()
    parsers = {"muster": _ours()}
    parsers["muster"](["Go on."])
    print(f"loaded in {time.process_time() - began:.2f} s of a core; {words:,} words between spaces, one core")
    if find_spec("spacy"):
        parsers |= {
            "spaCy, all parts": _spacy("tagger", "parser", "ner"),
            "spaCy, no names": _spacy("tagger", "parser"),
        }
    else:
        print(f"spaCy is not installed, so nothing is compared: {_GET_SPACY}")
    taken = {name: median(times) for name, times in _time(parsers, texts).items()}
    for name, seconds in taken.items():
        print(f"{name:18} {words / seconds:9,.0f} words/s  {taken['muster'] / seconds:6.2f} times muster's speed")


def _time(parsers: dict[str, Parser], texts: Sequence[str]) -> dict[str, list[float]]:
    """Let the parsers take turns, so that whatever else the machine does slows all of them."""
    times: dict[str, list[float]] = {name: [] for name in parsers}
    for _ in range(TURNS):
        for name, parse in parsers.items():
            began = time.process_time()
            parse(texts)
            times[name].append(time.process_time() - began)
    return times


def _ours() -> Parser:
    syntax = load_shipped_syntax()

    def parse(texts: Sequence[str]) -> None:
        for text in texts:
            _parse(text, syntax)

    return parse


def _parse(text: str, syntax: TrainedSyntax) -> None:
    for paragraph in _paragraphs(text):
        for sentence in split_sentences(text, paragraph):
            syntax.parse(text, sentence)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for paragraph in text.split("\n\n"):
        yield Span(start, start + len(paragraph))
        start += len(paragraph) + 2


def _spacy(*parts: str) -> Parser:
    """Return a pipeline of the standard architecture with as many labels as the shipped syntax has."""
    os.environ["OMP_NUM_THREADS"] = "1"
    spacy, training = import_module("spacy"), import_module("spacy.training")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec")
    for part in parts:
        pipeline.add_pipe(part, config=_SHARED)
    words = len(RELATIONS)
    annotated = {
        "words": [f"word{number}" for number in range(words)],
        "heads": [0] * words,
        "deps": ["ROOT", *(relation for relation in RELATIONS if relation != "root")],
        "tags": [str(PARTS[number % len(PARTS)]) for number in range(words)],
        "entities": ["U-PER", "U-LOC", "U-ORG", *["O"] * (words - 3)],
    }
    example = training.Example.from_dict(pipeline.make_doc(" ".join(annotated["words"])), annotated)
    pipeline.initialize(lambda: [example])

    def parse(texts: Sequence[str]) -> None:
        for _ in pipeline.pipe(texts):
            pass

    return parse


if __name__ == "__main__":
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--reports", type=int, default=REPORTS)
    run(given.parse_args().reports)
