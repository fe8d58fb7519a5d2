import pytest

from muster.language.syntax import Parse, PartOfSpeech, SyntaxTreeError, Token
from muster.model.span import Span


def words(*heads: int | None) -> tuple[Token, ...]:
    return tuple(
        Token(Span(2 * number, 2 * number + 1), PartOfSpeech.NOUN, head, "dep") for number, head in enumerate(heads)
    )


@pytest.mark.parametrize("heads", [(), (None,), (1, None, 1), (2, 0, None), (None, 0, 1, 2)])
def test_words_that_all_lead_to_one_root_are_a_parse(heads: tuple[int | None, ...]) -> None:
    assert len(Parse(words(*heads)).tokens) == len(heads)


@pytest.mark.parametrize("heads", [(None, None), (0,), (1, 0), (None, 2, 1), (None, 5), (None, -1), (None, 1)])
def test_words_that_make_no_tree_are_refused(heads: tuple[int | None, ...]) -> None:
    with pytest.raises(SyntaxTreeError, match="give one root"):
        Parse(words(*heads))


def test_the_children_of_a_word_are_those_that_depend_on_it() -> None:
    assert [*Parse(words(1, None, 1, 2)).children(1)] == [0, 2]
