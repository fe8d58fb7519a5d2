"""Origins: found incrementally, in any order, undone and forced by an analyst."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from muster.model.origin import Kinship, Relation
from muster.reconciliation.bounds import KeyKind
from muster.reconciliation.kin import KinFinder
from muster.reconciliation.origins import Origins, gather_origins
from muster.reconciliation.postings import Postings
from muster.text.article import Article
from tests.reconciliation.telling import CUT, FULL, OTHER, RETOLD, TELLER, article_of

ARTICLES = (
    article_of(FULL),
    article_of(CUT, on=date(2025, 3, 5)),
    article_of(RETOLD, on=date(2025, 3, 5)),
    article_of(OTHER),
)
IDS = tuple(article.report.id for article in ARTICLES)
DAYS = {article.report.id: article.report.published_on for article in ARTICLES}


def kin_in(order: Sequence[Article]) -> list[Kinship]:
    finder = KinFinder(lambda number: TELLER.tell(order[number]))
    return [kinship for article in order for kinship in finder.add(article)]


def origins_in(order: Sequence[Article]) -> Origins:
    return gather_origins(kin_in(order), DAYS)


@given(st.permutations(ARTICLES))
@settings(deadline=None, max_examples=24)
def test_the_order_of_reading_makes_no_difference(order: list[Article]) -> None:
    assert origins_in(order) == origins_in(ARTICLES)


def test_kinships_given_twice_change_nothing() -> None:
    kin = kin_in(ARTICLES)
    assert gather_origins([*kin, *kin], DAYS) == gather_origins(kin, DAYS)


def test_copies_share_every_word_and_an_independent_telling_only_the_speakers() -> None:
    full, cut, retold, other = IDS
    origins = origins_in(ARTICLES)
    assert origins.of(cut) == origins.of(full) == full
    assert origins.of(retold, "berg") == origins.of(cut, "berg")
    assert origins.of(retold) == retold
    assert origins.of(other) == other


def test_an_origin_is_named_by_its_earliest_report() -> None:
    full = IDS[0]
    assert [origin.id for origin in origins_in(ARTICLES).all()] == [full]


def test_an_analyst_can_part_and_join() -> None:
    full, cut, _, other = IDS
    kin = kin_in(ARTICLES)
    parted = gather_origins(kin, DAYS, different=[(cut, full)])
    assert parted.of(cut) != parted.of(full)
    joined = gather_origins(kin, DAYS, same=[(other, full)])
    assert joined.of(other) == joined.of(full)


def test_a_topic_in_common_is_no_origin() -> None:
    kinship = Kinship("a", "b", Relation.SAME_TOPIC, 0.3)
    assert gather_origins([kinship], {"a": None, "b": None}).all() == ()


def keys(*numbers: int) -> tuple[int, ...]:
    """Make keys of quotations."""
    return tuple(len(KeyKind) * number + KeyKind.QUOTED for number in numbers)


def test_postings_find_what_was_filed_before_and_after_settling() -> None:
    postings = Postings()
    for number in range(10_000):
        postings.add(number, keys(number // 2, 10**9 + number // 2))
    assert postings.candidates(keys(7, 10**9 + 7)) == [14, 15]
    assert postings.candidates(keys(4999, 10**9 + 4999)) == [9998, 9999]


def test_one_key_in_common_is_chance() -> None:
    postings = Postings()
    postings.add(0, keys(1, 2))
    assert postings.candidates(keys(1, 3)) == []


def test_the_thousandth_copy_still_finds_the_first() -> None:
    postings = Postings()
    for number in range(9_000):
        postings.add(number, keys(*range(9)))
    assert postings.candidates(keys(*range(9)))[0] == 0


def test_a_stock_phrase_of_many_reports_ties_nobody() -> None:
    postings = Postings()
    for number in range(500):
        postings.add(number, keys(1, 2))
    assert postings.candidates(keys(1, 2)) == []
