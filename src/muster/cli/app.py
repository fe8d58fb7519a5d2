"""The command `muster`: one file per group of commands, each registered in one line."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from muster import __version__
from muster.cli import (
    assess,
    findings,
    judging,
    origins,
    parsing,
    reading,
    records,
    reporting,
    rolling,
    settings,
    situations,
    tree,
)
from muster.cli.terminal import forgive_encodings, say, tell
from muster.errors import MusterError

app = typer.Typer(
    name="muster",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""Start here:
$ muster read articles/ --situation ukraine
$ muster roll
$ muster show US guarantee
$ muster report -o roll.html

Exit codes: 0 done · 1 something in the run failed · 2 wrong call or input · 3 the machine refused.""",
)

for group in (
    reading,
    records,
    parsing,
    rolling,
    findings,
    origins,
    judging,
    reporting,
    assess,
    situations,
    settings,
    tree,
):
    app.add_typer(group.commands)

_MACHINE_REFUSED = 3
_OUR_FAULT = 4
_INTERRUPTED = 130


def _print_version(*, wanted: bool) -> None:
    if wanted:
        say(f"muster {__version__}")
        raise typer.Exit


def _version(wanted: bool) -> None:  # noqa: FBT001 -- Typer calls it so
    _print_version(wanted=wanted)


@app.callback()
def muster(
    *,
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Keep the roll of a security arrangement from news reports.

    Who is in, who is out, for what, on which condition, how firmly, in whose words.
    """


def main() -> None:
    """Run the command line; every error becomes one line on standard error and an exit code."""
    sys.exit(run())


def run() -> int:
    """Run the command that `sys.argv` asks for and return its exit code."""
    forgive_encodings()
    try:
        app()
    except SystemExit as stop:
        return _close_output(stop.code if isinstance(stop.code, int) else int(stop.code is not None))
    except MusterError as error:
        tell(f"muster: {error}")
        return error.exit_code
    except BrokenPipeError:
        return _drop_output()
    except OSError as error:
        tell(f"muster: {error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        return _MACHINE_REFUSED
    except KeyboardInterrupt:
        tell("muster: interrupted")
        return _INTERRUPTED
    except Exception as error:  # the outermost shell: a fault of ours is no reason for a page of Python
        if os.environ.get("MUSTER_TRACEBACK"):
            raise
        tell(f"muster: a fault in muster itself ({type(error).__name__}: {error}); MUSTER_TRACEBACK=1 shows where")
        return _OUR_FAULT
    return 0


def _close_output(code: int) -> int:
    """Flush while a closed pipe can still be answered."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _drop_output()
    return code


def _drop_output() -> int:
    """Who reads us has enough (`muster roll | head`): end quietly, without Python's complaint at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
