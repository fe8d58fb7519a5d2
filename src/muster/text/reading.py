"""From a report to its article: the body in sentences, the rest set aside, quotations, findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from muster.model.finding import Code, Finding, Weight
from muster.model.report import Report
from muster.model.span import Span
from muster.text.article import Article, Aside, AsideReason, Part, Sentence
from muster.text.characters import find_control_characters
from muster.text.chrome import credit_start
from muster.text.cleaning import Label, label_lines
from muster.text.lines import Line, split_lines
from muster.text.quotations import find_quotations
from muster.text.sentences import split_sentences

READ_LANGUAGES = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    label: Label


def read_article(report: Report) -> Article:
    """Return the report as a reader sees it; every character but space is in one sentence or one aside."""
    text = report.text
    title = report.publication.title.value if report.publication.title else None
    lines = split_lines(text)
    pieces = tuple(_pieces(text, lines, label_lines(text, lines, title=title)))
    sentences = tuple(_sentences(text, pieces))
    paragraphs = [piece.span for piece in pieces if isinstance(piece.label, Part)]
    quotations, unclosed = find_quotations(text, paragraphs)
    asides = tuple(Aside(piece.span, piece.label) for piece in pieces if isinstance(piece.label, AsideReason))
    findings = (*_findings(report, sentences), *find_control_characters(text), *unclosed)
    return Article(report, sentences, quotations, asides, findings)


def _pieces(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[_Piece]:
    """Return the lines with their labels; an agency's credit at a paragraph's end is a piece of its own."""
    for line, label in zip(lines, labels, strict=True):
        words = line.of(text)
        credit = credit_start(words) if label is Part.BODY else None
        if credit is None:
            yield _Piece(Span(line.start, line.end), label)
        else:
            yield _Piece(Span(line.start, line.start + len(words[:credit].rstrip())), label)
            yield _Piece(Span(line.start + credit, line.end), AsideReason.CREDIT)


def _sentences(text: str, pieces: Sequence[_Piece]) -> Iterator[Sentence]:
    paragraph = 0
    for piece in pieces:
        if isinstance(piece.label, AsideReason):
            continue
        spans = (piece.span,) if piece.label is Part.TABLE else split_sentences(text, piece.span)
        for span in spans:
            yield Sentence(span, paragraph, piece.label)
        paragraph += 1


def _findings(report: Report, sentences: Sequence[Sentence]) -> Iterator[Finding]:
    if not any(sentence.part is not Part.HEADLINE for sentence in sentences):
        yield Finding(Code.NO_SENTENCE, "The text holds no sentence to read.", Weight.WARNING)
    if report.language is not None and report.language not in READ_LANGUAGES:
        message = (
            f"The text is in the language {report.language!r}, for which there is no reader: it is kept and not read."
        )
        yield Finding(Code.NO_READER, message, Weight.WARNING)
