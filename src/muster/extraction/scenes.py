"""A sentence with all that was found in it: the stage on which candidates are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muster.extraction.clauses import number_clauses
from muster.extraction.conditions import Stated, find_conditions
from muster.extraction.mention import Attribution, Mention, MentionKind
from muster.extraction.phrases import Found, PhraseTable
from muster.extraction.stances import CUES, RUNGS, Cue, Sense
from muster.extraction.subjects import NOBODY, Group, follow_subjects
from muster.extraction.undertakings import TRIGGERS, Trigger
from muster.extraction.words import Words, split_words
from muster.model.scales import ConditionKind
from muster.text.article import Article, Sentence

_JOINTS = frozenset(
    [
        *(",", "and", "or", "&", "the", "as", "well", "with", "both", "nor", "plus", "including", "like", "such"),
        *("nations", "countries", "states", "allies", "members", "partners", "governments", "capitals", "(", "–", "—"),
    ]
)
_LONGEST_JOINT = 5
_TITLED = frozenset({MentionKind.PERSON, MentionKind.ROLE})
_OFTEN_CAPITAL = frozenset({"aircraft", "batteries", "ships", "naval", "communications"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence in words, with its triggers, cues, names in groups, and what is put into whose mouth.

    `stated` are the conditions that its words state.
    """

    number: int
    sentence: Sentence
    words: Words
    clauses: tuple[int, ...]
    triggers: tuple[Found[Trigger], ...]
    cues: tuple[Found[Cue], ...]
    groups: tuple[Group, ...]
    acting: tuple[int, ...]
    attributions: tuple[Attribution, ...]
    stated: tuple[Stated, ...]

    def actor_at(self, token: int) -> Group | None:
        """Return the group that acts at a token, or None."""
        number = self.acting[token]
        return None if number == NOBODY else self.groups[number]


def set_scene(
    article: Article,
    number: int,
    *,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    conditions: PhraseTable[ConditionKind],
) -> Scene:
    """Split a sentence of the article into words and find what its tables know in it."""
    text, sentence = article.text, article.sentences[number]
    words = split_words(text, sentence.span)
    groups = group_mentions(words, mentions)
    titles = [words.within(mention.span) for mention in mentions if mention.kind in _TITLED]
    cues = tuple(CUES.find(words))
    said = frozenset(cue.end for cue in cues if cue.row.sense is Sense.SAY)
    clauses = number_clauses(words, frozenset(group.first for group in groups), said)
    verbs = frozenset(cue.first for cue in cues if cue.row.sense in RUNGS)
    placed, acting = follow_subjects(words, clauses, groups, verbs=verbs)
    return Scene(
        number=number,
        sentence=sentence,
        words=words,
        clauses=clauses,
        triggers=tuple(
            found for found in TRIGGERS.find(words) if not _is_named(text, words, found=found, titles=titles)
        ),
        cues=cues,
        groups=placed,
        acting=acting,
        attributions=tuple(attributions),
        stated=find_conditions(words, groups, conditions.find(words)),
    )


def _is_named(text: str, words: Words, *, found: Found[Trigger], titles: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a word belongs to a title or a proper name: "finance minister", "International Monetary Fund"."""
    if any(first <= found.first < end for first, end in titles):
        return True
    alone = found.end - found.first == 1 and found.row.name not in _OFTEN_CAPITAL
    before = found.first - 1
    return alone and before > 0 and text[words.starts[found.first]].isupper() and text[words.starts[before]].isupper()


def group_mentions(words: Words, mentions: Sequence[Mention]) -> tuple[Group, ...]:
    """Join the names of a list; a place never joins."""
    groups: list[Group] = []
    for mention in mentions:
        first, end = words.within(mention.span)
        if first >= end:
            continue
        last = groups[-1] if groups else None
        if last is not None and first < last.end:
            continue
        if last is not None and _joined(words, last, mention=mention, first=first):
            groups[-1] = Group((*last.mentions, mention), last.first, end)
        else:
            groups.append(Group((mention,), first, end))
    return tuple(groups)


def _joined(words: Words, group: Group, *, mention: Mention, first: int) -> bool:
    between = words.tokens[group.end : first]
    kinds = {group.mentions[-1].kind, mention.kind}
    return (
        0 < len(between) <= _LONGEST_JOINT
        and _JOINTS.issuperset(between)
        and (MentionKind.PLACE not in kinds or kinds == {MentionKind.PLACE})
        and bool({",", "and", "or", "&", "nor", "plus"}.intersection(between))
    )
