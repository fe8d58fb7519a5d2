"""Reports in which somebody speaks without any verb that says so: interviews, transcripts, press releases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from muster.extraction.finder import listed
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.sayers import list_around
from muster.extraction.stage import Stage
from muster.model.span import Span

_LABEL = re.compile(r"(?m)^[ \t>*_-]*(?P<label>[^\W\d_a-z][\w.’' -]{0,40}?)[*_]*:[*_]*[ \t]+(?=\S)")
_ASKING = listed("""
    q question moderator reporter host anchor presenter journalist interviewer press chair editor reader
""")
_ANSWERING = listed("a answer")
_NEVER = listed("""
    interview live analysis explainer update breaking exclusive watch listen read opinion summary background contact
    subject date place venue location time contacts editors correction intro text title type dateline note notes
    photo image video audio source end from published updated
""")
_OFFICES = {
    "pm": listed("prime minister premier"),
    "prime minister": listed("prime minister premier"),
    "president": listed("president"),
    "minister": listed("minister secretary"),
    "spokesperson": listed("spokesperson spokesman spokeswoman"),
    "spokesman": listed("spokesperson spokesman"),
    "spokeswoman": listed("spokesperson spokeswoman"),
    "chancellor": listed("chancellor"),
    "secretary-general": listed("secretary-general"),
}
_LABELS = 3  # so many labelled paragraphs, of two speakers at least, make a transcript
_QUESTIONS = 3  # so many paragraphs that are a question make an interview
_OWN_WORDS = 3  # so often the answers say "we" or "I" outside quotations
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)(?:['’]\w+)?\b")
_RELEASE = re.compile(
    r"(?i)press (?:release|statement|communiqu)|for immediate release|media release|news release|official communiqu|"
    r"^\s*communiqu[eé]\b|notes? to editors|press office|joint statement by|"
    r"\A\s*(?:office|presidency|ministry|department|council|secretariat|embassy|permanent mission|government) "
    r"(?:of|communication)\b"
)
_HEAD = 500  # characters in which a release calls itself one
_QUESTION_WORDS = 40  # a longer paragraph that ends with a question mark is an answer that asks


@dataclass(frozen=True, slots=True)
class Turn:
    """All of `content` is said by the `speakers` together; by nobody of interest where there are none.

    `final` is where what he says of others is still his to say; a release, or a guest who speaks for
    no actor, leaves to others what they are quoted with.
    """

    content: Span
    cue: Span
    speakers: tuple[Mention, ...]
    final: bool


def find_turns(stage: Stage) -> tuple[Turn, ...]:
    """Return who speaks in which part of the report, where its form alone says so."""
    return tuple(_transcript(stage)) or tuple(_interview(stage)) or tuple(_release(stage))


def _transcript(stage: Stage) -> Iterator[Turn]:
    text = stage.scan.article.text
    labels = [match for match in _LABEL.finditer(text) if not _is_topic(stage, match)]
    counts = Counter(match["label"].lower() for match in labels)
    if len(labels) < _LABELS or len(counts) < 2 or max(counts.values()) < 2 or not _says_we(stage, labels[0].end()):
        return
    ends = [match.start() for match in labels[1:]] + [len(text.rstrip())]
    said = [Span(match.end(), end) for match, end in zip(labels, ends, strict=True) if match.end() < end]
    asking = _asking(text, labels, ends)
    people = {label: None if label in asking else _labelled(stage, label) for label in counts}
    if not any(people.values()):
        return
    for match, content in zip(labels, said, strict=False):
        person = people[match["label"].lower()]
        yield Turn(content, Span(*match.span("label")), (person,) if person else (), final=True)


def _asking(text: str, labels: Sequence[re.Match[str]], ends: Sequence[int]) -> set[str]:
    """Return the labels of those who mostly ask."""
    asked: Counter[str] = Counter()
    for match, end in zip(labels, ends, strict=True):
        asked[match["label"].lower()] += 1 if text[match.end() : end].rstrip().endswith("?") else -1
    return {label for label, balance in asked.items() if balance > 0 or label in _ASKING}


def _is_topic(stage: Stage, match: re.Match[str]) -> bool:
    """Tell whether the label names what a paragraph is about, not who speaks."""
    if match["label"].lower() in _NEVER:
        return True
    kinds = {MentionKind.ACTOR, MentionKind.PLACE, MentionKind.COLLECTIVE, MentionKind.DEMONYM, MentionKind.SEAT}
    return any(spot.mention.span.start == match.start("label") and spot.mention.kind in kinds for spot in stage.spots)


def _labelled(stage: Stage, label: str) -> Mention | None:
    """Return whom a label means: a person of the report by name or office, or the guest for an answer."""
    people = [spot.mention for spot in stage.spots if spot.mention.person]
    family = label.split(" ")[-1]
    for mention in people:
        if (mention.person or "").lower() in {label, family} and mention.actor is not None:
            return mention
    wanted = _OFFICES.get(label)
    if wanted is not None:
        fitting = (mention for mention in people if set((mention.office or "").lower().split()) & wanted)
        return next(fitting, people[0] if people else None)
    if label in _ANSWERING:
        return people[0] if people else None
    if " " not in label or (issuer := _issuer(stage)) is None:
        return None
    return Mention(issuer.span, MentionKind.PERSON, issuer.actor, family.title())  # "MR PATEL" at a ministry's briefing


def _interview(stage: Stage) -> Iterator[Turn]:
    """Yield the answers of an interview whose questions are paragraphs of their own."""
    article = stage.scan.article
    paragraphs = _paragraphs(stage)
    questions = [number for number, span in enumerate(paragraphs) if _is_question(article.text, span)]
    guest = next((spot.mention for spot in stage.spots if spot.mention.kind is MentionKind.PERSON), None)
    if len(questions) < _QUESTIONS or guest is None or guest.span.start > paragraphs[questions[0]].start:
        return
    begins = paragraphs[questions[0]].start
    if not _says_we(stage, begins):
        return
    yield Turn(Span(begins, paragraphs[-1].end), guest.span, (guest,), final=guest.actor is not None)


def _says_we(stage: Stage, begins: int) -> bool:
    """Tell whether the text from there on speaks in the first person outside quotations."""
    found = _OWN.finditer(stage.scan.article.text, begins)
    return sum(not _in_quotation(stage, match.start()) for match in found) >= _OWN_WORDS


def _paragraphs(stage: Stage) -> list[Span]:
    """Return the printed lines that hold sentences: a question and its answer may share a paragraph."""
    text = stage.scan.article.text
    spans: list[Span] = []
    for sentence in stage.scan.article.sentences:
        same_line = spans and "\n" not in text[spans[-1].end : sentence.span.start]
        spans[-1:] = [Span(spans[-1].start, sentence.span.end)] if same_line else [*spans[-1:], sentence.span]
    return spans


def _is_question(text: str, span: Span) -> bool:
    words = span.of(text)
    return words.rstrip().endswith("?") and words.count(" ") < _QUESTION_WORDS and not words.startswith(("“", '"'))


def _in_quotation(stage: Stage, place: int) -> bool:
    return any(quotation.span.start <= place < quotation.span.end for quotation in stage.scan.article.quotations)


def _release(stage: Stage) -> Iterator[Turn]:
    """Yield a press release as the words of whoever issues it."""
    article = stage.scan.article
    if not article.sentences or not _RELEASE.search(article.text[:_HEAD]):
        return
    issuer = _issuer(stage)
    if issuer is None:
        return
    content = Span(article.sentences[0].span.start, article.sentences[-1].span.end)
    yield Turn(content, issuer.span, _issuers(stage, issuer), final=False)


def _issuers(stage: Stage, issuer: Mention) -> tuple[Mention, ...]:
    """Return all who issue a joint statement: "the leaders of France, Germany and Poland"."""
    spot = next(spot for spot in stage.spots if spot.mention.span == issuer.span)
    before, behind = list_around(stage, spot)
    joint = (*(other.mention for other in before), issuer, *(other.mention for other in behind))
    return tuple(Mention(mention.span, MentionKind.ACTOR, mention.actor) for mention in joint)


def _issuer(stage: Stage) -> Mention | None:
    """Return the first office, seat or body in the head; else whoever acts most."""
    acting = {MentionKind.ROLE, MentionKind.SEAT, MentionKind.ACTOR, MentionKind.PERSON}
    spots = [spot for spot in stage.spots if spot.mention.actor and spot.leading and spot.mention.kind in acting]
    counts = Counter(spot.mention.actor for spot in spots)
    if not counts:
        return None
    main = counts.most_common(1)[0][0]
    head = [spot for spot in spots if spot.mention.span.start < _HEAD]
    seats = [spot for spot in head if spot.mention.kind in {MentionKind.ROLE, MentionKind.SEAT}]
    first = next(iter(seats or head or spots))
    actor = first.mention.actor if seats or counts[first.mention.actor] * 2 >= counts[main] else main
    return next(spot.mention for spot in spots if spot.mention.actor == actor)
