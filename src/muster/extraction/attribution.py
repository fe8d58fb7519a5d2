"""Who says what: the pieces of a report that it puts into somebody's mouth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from muster.extraction.authority import as_speaker
from muster.extraction.contents import Content, delimit, last_clause, main_clause
from muster.extraction.credits import find_credits
from muster.extraction.cues import Cue, find_cues
from muster.extraction.finder import listed
from muster.extraction.interviews import Turn, find_turns
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Attribution, Mention, MentionKind
from muster.extraction.quoting import find_introduction, find_phrase
from muster.extraction.sayers import first_leading
from muster.extraction.scan import Scan, scan
from muster.extraction.speech import ANONYMOUS, SPEAKING, Speech
from muster.extraction.stage import Passage, Spot, Stage, lay_out
from muster.extraction.taking_up import find_author, is_fragment
from muster.model.span import Span
from muster.text.article import Article, Quotation

_BEING = listed("been is are was were")
_VOICING = SPEAKING | {"that"}
_SHIFTED = listed("would could had might")
_THINKING = listed("hoping questioning")
_LINKING = listed("and of the")
_DATELINE = 9  # words of a place, a day and an agency before a report begins
_DASHES = frozenset({"-", "–", "—", "--"})
_FEW = 3  # blanks in a quotation of a few words
_NEAR = 8  # words behind a subject in which its verb stands
_STATES = frozenset({MentionKind.ACTOR, MentionKind.SEAT})


def find_attributions(article: Article, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return what the article puts into whose mouth, in the order of the text."""
    return attributions_in(scan(article, lexicon), mentions, lexicon)


def attributions_in(seen: Scan, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return who says what in an article that was looked over already; of nested speech, only who tells it."""
    return tuple(said for said in speech_in(seen, mentions, lexicon) if not said.nested)


def speech_in(seen: Scan, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return who says what in an article, with what others are said to have said."""
    stage = lay_out(seen, mentions)
    finder = _Finder(stage, lexicon)
    for paragraph, passage in _passages(stage):
        finder.read_sentence(paragraph, passage)
    finder.read_quotations(seen.article.quotations)
    finder.read_turns(find_turns(stage))
    return tuple(sorted(finder.found, key=lambda found: (found.content.start, -found.content.end)))


def speaker_of(attributions: Iterable[Attribution], span: Span, *, doer: str | None = None) -> Attribution | None:
    """Return the innermost attribution that holds most of `span`, else the one that holds most of what is held.

    None is said by nobody. Where several say it together, each speaks for himself: `doer` chooses
    among them.
    """
    best: Attribution | None = None
    best_key = (False, 0, False)
    for said in attributions:
        shared = min(said.content.end, span.end) - max(said.content.start, span.start)
        if shared <= 0:
            continue
        holds = 2 * shared >= len(span)
        own = said.speaker is not None and said.speaker.actor == doer
        key = (holds, -len(said.content) if holds else shared, own)
        if best is None or key > best_key:
            best, best_key = said, key
    return best


def _is_said(contents: Sequence[Content], credited: Passage) -> bool:
    """Tell whether a verb of saying already says who speaks there; then a phrase only tells who passes it on."""
    there = (content for content in contents if content.first < credited.end and credited.first < content.end)
    return any(
        content.cue.speech is not Speech.ACT and content.cue.subject and not content.cue.relative for content in there
    )


def _credited(passage: Passage, phrase: Cue) -> Passage:
    """Return the words that a phrase credits: those behind the colon of a label, else its clause."""
    labels = phrase.last + 1 < passage.end and passage.mark(phrase.last) == ":"
    return passage.within(phrase.last + 1, passage.end) if labels else _clause_of(passage, phrase)


def _passages(stage: Stage) -> Iterator[tuple[int, Passage]]:
    """Yield each sentence that has words, with the number of its paragraph."""
    end = 0
    for number, sentence in enumerate(stage.scan.article.sentences):
        first = end
        while end < len(stage.scan.words) and stage.scan.words[end].sentence == number:
            end += 1
        if first < end:
            passage = Passage(stage, first, end)
            yield sentence.paragraph, passage.within(_behind_dateline(passage), end)


def _behind_dateline(passage: Passage) -> int:
    """Return where a sentence begins behind "KYIV, May 8 -" or "Brussels, Belgium (Agency) —"."""
    for at in range(passage.first, min(passage.first + _DATELINE, passage.end - 1)):
        word, gap = passage.scan.words[at], passage.scan.gap(at)
        if not (word.capital or word.text.isdigit() or word.lower in _LINKING):
            return passage.first
        if gap.strip(" )") in _DASHES and gap.endswith(" "):
            return at + 1 if passage.scan.words[passage.first].text.isupper() else passage.first
    return passage.first


@dataclass(slots=True)
class _Finder:
    stage: Stage
    lexicon: Lexicon
    found: list[Attribution] = field(default_factory=list)
    last: dict[int, Attribution] = field(default_factory=dict)
    paragraph: int = 0
    via: tuple[str, ...] = ()
    heard: int = -1
    before: Passage | None = None

    def read_sentence(self, paragraph: int, passage: Passage) -> None:
        """Find what one sentence puts into somebody's mouth outside its quotations."""
        beside = self.before is not None and paragraph == self.paragraph
        self.paragraph, self.via = paragraph, find_credits(passage)
        known, cues = len(self.found), list(find_cues(passage))
        contents = delimit(passage, cues)
        for content in contents:
            self._keep(passage.within(content.first, content.end), content.cue)
            self._read_nested(passage.within(content.first, content.end), content.cue)
        phrase = find_phrase(passage)
        if phrase is not None and not _is_said(contents, credited := _credited(passage, phrase)):
            self._keep(credited, phrase)
        elif not contents and not self._introduce(passage):
            self._continue(passage)
        self._credit_before(find_author(passage, cues), self.found[known:], beside=beside)
        self.before = passage

    def _credit_before(self, author: Cue | None, heard: Sequence[Attribution], *, beside: bool) -> None:
        """Credit the sentence before to its author, or a question of a few words to whoever answers it."""
        before = self.before
        if before is None or (author is None and not (beside and is_fragment(before))):
            return
        content = before.span(before.first, before.end)
        if any(said.spoken and said.content.meets(content) for said in self.found):
            return
        if author is not None:
            self._keep(before, author)
        else:
            answers = [said for said in heard if said.spoken and not said.nested]
            self.found += [replace(said, content=content) for said in answers[:1]]

    def _introduce(self, passage: Passage) -> bool:
        """Credit what follows a colon to whoever acts before it: "The rebels give way: they will leave the port"."""
        introduced = find_introduction(passage)
        if introduced is not None:
            self._keep(passage.within(introduced.last + 1, passage.end), introduced)
        return introduced is not None

    def _read_nested(self, passage: Passage, outer: Cue) -> None:
        """Find what somebody else is said to have said: "Macron said that Trump had agreed to go"."""
        for content in delimit(passage, list(find_cues(passage))):
            cue = content.cue
            if cue.guessed or cue.subject is None or cue.subject == outer.subject or not _is_spoken(passage, cue):
                continue
            told = passage.within(
                max(content.first, cue.last + 1) if content.end > cue.last else content.first, content.end
            )
            if told.first < told.end:
                words = told.span(told.first, told.end)
                marked, speaker = passage.span(cue.first, cue.last + 1), as_speaker(cue.subject, self.lexicon)
                self.found.append(Attribution(words, marked, speaker, self.via, nested=True))

    def _continue(self, passage: Passage) -> None:
        """Credit a sentence without a cue to whoever is quoted in it, or else acts in it."""
        actor = first_leading(self.stage, main_clause(passage), passage.end)
        if actor is not None and passage.mark(actor.last) == ":":
            actor = first_leading(self.stage, actor.last + 1, passage.end)
        if ANONYMOUS.intersection({passage.lower(passage.first), passage.lower(passage.first + 1)}):
            return
        before, quoting = self.last.get(self.paragraph), _is_quoting(passage)
        if actor is not None and _is_doing(passage, actor.last):
            return
        if before is not None and self._runs_on(passage, actor, before):
            self.found.append(replace(before, content=passage.span(passage.first, passage.end)))
            self.heard = passage.scan.words[passage.first].sentence
            return
        if before is not None and quoting and (actor is None or not _brings_speaker(actor)):
            content = passage.span(passage.first, passage.end)
            self.found.append(replace(before, content=content))
        elif actor is not None and (actor.mention.person is not None or (quoting and actor.mention.kind in _STATES)):
            told = _is_mostly_quoted(passage, actor.last + 1) or _goes_on(passage, actor, before)
            speech = Speech.SAY if told else Speech.ACT
            self._keep(passage, Cue(actor.first, actor.last, actor.last, actor.first, speech, actor.mention))

    def _runs_on(self, passage: Passage, actor: Spot | None, before: Attribution) -> bool:
        """Tell whether a sentence in which nobody else acts goes on with reported speech: "They'd stay a year"."""
        speaker = before.speaker if before.spoken else None
        if (
            speaker is None
            or speaker.name == speaker.actor
            or self.heard != passage.scan.words[passage.first].sentence - 1
            or not _is_shifted(passage)
        ):
            return False
        mention = actor.mention if actor is not None else None
        own = (
            mention is None or mention.person == speaker.name or (not mention.person and mention.actor == speaker.actor)
        )
        return own and (mention is None or mention.kind is MentionKind.PRONOUN)

    def _keep(self, passage: Passage, cue: Cue) -> None:
        content = passage.span(passage.first, passage.end)
        marked = passage.span(cue.first, cue.last + 1)
        for subject in (cue.subject, *cue.others):
            speaker = as_speaker(subject, self.lexicon) if subject else None
            self.found.append(Attribution(content, marked, speaker, self.via, spoken=_is_spoken(passage, cue)))
            self.last[self.paragraph] = self.found[-1]
            self.heard = passage.scan.words[passage.first].sentence

    def read_quotations(self, quotations: Sequence[Quotation]) -> None:
        """Give each quotation the speaker of the words around it."""
        of_sentences = tuple(self.found)
        for quotation in quotations:
            said = self._near(quotation.span, of_sentences)
            if said is not None:
                self.found.append(replace(said, content=quotation.span, spoken=True))

    def _near(self, span: Span, known: Sequence[Attribution]) -> Attribution | None:
        known = [said for said in known if not said.nested]
        holding = [said for said in known if said.content.meets(span)]
        if holding:
            return min(holding, key=lambda said: abs(said.cue.start - span.end))
        if not self._opens_sentence(span):
            return self._taken_up(span, known)
        paragraph = self._paragraph(span)
        beside = [said for said in known if self._paragraph(said.cue) == paragraph]
        before = [said for said in beside if said.cue.start < span.start]
        if beside:
            return before[-1] if before else beside[0]
        return next((said for said in reversed(known) if said.cue.start < span.start), None)

    def _taken_up(self, span: Span, known: Sequence[Attribution]) -> Attribution | None:
        """Return who goes on behind a comma: "“Today,” said Berg, “we have twenty”"; few words are nobody's."""
        article = self.stage.scan.article
        if span.of(article.text).count(" ") < _FEW or not article.text[: span.start - 1].endswith(", "):
            return None
        sentence = next((sentence.span for sentence in article.sentences if sentence.span.covers(span)), None)
        here = [said for said in known if sentence is not None and sentence.covers(said.cue) and said.spoken]
        return next((said for said in reversed(here) if said.cue.end < span.start), None)

    def _opens_sentence(self, span: Span) -> bool:
        starts = (sentence.span.start for sentence in self.stage.scan.article.sentences)
        return any(0 <= span.start - start <= 1 for start in starts)

    def _paragraph(self, span: Span) -> int:
        sentences = self.stage.scan.article.sentences
        return next((sentence.paragraph for sentence in sentences if sentence.span.end > span.start), -1)

    def read_turns(self, turns: Sequence[Turn]) -> None:
        """Let those speak whom the form of the report lets speak; in a final turn nobody else is heard."""
        for turn in turns:
            if turn.final:
                self.found = [
                    replace(said, nested=True) if _is_part(said.content, turn) else said
                    for said in self.found
                    if not _is_part(said.content, turn) or (said.spoken and said.speaker is not None)
                ]
            speakers = [as_speaker(mention, self.lexicon) for mention in turn.speakers]
            self.found += [Attribution(turn.content, turn.cue, speaker) for speaker in speakers or [None]]


def _clause_of(passage: Passage, phrase: Cue) -> Passage:
    """Return the part between semicolons in which a phrase stands."""
    begins = last_clause(passage, passage.first, phrase.last + 1)
    ends = (at + 1 for at in range(phrase.last, passage.end - 1) if passage.mark(at) == ";")
    return passage.within(begins, next(ends, passage.end))


def _is_spoken(passage: Passage, cue: Cue) -> bool:
    """Tell whether a cue shows that its subject speaks, and does not only act or want."""
    if cue.speech is Speech.TAG:
        return passage.scan.words[cue.verb].lower not in _THINKING
    return cue.speech is not Speech.ACT or not _VOICING.isdisjoint(
        (passage.scan.words[cue.verb].lower, passage.lower(cue.verb + 1))
    )


def _is_part(content: Span, turn: Turn) -> bool:
    """Tell whether words belong to a turn, its label included."""
    return min(turn.cue.start, turn.content.start) <= content.start and content.end <= turn.content.end


def _is_quoting(passage: Passage) -> bool:
    """Tell whether more than a name stands in quotation marks, and less than the sentence."""
    words = passage.scan.words
    if passage.first in passage.scan.quoted:
        return False
    return any(at in passage.scan.quoted and not words[at].capital for at in range(passage.first, passage.end))


def _goes_on(passage: Passage, actor: Spot, before: Attribution | None) -> bool:
    """Tell whether reported speech runs on without a cue: "He was glad, he said. He would see what Europe did"."""
    if before is None or not before.spoken or before.speaker is None or actor.mention.kind is not MentionKind.PRONOUN:
        return False
    shifted = passage.lower(actor.last + 1) in _SHIFTED or passage.lower(actor.last).endswith("'d")
    return shifted and actor.mention.person == before.speaker.name


def _is_shifted(passage: Passage) -> bool:
    """Tell whether a sentence says what would be."""
    words = (passage.lower(at) for at in range(passage.first, passage.end))
    return any(word in {"would", "wouldn't"} or word.endswith("'d") for word in words)


def _brings_speaker(actor: Spot) -> bool:
    """Tell whether who leads a sentence brings his own words: a state, or somebody in full or by office."""
    if actor.mention.kind is MentionKind.ROLE:
        return " " in (actor.mention.office or "")
    if actor.mention.kind is MentionKind.PERSON:
        return actor.last > actor.first
    return actor.mention.kind in _STATES


def _is_mostly_quoted(passage: Passage, first: int) -> bool:
    """Tell whether most of the words behind a subject stand in quotation marks."""
    quoted = sum(at in passage.scan.quoted for at in range(first, passage.end))
    return 2 * quoted > passage.end - first


def _is_doing(passage: Passage, last: int) -> bool:
    """Tell whether somebody is told to be at work, which says nothing: "has been working on a plan"."""
    for at in range(last + 1, min(last + _NEAR, passage.end)):
        if passage.lower(at) in _BEING and passage.lower(at + 1).endswith("ing"):
            return True
    return False
