"""Reads the records of one report with word lists, tables and weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from muster.extraction.attribution import attributions_in
from muster.extraction.candidates import find_candidates
from muster.extraction.claims import make_claims
from muster.extraction.decisions import decide
from muster.extraction.events import find_events
from muster.extraction.figures import find_figures
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Attribution, Mention
from muster.extraction.mentions import mentions_in
from muster.extraction.reader import Reading
from muster.extraction.scan import scan
from muster.extraction.scenes import Scene, set_scene
from muster.extraction.settled import settle_cases
from muster.extraction.weights import Weights
from muster.model.record import Record
from muster.text.article import Article, Part

_THRESHOLD = 0.3  # where precision and recall balance on reports that were not trained on


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Finds everything that a report could be saying, and keeps what the weights make likely."""

    lexicon: Lexicon
    weights: Weights
    name: str = "rules-1"

    def read(self, article: Article) -> Reading:
        """Return the records of the article, each with spans of its text."""
        seen = scan(article, self.lexicon)
        mentions = mentions_in(seen, self.lexicon)
        attributions = attributions_in(seen, mentions, self.lexicon)
        scenes = set_scenes(article, mentions, attributions)
        candidates = find_candidates(scenes)
        decisions = settle_cases(candidates, decide(candidates, self.weights, threshold=_THRESHOLD))
        records: list[Record] = [
            *make_claims(decisions, article.text),
            *find_events(article, mentions, self.lexicon),
            *find_figures(article, mentions, self.lexicon),
        ]
        return Reading(tuple(sorted(records, key=lambda record: record.evidence)), article.findings)


def set_scenes(article: Article, mentions: Sequence[Mention], attributions: Sequence[Attribution]) -> tuple[Scene, ...]:
    """Set the scene of each sentence; a headline is none, since the body repeats it or corrects it."""
    return tuple(_scenes(article, mentions, attributions))


def _scenes(article: Article, mentions: Sequence[Mention], attributions: Sequence[Attribution]) -> Iterator[Scene]:
    waiting = 0
    for number, sentence in enumerate(article.sentences):
        span = sentence.span
        while waiting < len(mentions) and mentions[waiting].span.end <= span.start:
            waiting += 1
        if sentence.part is Part.HEADLINE:
            continue
        upto = waiting
        while upto < len(mentions) and mentions[upto].span.start < span.end:
            upto += 1
        yield set_scene(
            article.text,
            sentence,
            number=number,
            mentions=mentions[waiting:upto],
            attributions=[said for said in attributions if said.content.meets(span)],
        )
