"""Who says what: the pieces of a report that it puts into somebody's mouth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from muster.extraction.authority import as_speaker
from muster.extraction.contents import Content, delimit, main_clause
from muster.extraction.credits import find_credits
from muster.extraction.cues import Cue, find_cues
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Attribution, Mention
from muster.extraction.quoting import find_phrase
from muster.extraction.sayers import first_leading
from muster.extraction.scan import Scan, scan
from muster.extraction.speech import Speech
from muster.extraction.stage import Stage, lay_out
from muster.extraction.turns import Turn, find_turns
from muster.model.span import Span
from muster.text.article import Article, Quotation


def find_attributions(article: Article, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return what the article puts into whose mouth, in the order of the text."""
    stage = lay_out(scan(article, lexicon), mentions)
    finder = _Finder(stage, lexicon)
    for number, (first, end) in enumerate(_sentence_words(stage.scan)):
        finder.read_sentence(number, first, end)
    finder.read_quotations(article.quotations)
    finder.read_turns(find_turns(stage))
    return tuple(sorted(finder.found, key=lambda found: (found.content.start, -found.content.end)))


def speaker_of(attributions: Iterable[Attribution], span: Span, *, doer: str | None = None) -> Attribution | None:
    """Return the innermost attribution of `span`, or the one that shares most of it, or None.

    Where several say it together, each speaks for himself: `doer` chooses among them.
    """
    best: Attribution | None = None
    best_key = (0, 0, False)
    for found in attributions:
        shared = min(found.content.end, span.end) - max(found.content.start, span.start)
        if shared <= 0:
            continue
        own = found.speaker is not None and found.speaker.actor == doer
        key = (shared, -len(found.content), own)
        if best is None or key > best_key:
            best, best_key = found, key
    return best


def _is_said(contents: Sequence[Content]) -> bool:
    """Tell whether a verb of saying already says who speaks; then a phrase only tells who passes it on."""
    return any(
        content.cue.speech is not Speech.ACT and content.cue.subject and not content.cue.relative
        for content in contents
    )


def _sentence_words(seen: Scan) -> list[tuple[int, int]]:
    """Return the words `[first, end)` of each sentence."""
    bounds = [(0, 0)] * len(seen.article.sentences)
    first = 0
    for number in range(len(seen.article.sentences)):
        end = first
        while end < len(seen.words) and seen.words[end].sentence == number:
            end += 1
        bounds[number] = (first, end)
        first = end
    return bounds


@dataclass(slots=True)
class _Finder:
    stage: Stage
    lexicon: Lexicon
    found: list[Attribution] = field(default_factory=list)
    last: dict[int, Attribution] = field(default_factory=dict)
    via: tuple[str, ...] = ()

    def read_sentence(self, number: int, first: int, end: int) -> None:
        """Find what one sentence puts into somebody's mouth outside its quotations."""
        if first == end:
            return
        paragraph = self.stage.scan.article.sentences[number].paragraph
        contents = delimit(self.stage, list(find_cues(self.stage, first, end)), first, end)
        phrase = find_phrase(self.stage, first, end)
        self.via = find_credits(self.stage, first, end)
        for content in contents:
            self._keep(paragraph, content.first, content.end, content.cue)
        if phrase is not None and not _is_said(contents):
            self._keep(paragraph, first, end, phrase)
        elif not contents:
            self._continue(paragraph, first, end)

    def _continue(self, paragraph: int, first: int, end: int) -> None:
        """Credit a sentence without a cue to whoever acts in it, or to whoever speaks on."""
        before = self.last.get(paragraph)
        if before is not None and self._is_quoting(first, end):
            self._keep_as(before, first, end)
            return
        actor = first_leading(self.stage, main_clause(self.stage, first, end), end)
        if actor is not None and ":" in self.stage.scan.gap(actor.last):
            actor = first_leading(self.stage, actor.last + 1, end)
        if actor is not None and actor.mention.person is not None:
            cue = Cue(actor.first, actor.last, actor.last, actor.first, Speech.ACT, actor.mention)
            self._keep(paragraph, first, end, cue)

    def _is_quoting(self, first: int, end: int) -> bool:
        quoted = [number for number in range(first, end) if number in self.stage.scan.quoted]
        return any(not self.stage.scan.words[number].capital for number in quoted)

    def _keep_as(self, before: Attribution, first: int, end: int) -> None:
        words = self.stage.scan.words
        content = Span(words[first].start, words[end - 1].end)
        self.found.append(Attribution(content, before.cue, before.speaker, before.via))

    def _keep(self, paragraph: int, first: int, end: int, cue: Cue) -> None:
        words = self.stage.scan.words
        content = Span(words[first].start, words[end - 1].end)
        marked = Span(words[cue.first].start, words[cue.last].end)
        for subject in (cue.subject, *cue.others):
            speaker = as_speaker(subject, self.lexicon) if subject else None
            attribution = Attribution(content, marked, speaker, self.via)
            self.found.append(attribution)
            self.last[paragraph] = attribution

    def read_quotations(self, quotations: Sequence[Quotation]) -> None:
        """Give each quotation the speaker of the words around it."""
        sentence_level = tuple(self.found)
        for quotation in quotations:
            attribution = self._near(quotation.span, sentence_level)
            if attribution is not None:
                self.found.append(Attribution(quotation.span, attribution.cue, attribution.speaker, attribution.via))

    def read_turns(self, turns: Sequence[Turn]) -> None:
        """Let those speak whom the form of the report lets speak; in their own turn nobody else is heard."""
        for turn in turns:
            if turn.final:
                self.found = [found for found in self.found if not turn.content.covers(found.content)]
            speaker = as_speaker(turn.speaker, self.lexicon) if turn.speaker else None
            self.found.append(Attribution(turn.content, turn.cue, speaker))

    def _near(self, span: Span, known: Sequence[Attribution]) -> Attribution | None:
        holding = [found for found in known if found.content.meets(span)]
        if holding:
            return min(holding, key=lambda found: abs(found.cue.start - span.end))
        paragraph = self._paragraph(span)
        near = [found for found in known if self._paragraph(found.cue) == paragraph]
        before = [found for found in near if found.cue.start < span.start]
        if before or near:
            return (before or near)[-1 if before else 0]
        return next((found for found in reversed(known) if found.cue.start < span.start), None)

    def _paragraph(self, span: Span) -> int:
        for sentence in self.stage.scan.article.sentences:
            if sentence.span.end > span.start:
                return sentence.paragraph
        return -1
