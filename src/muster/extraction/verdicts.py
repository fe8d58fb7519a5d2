"""What the network makes of a passage: for each presence, what it does, of which undertaking, and how firmly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from muster.extraction.decisions import OUTCOMES
from muster.extraction.heard import Naming, find_namings, relate
from muster.extraction.passages import Passage, cut_passages
from muster.extraction.presences import Presence, find_presences
from muster.extraction.sightings import UNDERTAKINGS, Sightings, mark
from muster.language.network import Network, Numbers, Scores
from muster.language.pieces import Vocabulary
from muster.model.record import RecordKind, Speaker
from muster.model.scales import Firmness, Undertaking
from muster.text.article import Article

SAID = OUTCOMES[1:]  # what a doer can be said to do, or have done to it
HELD = tuple(RecordKind(outcome) for outcome in SAID[len(Firmness) :])  # what others can hold of it
COLUMNS = len(SAID) + len(HELD)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the network makes of a presence; all chances run from 0 to 1.

    `chances` has a row per outcome and a column per undertaking; `holds` tells how likely the actor
    is the one who demands, objects or accepts; `rungs` has the score of each stance, `conditions`
    how likely its undertaking hangs on each kind of condition, `voices` in whose voice it is likely told, `speakers`
    how likely each person named nearby is credited with it.
    """

    actor: str
    sentence: int
    chances: NDArray[np.float32]
    holds: NDArray[np.float32]
    rungs: NDArray[np.float32]
    conditions: NDArray[np.float32]
    voices: NDArray[np.float32]
    speakers: tuple[tuple[Speaker, float], ...]

    def likely(self, least: float) -> Iterator[tuple[Undertaking, str, float]]:
        """Yield undertakings and outcomes with at least the chance `least`."""
        outcomes, undertakings = (self.chances >= least).nonzero()
        if not len(outcomes):
            return
        likely = self.chances[outcomes, undertakings].tolist()
        for outcome, undertaking, chance in zip(outcomes.tolist(), undertakings.tolist(), likely, strict=True):
            yield UNDERTAKINGS[undertaking], SAID[outcome], chance


def judge(article: Article, sightings: Sightings, *, vocabulary: Vocabulary, network: Network) -> Iterator[Verdict]:
    """Yield a verdict on every presence of an article; a passage goes through the network once."""
    for passage in cut_passages(article, vocabulary):
        presences = [*find_presences(passage, sightings)]
        if presences:
            namings = [*find_namings(passage, sightings)]
            outputs = network.run(describe(passage, presences, namings, sightings=sightings))
            yield from _verdicts(presences, namings, outputs)


def describe(
    passage: Passage, presences: Sequence[Presence], namings: Sequence[Naming], *, sightings: Sightings
) -> dict[str, Numbers]:
    """Return what the network is told of a passage, of its presences, and of the people who could be credited.

    Each presence has the pieces over which it looks, and its features; the first of the people is nobody.
    """
    length = len(passage)
    return {
        "numbers": np.array(passage.numbers, dtype=np.int64),
        "shapes": np.array(passage.shapes, dtype=np.int64),
        "marks": mark(passage, sightings),
        "inside": _shares(length, [presence.inside for presence in presences]),
        "before": _shares(length, [presence.before for presence in presences]),
        "sentence": _of_sentences(passage, [presence.sentence for presence in presences]),
        "features": np.array([presence.features for presence in presences], dtype=np.float32),
        "topics": np.stack([presence.topics for presence in presences]),
        "people": _shares(length, [(), *(naming.pieces for naming in namings)]),
        "relations": relate(presences, namings, sightings),
    }


def _shares(length: int, places: Sequence[Sequence[int]]) -> Scores:
    """Return a row per presence that shares 1 out among its pieces."""
    table = np.zeros((len(places), length), dtype=np.float32)
    for row, pieces in enumerate(places):
        if pieces:
            table[row, list(pieces)] = 1.0 / len(set(pieces))
    return table


def _of_sentences(passage: Passage, sentences: Sequence[int]) -> Scores:
    """Return a row per presence that shares 1 out among the pieces of its sentence."""
    rows = {number: row for row, number in enumerate(dict.fromkeys(sentences))}
    table = _shares(len(passage), [passage.ranges[number] for number in rows])
    return table[[rows[number] for number in sentences]]


def _verdicts(presences: Sequence[Presence], namings: Sequence[Naming], outputs: Sequence[Scores]) -> Iterator[Verdict]:
    outcomes, undertakings, stances, conditions, voices, speakers = outputs
    chances = outcomes[:, : len(SAID), None] * undertakings
    for number, presence in enumerate(presences):
        yield Verdict(
            presence.actor,
            presence.sentence,
            chances[number],
            outcomes[number, len(SAID) :],
            stances[number],
            conditions[number],
            voices[number],
            _credited(namings, speakers[number].tolist()),
        )


def _credited(namings: Sequence[Naming], chances: Sequence[float]) -> tuple[tuple[Speaker, float], ...]:
    """Add up the chances of all namings of each person."""
    total: dict[str, tuple[Speaker, float]] = {}
    for naming, chance in zip(namings, chances[1:], strict=True):
        name = naming.speaker.name
        total[name] = (naming.speaker, total[name][1] + chance if name in total else chance)
    return tuple(total.values())
