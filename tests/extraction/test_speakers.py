"""Whom a record is credited to; the sample sentences are our own."""

from __future__ import annotations

import pytest

from muster.extraction.candidates import Candidate, find_candidates
from muster.extraction.overview import look_over
from muster.extraction.speakers import Heard, credit, is_said_of_others, speaker_of
from muster.intake.wordlists import load_lexicon
from muster.model.record import Speaker
from muster.model.report import Report
from muster.model.scales import Voice
from muster.text.reading import read_article

LEXICON = load_lexicon()
HOLM = "Danish premier Jens Holm spoke in Oslo. "


def candidate(text: str, doer: str) -> Candidate:
    """Return the last candidate of a doer in the last sentence."""
    scenes = look_over(read_article(Report(text, "told")), LEXICON).scenes
    found = [found for found in find_candidates(scenes) if found.actor == doer and found.scene is scenes[-1]]
    return max(found, key=lambda found: found.trigger.first)


def credited(
    text: str, doer: str, *holders: str, heard: Voice | None = None, person: Speaker | None = None
) -> str | None:
    voices = {voice: 0.98 if voice is heard else 0.01 for voice in Voice} if heard else {}
    told = Heard(voices, [(person, 0.98)] if person else [])
    speaker = credit(candidate(text, doer), text, LEXICON.speaking, holders=holders, heard=told)
    return speaker.name if speaker else None


def test_a_person_who_is_said_to_speak_is_credited() -> None:
    assert credited("Danish premier Jens Holm said that Denmark would send two frigates.", "DK") == "Holm"


@pytest.mark.parametrize("text", ["Germany wants to send two frigates.", "Kenya will send two frigates in May."])
def test_what_a_state_wants_or_will_do_is_told_by_the_report(text: str) -> None:
    assert credited(text, "DE" if "Germany" in text else "KE") is None


def test_what_a_state_announces_is_its_own_word() -> None:
    assert credited("Germany announced that it would send two frigates.", "DE") == "DE"


def test_a_state_that_is_heard_is_credited_where_words_leave_open_who_speaks() -> None:
    text = "Germany wants to send two frigates."
    assert credited(text, "DE", person=Speaker("DE", "DE")) == "DE"
    assert credited(text, "DE", heard=Voice.REPORTER) is None


def test_of_two_who_are_heard_alike_the_one_whose_voice_it_is_speaks() -> None:
    found = candidate("Germany wants to send two frigates.", "DE")
    alike = [(Speaker("Wolf", "DE"), 0.48), (Speaker("Moreau", "FR"), 0.48)]
    for voice, name in ((Voice.OWN, "Wolf"), (Voice.OTHER, "Moreau")):
        heard = Heard({each: 0.98 if each is voice else 0.01 for each in Voice}, alike)
        speaker = credit(found, "Germany wants to send two frigates.", LEXICON.speaking, holders=(), heard=heard)
        assert speaker is not None
        assert speaker.name == name


def test_a_person_who_is_heard_is_credited_where_words_leave_open_who_speaks() -> None:
    text = "Germany wants to send two frigates."
    assert credited(text, "DE", person=Speaker("Wolf", "DE", "defence minister")) == "Wolf"


def test_whoever_says_something_else_in_the_sentence_is_hardly_credited() -> None:
    told = "Danish premier Jens Holm said that Denmark would send two frigates"
    heard = Heard(speakers=[(Speaker("Lund", "NO"), 0.7), (Speaker("Holm", "DK"), 0.3)])
    text = f"{told}, and Norwegian premier Kari Lund said Norway was glad."
    speaker = credit(candidate(text, "DK"), text, {}, holders=(), heard=heard)
    assert speaker is not None
    assert speaker.name == "Holm"


def test_no_voice_outweighs_that_somebody_is_said_to_speak_of_a_collective() -> None:
    text = "France announced that Europe would send two frigates."
    assert is_said_of_others(candidate(text, "europe"))
    assert credited(text, "europe", heard=Voice.OWN) == "FR"


def test_without_weights_the_rules_alone_decide() -> None:
    found = candidate(HOLM + "Germany wants to send two frigates.", "DE")
    assert credit(found, HOLM, {}, holders=(), heard=Heard()) == speaker_of(found)


def test_whoever_holds_an_attitude_speaks_where_nobody_else_does() -> None:
    assert credited("Norway expects American air support.", "US", "NO") in {None, "NO"}
