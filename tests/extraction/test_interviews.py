"""Reports whose form says who speaks; the sample texts are our own."""

from __future__ import annotations

from muster.extraction.attribution import find_attributions, speaker_of
from muster.extraction.mentions import find_mentions
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.model.span import Span
from muster.text.reading import read_article

LEXICON = load_lexicon()
INTERVIEW = """“We shall see”

Jens Holm is prime minister of Denmark. We met him in Aarhus.

Will you send soldiers?
We will send a frigate, and I will tell parliament so.

And the Americans?
They will pay for it. I have their word.

Is that enough?
Our ships are ready. Moscow says no, of course.
"""
TRANSCRIPT = """Press conference of Prime Minister Jens Holm of Denmark.

PM: We will send a frigate. I said so yesterday.

REPORTER: Will Norway pay?

PM: Oslo will pay its share. We have agreed on that.
"""
RELEASE = """Press release

Ministry of Defence of Denmark

Two frigates will sail in May. Minister of Defence Jens Holm said that the crews were ready.
"""


def speaker(text: str, words: str) -> str | None:
    article = read_article(Report(text, "told"))
    said = find_attributions(article, find_mentions(article, LEXICON), LEXICON)
    found = speaker_of(said, Span(text.index(words), text.index(words) + len(words)))
    return found.speaker.name if found and found.speaker else None


def test_the_answers_of_an_interview_are_the_guests() -> None:
    assert speaker(INTERVIEW, "We will send a frigate") == "Holm"


def test_a_guest_who_speaks_for_an_actor_speaks_of_others_too() -> None:
    assert speaker(INTERVIEW, "They will pay for it") == "Holm"


def test_a_label_says_who_speaks_in_a_transcript() -> None:
    assert speaker(TRANSCRIPT, "Oslo will pay its share") == "Holm"


def test_a_question_is_nobodys_word() -> None:
    assert speaker(TRANSCRIPT, "Will Norway pay") is None


def test_a_press_release_speaks_for_its_issuer() -> None:
    assert speaker(RELEASE, "Two frigates will sail") == "DK"


def test_a_press_release_leaves_its_words_to_whom_it_quotes() -> None:
    assert speaker(RELEASE, "the crews were ready") == "Holm"


def test_explanations_with_questions_are_no_interview() -> None:
    text = INTERVIEW.replace("We ", "They ").replace("I ", "He ").replace("Our ", "Their ")
    assert speaker(text, "They will send a frigate") is None
