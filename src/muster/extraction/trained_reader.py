"""Reads the records of one report with word lists and a trained network side by side."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.agreeing import agree
from muster.extraction.candidates import find_candidates
from muster.extraction.decisions import decide
from muster.extraction.lexicon import Lexicon
from muster.extraction.overview import look_over
from muster.extraction.reader import Reading
from muster.extraction.settled import settle_cases
from muster.extraction.sightings import see
from muster.extraction.verdicts import SAID, judge
from muster.extraction.weights import Weights
from muster.language.network import Network
from muster.language.pieces import Vocabulary
from muster.model.record import RecordKind
from muster.model.scales import Firmness
from muster.text.article import Article

_SLIGHT = 0.04  # what the weights think less likely needs the network alone
_FIRM = 0.3  # what they think likelier can settle what the words leave open
# Lower ones find more on reports that were not trained on and tell more falsely on real ones; these keep both, and who
# speaks is oftener wrong in what they would find besides.
_THRESHOLDS = dict.fromkeys(SAID, 0.3) | {
    Firmness.NO: 0.23,
    Firmness.OPEN: 0.42,
    Firmness.SOFT: 0.27,
    Firmness.FIRM: 0.27,
    RecordKind.OBJECTION: 0.25,
    RecordKind.ACCEPTANCE: 0.34,
}


@dataclass(frozen=True, slots=True)
class TrainedReader:
    """Finds everything that a report could be saying, and keeps what weights and network together make likely."""

    lexicon: Lexicon
    weights: Weights
    vocabulary: Vocabulary
    network: Network
    name: str = "table-5"

    def read(self, article: Article) -> Reading:
        """Return the records of the article, each with spans of its text."""
        overview = look_over(article, self.lexicon)
        candidates = find_candidates(overview.scenes)
        decided = [*decide(candidates, self.weights, threshold=_SLIGHT)]
        firm = settle_cases(candidates, [decision for decision in decided if decision.chance > _FIRM])
        slight = settle_cases((), [decision for decision in decided if decision.chance <= _FIRM])
        sightings = see(overview.scenes, overview.counts, sentences=len(article.sentences))
        verdicts, noticed = judge(article, sightings, vocabulary=self.vocabulary, network=self.network)
        agreed = agree([*firm, *slight], verdicts, sightings=sightings, candidates=candidates, thresholds=_THRESHOLDS)
        return overview.read(agreed, noticed)
