"""What the network makes of a passage: for each presence, what it does, of which undertaking, and how firmly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from muster.extraction.decisions import OUTCOMES
from muster.extraction.heard import Naming, find_namings, relate, stand
from muster.extraction.noticing import Noticed, Told, notice, numbers_in
from muster.extraction.passages import Passage, cut_passages
from muster.extraction.presences import Presence, find_presences
from muster.extraction.sightings import UNDERTAKINGS, Sightings, mark
from muster.language.network import Network, Numbers, Scores
from muster.language.pieces import Vocabulary
from muster.model.record import RecordKind, Speaker
from muster.model.scales import Firmness, Undertaking
from muster.model.span import Span
from muster.text.article import Article

SAID = OUTCOMES[1:]  # what a doer can be said to do, or have done to it
HELD = tuple(RecordKind(outcome) for outcome in SAID[len(Firmness) :])  # what others can hold of it
COLUMNS = len(SAID) + len(HELD)
_OF_PRESENCES = 6  # so many outputs, the first, have a row per presence


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the network makes of a presence; all chances run from 0 to 1.

    `chances` has a row per outcome and a column per undertaking; `holds` tells how likely the actor
    is the one who demands, objects or accepts; `rungs` has the score of each stance, `conditions`
    how likely its undertaking hangs on each kind of condition, `voices` in whose voice it is likely told, `credits`
    how likely nobody, and each of the `namings` nearby, is credited with it.
    """

    actor: str
    sentence: int
    chances: NDArray[np.float32]
    holds: NDArray[np.float32]
    rungs: NDArray[np.float32]
    conditions: NDArray[np.float32]
    voices: NDArray[np.float32]
    credits: NDArray[np.float32]
    namings: Sequence[Naming]

    @property
    def speakers(self) -> tuple[tuple[Speaker, float], ...]:
        """Add up how likely each person or actor is credited, of all namings of each."""
        total: dict[str, tuple[Speaker, float]] = {}
        for naming, chance in zip(self.namings, self.credits[1:].tolist(), strict=True):
            name = naming.speaker.name
            total[name] = (naming.speaker, total[name][1] + chance if name in total else chance)
        return tuple(total.values())

    def likely(self, least: float) -> Iterator[tuple[Undertaking, str, float]]:
        """Yield undertakings and outcomes with at least the chance `least`."""
        outcomes, undertakings = (self.chances >= least).nonzero()
        if not len(outcomes):
            return
        likely = self.chances[outcomes, undertakings].tolist()
        for outcome, undertaking, chance in zip(outcomes.tolist(), undertakings.tolist(), likely, strict=True):
            yield UNDERTAKINGS[undertaking], SAID[outcome], chance


@dataclass(frozen=True, slots=True)
class Seen:
    """Who and what in a passage the network is asked about; `numbers` are what may be figures, with their pieces."""

    presences: tuple[Presence, ...]
    namings: tuple[Naming, ...]
    numbers: Mapping[Span, range]


def judge(
    article: Article, sightings: Sightings, *, vocabulary: Vocabulary, network: Network
) -> tuple[list[Verdict], Noticed]:
    """Return a verdict on every presence of an article, and what is noticed of events and figures.

    A passage goes through the network once.
    """
    verdicts: list[Verdict] = []
    events: dict[Span, Told] = {}
    figures: dict[Span, float] = {}
    for passage in cut_passages(article, vocabulary):
        seen = look_at(passage, sightings)
        if seen.presences:
            outputs = network.run(describe(passage, seen, sightings))
            verdicts += _verdicts(seen.presences, seen.namings, outputs[:_OF_PRESENCES])
            own = [article.sentences[number].span for number in passage.own]
            noticed = notice(own, seen.namings, tuple(seen.numbers), outputs=outputs[_OF_PRESENCES:])
            events |= noticed.events
            figures |= noticed.figures
    return verdicts, Noticed(events, figures)


def look_at(passage: Passage, sightings: Sightings) -> Seen:
    """Return who and what in a passage the network is asked about."""
    return Seen(
        tuple(find_presences(passage, sightings)),
        tuple(find_namings(passage, sightings)),
        dict(numbers_in(passage, sightings)),
    )


def describe(passage: Passage, seen: Seen, sightings: Sightings) -> dict[str, Numbers]:
    """Return what the network is told of a passage, and of what it is asked about.

    Each presence has the pieces over which it looks, and its features; the first of the people is nobody, the first of
    the numbers none.
    """
    length, presences, namings = len(passage), seen.presences, seen.namings
    own = _shares(length, [passage.ranges[number] for number in passage.own])
    standing = stand(namings, passage.own, sightings)
    rows = {sentence: row for row, sentence in enumerate(passage.own)}
    sentences = [rows[presence.sentence] for presence in presences]
    return {
        "numbers": np.array(passage.numbers, dtype=np.int64),
        "shapes": np.array(passage.shapes, dtype=np.int64),
        "marks": mark(passage, sightings),
        "inside": _shares(length, [presence.inside for presence in presences]),
        "before": _shares(length, [presence.before for presence in presences]),
        "sentence": own[sentences],
        "features": np.array([presence.features for presence in presences], dtype=np.float32),
        "topics": np.stack([presence.topics for presence in presences]),
        "people": _shares(length, [(), *(naming.pieces for naming in namings)]),
        "relations": relate(presences, namings, standing[sentences]),
        "own": own,
        "standing": standing,
        "counts": _shares(length, [(), *seen.numbers.values()]),
    }


def _shares(length: int, places: Sequence[Sequence[int]]) -> Scores:
    """Return a row per presence that shares 1 out among its pieces."""
    table = np.zeros((len(places), length), dtype=np.float32)
    for row, pieces in enumerate(places):
        if pieces:
            table[row, list(pieces)] = 1.0 / len(set(pieces))
    return table


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
            speakers[number],
            namings,
        )
