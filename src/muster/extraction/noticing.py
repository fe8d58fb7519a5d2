"""What the network makes of events and figures: what each sentence tells of, who takes part, which numbers count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from muster.extraction.heard import Naming
from muster.extraction.mention import Mention
from muster.extraction.odds import log_odds
from muster.extraction.passages import Passage
from muster.extraction.sightings import Sightings
from muster.language.network import Scores
from muster.model.record import EventType
from muster.model.span import Span

TYPES = tuple(EventType)
_LEAST = 0.005


@dataclass(frozen=True, slots=True)
class Told:
    """How likely a sentence tells of an event of each type, and who likely takes part, be it named elsewhere."""

    types: Mapping[EventType, float]
    parties: Sequence[tuple[Mention, float]]


@dataclass(frozen=True, slots=True)
class Noticed:
    """What the network makes of an article: of its sentences and of the numbers in it, by their spans."""

    events: Mapping[Span, Told] = field(default_factory=dict)
    figures: Mapping[Span, float] = field(default_factory=dict)


NOTHING_NOTICED = Noticed()


def odds(chance: float) -> float:
    """Return the log odds of a chance that the network tells of an event or a figure."""
    return log_odds(chance, least=_LEAST)


def numbers_in(passage: Passage, sightings: Sightings) -> Iterator[tuple[Span, range]]:
    """Yield what may be a figure in the passage's own sentences, with its pieces."""
    own = frozenset(passage.own)
    for sentence, span in sightings.numbers:
        if sentence in own and (pieces := passage.meeting(sentence, span.start, span.end)):
            yield span, pieces


def notice(
    sentences: Sequence[Span], namings: Sequence[Naming], numbers: Sequence[Span], *, outputs: Sequence[Scores]
) -> Noticed:
    """Return what the outputs `events`, `parties` and `figures` say of a passage's own sentences and numbers."""
    events, parties, figures = (output.tolist() for output in outputs)
    mentions = [naming.mention for naming in namings]
    told = {
        sentence: Told(dict(zip(TYPES, types, strict=True)), list(zip(mentions, each[1:], strict=True)))
        for sentence, types, each in zip(sentences, events, parties, strict=True)
    }
    return Noticed(told, dict(zip(numbers, figures[1:], strict=True)))
