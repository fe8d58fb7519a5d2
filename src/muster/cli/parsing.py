"""`parse`: what the sentences of reports are made of, without a ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from muster.cli.options import PathsArgument, SyntaxOption, examples
from muster.cli.settings import settle
from muster.cli.terminal import say, say_json_lines

commands = typer.Typer()


@commands.command(
    "parse",
    rich_help_panel="Read",
    epilog=examples(
        "muster parse story.txt",
        "muster parse articles/ --json | jq '.entities[]'",
        "muster parse story.txt --syntax spacy:en_core_web_sm",
    ),
)
def parse(
    paths: PathsArgument,
    *,
    syntax: SyntaxOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines instead, a sentence a line.")] = False,
) -> None:
    """Print words, parts of speech, dependencies and names of reports as CoNLL-U; nothing is stored.

    The labels are those of Universal Dependencies; names are people, places and organisations.
    """
    from muster.api.parsing import parse_reports
    from muster.cli.unread import leave_out_unread
    from muster.export.conllu import conllu, sentence_row
    from muster.export.harmless import harmless

    for parsed in leave_out_unread(parse_reports(paths, syntax=settle("syntax", syntax))):
        text = parsed.report.text
        for number, (span, found) in enumerate(parsed.sentences, start=1):
            name = f"{parsed.report.name}-{number}"
            if as_json:
                say_json_lines([sentence_row(found, span, text=text, name=name)])
            else:
                for line in conllu(found, span, text=text, name=harmless(name)):
                    say(line)
