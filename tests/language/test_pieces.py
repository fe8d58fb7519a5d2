import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.language.pieces import Shape, Vocabulary, shape_of

WORDS = Vocabulary(
    ["[UNK]", "troop", "##s", "will", "not", "be", "sent", "ky", "##iv", "'", "t", "don", "1", "##0", ".", "e"]
)


def numbers(text: str) -> list[str]:
    return [WORDS.entries[number] for number in WORDS.split(text, 0, len(text), most=100).numbers]


def test_a_word_is_cut_into_the_longest_pieces_the_vocabulary_has() -> None:
    assert numbers("Troops will not be sent.") == ["troop", "##s", "will", "not", "be", "sent", "."]


def test_case_and_accents_do_not_change_the_pieces() -> None:
    assert numbers("KYÏV") == numbers("kyiv") == ["ky", "##iv"]


def test_what_the_vocabulary_cannot_make_up_is_one_unknown_piece() -> None:
    assert numbers("zzz") == ["[UNK]"]


def test_an_apostrophe_is_a_piece_of_its_own() -> None:
    assert numbers("don't") == ["don", "'", "t"]


@pytest.mark.parametrize(
    ("word", "shape"),
    [("Kyiv", Shape.TITLE), ("NATO", Shape.UPPER), ("A", Shape.TITLE), ("F-16", Shape.DIGITS), ("…", Shape.LOWER)],
)
def test_a_shape_tells_how_a_word_is_written(word: str, shape: Shape) -> None:
    assert shape_of(word) is shape


@settings(deadline=None)
@given(st.text(max_size=200), st.integers(1, 30))
def test_every_piece_stands_at_its_word_and_no_more_are_made_than_asked_for(text: str, most: int) -> None:
    cut = WORDS.split(text, 0, len(text), most=most)
    assert len(cut) <= most
    assert all(0 <= start < end <= len(text) for start, end in zip(cut.starts, cut.ends, strict=True))
    assert list(cut.starts) == sorted(cut.starts)
    assert not any(text[start:end].isspace() for start, end in zip(cut.starts, cut.ends, strict=True))
