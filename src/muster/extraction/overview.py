"""An article looked over once: who is mentioned and what each sentence holds, from which every reader decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from muster.extraction.attribution import attributions_in
from muster.extraction.claims import make_claims
from muster.extraction.decisions import Decision
from muster.extraction.events import find_events
from muster.extraction.figure_features import Count
from muster.extraction.figures import find_counts, find_figures
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Attribution, Mention
from muster.extraction.mentions import mentions_in
from muster.extraction.noticing import NOTHING_NOTICED, Noticed
from muster.extraction.reader import Reading
from muster.extraction.scan import scan
from muster.extraction.scenes import Scene, set_scene
from muster.model.record import Record
from muster.text.article import Article, Part


@dataclass(frozen=True, slots=True)
class Overview:
    """An article with its mentions and scenes."""

    article: Article
    lexicon: Lexicon
    mentions: tuple[Mention, ...]
    scenes: tuple[Scene, ...]
    counts: tuple[Count, ...]

    def read(self, decisions: Iterable[Decision], noticed: Noticed = NOTHING_NOTICED) -> Reading:
        """Return the records that the decisions make, with the events and figures of the article.

        `noticed` is what a network makes of events and figures, where one was asked.
        """
        guessed = {mention.person for mention in self.mentions if mention.person and mention.guessed}
        records: list[Record] = [
            *make_claims(decisions, self.article.text, self.lexicon.speaking, guessed=guessed),
            *find_events(self.article, self.mentions, self.lexicon, noticed=noticed),
            *find_figures(self.article, self.counts, self.lexicon, noticed=noticed),
        ]
        return Reading(tuple(sorted(records, key=lambda record: record.evidence)), self.article.findings)


def look_over(article: Article, lexicon: Lexicon) -> Overview:
    """Find who is mentioned and who is quoted, and set the scene of each sentence."""
    seen = scan(article, lexicon)
    mentions = mentions_in(seen, lexicon)
    scenes = _set_scenes(article, lexicon, mentions=mentions, attributions=attributions_in(seen, mentions, lexicon))
    return Overview(article, lexicon, mentions, tuple(scenes), tuple(find_counts(article, mentions)))


def _set_scenes(
    article: Article, lexicon: Lexicon, *, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> Iterator[Scene]:
    """Set the scene of each sentence; a headline is none, since the body repeats it or corrects it."""
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
            article,
            number,
            mentions=mentions[waiting:upto],
            attributions=[said for said in attributions if said.content.meets(span)],
            conditions=lexicon.conditions,
        )
