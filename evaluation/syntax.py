"""How well the shipped syntax tells words, parts of speech, dependencies and names, on test sets it never saw.

Scored as in the CoNLL shared task of 2018: words are matched by the characters they cover, and a dependency is
right if its head is the same word and, for LAS, its relation is the same, subtypes left out. From raw text, words and
sentences are our own too, so that what is cut wrongly costs what hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from evaluation.treebanks import Sentence, Tagged, read_tagged, read_treebank, tags_by_forms
from muster.language.syntax import Entity, Parse
from muster.language.trained_syntax import TrainedSyntax
from muster.model.span import Span
from muster.text.sentences import split_sentences

Scores = dict[str, float]
_Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Node:
    """A word with its place among all characters that are no space, and its head's."""

    place: tuple[int, int]
    part: str
    head: tuple[int, int] | None
    relation: str


def measure(shared: Path, syntax: TrainedSyntax) -> dict[str, Scores]:
    """Return the scores in percent by set: with the words given, and from raw text."""
    scored: dict[str, Scores] = {}
    for name, file in (("ewt", "ewt_test"), ("gum", "gum_open_test")):
        sentences = read_treebank(shared / "data" / "ud" / f"{file}.conllu")
        parsed = list(given_words(sentences, syntax))
        scored[name] = score_words(sentences, parsed)
        scored[f"{name} raw"] = score_words(sentences, raw_text(sentences, syntax))
        if name == "ewt":
            tagged = read_tagged(shared / "data" / "ner" / "uner_ewt_test.iob2")
            scored["uner"] = score_entities(sentences, parsed, tagged)
    return scored


def lines(scored: dict[str, Scores]) -> Iterator[str]:
    """Lay out one row per set."""
    for name, scores in scored.items():
        yield f"{name:9}" + "".join(f"  {metric} {value:.2f}" for metric, value in scores.items())


def given_words(sentences: Iterable[Sentence], syntax: TrainedSyntax) -> Iterator[tuple[str, Parse]]:
    """Parse sentences whose words are given."""
    for sentence in sentences:
        yield sentence.text, syntax.parse_words(sentence.text, [(word.start, word.end) for word in sentence.words])


def raw_text(sentences: Iterable[Sentence], syntax: TrainedSyntax) -> Iterator[tuple[str, Parse]]:
    """Parse paragraphs of which nothing is given but the text."""
    for paragraph in _paragraphs(sentences):
        for span in split_sentences(paragraph, Span(0, len(paragraph))):
            yield span.of(paragraph), syntax.parse(span.of(paragraph), Span(0, len(span)))


def _paragraphs(sentences: Iterable[Sentence]) -> Iterator[str]:
    texts: list[str] = []
    for sentence in sentences:
        if sentence.begins and texts:
            yield " ".join(texts)
            texts = []
        texts.append(sentence.text)
    yield " ".join(texts)


def score_words(sentences: Sequence[Sentence], parsed: Iterable[tuple[str, Parse]]) -> Scores:
    """Return F1 in percent of words, parts of speech, heads, and heads with relations."""
    gold = {node.place: node for node in _nodes(_gold_rows(sentences))}
    found = {node.place: node for node in _nodes(_parsed_rows(parsed))}
    both = [(gold[place], node) for place, node in found.items() if place in gold]
    rights: dict[str, Callable[[_Node, _Node], bool]] = {
        "words": lambda one, other: one.place == other.place,
        "upos": lambda one, other: one.part == other.part,
        "uas": lambda one, other: one.head == other.head,
        "las": lambda one, other: (one.head, one.relation) == (other.head, other.relation),
    }
    return {
        metric: 200 * sum(is_right(*pair) for pair in both) / (len(gold) + len(found))
        for metric, is_right in rights.items()
    }


_Row = tuple[int, int, str, int, str]


def _gold_rows(sentences: Iterable[Sentence]) -> Iterator[tuple[str, list[_Row]]]:
    for sentence in sentences:
        yield (
            sentence.text,
            [(word.start, word.end, word.part, word.head, word.relation) for word in sentence.words],
        )


def _parsed_rows(parsed: Iterable[tuple[str, Parse]]) -> Iterator[tuple[str, list[_Row]]]:
    for text, parse in parsed:
        heads = (0 if token.head is None else token.head + 1 for token in parse.tokens)
        yield (
            text,
            [
                (token.span.start, token.span.end, str(token.part), head, token.relation)
                for token, head in zip(parse.tokens, heads, strict=True)
            ],
        )


def _nodes(sentences: Iterable[tuple[str, list[_Row]]]) -> Iterator[_Node]:
    """Yield the words of all sentences, placed by the characters before them that are no space."""
    offset = 0
    for text, rows in sentences:
        before = [offset]
        for letter in text:
            before.append(before[-1] + (not letter.isspace()))
        places = [(before[start], before[end]) for start, end, *_ in rows]
        for place, (_, _, part, head, relation) in zip(places, rows, strict=True):
            yield _Node(place, part, places[head - 1] if head else None, relation)
        offset = before[-1]


def score_entities(
    sentences: Iterable[Sentence], parsed: Iterable[tuple[str, Parse]], tagged: Sequence[Tagged]
) -> Scores:
    """Return the F1 of names in percent, all and by kind: a name is right if its words and its kind are."""
    tags = tags_by_forms(tagged)
    gold: list[set[_Name]] = []
    found: list[set[_Name]] = []
    for sentence, (_, parse) in zip(sentences, parsed, strict=True):
        if sentence.forms in tags:
            gold.append(set(_tagged_names(sentence, tags[sentence.forms])))
            found.append({_name(entity) for entity in parse.entities})
    kinds = sorted({name[2] for name in chain(*gold)})
    return {"entities": _f1(gold, found)} | {
        kind: _f1([_of_kind(names, kind) for names in gold], [_of_kind(names, kind) for names in found])
        for kind in kinds
    }


def _name(entity: Entity) -> _Name:
    return entity.span.start, entity.span.end, str(entity.kind)


def _of_kind(names: set[_Name], kind: str) -> set[_Name]:
    return {name for name in names if name[2] == kind}


def _tagged_names(sentence: Sentence, tags: Sequence[str]) -> Iterator[_Name]:
    numbers = [number for number, tag in enumerate(tags) if tag.startswith("B")]
    for first in numbers:
        after = first + 1
        while after < len(tags) and tags[after].startswith("I"):
            after += 1
        yield sentence.words[first].start, sentence.words[after - 1].end, tags[first][2:]


def _f1(gold: Sequence[set[_Name]], found: Sequence[set[_Name]]) -> float:
    both = sum(len(one & other) for one, other in zip(gold, found, strict=True))
    return 200 * both / max(1, sum(map(len, gold)) + sum(map(len, found)))
