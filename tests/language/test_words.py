import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.language.words import cut_words
from muster.model.span import Span


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in cut_words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He couldn't go.", "He could n't go ."),
        ("They can’t and won’t", "They ca n’t and wo n’t"),
        ("They dont know", "They do nt know"),
        ("Kyiv cannot wait", "Kyiv can not wait"),
        ("France's offer, the allies' doubts", "France 's offer , the allies ' doubts"),
        ("we're, I've, she'll", "we 're , I 've , she 'll"),
        ("Sinéad O'Brien's o'clock, the Shi'ite", "Sinéad O'Brien 's o'clock , the Shi'ite"),
    ],
)
def test_what_is_contracted_is_parted(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the US-led force", "the US - led force"),
        ("a non-binding, post-war e-mail", "a non-binding , post-war e-mail"),
        ("10-15 troops – perhaps", "10 - 15 troops – perhaps"),
    ],
)
def test_a_hyphen_parts_words_but_not_a_prefix_from_its_word(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Smith of the U.S. met Gen. Cole.", "Mr. Smith of the U.S. met Gen. Cole ."),
        ("at 5 p.m. on Sept. 5", "at 5 p.m. on Sept. 5"),
        ("John F. Baker said no. 5 said No. 5", "John F. Baker said no. 5 said No. 5"),
        ("It is over.", "It is over ."),
    ],
)
def test_a_point_stays_with_a_short_form_and_ends_other_words(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1,200.50, 50% at 10:30", "$ 1,200.50 , 50 % at 10:30"),
        ("£954m in the 1990s", "£ 954m in the 1990s"),
        ("Wait... what?! (No) -- “yes”", "Wait ... what ?! ( No ) -- “ yes ”"),
        ("see https://example.org/a-b, or a.b@example.org.", "see https://example.org/a-b , or a.b@example.org ."),
        ("and/or", "and / or"),
    ],
)
def test_numbers_marks_and_addresses_are_cut_as_in_the_treebanks(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@given(st.text(max_size=80).filter(bool), st.data())
def test_words_hold_every_character_of_the_sentence_but_space_and_none_outside_it(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = cut_words(text, Span(start, end))
    held = [at for first, after in cut for at in range(first, after)]
    assert held == sorted(set(held))
    assert [at for at in range(start, end) if not text[at].isspace()] == [at for at in held if not text[at].isspace()]
    assert not any(text[at].isspace() for at in held)
