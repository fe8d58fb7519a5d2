"""Sentences that tell who said the one before; the sample sentences are our own."""

from __future__ import annotations

import pytest

from muster.extraction.attribution import find_attributions, speaker_of
from muster.extraction.mentions import find_mentions
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.model.span import Span
from muster.text.reading import read_article

LEXICON = load_lexicon()
HOLM = "Danish premier Jens Holm came. "


def speaker(text: str, words: str) -> str | None:
    article, start = read_article(Report(text, "told")), text.index(words)
    found = speaker_of(
        find_attributions(article, find_mentions(article, LEXICON), LEXICON), Span(start, start + len(words))
    )
    return found.speaker.name if found and found.speaker else None


@pytest.mark.parametrize(
    "behind",
    [
        "Danish premier Jens Holm announced it in Oslo.",
        "Danish premier Jens Holm said so on Friday.",
        "That was Danish premier Jens Holm, arriving in Oslo.",
        "So said Danish premier Jens Holm.",
        "This stated Danish premier Jens Holm at the summit.",
    ],
)
def test_a_sentence_can_tell_who_said_the_one_before(behind: str) -> None:
    assert speaker(f"The troops would go at once. {behind}", "troops would go") == "Holm"


@pytest.mark.parametrize(
    "behind",
    [
        "Danish premier Jens Holm announced that in Oslo nobody slept.",
        "Danish premier Jens Holm has said it more than once: the ships stay.",
        "Two days after Danish premier Jens Holm said it, a ship sank.",
        "That, said Danish premier Jens Holm, is how an army marches.",
    ],
)
def test_what_says_something_of_its_own_leaves_the_sentence_before_alone(behind: str) -> None:
    assert speaker(f"The troops would go at once. {behind}", "troops would go") is None


def test_a_question_of_a_few_words_is_answered_by_whoever_is_heard_next() -> None:
    assert speaker(f"{HOLM}\n\nParatroopers? Nobody plans that, said Holm.", "Paratroopers") == "Holm"


@pytest.mark.parametrize("question", ["And the Americans?", "Who would send them?"])
def test_a_question_that_names_somebody_or_has_a_verb_is_the_reporters(question: str) -> None:
    assert speaker(f"{HOLM}\n\n{question} Nobody plans that, said Holm.", question[4:]) is None
