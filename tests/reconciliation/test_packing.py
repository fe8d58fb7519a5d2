"""A telling that is kept comes back as it was made."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from muster.model.office import OfficeKind
from muster.model.origin import Credit, CreditKind
from muster.model.span import Span
from muster.reconciliation.gazetteer import Named
from muster.reconciliation.kinship import relate
from muster.reconciliation.packing import pack, unpack
from muster.reconciliation.quoting import Person, Quoted
from muster.reconciliation.telling import Line, Telling
from muster.reconciliation.titles import Qualifier, Titled
from muster.text.article import Part
from tests.reconciliation.telling import CUT, FULL, RETOLD, telling_of

words = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=6)
names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1, max_size=9)
spans = st.tuples(st.integers(0, 900), st.integers(1, 90)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
weights = st.dictionaries(names, st.sampled_from([1.0, 1.5]), max_size=5)
lines = st.builds(Line, spans, st.sampled_from(Part), st.lists(words, min_size=1, max_size=5).map(tuple), weights)
some_lines = st.lists(lines, max_size=3).map(tuple)


@st.composite
def quoted(draw: st.DrawFn) -> Quoted:
    places = draw(st.lists(spans, min_size=1, max_size=4))
    spoken = tuple(draw(words) for _ in places)
    return Quoted(draw(spans), spoken, tuple(places), draw(st.none() | names), draw(st.frozensets(names, max_size=3)))


tellings = st.builds(
    Telling,
    report_id=names,
    said_on=st.none() | st.dates(),
    text=st.just("The text is kept with the report."),
    lines=some_lines,
    headlines=some_lines,
    quoted=st.lists(quoted(), max_size=3).map(tuple),
    people=st.lists(st.builds(Person, spans, names), max_size=3).map(tuple),
    credits=st.lists(st.builds(Credit, spans, st.sampled_from(CreditKind), names), max_size=3).map(tuple),
    actors=st.lists(st.builds(Named, spans, names), max_size=3).map(tuple),
    titles=st.lists(
        st.builds(
            Titled,
            *(spans, names, st.frozensets(st.sampled_from(OfficeKind), max_size=3), st.sampled_from(Qualifier)),
            *(st.none() | names, st.none() | names, st.none() | spans),
        ),
        max_size=3,
    ).map(tuple),
)


@settings(deadline=None)
@given(tellings)
def test_any_telling_comes_back_with_its_text(telling: Telling) -> None:
    again = unpack(pack(telling), telling.text)
    assert again == telling
    assert [list(line.weights) for line in again.lines] == [list(line.weights) for line in telling.lines]


def test_what_came_back_is_related_as_what_was_made() -> None:
    made = [telling_of(text) for text in (FULL, CUT, RETOLD)]
    kept = [unpack(pack(one), one.text) for one in made]
    for one, again in zip(made, kept, strict=True):
        assert [relate(again, other) for other in kept] == [relate(one, other) for other in made]
