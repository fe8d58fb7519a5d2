"""Passages with what their gold records say of each presence: what the network is trained on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from evaluation.sets import PARTS, Golden
from numpy.typing import NDArray

from muster.extraction.heard import Naming, find_namings
from muster.extraction.lexicon import Lexicon
from muster.extraction.overview import look_over
from muster.extraction.passages import cut_passages
from muster.extraction.presences import Presence, find_presences
from muster.extraction.sightings import UNDERTAKINGS, see
from muster.extraction.verdicts import COLUMNS, HELD, SAID, describe
from muster.language.network import Numbers
from muster.language.pieces import Vocabulary, plain
from muster.model.scales import Condition, ConditionKind, Voice
from muster.model.span import Span
from muster.text.article import Article
from muster.text.reading import read_article
from training.gold import Gold, listed, outcome_of, read_gold, stance_of

_ASIDE = 0.4  # how much an optional record, or another reading of one, weighs
_CODES = [str(undertaking) for undertaking in UNDERTAKINGS]
_KINDS = [str(kind) for kind in ConditionKind]
_VOICES = [str(voice) for voice in Voice]
_CREDITING = {*PARTS, *"fpvxy", "forms", "pages"}  # the authors of other parts credit nobody far oftener
_CODE = re.compile("[A-Z]{2}")  # a state, which speaks for itself
UNKNOWN = -100
Targets = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Table:
    """A passage as the network sees it, and its targets, a row per presence.

    `outcomes` and `sureness` have a column for each thing a doer can be said to do and each attitude one
    can hold; `undertakings` and `stances` are given per outcome; `conditions` count where `conditioned`; `voices`
    tell in whose voice a commitment of the presence is told, `speakers` which namings of people, after nobody, are
    right; a row without any counts for nothing.
    """

    inputs: Mapping[str, Numbers]
    outcomes: Targets
    sureness: Targets
    undertakings: Targets
    stances: NDArray[np.int64]
    conditions: Targets
    conditioned: NDArray[np.bool_]
    voices: NDArray[np.int64]
    speakers: Targets


@dataclass(frozen=True, slots=True)
class _Placed:
    """A gold record, and the sentences that its evidence stands in."""

    record: Gold
    sentences: frozenset[int]


def read_tables(golden: Golden, lexicon: Lexicon, vocabulary: Vocabulary) -> Iterator[Table]:
    """Yield the passages of a report with their targets."""
    article = read_article(golden.report)
    sightings = see(look_over(article, lexicon).scenes, sentences=len(article.sentences))
    golds = [*_placed(golden, article)]
    for passage in cut_passages(article, vocabulary):
        presences = [*find_presences(passage, sightings)]
        if presences:
            namings = [*find_namings(passage, sightings)]
            inputs = describe(passage, presences, namings, sightings=sightings)
            table = _table(inputs, presences, golds, namings=namings)
            if golden.part not in _CREDITING:
                table.voices.fill(UNKNOWN)
                table.speakers.fill(0)
            yield table


def _placed(golden: Golden, article: Article) -> Iterator[_Placed]:
    for record in read_gold(golden.gold):
        pieces = map(str, listed(record, "evidence"))
        starts = [(article.text.find(piece), piece) for piece in pieces]
        places = [Span(start, start + len(piece)) for start, piece in starts if start >= 0]
        yield _Placed(
            record,
            frozenset(
                number
                for number, sentence in enumerate(article.sentences)
                if any(place.meets(sentence.span) for place in places)
            ),
        )


def _table(
    inputs: Mapping[str, Numbers],
    presences: Sequence[Presence],
    golds: Sequence[_Placed],
    *,
    namings: Sequence[Naming],
) -> Table:
    rows = len(presences)
    table = Table(
        inputs,
        outcomes=np.zeros((rows, COLUMNS), dtype=np.float32),
        sureness=np.ones((rows, COLUMNS), dtype=np.float32),
        undertakings=np.zeros((rows, len(SAID), len(UNDERTAKINGS)), dtype=np.float32),
        stances=np.full((rows, len(SAID)), UNKNOWN, dtype=np.int64),
        conditions=np.zeros((rows, len(_KINDS)), dtype=np.float32),
        conditioned=np.zeros(rows, dtype=np.bool_),
        voices=np.full(rows, UNKNOWN, dtype=np.int64),
        speakers=np.zeros((rows, 1 + len(namings)), dtype=np.float32),
    )
    for row, presence in enumerate(presences):
        for gold in golds:
            if presence.sentence in gold.sentences:
                _enter(table, row, actor=presence.actor, record=gold.record)
                if presence.actor == gold.record["doer"]:
                    _enter_speakers(table, row, gold.record, namings=namings)
    return table


def _enter(table: Table, row: int, *, actor: str, record: Gold) -> None:
    """Enter what a gold record says of an actor."""
    outcome, stance = SAID.index(outcome_of(record)), stance_of(record)
    if stance is None:
        _enter_holder(table, row, actor=actor, record=record)
    if actor in listed(record, "doer_also") and not table.outcomes[row, outcome]:
        table.sureness[row, outcome] = 0.0
    if actor != record["doer"]:
        return
    if record.get("optional"):
        table.sureness[row, outcome] = _ASIDE
    table.outcomes[row, outcome] = 1.0
    for code in listed(record, "undertaking_also"):
        column = _CODES.index(str(code))
        table.undertakings[row, outcome, column] = max(_ASIDE, table.undertakings[row, outcome, column])
    table.undertakings[row, outcome, _CODES.index(str(record["undertaking"]))] = 1.0
    if stance is not None:
        table.stances[row, outcome] = stance.rung
        _enter_conditions(table, row, record)
        if not listed(record, "voice_also"):
            table.voices[row] = _VOICES.index(str(record["voice"]))


def _enter_holder(table: Table, row: int, *, actor: str, record: Gold) -> None:
    column = len(SAID) + [str(kind) for kind in HELD].index(str(record["kind"]))
    if actor == record["by"]:
        table.outcomes[row, column] = 1.0
    elif actor in listed(record, "by_also") and not table.outcomes[row, column]:
        table.sureness[row, column] = 0.0


def _enter_speakers(table: Table, row: int, record: Gold, *, namings: Sequence[Naming]) -> None:
    """Mark whom a gold record credits: all namings of a person, or nobody where no person's word is told."""
    credited = [record["speaker"], *listed(record, "speaker_also")]
    names = {plain(str(name)) for name in credited if name is not None}
    for number, naming in enumerate(namings, start=1):
        if plain(naming.speaker.name) in names:
            table.speakers[row, number] = 1.0
    if any(
        name is None or name in {record["doer"], record.get("by")} or _CODE.fullmatch(str(name)) for name in credited
    ):
        table.speakers[row, 0] = 1.0


def _enter_conditions(table: Table, row: int, record: Gold) -> None:
    table.conditioned[row] = True
    for code in listed(record, "conditions"):
        table.conditions[row, _KINDS.index(str(Condition.parse(str(code)).kind))] = 1.0
