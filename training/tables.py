"""Passages with what their gold records say of each presence: what the network is trained on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from evaluation.sets import PARTS, Golden
from numpy.typing import NDArray

from muster.extraction.heard import Naming
from muster.extraction.lexicon import Lexicon
from muster.extraction.overview import look_over
from muster.extraction.passages import cut_passages
from muster.extraction.sightings import UNDERTAKINGS, see
from muster.extraction.verdicts import COLUMNS, HELD, SAID, Seen, describe, look_at
from muster.language.network import Numbers
from muster.language.pieces import Vocabulary, plain
from muster.model.scales import Condition, ConditionKind, Voice
from muster.text.reading import read_article
from training.gold import Gold, listed, outcome_of, read_gold, stance_of
from training.happenings import Happenings, read_happenings, read_told
from training.placing import Placed, place

_ASIDE = 0.4  # how much an optional commitment, or another reading of a record, weighs; attitudes are rarer
_CODES = [str(undertaking) for undertaking in UNDERTAKINGS]
_KINDS = [str(kind) for kind in ConditionKind]
_VOICES = [str(voice) for voice in Voice]
_CREDITING = {*PARTS, *"fpvxy", "forms", "pages"}  # the authors of other parts credit nobody far oftener
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
    happenings: Happenings


def read_tables(golden: Golden, lexicon: Lexicon, vocabulary: Vocabulary) -> Iterator[Table]:
    """Yield the passages of a report with their targets."""
    article = read_article(golden.report)
    overview = look_over(article, lexicon)
    sightings = see(overview.scenes, overview.counts, sentences=len(article.sentences))
    golds = [*place(read_gold(golden.gold), article)]
    told = read_told(golden, overview)
    for passage in cut_passages(article, vocabulary):
        seen = look_at(passage, sightings)
        if seen.presences:
            happenings = read_happenings(passage, seen, told)
            table = _table(describe(passage, seen, sightings), seen, golds, happenings=happenings)
            if golden.part not in _CREDITING:
                table.voices.fill(UNKNOWN)
                table.speakers.fill(0)
            yield table


def _table(
    inputs: Mapping[str, Numbers],
    seen: Seen,
    golds: Sequence[Placed],
    *,
    happenings: Happenings,
) -> Table:
    rows = len(seen.presences)
    table = Table(
        inputs,
        outcomes=np.zeros((rows, COLUMNS), dtype=np.float32),
        sureness=np.ones((rows, COLUMNS), dtype=np.float32),
        undertakings=np.zeros((rows, len(SAID), len(UNDERTAKINGS)), dtype=np.float32),
        stances=np.full((rows, len(SAID)), UNKNOWN, dtype=np.int64),
        conditions=np.zeros((rows, len(_KINDS)), dtype=np.float32),
        conditioned=np.zeros(rows, dtype=np.bool_),
        voices=np.full(rows, UNKNOWN, dtype=np.int64),
        speakers=np.zeros((rows, 1 + len(seen.namings)), dtype=np.float32),
        happenings=happenings,
    )
    for row, presence in enumerate(seen.presences):
        for gold in golds:
            if presence.sentence in gold.sentences:
                _enter(table, row, actor=presence.actor, record=gold.record)
                if presence.actor == gold.record["doer"]:
                    _enter_speakers(table, row, gold.record, namings=seen.namings)
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
    if record.get("optional") and stance is not None:
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
    """Mark whom a gold record credits: all namings of a person or an actor, or nobody."""
    credited = [record["speaker"], *listed(record, "speaker_also")]
    names = {plain(str(name)) for name in credited if name is not None}
    for number, naming in enumerate(namings, start=1):
        if plain(naming.speaker.name) in names:
            table.speakers[row, number] = 1.0
    if None in credited:
        table.speakers[row, 0] = 1.0


def _enter_conditions(table: Table, row: int, record: Gold) -> None:
    table.conditioned[row] = True
    for code in listed(record, "conditions"):
        table.conditions[row, _KINDS.index(str(Condition.parse(str(code)).kind))] = 1.0
