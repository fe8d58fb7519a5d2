"""Sentences with what treebanks and entity sets say of them: what the network of the shipped syntax is trained on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.treebanks import Sentence, Tagged, read_tagged, read_treebank, tags_by_forms

from muster.language.labels import ENTITY_TAGS, PARTS, RELATIONS
from muster.language.pieces import Vocabulary

UNKNOWN = -100
_OTHER = len(PARTS) - 1
_MOST_WORDS, _MOST_PIECES = 110, 150
_EWT_HELD, _GUM_HELD = 8, 4  # of the development sets, every so manieth sentence is not trained on
_CODES = [str(part) for part in PARTS]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence as the network sees it, and its targets by word; those it lacks are `UNKNOWN`."""

    numbers: tuple[int, ...]
    shapes: tuple[int, ...]
    firsts: tuple[int, ...]
    parts: tuple[int, ...]
    heads: tuple[int, ...]
    relations: tuple[int, ...]
    entities: tuple[int, ...]


def read_rows(shared: Path, vocabulary: Vocabulary, *, gum: int) -> list[Row]:
    """Return all that is trained on: train sets, what of the development sets is not held back, and WikiGold.

    The train set of GUM is given so many times: it is nearer to news, and smaller, than EWT.
    """
    trees, names = shared / "data" / "ud", shared / "data" / "ner"
    ewt_tags = tags_by_forms(read_tagged(names / "uner_ewt_train.iob2"))
    dev_tags = tags_by_forms(read_tagged(names / "uner_ewt_dev.iob2"))
    return [
        *_parsed(read_treebank(trees / "ewt_train.conllu"), ewt_tags, vocabulary),
        *[*_parsed(read_treebank(trees / "gum_open_train.conllu"), {}, vocabulary)] * gum,
        *_named(read_tagged(names / "wikigold.txt"), vocabulary),
        *_parsed(_without(read_treebank(trees / "ewt_dev.conllu"), each=_EWT_HELD), dev_tags, vocabulary),
        *_parsed(_without(read_treebank(trees / "gum_open_dev.conllu"), each=_GUM_HELD), {}, vocabulary),
    ]


def read_held(shared: Path) -> Mapping[str, list[Sentence]]:
    """Return the sentences of the development sets that are held back, by set."""
    trees = shared / "data" / "ud"
    return {
        "ewt": read_treebank(trees / "ewt_dev.conllu")[::_EWT_HELD],
        "gum": read_treebank(trees / "gum_open_dev.conllu")[::_GUM_HELD],
    }


def _without(sentences: Sequence[Sentence], *, each: int) -> list[Sentence]:
    return [sentence for number, sentence in enumerate(sentences) if number % each]


def _parsed(
    sentences: Iterable[Sentence], tags: Mapping[tuple[str, ...], tuple[str, ...]], vocabulary: Vocabulary
) -> Iterator[Row]:
    for sentence in sentences:
        if len(sentence.words) <= _MOST_WORDS:
            told = tags.get(sentence.forms)
            yield Row(
                *vocabulary.cut_sentence(sentence.forms),
                tuple(_CODES.index(word.part) if word.part in _CODES else _OTHER for word in sentence.words),
                tuple(word.head for word in sentence.words),
                tuple(RELATIONS.index(word.relation) for word in sentence.words),
                tuple(map(ENTITY_TAGS.index, told)) if told else (UNKNOWN,) * len(sentence.words),
            )


def _named(tagged: Iterable[Tagged], vocabulary: Vocabulary) -> Iterator[Row]:
    for each in tagged:
        pieces = vocabulary.cut_sentence(each.forms)
        if len(pieces[0]) < _MOST_PIECES:
            unknown = (UNKNOWN,) * len(each.forms)
            yield Row(*pieces, unknown, unknown, unknown, tuple(map(ENTITY_TAGS.index, each.tags)))
