"""Candidates of a report with the outcome that its gold records give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.sets import Golden

from muster.extraction.candidates import Candidate, find_candidates
from muster.extraction.decisions import NOTHING
from muster.extraction.features import own_features, shared_features
from muster.extraction.lexicon import Lexicon
from muster.extraction.overview import look_over
from muster.extraction.surroundings import look_around
from muster.model.scales import Stance
from muster.text.reading import read_article
from training.gold import Gold, listed, outcome_of, read_gold, stance_of

_ASIDE = 0.3  # how much an optional record, or one under another reading, weighs


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate's features with its outcome; `sureness` is 0 where gold leaves it open.

    `told` names the gold record and the sentence that several candidates may stand for; None where none does.
    """

    report: str
    features: tuple[str, ...]
    outcome: str
    stance: Stance | None
    sureness: float
    told: tuple[str, int, int] | None = None


def read_examples(golden: Golden, lexicon: Lexicon) -> Iterator[Example]:
    """Yield the candidates of a report."""
    article = read_article(golden.report)
    golds = read_placed(golden)
    name = f"{golden.part}{golden.report.name}"
    for candidate in find_candidates(look_over(article, lexicon).scenes):
        verdict = judge(candidate, golds)
        told = None if verdict.record is None else (name, verdict.record, candidate.scene.number)
        around = look_around(candidate.scene, candidate.trigger)
        features = (*shared_features(candidate, around), *own_features(candidate, around))
        yield Example(name, features, verdict.outcome, verdict.stance, verdict.sureness, told)


@dataclass(frozen=True, slots=True)
class Placed:
    """A gold record with the characters of its evidence."""

    record: Gold
    places: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, record: Gold, text: str) -> Placed:
        """Find each occurrence of each piece of evidence."""
        pieces = map(str, listed(record, "evidence"))
        return cls(record, tuple(place for piece in pieces for place in _places(text, piece)))

    def meets(self, start: int, end: int) -> bool:
        """Tell whether a piece of evidence shares a character with `[start, end)`."""
        return any(first < end and start < last for first, last in self.places)


def read_placed(golden: Golden) -> list[Placed]:
    """Return the gold claims of a report with their places."""
    return [Placed.of(record, golden.report.text) for record in read_gold(golden.gold)]


def _places(text: str, piece: str) -> Iterator[tuple[int, int]]:
    at = text.find(piece)
    while at >= 0:
        yield at, at + len(piece)
        at = text.find(piece, at + 1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What gold makes of a candidate; `record` is the number of the gold record, None where it is of none."""

    outcome: str = NOTHING
    stance: Stance | None = None
    sureness: float = 1.0
    record: int | None = None


def judge(candidate: Candidate, golds: Sequence[Placed]) -> Verdict:
    """Return the best gold record that the candidate's words can mean."""
    words, sentence = candidate.scene.words, candidate.scene.sentence.span
    trigger = words.span(candidate.trigger.first, candidate.trigger.end)
    found, best = Verdict(), 0
    for number, gold in enumerate(golds):
        closeness = _closeness(candidate, gold.record)
        if not closeness or not gold.meets(sentence.start, sentence.end):
            continue
        if not gold.meets(trigger.start, trigger.end):
            found = found if best else Verdict(sureness=0.0)
        elif closeness > best:
            best = closeness
            sureness = 1.0 if closeness == _EXACT else _ASIDE
            found = Verdict(outcome_of(gold.record), stance_of(gold.record), sureness, number)
    return found


_EXACT = 4


def _closeness(candidate: Candidate, record: Gold) -> int:
    """Return 4 where doer and undertaking agree and the record is required; less for other readings; 0 for none."""
    exact = 0
    for field, value in (("doer", candidate.actor), ("undertaking", str(candidate.undertaking))):
        if record[field] == value:
            exact += 1
        elif value not in listed(record, f"{field}_also"):
            return 0
    return 1 + exact + (not record.get("optional"))
