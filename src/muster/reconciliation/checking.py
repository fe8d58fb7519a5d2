"""Offices that a report prints, held against the table: whom one is wrongly given to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz

from muster.model.days import Days
from muster.model.finding import Code, Finding, Weight
from muster.model.office import OfficeKind as Kind
from muster.model.office import Tenure
from muster.model.span import Span
from muster.reconciliation.gazetteer import Gazetteer
from muster.reconciliation.offices import ALIKE, Offices
from muster.reconciliation.terms import fold
from muster.reconciliation.titles import Qualifier, Titled, find_titles
from muster.text.article import Article
from muster.text.days import find_days

_SETTLED = timedelta(days=10)  # so long after a change the papers still name the predecessor
_JUDGED_BY_COUNTRY = frozenset({Kind.HEAD_OF_STATE, Kind.HEAD_OF_GOVERNMENT, Kind.FOREIGN, Kind.DEFENCE})
_EXCLUDES = {Kind.OPPOSITION: Kind.HEAD_OF_GOVERNMENT}  # who holds the second cannot hold the first


def check_offices(article: Article, offices: Offices, gazetteer: Gazetteer) -> tuple[Finding, ...]:
    """Find each person named with an office not held on the report's day; what is unknown stays unknown.

    A report without a day is not checked.
    """
    return check_titles(article, offices, find_titles(article.text, gazetteer.find(article.text)))


def check_titles(article: Article, offices: Offices, titles: Iterable[Titled]) -> tuple[Finding, ...]:
    """Find the same among the offices that the article is known to print."""
    on = article.report.published_on
    if on is None:
        return ()
    check = _Check(article, offices, on)
    found = [finding for titled in titles if (finding := check.judge(titled))]
    return tuple({(finding.code, finding.span): finding for finding in found}.values())


@dataclass(frozen=True, slots=True)
class _Check:
    article: Article
    offices: Offices
    on: date

    def judge(self, titled: Titled) -> Finding | None:
        """Return the finding on one printed office, or None where it is right or unknown."""
        if titled.name is None or not titled.kinds or titled.qualifier is Qualifier.OTHER or self._aside(titled.span):
            return None
        rows = [row for row in self.offices.of_person(titled.name) if titled.country in {None, row.country}]
        if titled.qualifier is Qualifier.FORMER:
            return self._judge_former(titled, rows)
        fitting = [row for row in rows if row.office in titled.kinds]
        if any(not row.surely_not_held(self.on) for row in fitting):
            return None
        if fitting:
            return self._judge_past_holder(titled, fitting)
        return self._judge_excluded(titled, rows) or self._judge_stranger(titled)

    def _judge_former(self, titled: Titled, rows: Iterable[Tenure]) -> Finding | None:
        held = [row for row in rows if row.office in titled.kinds and row.surely_held(self.on)]
        if not held or (held[0].start and held[0].start.last + _SETTLED > self.on):
            return None
        message = (
            f"“{self._words(titled)}”: {held[0].person} held the office on {self.on} "
            f"({_since(held[0])}; {held[0].known_from})"
        )
        return Finding(Code.OFFICE_STILL_HELD, message, Weight.GRAVE, titled.span)

    def _judge_past_holder(self, titled: Titled, rows: Sequence[Tenure]) -> Finding | None:
        if self._speaks_of_the_past(titled.span, rows):
            return None
        for row in rows:
            holder = self.offices.holder(row.country, row.office, self.on)
            if holder and holder.person != row.person and self._settled(holder):
                return self._not_held(titled, holder, Weight.GRAVE)
        return None

    def _judge_excluded(self, titled: Titled, rows: Iterable[Tenure]) -> Finding | None:
        for kind in titled.kinds & _EXCLUDES.keys():
            for row in rows:
                if row.office is _EXCLUDES[kind] and row.surely_held(self.on) and self._settled(row):
                    return self._excluded(titled, row)
        return None

    def _excluded(self, titled: Titled, row: Tenure) -> Finding:
        message = (
            f"“{self._words(titled)}”: {row.person} was {row.office} of {row.country} on {self.on} "
            f"({_since(row)}; {row.known_from})"
        )
        return Finding(Code.OFFICE_NOT_HELD, message, Weight.GRAVE, titled.span)

    def _judge_stranger(self, titled: Titled) -> Finding | None:
        """Judge a name that the table does not know, where it knows who held the office from one end to the other.

        Where no end is known, the stranger may well be a successor whom the table lacks.
        """
        if titled.country is None or titled.name is None or not titled.kinds & _JUDGED_BY_COUNTRY:
            return None
        holders = [self.offices.holder(titled.country, kind, self.on) for kind in titled.kinds]
        known = [holder for holder in holders if holder and holder.end]
        if len(known) != 1 or not self._settled(known[0], margin=_SETTLED * 3) or _alike(titled.name, known[0]):
            return None
        return None if self._speaks_of_the_past(titled.span, ()) else self._not_held(titled, known[0], Weight.WARNING)

    def _settled(self, row: Tenure, *, margin: timedelta = _SETTLED) -> bool:
        return row.start is not None and row.start.last + margin <= self.on

    def _not_held(self, titled: Titled, holder: Tenure, weight: Weight) -> Finding:
        message = (
            f"“{self._words(titled)}”: on {self.on} the {holder.office} of {holder.country} was {holder.person} "
            f"({_since(holder)}; {holder.known_from})"
        )
        return Finding(Code.OFFICE_NOT_HELD, message, weight, titled.span)

    def _words(self, titled: Titled) -> str:
        return " ".join(titled.span.of(self.article.text).split())

    def _aside(self, span: Span) -> bool:
        return any(aside.span.covers(span) for aside in self.article.asides)

    def _speaks_of_the_past(self, span: Span, rows: Sequence[Tenure]) -> bool:
        """Tell whether the sentence names a time at which the office may well have been held."""
        sentence = next((one.span for one in self.article.sentences if one.span.meets(span)), span)
        phrases = [phrase.days(self.on) for phrase in find_days(self.article.text, sentence)]
        past = [days for days in phrases if days and days.last < self.on - timedelta(days=45)]
        return any(_may_cover(row, days) for days in past for row in rows) if rows else bool(past)


def _may_cover(row: Tenure, days: Days) -> bool:
    starts = row.start.first if row.start else date.min
    ends = row.end.last if row.end else date.max
    return starts <= days.last and days.first <= ends


def _alike(name: str, row: Tenure) -> bool:
    mine = fold(name)
    return any(
        fuzz.ratio(mine.split()[-1], fold(known).split()[-1]) >= ALIKE or fuzz.token_set_ratio(mine, fold(known)) >= 80
        for known in (row.person, *row.also)
    )


def _since(row: Tenure) -> str:
    return f"since {row.start.iso}" if row.start else "start unknown"
