"""Reads the records of one report with word lists and a trained network side by side."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.agreeing import agree
from muster.extraction.attribution import attributions_in
from muster.extraction.candidates import find_candidates
from muster.extraction.claims import make_claims
from muster.extraction.decisions import decide
from muster.extraction.events import find_events
from muster.extraction.figures import find_figures
from muster.extraction.lexicon import Lexicon
from muster.extraction.mentions import mentions_in
from muster.extraction.reader import Reading
from muster.extraction.rules_reader import set_scenes
from muster.extraction.scan import scan
from muster.extraction.settled import settle_cases
from muster.extraction.sightings import see
from muster.extraction.verdicts import judge
from muster.extraction.weights import Weights
from muster.language.network import Network
from muster.language.pieces import Vocabulary
from muster.model.record import Record
from muster.text.article import Article

_SLIGHT = 0.04  # what the weights think less likely needs the network alone
_FIRM = 0.3  # what they think likelier can settle what the words leave open
_THRESHOLD = 0.3  # where precision and recall balance on reports that were not trained on


@dataclass(frozen=True, slots=True)
class TrainedReader:
    """Finds everything that a report could be saying, and keeps what weights and network together make likely."""

    lexicon: Lexicon
    weights: Weights
    vocabulary: Vocabulary
    network: Network
    name: str = "table-1"

    def read(self, article: Article) -> Reading:
        """Return the records of the article, each with spans of its text."""
        seen = scan(article, self.lexicon)
        mentions = mentions_in(seen, self.lexicon)
        scenes = set_scenes(article, mentions, attributions_in(seen, mentions, self.lexicon))
        candidates = find_candidates(scenes)
        decided = [*decide(candidates, self.weights, threshold=_SLIGHT)]
        firm = settle_cases(candidates, [decision for decision in decided if decision.chance > _FIRM])
        slight = settle_cases((), [decision for decision in decided if decision.chance <= _FIRM])
        sightings = see(scenes, sentences=len(article.sentences))
        decisions = agree(
            [*firm, *slight],
            list(judge(article, sightings, vocabulary=self.vocabulary, network=self.network)),
            sightings=sightings,
            candidates=candidates,
            threshold=_THRESHOLD,
        )
        records: list[Record] = [
            *make_claims(decisions, article.text),
            *find_events(article, mentions, self.lexicon),
            *find_figures(article, mentions, self.lexicon),
        ]
        return Reading(tuple(sorted(records, key=lambda record: record.evidence)), article.findings)
