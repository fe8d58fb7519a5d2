"""Sets scenes of single sentences for the tests of extraction."""

from __future__ import annotations

from muster.extraction.attribution import find_attributions
from muster.extraction.mentions import find_mentions
from muster.extraction.rules_reader import set_scenes
from muster.extraction.scenes import Scene
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.text.reading import read_article


def scene(text: str) -> Scene:
    """Return the scene of the last sentence of a text."""
    article = read_article(Report(text, "test"))
    mentions = find_mentions(article, load_lexicon())
    return set_scenes(article, mentions, find_attributions(article, mentions, load_lexicon()))[-1]
