"""Any record, reading and report that the model allows, for Hypothesis."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from muster.model.days import Days, Precision
from muster.model.record import (
    Acceptance,
    Commitment,
    Demand,
    Event,
    EventStatus,
    EventType,
    Figure,
    Objection,
    Quantity,
    Record,
    Speaker,
    Why,
)
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.model.scales import Authority, Condition, ConditionKind, Stance, Undertaking, Voice
from muster.model.span import Span

LENGTH = 200  # of the text that made spans point into

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
spans = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 20)).map(
    lambda pair: Span(pair[0], min(LENGTH, pair[0] + pair[1]))
)
evidence = st.sets(spans, min_size=1, max_size=3).map(lambda some: tuple(sorted(some)))
whys = st.none() | st.builds(Why, words, st.lists(spans, max_size=2).map(tuple))
speakers = st.builds(Speaker, names, st.none() | words, st.none() | words, st.sampled_from(Authority))
amounts = st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 10**9).map(float)
quantities = st.builds(Quantity, words, value=amounts) | st.tuples(words, amounts, amounts).map(
    lambda made: Quantity(made[0], min=min(made[1:]), max=max(made[1:]))
)
plain_conditions = st.sampled_from([kind for kind in ConditionKind if kind is not ConditionKind.BACKING])
conditions = plain_conditions.map(Condition) | words.map(lambda actor: Condition(ConditionKind.BACKING, actor))
some_conditions = st.lists(conditions, max_size=3).map(tuple)
some_words = st.lists(words, max_size=3).map(tuple)
days = st.tuples(st.dates(), st.dates(), st.sampled_from(Precision)).map(
    lambda made: Days(min(made[:2]), max(made[:2]), made[2])
)


@st.composite
def commitments(draw: st.DrawFn) -> Commitment:
    speaker = draw(st.none() | speakers)
    return Commitment(
        doer=draw(names),
        undertaking=draw(st.sampled_from(Undertaking)),
        stance=draw(st.sampled_from(Stance)),
        voice=draw(st.sampled_from([Voice.OWN, Voice.OTHER])) if speaker else Voice.REPORTER,
        conditions=draw(some_conditions),
        speaker=speaker,
        via=draw(some_words),
        quantity=draw(st.none() | quantities),
        caveats=draw(st.none() | words),
        timing=draw(st.none() | words),
        evidence=draw(evidence),
        why=draw(whys),
    )


def attitudes(kind: type[Demand] | type[Objection] | type[Acceptance]) -> st.SearchStrategy[Record]:
    return st.builds(
        kind,
        by=names,
        doer=names,
        undertaking=st.sampled_from(Undertaking),
        speaker=st.none() | speakers,
        via=some_words,
        conditions=some_conditions,
        quantity=st.none() | quantities,
        timing=st.none() | words,
        evidence=evidence,
        why=whys,
    )


events = st.builds(
    Event,
    type=st.sampled_from(EventType),
    participants=some_words,
    status=st.sampled_from(EventStatus),
    place=st.none() | words,
    when=st.none() | words,
    days=st.none() | days,
    evidence=evidence,
    why=whys,
)
figures = st.builds(Figure, what=words, quantity=quantities, speaker=st.none() | speakers, evidence=evidence, why=whys)
records: st.SearchStrategy[Record] = st.one_of(
    commitments(), attitudes(Demand), attitudes(Objection), attitudes(Acceptance), events, figures
)


@st.composite
def publications(draw: st.DrawFn) -> Publication:
    sources = st.sampled_from(KnownFrom)
    label = st.none() | st.builds(Known, st.sampled_from(["The Harbour Post", "Coast Wire", "Café"]), sources)
    published = st.builds(Known, st.dates(date(2031, 1, 1), date(2031, 1, 4)), sources)
    return Publication(
        outlet=draw(label), title=draw(label), byline=draw(label), published_on=draw(st.none() | published)
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Few texts and many publications, so that the same report comes several times, differently known."""
    texts = (
        "France will send troops after a ceasefire.",
        "Poland asks Washington for a backstop. Britain could send troops.",
        "Britain met Washington in Lisbon. “It",
    )
    return Report(draw(st.sampled_from(texts)), draw(st.sampled_from(["a", "b", "B"])), draw(publications()))
