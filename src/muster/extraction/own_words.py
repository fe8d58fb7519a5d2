"""Whom "we" and "I" mean in what somebody says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from muster.extraction.mention import Attribution, Mention, MentionKind
from muster.model.span import Span
from muster.text.article import Article

_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s|I|[Mm]y|[Mm]e)\b(?!\.)")


def find_own_words(article: Article, attributions: Sequence[Attribution]) -> tuple[Mention, ...]:
    """Return "we", "our", "I" in quotations and turns as mentions of whoever speaks there."""
    return tuple(_own_words(article, attributions))


def _own_words(article: Article, attributions: Sequence[Attribution]) -> Iterator[Mention]:
    quoted = {quotation.span for quotation in article.quotations}
    longest = max((len(sentence.span) for sentence in article.sentences), default=0)
    spoken = [said for said in attributions if said.content in quoted or len(said.content) > longest]
    for match in _FIRST_PERSON.finditer(article.text):
        span = Span(match.start(), match.end())
        holding = [said for said in spoken if said.content.covers(span)]
        said = min(holding, key=lambda found: len(found.content), default=None)
        if said is not None and said.speaker is not None and said.speaker.actor is not None:
            speaker = said.speaker
            person = speaker.name if speaker.name != speaker.actor else None
            yield Mention(span, MentionKind.PRONOUN, speaker.actor, person, speaker.office)
