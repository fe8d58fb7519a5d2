"""Promises of how parses are scored."""

from __future__ import annotations

from pathlib import Path

from evaluation.syntax import score_entities, score_words
from evaluation.treebanks import Tagged, read_tagged, read_treebank

from muster.language.syntax import Entity, EntityKind, Parse, PartOfSpeech, Token
from muster.model.span import Span

TREEBANK = """# newdoc id = made
# text = Oslo can't wait
1\tOslo\t_\tPROPN\t_\t_\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\t_\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\t_\tPART\t_\t_\t4\tadvmod:neg\t_\t_
4\twait\t_\tVERB\t_\t_\t0\troot\t_\t_

"""
TEXT = "Oslo can't wait"
GOOD = Parse(
    (
        Token(Span(0, 4), PartOfSpeech.NAME, 3, "nsubj"),
        Token(Span(5, 7), PartOfSpeech.AUXILIARY, 3, "aux"),
        Token(Span(7, 10), PartOfSpeech.PARTICLE, 3, "advmod"),
        Token(Span(11, 15), PartOfSpeech.VERB, None, "root"),
    ),
    (Entity(Span(0, 4), EntityKind.PLACE),),
)
CUT_WRONGLY = Parse(
    (
        Token(Span(0, 4), PartOfSpeech.NAME, 2, "obj"),
        Token(Span(5, 10), PartOfSpeech.AUXILIARY, 2, "aux"),
        Token(Span(11, 15), PartOfSpeech.VERB, None, "root"),
    )
)


def scores(tmp_path: Path, parse: Parse) -> dict[str, float]:
    made = tmp_path / "made.conllu"
    made.write_text(TREEBANK, encoding="utf-8")
    return score_words(read_treebank(made), [(TEXT, parse)])


def test_a_parse_like_the_treebank_scores_full_marks(tmp_path: Path) -> None:
    assert set(scores(tmp_path, GOOD).values()) == {100.0}


def test_a_word_cut_wrongly_costs_itself_and_a_wrong_relation_costs_las_alone(tmp_path: Path) -> None:
    scored = scores(tmp_path, CUT_WRONGLY)
    assert scored["words"] == scored["uas"] == 100 * 4 / 7
    assert scored["las"] == 100 * 2 / 7


def test_entity_sets_of_both_layouts_are_read_with_every_name_begun(tmp_path: Path) -> None:
    numbered, plain = tmp_path / "a.iob2", tmp_path / "b.txt"
    numbered.write_text("# text = x\n1\tOslo\tB-LOC\t-\tme\n2\tday\tB-OTH\t-\tme\n", encoding="utf-8")
    plain.write_text("New I-LOC\nYork I-LOC\nYorkers I-MISC\n", encoding="utf-8")
    assert read_tagged(numbered) == [Tagged(("Oslo", "day"), ("B-LOC", "O"))]
    assert read_tagged(plain) == [Tagged(("New", "York", "Yorkers"), ("B-LOC", "I-LOC", "O"))]


def test_a_name_is_right_only_with_all_its_words_and_its_kind(tmp_path: Path) -> None:
    made = tmp_path / "made.conllu"
    made.write_text(TREEBANK, encoding="utf-8")
    forms = ("Oslo", "ca", "n't", "wait")
    for tags, right in (
        (("B-LOC", "O", "O", "O"), 100.0),
        (("B-LOC", "I-LOC", "O", "O"), 0.0),
        (("B-PER", *"OOO"), 0.0),
    ):
        scored = score_entities(read_treebank(made), [(TEXT, GOOD)], [Tagged(forms, tags)])
        assert scored["entities"] == right
