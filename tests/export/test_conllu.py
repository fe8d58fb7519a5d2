from muster.export.conllu import conllu, sentence_row
from muster.language.syntax import Entity, EntityKind, Parse, PartOfSpeech, Token
from muster.model.span import Span

TEXT = "So.\nOslo can't \x1b."
SENTENCE = Span(4, 17)
PARSE = Parse(
    (
        Token(Span(4, 8), PartOfSpeech.NAME, 1, "nsubj"),
        Token(Span(9, 11), PartOfSpeech.AUXILIARY, None, "root"),
        Token(Span(11, 14), PartOfSpeech.PARTICLE, 1, "advmod"),
        Token(Span(15, 17), PartOfSpeech.PUNCTUATION, 1, "punct"),
    ),
    (Entity(Span(4, 8), EntityKind.PLACE),),
)
LINES = [*conllu(PARSE, SENTENCE, text=TEXT, name="story-2")]


def test_every_word_has_ten_columns_with_its_head_counted_from_one() -> None:
    assert LINES[2].split("\t") == ["1", "Oslo", "_", "PROPN", "_", "_", "2", "nsubj", "_", "Entity=B-LOC|Span=4:8"]
    assert LINES[3].split("\t")[6:8] == ["0", "root"]


def test_words_that_no_space_parts_are_marked() -> None:
    assert LINES[3].split("\t")[9] == "SpaceAfter=No|Span=9:11"


def test_a_sentence_is_named_shown_on_one_line_and_ended_by_an_empty_one() -> None:
    assert LINES[:2] == ["# sent_id = story-2", "# text = Oslo can't �."]
    assert LINES[-1] == ""


def test_a_row_tells_the_same_with_words_counted_from_zero() -> None:
    row = sentence_row(PARSE, SENTENCE, text=TEXT, name="story-2")
    assert row["entities"] == [{"text": "Oslo", "span": [4, 8], "kind": "LOC"}]
    tokens = row["tokens"]
    assert isinstance(tokens, list)
    assert [token["head"] for token in tokens] == [1, None, 1, 1]
