"""How two reports are related."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from muster.model.origin import Relation
from muster.reconciliation.kinship import relate
from tests.reconciliation.telling import CUT, FULL, LEAD, MORE, OTHER, QUOTE, RETOLD, telling_of

SAMPLES = Path(__file__).parents[2] / "demo" / "reports"

REWRITTEN = "\n\n".join(
    (
        "Norland together with its partners will dispatch four thousand soldiers to the border zone as soon as a truce "
        "has been signed, Premier Alma Berg announced Monday following a gathering in the capital.",
        QUOTE,
        "Two hundred million crowns have been set aside by the defence ministry for tents, radios and field kitchens.",
        "Officials of eleven countries joined the talks, lasting until well after midnight.",
        "The plan was called hasty by opposition speakers, asking for a debate in the assembly before any ship sails.",
    )
)
CORRECTED = "\n\n".join(
    ("CORRECTED: the number of soldiers in the first paragraph", LEAD.replace("four", "two"), *MORE)
)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (FULL, Relation.COPY),
        (FULL.replace('"', "“"), Relation.COPY),
        (CUT, Relation.CUT_COPY),
        (REWRITTEN, Relation.REWRITE),
        (CORRECTED, Relation.CORRECTION),
        (RETOLD, Relation.SAME_ORIGIN),
        (OTHER, Relation.UNRELATED),
    ],
)
def test_each_relation_is_told_from_the_others(text: str, relation: Relation) -> None:
    assert relate(telling_of(FULL), telling_of(text, on=date(2025, 3, 5))).relation is relation


def test_the_words_of_one_person_a_month_later_are_a_follow_up() -> None:
    assert relate(telling_of(FULL), telling_of(RETOLD, on=date(2025, 4, 20))).relation is Relation.FOLLOW_UP


def test_the_same_words_of_two_people_do_not_tie() -> None:
    other = RETOLD.replace("Alma Berg", "Jon Dahl").replace("Berg said", "Dahl said")
    assert not relate(telling_of(FULL), telling_of(other)).relation.ties


def test_one_short_phrase_in_common_does_not_tie() -> None:
    one = telling_of('The force is "ready to go", Alma Berg said on Monday in the northern harbour of the country.')
    other = telling_of('Engineers were "ready to go", Alma Berg said, and the trucks left for the bridge at noon.')
    assert not relate(one, other).relation.ties


def test_the_answer_does_not_depend_on_which_report_is_given_first() -> None:
    one, other = telling_of(FULL), telling_of(CUT, on=date(2025, 3, 5))
    assert relate(one, other) == relate(other, one)


def test_the_shared_words_are_exact_pieces_of_both() -> None:
    one, other = telling_of(FULL), telling_of(RETOLD)
    kinship = relate(one, other)
    earlier, later = (one, other) if kinship.earlier == one.report_id else (other, one)
    (shared,) = kinship.shared
    assert shared.first.of(earlier.text) == shared.second.of(later.text)
    assert kinship.speakers == ("berg",)


def test_the_shipped_rewrite_of_a_few_sentences_is_tied_to_what_it_rewrites() -> None:
    original, rewrite = (
        telling_of((SAMPLES / name).read_text(encoding="utf-8"), on=date(2025, 2, day))
        for name, day in (("01-london-agency.txt", 17), ("03-daily-mirrorpost.txt", 18))
    )
    assert relate(original, rewrite).relation is Relation.REWRITE
