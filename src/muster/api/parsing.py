"""The sentences of reports, parsed, without a ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from muster.api.reading import open_order, order_of
from muster.intake.syntaxes import load_syntax
from muster.language.syntax import Parse
from muster.model.report import Report
from muster.model.span import Span
from muster.pipeline.reading import Unread
from muster.text.reading import read_article


@dataclass(frozen=True, slots=True)
class ParsedReport:
    """A report with the places and the parses of its sentences, in order."""

    report: Report
    sentences: tuple[tuple[Span, Parse], ...]


def parse_reports(paths: Sequence[str | Path], *, syntax: str | None = None) -> Iterator[ParsedReport | Unread]:
    """Parse reports one after the other, or tell why one could not be read.

    Headlines, body and tables are parsed; what was set aside as chrome of a page is not.

    Raises:
        InputError: The syntax cannot be used.
    """
    parser = load_syntax(syntax)
    for opened in open_order(order_of(paths, manifest=None, published=None)):
        if opened.report is None:
            yield Unread(opened.refusal or opened.place)
            continue
        report = opened.report
        spans = [sentence.span for sentence in read_article(report).sentences]
        yield ParsedReport(report, tuple((span, parser.parse(report.text, span)) for span in spans))
