"""Whom the words of a report name; the sample sentences are our own."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.extraction.mention import Mention, MentionKind
from muster.extraction.mentions import find_mentions
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.text.reading import read_article

LEXICON = load_lexicon()
Kind = MentionKind


def mentions(text: str) -> tuple[Mention, ...]:
    return find_mentions(read_article(Report(text, "told")), LEXICON)


def named(text: str, words: str) -> Mention:
    """Return the first mention of these words."""
    return next(mention for mention in mentions(text) if mention.span.of(text) == words)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Burma wants the force out.", "Burma", "MM"),
        ("Zaire asked for help and West Germany paid.", "Zaire", "CD"),
        ("Zaire asked for help and West Germany paid.", "West Germany", "DE"),
        ("The Soviet Union objects.", "Soviet Union", "RU"),
        ("South Sudan stays, and Sudan goes.", "South Sudan", "SS"),
        ("Guinea-Bissau sends a platoon.", "Guinea-Bissau", "GW"),
        ("The Dominican Republic sends nobody.", "Dominican Republic", "DO"),
        ("Kosovo pays.", "Kosovo", "XK"),
        ("MONUSCO will stay until June.", "MONUSCO", "UN"),
        ("AMISOM waits for money.", "AMISOM", "African Union"),
        ("KFOR is to number 50,000.", "KFOR", "NATO"),
        ("The Houthis object to it.", "Houthis", "Houthis"),
        ("The WEU sends ships.", "WEU", "WEU"),
    ],
)
def test_states_bodies_and_groups_are_named_by_the_code_of_the_guide(text: str, words: str, actor: str) -> None:
    assert named(text, words).actor == actor


@pytest.mark.parametrize("text", ["He told us about it.", "We discuss the plan.", "Is it in? No."])
def test_common_words_are_no_country(text: str) -> None:
    assert not [mention for mention in mentions(text) if mention.kind is Kind.ACTOR]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Paris rejects the plan.", "Paris", Kind.SEAT),
        ("They met in Paris.", "Paris", Kind.PLACE),
        ("The troops flew to Ukraine.", "Ukraine", Kind.PLACE),
        ("They met in Paris and London.", "London", Kind.PLACE),
        ("According to Kyiv the plan is dead.", "Kyiv", Kind.SEAT),
        ("The Paris summit ended without a word.", "Paris", Kind.PLACE),
        ("WARSAW, March 3 - Poland will pay.", "WARSAW", Kind.PLACE),
        ("The Kremlin wants more.", "Kremlin", Kind.SEAT),
        ("Ministers met at the White House.", "White House", Kind.PLACE),
        ("French troops stay.", "French", Kind.DEMONYM),
        ("The Americans will pay.", "Americans", Kind.DEMONYM),
    ],
)
def test_a_seat_acts_or_only_tells_where(text: str, words: str, kind: MentionKind) -> None:
    assert named(text, words).kind is kind


def test_points_of_a_short_form_belong_to_the_mention() -> None:
    assert named("The U.S. will pay.", "U.S.").actor == "US"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Some 26 countries have signed up.", "26 countries", "coalition"),
        ("The Coalition of the Willing met again.", "Coalition of the Willing", "coalition"),
        ("European nations will come.", "European", "europe"),
        ("Western troops are not welcome.", "Western", "west"),
        ("Foreign troops must leave.", "Foreign troops", "others"),
        ("The donors have paid half.", "donors", "others"),
    ],
)
def test_actors_left_unnamed_have_their_collective(text: str, words: str, actor: str) -> None:
    found = named(text, words)
    assert (found.kind, found.actor) == (Kind.COLLECTIVE, actor)


def test_a_ruling_coalition_is_not_the_arrangement() -> None:
    assert not [mention for mention in mentions("The ruling coalition is split.") if mention.actor == "coalition"]


@pytest.mark.parametrize(
    "text",
    [
        "French Finance Minister Anna Example spoke first. Later Example left.",
        "Anna Example, the French finance minister, spoke first. Later Example left.",
        "France's finance minister, Anna Example, spoke first. Later Example left.",
        "The finance minister of France, Anna Example, spoke first. Later Example left.",
    ],
)
def test_an_introduction_tells_office_and_actor_for_every_later_use(text: str) -> None:
    found = named(text, "Example")
    assert (found.person, found.actor, found.kind) == ("Example", "FR", Kind.PERSON)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("EU official Ursula van der Berg spoke.", "van der Berg"),
        ("Chinese spokesman Li Hua spoke.", "Li"),
        ("General Zhai Wenjun spoke.", "Zhai"),
        ("Jaap de Boer Visser, who spoke, left.", "de Boer Visser"),
        ("Javier Perez de Soto spoke.", "Perez de Soto"),
        ("Chilean foreign minister Ana Perez Soto spoke.", "Perez Soto"),
        ("Chilean foreign minister Ana Maria Soto spoke.", "Soto"),
        ("Foreign minister Ana Perez Soto spoke. Perez Soto left.", "Perez Soto"),
        ("Hamas leader Omar al-Hadi spoke.", "al-Hadi"),
    ],
)
def test_a_family_name_keeps_its_particles_and_its_order(text: str, family: str) -> None:
    assert any(mention.person == family for mention in mentions(text))


def test_an_office_without_a_name_takes_up_the_person_introduced_with_it() -> None:
    text = "French Finance Minister Anna Example spoke. The French minister then left."
    assert named(text, "The French minister").person == "Example"


def test_an_office_without_a_country_is_of_the_one_that_the_passage_is_about() -> None:
    text = "Denmark will send a frigate. The prime minister announced it."
    assert named(text, "The prime minister").actor == "DK"


def test_a_place_before_an_office_tells_whose_it_is() -> None:
    text = "Mali wants them out. In Paris, the foreign ministry kept silent."
    assert named(text, "the foreign ministry").actor == "FR"


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Prime Minister Jens Holm met President Ana Ruiz. He smiled.", "He", "Holm"),
        ("Prime Minister Jens Holm met President Ana Ruiz. She smiled.", "She", "Ruiz"),
        ("Danish premier Jens Holm came. The troops would go, he said.", "he", "Holm"),
    ],
)
def test_a_pronoun_stands_for_whoever_acted_last_and_agrees(text: str, words: str, person: str) -> None:
    assert named(text, words).person == person


def test_a_quoted_name_is_no_antecedent_of_words_outside_the_quotation() -> None:
    text = 'Danish premier Jens Holm came. "President Putin will agree," he added.'
    assert named(text, "he").person == "Holm"


@pytest.mark.parametrize(
    "text",
    [
        "Opposition leader Anna Example wants a vote in France.",
        "Anna Example, leader of the Green Party, spoke in France.",
        "Labour's defence spokesman, Adam Example, asked Britain to wait.",
        "Analyst Anna Example expects France to pay.",
        "Former minister Anna Example expects France to pay.",
    ],
)
def test_who_holds_no_office_of_a_state_speaks_for_no_actor(text: str) -> None:
    assert [mention.actor for mention in mentions(text) if mention.person == "Example"] == [None]


def test_a_group_that_the_report_introduces_is_known_by_its_short_form() -> None:
    text = "The Karst Liberation Front (KLF) signed. The KLF will disarm."
    assert {mention.actor for mention in mentions(text) if mention.kind is Kind.ACTOR} == {"KLF"}


def test_a_surname_that_is_a_country_is_the_person() -> None:
    text = "Portuguese Prime Minister Luís Montenegro came. Montenegro will pay, he said."
    assert named(text, "Montenegro").person == "Montenegro"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aUuS.'’,“”\n -NATOPariskremlin1é", max_size=120))
def test_every_mention_lies_within_the_text_in_order(text: str) -> None:
    found = mentions(text)
    assert [mention.span.start for mention in found] == sorted(mention.span.start for mention in found)
    assert all(mention.span.of(text).strip() for mention in found)


def test_a_lexicon_travels_to_another_process() -> None:
    text = "Prime Minister Jens Holm of Denmark spoke."
    article = read_article(Report(text, "told"))
    copied = pickle.loads(pickle.dumps(LEXICON))
    assert find_mentions(article, copied) == find_mentions(article, LEXICON)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("President Ricardo Lagos spoke.", "Lagos"),
        ("Defence Minister Anup Rai spoke.", "Rai"),
        ("Congo's prime minister, Alain wa Kalombo, spoke.", "wa Kalombo"),
        ("The Minister of Home Affairs, the Hon. Wilfred Marsh, spoke.", "Marsh"),
        ("Prince Norodom Samrin has asked for help.", "Samrin"),
        ("No soldiers will go, repeated Gennady Orlenko.", "Orlenko"),
    ],
)
def test_a_person_is_known_by_title_office_or_verb_whatever_else_the_name_means(text: str, family: str) -> None:
    assert family in {mention.person for mention in mentions(text)}


def test_an_office_explains_the_one_person_named_just_before() -> None:
    text = "Guido Maro shrugged. The Argentine foreign minister told them to wait."
    assert named(text, "The Argentine foreign minister").person == "Maro"


def test_an_office_explains_nobody_where_two_were_named() -> None:
    text = "Guido Maro met Luis Prado. The Argentine foreign minister told them to wait."
    assert named(text, "The Argentine foreign minister").person is None


def test_a_commander_is_the_one_officer_whom_the_report_names() -> None:
    text = "Ghana will send soldiers, the Kenyan commander told them. Major General Tom Wekesa spoke next."
    assert named(text, "the Kenyan commander").person == "Wekesa"


def test_whoever_has_but_a_title_and_a_name_is_a_person() -> None:
    assert named("No British battalion will be seen there, Mr Renshaw told the Commons.", "Renshaw").person == "Renshaw"
    assert named("The letter lay on the desk of Mr Renshaw for a week.", "Renshaw").person == "Renshaw"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("In Lagos Tunde Balarabe would not hear of it.", "Balarabe"),
        ("Sellor Vantongeren, who leads the committee, shrugged.", "Vantongeren"),
        ("The minister's successor, Jan Petersen, brought it up in April.", "Petersen"),
        ("Theresa May opened her purse.", "May"),
        ("Sen. Walter Quill doubts it.", "Quill"),
        ("Goran Ozturk-Sari was asked for more.", "Ozturk-Sari"),
    ],
)
def test_a_full_name_is_a_persons_where_it_is_a_given_name_or_who_bears_it_acts(text: str, family: str) -> None:
    assert family in {mention.person for mention in mentions(text)}


@pytest.mark.parametrize(
    "text",
    [
        "In April Portugal talked of lending ships.",
        "The Liberation Front wanted more.",
        "A trial in Velka Dolna began.",
    ],
)
def test_months_bodies_and_places_are_no_persons(text: str) -> None:
    assert {mention.person for mention in mentions(text)} <= {None}


def test_a_name_behind_a_states_possessive_is_its_person_however_the_apostrophe_is_written() -> None:
    for mark in "'’":
        assert named(f"Norway{mark}s Anders Holm held out the prospect of observers.", "Anders Holm").actor == "NO"
