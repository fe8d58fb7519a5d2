import pytest

from muster.model.origin import Relation


@pytest.mark.parametrize(
    ("relation", "copies", "carries", "ties"),
    [
        (Relation.REWRITE, True, True, True),
        (Relation.CORRECTION, False, True, True),
        (Relation.SAME_ORIGIN, False, False, True),
        (Relation.FOLLOW_UP, False, False, False),
    ],
)
def test_a_copy_carries_the_text_and_what_carries_it_shares_its_origin(
    relation: Relation, copies: bool, carries: bool, ties: bool
) -> None:
    assert (relation.copies, relation.carries, relation.ties) == (copies, carries, ties)
