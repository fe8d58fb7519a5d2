"""Sets scenes of single sentences for the tests of extraction."""

from __future__ import annotations

from muster.extraction.overview import look_over
from muster.extraction.scenes import Scene
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.model.situation import Situation
from muster.text.reading import read_article


def scene(text: str, situation: Situation | None = None) -> Scene:
    """Return the scene of the last sentence of a text."""
    return look_over(read_article(Report(text, "test")), load_lexicon(situation)).scenes[-1]
