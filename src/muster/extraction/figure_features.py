"""What speaks for and against a number describing the arrangement, and not one country's part or a passing count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.quantities import BARE, FoundQuantity
from muster.extraction.units import PEOPLE
from muster.model.record import Quantity
from muster.text.article import Article, Part, Sentence


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity in its sentence, of this number in the article, and who else is named there."""

    found: FoundQuantity
    number: int
    sentence: Sentence
    named: tuple[Mention, ...]


_SIZES = (
    (5, "under 5"),
    (10, "under 10"),
    (100, "under 100"),
    (1000, "under 1,000"),
    (10_000, "under 10,000"),
    (1e6, "under a million"),
)
_FORCE = (
    r"(?:force|mission|contingent|operation|army|garrison|peacekeepers|units?|[A-Z]{3,}[a-z]*|[A-Z][a-z]+for|Uni\w+)"
)
# Words anywhere in the clause, and words that count only where they stand: directly before, or as its subject.
_WORDS = (
    ("force", rf"\b{_FORCE}\b"),
    ("size", r"\b(?:strength|ceiling|total|size|number(?:s|ed)?|figure|altogether|in all|full|members?)\b"),
    ("plan", r"\b(?:plan\w*|idea|proposal|meant to|floated|spoken of|first|spring|reckon)\b"),
    ("authority", r"\b(?:authori[sz]\w+|approved|resolution|Council|mandate)\b"),
    ("cost", r"\b(?:cost|bill|fund|budget|loan|price|owed|fines?|pays?|spending|package|worth|sales?)\b"),
    ("gathering", r"\b(?:coalition|grouping|alliance|summit|meeting|conference|leaders of|talks|joined|represented)\b"),
    ("casualties", r"\b(?:killed|wounded|died|dead|injured|hurt|buried|murdered|casualties|prisoners|captured)\b"),
    ("offer", r"\b(?:send\w*|sent|offer\w*|pledg\w+|provid\w+|promis\w+|contribut\w+|suppl\w+|giv\w+|gave)\b"),
    ("commitment", r"\b(?:commit\w+|ready|agreed|counted|signed up|take part|taken part|taking part|declared)\b"),
    ("vote", r"\b(?:vot\w+|seats|majority|deputies|parliament|chamber)\b"),
    ("sports and markets", r"\b(?:squad|club|match|shares?|stocks?|league|crude|pension)\b"),
)
_HEADS = (
    ("force of", rf"\b{_FORCE}\s(?:\w+\s)?(?:of|at|to)\s(?:\w+\s)?$"),
    ("total of", r"\b(?:strength|ceiling|total|figure|number|size)\s(?:\w+\s){0,4}(?:of|at|to|was|is)\s(?:\w+\s)?$"),
    ("it has", r"(?:^|[.;]\s)(?:It|There|They|The (?:force|mission))\s(?:\w+\s){1,3}$"),
    ("force has", rf"\b{_FORCE}\s(?:\w+\s){{0,3}}(?:has|have|had|number|numbers|needs|holds|is)\s(?:\w+\s){{0,3}}$"),
    ("fund holds", r"\b(?:fund|bill|costs?|loan|budget|package|fines?|sales?)\s(?:\w+[\s,]+){0,5}[$€£A-Z]*$"),
    ("plan is for", r"\b(?:plan|idea|proposal|aim|target|talk)\s(?:\w+\s){0,2}(?:for|of|to)\s(?:\w+\s)?$"),
    ("authorised", r"\b(?:Council|UN|NATO|Nato|resolution|mandate)\b[^.;]{0,40}(?:authori[sz]\w+|approved)\s$"),
    ("unit of", r"\b(?:company|battalion|brigade|team|platoon|regiment|squadron)\sof\s(?:\w+\s)?$"),
    ("killed", r"\b(?:killed|killing|wounded|kill)\s(?:\w+\s){0,3}$"),
)
_COMPILED = tuple((name, re.compile(words)) for name, words in _WORDS)
_COMPILED_HEADS = tuple((name, re.compile(words)) for name, words in _HEADS)
_HEAD_REACH = 60
_BEHIND = 15
_AGAINST = frozenset({"unit of", "killed"})
_MORE = re.compile(r"\s*(?:more|other|another|further|additional)\b")
_BESIDE = re.compile(r"[^\W\d_][\w’'-]*|[.,;:()$€£]|\d+")
_BESIDE_REACH = 60
_NEAREST = 3  # words on either side are told apart from the one that touches the number


def describe(article: Article, count: Count, lexicon: Lexicon) -> frozenset[str]:
    """Return the features of a count; each is there or not."""
    return frozenset(
        (
            *_of_quantity(count),
            *_of_place(article, count),
            *_of_words(article.text, count, lexicon),
            *_of_beside(article.text, count),
            *_of_named(article.text, count, lexicon),
        )
    )


def kind(found: FoundQuantity) -> str:
    """Return what sort of thing is counted."""
    unit = found.quantity.unit
    if found.money:
        return "money"
    if unit in PEOPLE:
        return "people"
    return unit if unit in {"countries", "leaders", "percent", BARE} else "things"


def amount(quantity: Quantity) -> float:
    """Return the number, or the higher bound of a range."""
    return next(number for number in (quantity.value, quantity.max, quantity.min) if number is not None)


def _of_quantity(count: Count) -> Iterator[str]:
    found = count.found
    size = next((name for limit, name in _SIZES if amount(found.quantity) < limit), "a million and more")
    yield "always"
    yield f"counts {kind(found)}"
    yield f"{kind(found)} {size}"
    yield f"bound {found.bound}"


def _of_place(article: Article, count: Count) -> Iterator[str]:
    if count.sentence.part is not Part.BODY:
        yield f"in {count.sentence.part}"
    if any(quotation.span.meets(count.found.span) for quotation in article.quotations):
        yield "quoted"
    if count.found.span.start - count.sentence.span.start < 3:
        yield "opens sentence"
    opening = min((sentence.paragraph for sentence in article.sentences if sentence.part is Part.BODY), default=0)
    if count.sentence.paragraph <= opening + 1:
        yield "told early"


def _of_words(text: str, count: Count, lexicon: Lexicon) -> Iterator[str]:
    span, sort = count.found.span, kind(count.found)
    clause = text[max(count.sentence.span.start, span.start - 70) : min(count.sentence.span.end, span.end + 70)]
    words = {name for name, pattern in _COMPILED if pattern.search(clause)}
    for name in sorted(words):
        yield f"word {name}"
        yield f"{sort} word {name}"
    if words & {"offer", "commitment"}:
        yield f"{sort} offered by {_owner(text, count, lexicon)}"
    if words & {"force", "size", "plan", "authority"} and not words & {"offer", "casualties"}:
        yield f"{sort} of the force"
    heads = _heads(text, count)
    yield from (f"head {name}" for name in heads)
    if heads:
        yield "head for" if _AGAINST.isdisjoint(heads) else "head against"
    if _MORE.match(text, span.start + len(count.found.span.of(text).split(" ")[0])):
        yield "more"


def _heads(text: str, count: Count) -> tuple[str, ...]:
    """Return the phrases that the number completes: "a force of", "its ceiling of", "the fund holds"."""
    start = max(count.sentence.span.start, count.found.span.start - _HEAD_REACH)
    before = text[start : count.found.span.start]
    return tuple(name for name, pattern in _COMPILED_HEADS if pattern.search(before))


def _of_beside(text: str, count: Count) -> Iterator[str]:
    """Tell the words around the number, and what is counted; names are all alike."""
    span, sentence = count.found.span, count.sentence.span
    before = _BESIDE.findall(text[max(sentence.start, span.start - _BESIDE_REACH) : span.start])
    after = _BESIDE.findall(text[span.end : min(sentence.end, span.end + _BESIDE_REACH)])
    for side, words in (("before", before[::-1]), ("after", after)):
        for place, word in enumerate(words[:_NEAREST]):
            yield f"{side} {_plain(word)}" if place == 0 else f"soon {side} {_plain(word)}"
    if count.found.noun:
        yield f"of {_plain(count.found.noun.of(text))}"


def _plain(word: str) -> str:
    return "0" if word.isdigit() else "a name" if word[0].isupper() else word


def _of_named(text: str, count: Count, lexicon: Lexicon) -> Iterator[str]:
    """Tell whose number it may be: that of whoever is named nearest before it, within it or behind it."""
    sort, span, owner = kind(count.found), count.found.span, _owner(text, count, lexicon)
    yield f"owner {owner}"
    yield f"{sort} of {owner}"
    if any(span.covers(mention.span) for mention in count.named):
        yield f"{sort} with a name within"
    if any(0 <= mention.span.start - span.end < _BEHIND for mention in count.named if _acts(mention)):
        yield f"{sort} with a name behind"


def _owner(text: str, count: Count, lexicon: Lexicon) -> str:
    heads = _heads(text, count)
    if heads and _AGAINST.isdisjoint(heads):
        return "the force"
    before = [mention for mention in count.named if _acts(mention) and mention.span.end <= count.found.span.start]
    if not before:
        return "nobody"
    if before[-1].kind is MentionKind.COLLECTIVE:
        return "a group"
    return "a state" if before[-1].actor in lexicon.labels else "a body"


def _acts(mention: Mention) -> bool:
    return mention.kind is not MentionKind.PLACE and mention.actor is not None
