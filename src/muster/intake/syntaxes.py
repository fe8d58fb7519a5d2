"""Loads what parses: the pipeline that comes with the package, one of spaCy, or one that others write."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from muster.errors import InputError
from muster.intake.foreign import load_foreign
from muster.intake.models import load_network, load_vocabulary
from muster.language.spacy_syntax import SpacySyntax
from muster.language.syntax import Syntax
from muster.language.trained_syntax import TrainedSyntax

SHIPPED, SPACY = "shipped", "spacy"
_NEEDED = "parser"


class SyntaxChoiceError(InputError):
    """There is no such pipeline, or it cannot parse."""

    def __init__(self, name: str, trouble: str) -> None:
        super().__init__(
            f"syntax {name!r} {trouble}: give {SHIPPED}, {SPACY}:NAME for a pipeline of spaCy that is installed, "
            "or MODULE:FUNCTION that returns a syntax"
        )


def load_syntax(name: str | None = None) -> Syntax:
    """Return a pipeline: `shipped`, `spacy:NAME`, or what MODULE:FUNCTION returns; None takes the shipped one.

    Raises:
        SyntaxChoiceError: There is no such pipeline, or what the function returns cannot parse.
    """
    if name in {None, "", SHIPPED}:
        return load_shipped_syntax()
    module, _, rest = str(name).partition(":")
    if module == SPACY:
        return _load_spacy(str(name), rest)
    return cast("Syntax", load_foreign(str(name), method="parse", refuse=SyntaxChoiceError))


def load_shipped_syntax() -> TrainedSyntax:
    """Return the pipeline that comes with the package."""
    return TrainedSyntax(load_vocabulary(), load_network("syntax"))


def _load_spacy(name: str, pipeline: str) -> SpacySyntax:
    try:
        loaded = import_module(SPACY).load(pipeline)
    except ImportError as error:
        raise SyntaxChoiceError(name, f"needs spaCy, which cannot be imported ({error})") from error
    except (OSError, ValueError) as error:
        raise SyntaxChoiceError(name, f"names a pipeline that spaCy cannot load ({error})") from error
    if _NEEDED not in loaded.pipe_names:
        raise SyntaxChoiceError(name, f"has no {_NEEDED}, only {', '.join(loaded.pipe_names) or 'words'}")
    return SpacySyntax(loaded, name)
