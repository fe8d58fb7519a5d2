"""Parsing on one core: words a second of the shipped syntax, and of spaCy on the same text in the same run.

No trained pipeline comes with spaCy, so one of its standard architecture is made: one convolutional network of width 96
and depth 4, shared by tagger, parser and entity recogniser. It is shown a few reports with what the shipped syntax says
of them, so that it builds trees of the usual kind instead of calling every word a sentence; what it finds is of no use,
but takes it as long. It gets all texts at once, in batches as it likes them. The shipped syntax gets one sentence at
a time. Finding sentences and words counts for both.
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
from muster.language.syntax import Parse
from muster.language.trained_syntax import TrainedSyntax
from muster.model.span import Span
from muster.text.sentences import split_sentences

REPORTS = 60
TURNS = 5
TAUGHT, LESSONS = 4, 12
_GET_SPACY = ".venv/bin/uv pip install --python .venv/bin/python --group comparison"
_SHARED = {"model": {"tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}}}
Parser = Callable[[Sequence[str]], object]


def run(reports: int = REPORTS) -> None:
    """Print the table."""
    texts = [make_report(number)["text"] for number in range(reports)]
    words = sum(len(text.split()) for text in texts)
    began = time.process_time()
    syntax = load_shipped_syntax()
    syntax.parse("Go on.", Span(0, 6))
    print(f"loaded in {time.process_time() - began:.2f} s of a core; {words:,} words between spaces, one core")
    parsers: dict[str, Parser] = {"muster": lambda texts: [_parse(text, syntax) for text in texts]}
    if find_spec("spacy"):
        taught = [_parse(text, syntax) for text in texts[:TAUGHT]]
        parsers["spaCy, all parts"] = _spacy("tagger", "parser", "ner", taught=taught)
        parsers["spaCy, no names"] = _spacy("tagger", "parser", taught=taught)
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


def _parse(text: str, syntax: TrainedSyntax) -> list[Parse]:
    return [
        syntax.parse(text, sentence) for paragraph in _paragraphs(text) for sentence in split_sentences(text, paragraph)
    ]


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for paragraph in text.split("\n\n"):
        yield Span(start, start + len(paragraph))
        start += len(paragraph) + 2


def _spacy(*parts: str, taught: Sequence[Sequence[Parse]]) -> Parser:
    """Return a pipeline of the standard architecture that was shown a few reports."""
    os.environ["OMP_NUM_THREADS"] = "1"
    spacy, training = import_module("spacy"), import_module("spacy.training")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec")
    for part in parts:
        pipeline.add_pipe(part, config=_SHARED)
    shown = [_annotated(parses) for parses in taught]
    examples = [
        training.Example.from_dict(spacy.tokens.Doc(pipeline.vocab, words=each["words"]), each) for each in shown
    ]
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(LESSONS):
        pipeline.update(examples, sgd=optimizer)

    def parse(texts: Sequence[str]) -> None:
        for _ in pipeline.pipe(texts):
            pass

    return parse


def _annotated(parses: Sequence[Parse]) -> dict[str, list[object]]:
    """Return the words of a report with heads, relations and tags in spaCy's terms."""
    shown: dict[str, list[object]] = {"words": [], "heads": [], "deps": [], "tags": [], "entities": []}
    for parse in parses:
        first = len(shown["words"])
        for number, token in enumerate(parse.tokens):
            shown["words"].append(f"word{token.span.end - token.span.start}{token.part}")
            shown["heads"].append(first + (number if token.head is None else token.head))
            shown["deps"].append("ROOT" if token.head is None else token.relation)
            shown["tags"].append(str(token.part))
            named = [entity for entity in parse.entities if entity.span.meets(token.span)]
            shown["entities"].append(f"U-{named[0].kind}" if named else "O")
    return shown


if __name__ == "__main__":
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--reports", type=int, default=REPORTS)
    run(given.parse_args().reports)
