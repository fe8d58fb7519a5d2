"""Two reports side by side as a page."""

from __future__ import annotations

from muster.export.side_by_side import Piece, Side, name_difference, pieces, render_comparison
from muster.model.alteration import Aligned, Comparison, Difference, DifferenceKind
from muster.model.finding import Weight
from muster.model.origin import Kinship, Relation
from muster.model.span import Span

BEFORE = "Spain <could> go. Nobody spoke."
AFTER = "Spain will go."
MOVED = Difference(DifferenceKind.MODALITY, "“could” became “will”", Weight.GRAVE, Span(6, 13), Span(6, 10))
GONE = Difference(DifferenceKind.MISSING, str(DifferenceKind.MISSING), Weight.NOTE, Span(18, 31))
COMPARISON = Comparison(
    Kinship("a", "b", Relation.REWRITE, 0.9),
    (Aligned((Span(0, 17),), (Span(0, 14),), (MOVED,)), Aligned((Span(18, 31),), (), (GONE,))),
)


def test_the_pieces_are_the_sentence_and_what_differs_is_marked() -> None:
    cut = pieces(AFTER, (Span(0, 14),), (Span(6, 10),))
    assert cut == [Piece("Spain "), Piece("will", marked=True), Piece(" go.")]


def test_marks_that_overlap_do_not_repeat_words() -> None:
    cut = pieces(AFTER, (Span(0, 14),), (Span(0, 10), Span(6, 10), Span(6, 13)))
    assert "".join(piece.words for piece in cut) == AFTER


def test_the_page_marks_what_differs_and_escapes_foreign_words() -> None:
    page = render_comparison(COMPARISON, Side("one", BEFORE), Side("other", AFTER))
    assert "<mark>&lt;could&gt;</mark>" in page
    assert "<mark>will</mark>" in page
    assert "rewrite; 1 difference that can change a record" in page
    assert "Nobody spoke." in page


def test_a_difference_is_named_once() -> None:
    assert name_difference(MOVED) == "modality: “could” became “will”"
    assert name_difference(GONE) == "missing sentence"
