"""What differs between sentences that tell the same: each kind of difference has its rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from muster.model.alteration import Difference
from muster.model.alteration import DifferenceKind as Kind
from muster.model.finding import Weight
from muster.model.span import Span
from muster.reconciliation.telling import Line, Telling
from muster.reconciliation.terms import FUNCTION_WORDS, read_terms, stem
from muster.reconciliation.wording import Governed, Rung, find_conditions, is_reported, read_governed
from muster.text.days import find_days
from muster.text.numbers import Number, find_numbers


class Sheet:
    """One report with what its whole text holds, each looked for once and only when asked for."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling

    @cached_property
    def values(self) -> frozenset[float]:
        """Return every number of the text, of a range both ends."""
        numbers = find_numbers(self.telling.text, Span(0, len(self.telling.text))) if self.telling.text else ()
        return frozenset(value for one in numbers for value in (one.low, one.high))

    @cached_property
    def families(self) -> frozenset[str]:
        """Return the folded family names of all who are named."""
        return frozenset(person.family for person in self.telling.people)


class Side:
    """One report's sentences of a group; what they hold is looked for once, since every rule asks for it."""

    def __init__(self, sheet: Sheet, lines: tuple[Line, ...]) -> None:
        self.sheet = sheet
        self.telling = sheet.telling
        self.titles = sheet.telling.titles
        self.lines = lines
        self.spans = tuple(line.span for line in lines)

    def holds(self, span: Span) -> bool:
        """Tell whether `span` lies in one of the sentences."""
        return any(one.covers(span) for one in self.spans)

    @cached_property
    def governed(self) -> Mapping[str, Sequence[Governed]]:
        """Return the words of meaning by their stems, each use with what governs it."""
        found: dict[str, list[Governed]] = {}
        for span in self.spans:
            for word in read_governed(self.telling.text, span):
                found.setdefault(word.stem, []).append(word)
        return found

    @cached_property
    def numbers(self) -> Sequence[Number]:
        """Return the numbers."""
        return [one for span in self.spans for one in find_numbers(self.telling.text, span)]

    @cached_property
    def codes(self) -> Mapping[str, Span]:
        """Return the actors named, each with its first place."""
        found: dict[str, Span] = {}
        for named in self.telling.actors:
            if self.holds(named.span):
                found.setdefault(named.code, named.span)
        return found

    @cached_property
    def stems(self) -> Mapping[str, Span]:
        """Return the words of meaning by their stems, each with its first place."""
        found: dict[str, Span] = {}
        for span in self.spans:
            for term in read_terms(self.telling.text, span):
                if term.word not in FUNCTION_WORDS:
                    found.setdefault(stem(term.word), term.span)
        return found


def find_differences(before: Side, after: Side) -> tuple[Difference, ...]:
    """Find what the later sentences say otherwise than the earlier, by each rule once per place."""
    found = [difference for rule in _RULES for difference in rule(before, after)]
    once = {(one.kind, one.before, one.after): one for one in found}
    return tuple(sorted(once.values(), key=lambda one: (one.after or one.before or Span(0, 1), one.kind)))


def _names(before: Side, after: Side) -> Iterator[Difference]:
    """Find a person whom the earlier report does not name, and one given another office."""
    known = before.sheet.families
    for titled in after.titles:
        if titled.name and after.holds(titled.span):
            family = titled.name.split()[-1]
            mine = [one for one in before.titles if one.name and one.name.split()[-1] == family]
            if not any(_same_family(family, name) for name in known):
                instead = next(
                    (one for one in before.titles if before.holds(one.span) and one.kinds & titled.kinds), None
                )
                detail = f"{instead.name} became {titled.name}" if instead and instead.name else f"{titled.name} is new"
                yield Difference(Kind.NAME, detail, Weight.GRAVE, instead.span if instead else None, titled.span)
            elif mine and not any(one.qualifier is titled.qualifier and one.kinds & titled.kinds for one in mine):
                yield Difference(Kind.OFFICE, f"{titled.name}: another office", Weight.GRAVE, mine[0].span, titled.span)


def _same_family(printed: str, folded: str) -> bool:
    terms = read_terms(printed, Span(0, len(printed)))
    return bool(terms) and terms[-1].word == folded


_RANKS = re.compile(r"\b(?P<rank>deputy|vice|acting|interim|former|assistant)[ -](?P<noun>\w+)", re.IGNORECASE)


def _ranks(before: Side, after: Side) -> Iterator[Difference]:
    """Find an office that has lost or gained its "deputy" or "acting"."""
    for one, other, turned in ((before, after, False), (after, before, True)):
        theirs = other.stems
        for span in one.spans:
            for match in _RANKS.finditer(one.telling.text, span.start, span.end):
                noun = stem(match["noun"].lower())
                if noun in theirs and match["rank"].lower() not in theirs and match["noun"].islower():
                    mine, there = Span(match.start(), match.end()), theirs[noun]
                    places = (there, mine) if turned else (mine, there)
                    yield Difference(Kind.OFFICE, f"“{match.group()}”", Weight.WARNING, *places)


def _numbers(before: Side, after: Side) -> Iterator[Difference]:
    """Find a number that the earlier report does not have, and one that has lost what bounded it."""
    known = before.sheet.values
    mine, theirs = before.numbers, after.numbers
    gone = [one for one in mine if one.low not in {number.low for number in theirs}]
    for number in theirs:
        if number.low not in known and number.high not in known and number.high > 1:
            old = min(gone, key=lambda one: abs(len(str(one.low)) - len(str(number.low))), default=None)
            new = number.span.of(after.telling.text)
            detail = f"{old.span.of(before.telling.text)} became {new}" if old else f"{new} is new"
            yield Difference(Kind.NUMBER, detail, Weight.GRAVE, old.span if old else None, number.span)
        for old in mine:
            bound, other = _bound(before, old), _bound(after, number)
            if old.low == number.low and bound and not other:
                yield Difference(Kind.NUMBER, f"“{bound}” dropped", Weight.WARNING, old.span, number.span)


_BOUND = re.compile(
    r"\b(at least|up to|more than|less than|fewer than|at most|no more than)(?:\W+(?:until|the|end|of|by|a)){0,5}\W*$",
    re.I,
)


def _bound(side: Side, number: Number) -> str | None:
    found = _BOUND.search(side.telling.text, max(0, number.figures.start - 40), number.figures.start)
    return found[1].lower() if found else None


_MEMBERSHIPS = frozenset({"EU", "NATO", "G7", "G20", "African Union", "ECOWAS", "ASEAN", "Arab League"})


def _groups(before: Side, after: Side) -> Iterator[Difference]:
    """Find a country that the earlier report does not name, and a body that its sentence does not."""
    everywhere = {named.code for named in before.telling.actors}
    here = before.codes
    for code, span in after.codes.items():
        if code not in everywhere or (code not in here and code in _MEMBERSHIPS):
            yield Difference(Kind.GROUP, f"{code} is new", Weight.GRAVE, None, span)


def _negations(before: Side, after: Side) -> Iterator[Difference]:
    """Find a word that is denied on one side only; one negator gives one difference."""
    mine, theirs = before.governed, after.governed
    told: set[Span | None] = set()
    for name in sorted(mine.keys() & theirs.keys(), key=lambda name: mine[name][0].span):
        denied, now_denied = _denied(mine[name]), _denied(theirs[name])
        if denied is None or now_denied is None or denied == now_denied:
            continue
        one = next(word for word in (mine if denied else theirs)[name] if word.negator)
        other = (theirs if denied else mine)[name][0]
        if one.negator not in told:
            told.add(one.negator)
            places = (one.span, other.span) if denied else (other.span, one.span)
            detail = f"“{_near(one, before if denied else after)}”: negation {'dropped' if denied else 'added'}"
            yield Difference(Kind.NEGATION, detail, Weight.GRAVE, *places)


def _denied(words: Sequence[Governed]) -> bool | None:
    """Tell whether all uses of a word are denied, or none; None where they differ."""
    denied = {word.negator is not None for word in words}
    return denied.pop() if len(denied) == 1 else None


def _near(word: Governed, side: Side) -> str:
    start = word.negator.start if word.negator else word.span.start
    return " ".join(side.telling.text[start : word.span.end].split())


def _modality(before: Side, after: Side) -> Iterator[Difference]:
    """Find a verb that has moved on the way from "could" over "will" to "has", word by word and by sentence."""
    mine, theirs = before.governed, after.governed
    moved: dict[tuple[Span | None, Span | None], tuple[Governed, Governed]] = {}
    for name in sorted(mine.keys() & theirs.keys(), key=lambda name: mine[name][0].span):
        one, other = _strongest(mine[name]), _strongest(theirs[name])
        if one and other and _has_moved(one, other, before):
            moved.setdefault((one.cue, other.cue), (one, other))  # "will send two": both words have one and the same
    for one, other in moved.values():
        detail = f"“{_cue(one, before)}” became “{_cue(other, after)}”"
        yield Difference(Kind.MODALITY, detail, Weight.GRAVE, _whole(one), _whole(other))
    if not moved:
        yield from _modality_of_sentences(before, after)


def _strongest(words: Sequence[Governed]) -> Governed | None:
    governed = [word for word in words if word.rung and word.near]
    return max(governed, key=lambda word: word.rung, default=None)


def _has_moved(one: Governed, other: Governed, before: Side) -> bool:
    if one.rung == other.rung:
        return False
    backshift = {one.rung, other.rung} == {Rung.SOFT, Rung.FIRM} and _cue(one, before) == "would"
    sentence = next((span for span in before.spans if span.covers(one.span)), one.span)
    return not (backshift and is_reported(before.telling.text, sentence))


def _cue(word: Governed, side: Side) -> str:
    return word.cue.of(side.telling.text).lower() if word.cue else ""


def _whole(word: Governed) -> Span:
    return Span(word.cue.start, word.span.end) if word.cue else word.span


_TENTATIVE = re.compile(
    r"\b(?:could|might|may|consider\w*|options?|exploring|weighing|plann?(?:ing|ed)?|has to|have to|must|should)\b",
)
_SETTLED = re.compile(r"\b(?:will|shall|is \w+ing|are \w+ing|was|were|has been|have been|had \w+ed|had taken)\b", re.I)


def _modality_of_sentences(before: Side, after: Side) -> Iterator[Difference]:
    """Find sentences whose tentative word is gone, and in which something settled stands instead."""
    tentative, settled = _first(_TENTATIVE, before), _first(_SETTLED, after)
    if tentative and settled and not _first(_TENTATIVE, after) and _covered(before, after):
        words = (tentative.of(before.telling.text), settled.of(after.telling.text))
        yield Difference(Kind.MODALITY, f"“{words[0]}” became “{words[1]}”", Weight.WARNING, tentative, settled)


def _first(pattern: re.Pattern[str], side: Side) -> Span | None:
    for span in side.spans:
        if match := pattern.search(side.telling.text, span.start, span.end):
            return Span(match.start(), match.end())
    return None


def _covered(before: Side, after: Side) -> bool:
    """Tell whether the later sentences keep most of what the earlier say, so that nothing was merely cut."""
    mine, theirs = before.stems, after.stems
    return len(mine.keys() & theirs.keys()) >= 0.45 * len(mine)


def _conditions(before: Side, after: Side) -> Iterator[Difference]:
    """Find a condition that only one side states."""
    for one, other, turned in ((before, after, False), (after, before, True)):
        theirs = other.stems.keys()
        for span in one.spans:
            for stated in find_conditions(one.telling.text, span):
                if not stated.stems & theirs:
                    detail = (
                        f"“{' '.join(stated.span.of(one.telling.text).split())}” {'added' if turned else 'dropped'}"
                    )
                    places = (None, stated.span) if turned else (stated.span, other.spans[0])
                    yield Difference(Kind.CONDITION, detail, Weight.GRAVE if stated.binds else Weight.NOTE, *places)


_PARTS = re.compile(
    r"\b(?:only some|some|few|several|a number|most|many) (?:of |countries|members|allies|nations)", re.I
)
_ALL = re.compile(r"\b(?:all|every|each)\b", re.I)
_FORCES = tuple(  # what is sent or given: to name another is to say another thing
    frozenset(stem(word) for word in row.split())
    for row in (
        "troops",
        "police policeman gendarmes",
        "aircraft fighter jet",
        "ship warship frigate destroyer",
        "instructor trainer",
        "missile weapon arms ammunition",
    )
)


def _scope(before: Side, after: Side) -> Iterator[Difference]:
    """Find "some" that became "all", and a kind of force that the earlier sentence does not name."""
    part, whole = _first(_PARTS, before), _first(_ALL, after)
    if part and whole and not _first(_PARTS, after) and not _first(_ALL, before):
        words = (part.of(before.telling.text).strip(), whole.of(after.telling.text))
        yield Difference(Kind.SCOPE, f"“{words[0]}” became “{words[1]}”", Weight.GRAVE, part, whole)
    mine, theirs = before.stems, after.stems
    for forces in _FORCES:
        if (new := forces & theirs.keys()) and not forces & mine.keys():
            span = theirs[min(new)]
            yield Difference(Kind.SCOPE, f"“{span.of(after.telling.text)}” is new", Weight.WARNING, None, span)


_DAY_WORD = re.compile(r"[A-Z][a-z]+day|[A-Z][a-z]{2,8}|\d+")


def _days(before: Side, after: Side) -> Iterator[Difference]:
    """Find the one day of a sentence moved to another: a weekday or date that has no word of the first."""
    mine, theirs = _dated(before), _dated(after)
    if len(mine) == len(theirs) == 1 and not mine[0][0] & theirs[0][0]:
        words = (mine[0][1].of(before.telling.text), theirs[0][1].of(after.telling.text))
        yield Difference(Kind.DAY, f"“{words[0]}” became “{words[1]}”", Weight.WARNING, mine[0][1], theirs[0][1])


def _dated(side: Side) -> list[tuple[frozenset[str], Span]]:
    found = []
    for span in side.spans:
        for phrase in find_days(side.telling.text, span):
            words = frozenset(match.lower() for match in _DAY_WORD.findall(phrase.span.of(side.telling.text)))
            if words:
                found.append((words, phrase.span))
    return found


_RULES: tuple[Callable[[Side, Side], Iterator[Difference]], ...] = (
    _names,
    _ranks,
    _numbers,
    _groups,
    _negations,
    _modality,
    _conditions,
    _scope,
    _days,
)
