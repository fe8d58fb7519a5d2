"""Whom a record is credited to; the sample sentences are our own."""

from __future__ import annotations

import pytest

from muster.extraction.candidates import Candidate, find_candidates
from muster.extraction.overview import look_over
from muster.extraction.speakers import credit, is_said_by_person, speaker_of
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.text.reading import read_article

LEXICON = load_lexicon()
HOLM = "Danish premier Jens Holm spoke in Oslo. "


def candidate(text: str, doer: str) -> Candidate:
    """Return the last candidate of a doer in the last sentence."""
    scenes = look_over(read_article(Report(text, "told")), LEXICON).scenes
    found = [found for found in find_candidates(scenes) if found.actor == doer and found.scene is scenes[-1]]
    return max(found, key=lambda found: found.trigger.first)


def credited(text: str, doer: str, *holders: str) -> str | None:
    speaker = credit(candidate(text, doer), text, LEXICON.speaking, holders=holders)
    return speaker.name if speaker else None


def test_a_person_who_is_said_to_speak_is_credited() -> None:
    text = "Danish premier Jens Holm said that Denmark would send two frigates."
    assert is_said_by_person(candidate(text, "DK"))
    assert credited(text, "DK") == "Holm"


@pytest.mark.parametrize("text", ["Germany wants to send two frigates.", "Kenya will send two frigates in May."])
def test_what_a_state_wants_or_will_do_is_told_by_the_report(text: str) -> None:
    assert credited(text, "DE" if "Germany" in text else "KE") is None


def test_what_a_state_announces_is_its_own_word() -> None:
    assert credited("Germany announced that it would send two frigates.", "DE") == "DE"


def test_without_weights_the_rules_alone_decide() -> None:
    found = candidate(HOLM + "Germany wants to send two frigates.", "DE")
    assert credit(found, HOLM, {}, holders=()) == speaker_of(found)


def test_whoever_holds_an_attitude_speaks_where_nobody_else_does() -> None:
    assert credited("Norway expects American air support.", "US", "NO") in {None, "NO"}
