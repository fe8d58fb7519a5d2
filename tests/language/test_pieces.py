from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.language import pieces
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


class Counted(dict[str, int]):
    """Counts how often it was asked for a piece."""

    asked = 0

    def __contains__(self, piece: object) -> bool:
        self.asked += 1
        return super().__contains__(piece)


@pytest.mark.parametrize("length", [100, 101, 1_000])
def test_a_word_of_any_length_costs_no_more_than_one_of_a_hundred_characters_can(length: int) -> None:
    words = Vocabulary(WORDS.entries)
    counted = Counted(words._numbers)
    object.__setattr__(words, "_numbers", counted)
    words.cut("troop" + "s" * (length - 5))
    assert counted.asked <= sum(range(101))


def test_a_word_of_more_than_a_hundred_characters_is_one_unknown_piece() -> None:
    assert numbers("troop" + "s" * 95) == ["troop", *["##s"] * 5]
    assert numbers("troop" + "s" * 96) == ["[UNK]"]


def test_no_more_words_are_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_REMEMBERED", 3)
    words = Vocabulary(WORDS.entries)
    for number in range(10):
        assert words.cut(f"e{number}") == words.cut(f"e{number}")
        assert len(words._cut) <= 3


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
