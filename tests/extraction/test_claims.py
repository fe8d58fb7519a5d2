"""Promises of the reader: reports of a few sentences, and what is read in them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extraction.scenery import scene

from muster.extraction.barring import is_barred
from muster.extraction.candidates import Candidate, Origin, find_candidates, speech_at
from muster.extraction.claims import make_claims
from muster.extraction.decisions import Decision
from muster.extraction.overview import look_over
from muster.extraction.phrases import Found
from muster.extraction.reader import Reading
from muster.extraction.undertakings import Trigger
from muster.intake.readers import load_rule_reader
from muster.intake.wordlists import load_lexicon
from muster.model.record import Commitment, Demand, RecordKind, Speaker
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.model.scales import Firmness, Stance, Undertaking, Voice
from muster.text.reading import read_article


def read(text: str) -> Reading:
    """Read a report published on a day in 2025."""
    day = Known(date(2025, 3, 4), KnownFrom.OPTION)
    return load_rule_reader().read(read_article(Report(text, "test", Publication(published_on=day))))


def commitments(text: str) -> dict[tuple[str, Undertaking], Commitment]:
    """Return the commitments by doer and undertaking."""
    return {
        (record.doer, record.undertaking): record for record in read(text).records if isinstance(record, Commitment)
    }


def test_a_list_of_countries_gives_one_record_each() -> None:
    found = commitments("Portugal, Ghana and Chile will send soldiers to the mission in Haiti.")
    assert {("PT", Undertaking.TROOPS), ("GH", Undertaking.TROOPS), ("CL", Undertaking.TROOPS)} <= set(found)


def test_a_promise_of_ones_own_is_told_in_ones_own_voice() -> None:
    text = "Portugal will send 300 soldiers to Haiti, Portuguese Defence Minister Nuno Melo said on Monday."
    record = commitments(text)["PT", Undertaking.TROOPS]
    assert (record.voice, record.speaker and record.speaker.name) == (Voice.OWN, "Melo")
    assert record.stance.firmness is Firmness.FIRM


def test_a_refusal_is_kept_as_one() -> None:
    record = commitments("Ghana has ruled out sending soldiers to Haiti.")["GH", Undertaking.TROOPS]
    assert record.stance.firmness is Firmness.NO


def test_a_condition_stands_with_its_record() -> None:
    text = "Norway is ready to send soldiers to Ukraine once a ceasefire is in place."
    record = commitments(text)["NO", Undertaking.TROOPS]
    assert [condition.code for condition in record.conditions] == ["ceasefire"]


def test_whose_allies_act_is_no_doer() -> None:
    text = "Norway's neighbours are ready to send soldiers to Ukraine."
    (candidate, *_) = (found for found in find_candidates([scene(text)]) if found.actor == "NO")
    assert is_barred(Decision(candidate, RecordKind.COMMITMENT, Stance.READY, 0.9))
    assert ("NO", Undertaking.TROOPS) not in commitments(text)


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("The visit shows Norway's commitment to multilateralism and unity.", True),
        ("Norway reaffirmed its commitment to the security of the island.", False),
        ("Norway renewed its commitment to democracy and its commitment to the garrison.", False),
    ],
)
def test_holding_up_an_ideal_guarantees_nothing(text: str, *, barred: bool) -> None:
    assert is_barred(implied(text, "NO", Stance.PLEDGED, undertaking=Undertaking.GUARANTEE)) is barred


def test_the_words_of_a_record_are_words_of_the_text() -> None:
    text = "Norway is ready to send soldiers. Ghana refused to send soldiers."
    for record in read(text).records:
        assert all(span.of(text) for span in record.evidence)


def implied(text: str, actor: str, stance: Stance, undertaking: Undertaking = Undertaking.TROOPS) -> Decision:
    """Return what a reader without word lists could make of an actor that is named in a sentence."""
    stage = scene(text)
    group = next(group for group in stage.groups if any(named.actor == actor for named in group.mentions))
    trigger = Found(Trigger("context", None), group.end - 1, group.end)
    told = Candidate(stage, trigger, undertaking, actor, Origin.NAMED, group, speech_at(stage, trigger), "said")
    return Decision(told, RecordKind.COMMITMENT, stance, 0.9)


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("Egypt accused Sudan of sending more soldiers over the river.", True),
        ("Sudan is sending more soldiers over the river, Egypt complained.", True),
        ("Sudan is sending more soldiers over the river, Egypt said.", False),
    ],
)
def test_what_is_complained_of_is_no_pledge(text: str, *, barred: bool) -> None:
    assert is_barred(implied(text, "SD", Stance.PLEDGED)) is barred


@pytest.mark.parametrize(
    ("actor", "barred"),
    [("PE", True), ("CL", False)],
)
def test_a_refusal_is_its_owners_alone(actor: str, *, barred: bool) -> None:
    text = "Peru expressed disappointment in Chile's refusal to join the force."
    assert is_barred(implied(text, actor, Stance.REFUSED)) is barred


def test_reading_twice_gives_the_same_records() -> None:
    text = "Norway is ready to send soldiers to Ukraine. France expects an American backstop."
    assert read(text).records == read(text).records


@pytest.mark.parametrize("text", ["The harvest was good this year.", "United won by two goals to one on Sunday."])
def test_other_news_gives_no_record(text: str) -> None:
    assert not [record for record in read(text).records if isinstance(record, Commitment | Demand)]


@pytest.mark.parametrize(
    ("holders", "by"),
    [
        ((("PT", 0.6), ("CL", 0.3), ("PE", 0.2)), ["CL", "PE"]),
        ((("PT", 0.9), ("CL", 0.05)), ["PT"]),
        ((), ["CL", "PE"]),
    ],
)
def test_who_acts_at_the_cue_holds_an_attitude_unless_another_is_thought_much_likelier(
    holders: tuple[tuple[str, float], ...], by: list[str]
) -> None:
    text = "Chile and Peru have stressed in Lisbon the need for American support."
    stage = scene(text)
    demanded = next(found for found in find_candidates([stage]) if found.actor == "US")
    told = Decision(demanded, RecordKind.DEMAND, None, 0.9, holders=holders)
    assert [claim.by for claim in make_claims([told], text, {}, guessed=()) if isinstance(claim, Demand)] == by


def test_of_two_tellings_of_one_pledge_the_longer_conditions_are_kept() -> None:
    text = "Chile will send troops. Chile will send troops once a ceasefire is in place."
    article = read_article(Report(text, "test"))
    scenes = look_over(article, load_lexicon()).scenes
    told = [
        found for found in find_candidates(scenes) if (found.actor, found.undertaking) == ("CL", Undertaking.TROOPS)
    ]
    decisions = [
        Decision(found, RecordKind.COMMITMENT, Stance.PLEDGED, 0.9 - 0.1 * found.scene.number) for found in told
    ]
    (claim,) = (claim for claim in make_claims(decisions, text, {}, guessed=()) if isinstance(claim, Commitment))
    assert [condition.code for condition in claim.conditions] == ["ceasefire"]
    assert len(claim.evidence) == 2


def test_nobody_waits_for_his_own_backing() -> None:
    text = "Chile is ready to send troops, provided Chile foots the bill."
    record = commitments(text)["CL", Undertaking.TROOPS]
    assert "backing:CL" not in {condition.code for condition in record.conditions}


@pytest.mark.parametrize(("guessed", "voice"), [({"Holm"}, Voice.OWN), (frozenset(), Voice.OTHER)])
def test_a_person_whose_state_was_guessed_speaks_for_the_doer_whose_word_it_surely_is(
    guessed: frozenset[str], voice: Voice
) -> None:
    text = "Norwegian minister Jens Holm said that Denmark would send two frigates."
    found = next(found for found in find_candidates([scene(text)]) if found.actor == "DK" and found.attribution)
    voices = tuple(zip(Voice, (0.9, 0.05, 0.05), strict=True))
    heard = ((Speaker("Holm", "NO", "minister"), 0.9),)
    told = Decision(found, RecordKind.COMMITMENT, Stance.PLEDGED, 0.9, voices=voices, speakers=heard)
    (claim,) = (claim for claim in make_claims([told], text, {}, guessed=guessed) if isinstance(claim, Commitment))
    assert claim.voice is voice
    assert claim.speaker is not None
    assert claim.speaker.name == "Holm"
