"""From a report to its article: the body in sentences, the rest set aside, quotations, findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from muster.model.finding import Code, Finding, Weight
from muster.model.report import Report
from muster.model.span import Span
from muster.text.article import Article, Aside, AsideReason, Part, Sentence
from muster.text.characters import find_control_characters
from muster.text.cleaning import Label, label_lines
from muster.text.lines import Line, split_lines
from muster.text.quotations import find_quotations
from muster.text.sentences import split_sentences

READ_LANGUAGES = frozenset({"en"})


def read_article(report: Report) -> Article:
    """Return the report as a reader sees it; every character but space is in one sentence or one aside."""
    text = report.text
    lines = split_lines(text)
    title = report.publication.title.value if report.publication.title else None
    labels = label_lines(text, lines, title=title)
    sentences = tuple(_sentences(text, lines, labels))
    paragraphs = [
        Span(line.start, line.end) for line, label in zip(lines, labels, strict=True) if isinstance(label, Part)
    ]
    quotations, unclosed = find_quotations(text, paragraphs)
    asides = tuple(
        Aside(Span(line.start, line.end), label)
        for line, label in zip(lines, labels, strict=True)
        if isinstance(label, AsideReason)
    )
    findings = (*_findings(report, sentences), *find_control_characters(text), *unclosed)
    return Article(report, sentences, quotations, asides, findings)


def _sentences(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Sentence]:
    paragraph = 0
    for line, label in zip(lines, labels, strict=True):
        if isinstance(label, AsideReason):
            continue
        block = Span(line.start, line.end)
        spans = (block,) if label is Part.TABLE else split_sentences(text, block)
        for span in spans:
            yield Sentence(span, paragraph, label)
        paragraph += 1


def _findings(report: Report, sentences: Sequence[Sentence]) -> Iterator[Finding]:
    if not any(sentence.part is not Part.HEADLINE for sentence in sentences):
        yield Finding(Code.NO_SENTENCE, "The text holds no sentence to read.", Weight.WARNING)
    if report.language is not None and report.language not in READ_LANGUAGES:
        message = (
            f"The text is in the language {report.language!r}, for which there is no reader: it is kept and not read."
        )
        yield Finding(Code.NO_READER, message, Weight.WARNING)
