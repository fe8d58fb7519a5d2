"""Tells how two reports are related: copy, rewrite, correction, one utterance told twice, or only one topic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from muster.model.origin import CreditKind, Kinship, Relation, Shared
from muster.model.span import Span
from muster.reconciliation.resemblance import Resemblance, resemble
from muster.reconciliation.sharing import share_quotations
from muster.reconciliation.telling import Telling
from muster.reconciliation.terms import FUNCTION_WORDS, read_terms
from muster.text.days import find_days

NO_KIN = frozenset({Relation.SAME_TOPIC, Relation.UNRELATED})

_TOLD_TOGETHER = timedelta(days=3)
_FOLLOWS_WITHIN = timedelta(days=10)
_PROVEN = 4  # points of shared quotations that one occasion needs
_OCCASION = 3  # points for the same person speaking to the same outlet
_LEADING = 0.3  # share of a report's quoted words that must be the common speakers'


@dataclass(frozen=True, slots=True)
class _Evidence:
    """All that the rules look at; `points` weigh the words quoted in common."""

    earlier: Telling
    later: Telling
    likeness: Resemblance
    shared: tuple[Shared, ...]
    speakers: tuple[str, ...]
    points: int
    apart: timedelta

    @property
    def corrects(self) -> bool:
        return self.later.corrects

    @property
    def leads(self) -> bool:
        """Tell whether the common speakers are the ones whom both reports quote most."""
        return all(_share_of(self.speakers, telling) >= _LEADING for telling in (self.earlier, self.later))


_RULES: tuple[tuple[Relation, Callable[[_Evidence], bool]], ...] = (  # the first that holds wins
    (
        Relation.CORRECTION,
        lambda seen: seen.corrects and (seen.likeness.contained >= 0.08 or _cites_headline(seen)),
    ),
    (Relation.COPY, lambda seen: seen.likeness.contained >= 0.7 and seen.likeness.told_back >= 0.9),
    (Relation.CUT_COPY, lambda seen: seen.likeness.contained >= 0.7),
    (Relation.REWRITE, lambda seen: _retells(seen.likeness)),
    (Relation.SAME_ORIGIN, lambda seen: seen.points >= _PROVEN and seen.apart <= _TOLD_TOGETHER and seen.leads),
    (Relation.FOLLOW_UP, lambda seen: seen.points >= _PROVEN or _looks_back(seen)),
    (Relation.SAME_TOPIC, lambda seen: seen.likeness.told >= 0.1),
)


def _retells(likeness: Resemblance) -> bool:
    """Tell whether nearly every sentence is the other's in other words, and in its order."""
    with_its_words = likeness.contained >= 0.1 and likeness.told >= 0.7 and likeness.ordered >= 0.75
    sentence_by_sentence = (
        min(likeness.told, likeness.told_back) >= 0.6
        and likeness.told >= 0.85
        and likeness.likeness >= 0.6
        and likeness.ordered >= 0.95
        and (likeness.sentences >= 6 or _is_close(likeness))
    )
    return (with_its_words and likeness.sentences >= 3) or sentence_by_sentence


def _is_close(likeness: Resemblance) -> bool:
    """Tell whether the sentences are so alike that four of them prove what six looser ones do."""
    return likeness.sentences >= 4 and likeness.told >= 0.95 and likeness.likeness >= 0.7


def relate(one: Telling, other: Telling) -> Kinship:
    """Tell how two reports are related; the answer is the same whichever is given first."""
    earlier, later = sorted((one, other), key=_published)
    seen = _look(earlier, later)
    relation = next((relation for relation, holds in _RULES if holds(seen)), Relation.UNRELATED)
    return Kinship(
        earlier=earlier.report_id,
        later=later.report_id,
        relation=relation,
        likeness=round(max(seen.likeness.contained, seen.likeness.told), 4),
        speakers=seen.speakers if relation is Relation.SAME_ORIGIN else (),
        shared=seen.shared,
    )


def _published(telling: Telling) -> tuple[date, bool, bool, int, str]:
    """Return what puts reports in order: a correction, a wire's customer and a shorter text come later."""
    wired = any(credit.kind is CreditKind.WIRE for credit in telling.credits)
    return telling.said_on or date.max, telling.corrects, wired, -len(telling.words), telling.report_id


def _look(earlier: Telling, later: Telling) -> _Evidence:
    lesser, greater = sorted((earlier, later), key=lambda telling: (len(telling.words), telling.report_id))
    shared = tuple(one for one in share_quotations(earlier, later) if _points(one, earlier))
    common = {speaker for one in shared if (speaker := one.speaker)}
    hearer = _common_occasions(earlier, later)
    points = sum(_points(one, earlier) for one in shared) + max(0, len(common) - 1)
    return _Evidence(
        earlier=earlier,
        later=later,
        likeness=resemble(lesser, greater),
        shared=shared,
        speakers=tuple(sorted(common | hearer)),
        points=points + (_OCCASION if hearer and shared else 0),
        apart=later.said_on - earlier.said_on if earlier.said_on and later.said_on else timedelta(0),
    )


def _points(shared: Shared, telling: Telling) -> int:
    """Return what words quoted in common prove: their length, but no more than they mean."""
    words = [term.word for term in read_terms(telling.text, shared.first)]
    meaning = sum(word not in FUNCTION_WORDS for word in words)
    return 0 if meaning == 1 and len(words) < 4 else min(len(words) - 2, meaning)


def _common_occasions(earlier: Telling, later: Telling) -> set[str]:
    """Return who speaks to one and the same outlet in both."""
    return {speaker for speaker, _ in _occasions(earlier) & _occasions(later)}


def _occasions(telling: Telling) -> set[tuple[str, str]]:
    found = set()
    for credit in telling.credits:
        if credit.kind is CreditKind.HEARER:
            sentence = next((line.span for line in telling.lines if line.span.covers(credit.span)), credit.span)
            found |= {
                (person.family, credit.outlet.casefold().split()[0])
                for person in telling.people
                if sentence.covers(person.span)
            }
    return found


def _share_of(speakers: Sequence[str], telling: Telling) -> float:
    total = sum(len(quoted.words) for quoted in telling.quoted)
    mine = sum(len(quoted.words) for quoted in telling.quoted if quoted.speaker is None or quoted.speaker in speakers)
    return mine / total if total else 0.0


def _cites_headline(seen: _Evidence) -> bool:
    headlines = {line.words for line in seen.earlier.headlines}
    return any(quoted.words in headlines for quoted in seen.later.quoted)


def _looks_back(seen: _Evidence) -> bool:
    """Tell whether the later report says what somebody quoted by the earlier one said on its day."""
    earlier, later = seen.earlier, seen.later
    if not earlier.said_on or not later.said_on or seen.apart > _FOLLOWS_WITHIN:
        return False
    speakers = {quoted.speaker for quoted in earlier.quoted if quoted.speaker}
    days = {earlier.said_on, earlier.said_on - timedelta(days=1)}
    return seen.likeness.told >= 0.1 and any(
        line.span.covers(person.span) and person.family in speakers and _dated(later, line.span, days)
        for line in later.lines
        for person in later.people
    )


def _dated(telling: Telling, sentence: Span, days: set[date]) -> bool:
    meant = [phrase.days(telling.said_on) for phrase in find_days(telling.text, sentence)]
    return any(found and found.first == found.last and found.first in days for found in meant)
