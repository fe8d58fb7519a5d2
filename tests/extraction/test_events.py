from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.extraction.event_candidates import find_candidates
from muster.extraction.event_cues import find_cues, rules_for
from muster.extraction.events import find_events
from muster.extraction.mentions import find_mentions
from muster.extraction.noticing import NOTHING_NOTICED, Noticed, Told
from muster.intake.wordlists import load_lexicon
from muster.model.record import Event, EventStatus, EventType
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.model.span import Span
from muster.text.article import Article
from muster.text.reading import read_article

THURSDAY = date(2025, 9, 4)


def article(text: str) -> Article:
    return read_article(Report(text, "told", Publication(published_on=Known(THURSDAY, KnownFrom.OPTION))))


def events(text: str, noticed: Noticed = NOTHING_NOTICED) -> tuple[Event, ...]:
    read = article(text)
    lexicon = load_lexicon()
    return find_events(read, find_mentions(read, lexicon), lexicon, noticed=noticed)


def told(text: str, kind: EventType, *parties: str) -> Noticed:
    """Return that a network finds an event of a kind in the first sentence, with those who take part."""
    read = article(text)
    mentions = find_mentions(read, load_lexicon())
    types = {each: 0.95 if each is kind else 0.01 for each in EventType}
    chances = [(mention, 0.9 if mention.name in parties else 0.01) for mention in mentions]
    return Noticed({read.sentences[0].span: Told(types, chances)})


def test_a_meeting_is_found_with_who_where_and_when() -> None:
    (event,) = events("French President Emmanuel Macron met US President Donald Trump in Washington on Tuesday.")
    assert (event.type, event.status, event.place) == (EventType.MEETING, EventStatus.HELD, "Washington")
    assert set(event.participants) == {"Macron", "Trump"}
    assert event.when == "Tuesday"
    assert event.days
    assert event.days.iso == "2025-09-02"


def test_what_no_cue_tells_is_an_event_where_the_network_is_sure() -> None:
    text = "Polish premier Donald Tusk shared a bench with German chancellor Friedrich Merz on Tuesday."
    assert events(text) == ()
    (event,) = events(text, told(text, EventType.MEETING, "Tusk", "Merz"))
    assert (event.type, set(event.participants)) == (EventType.MEETING, {"Tusk", "Merz"})
    assert event.days
    assert event.days.iso == "2025-09-02"
    assert [piece.of(text) for piece in event.evidence] == [text]


def test_what_the_network_thinks_no_event_is_none() -> None:
    text = "French President Emmanuel Macron met US President Donald Trump in Washington on Tuesday."
    assert events(text)
    assert events(text, told(text, EventType.ATTACK, "Trump"))[0].type is EventType.ATTACK


def test_who_hardly_takes_part_is_left_out_where_others_do() -> None:
    text = "French President Emmanuel Macron met US President Donald Trump, Rome said, in Washington on Tuesday."
    (event,) = events(text, told(text, EventType.MEETING, "Macron", "Trump"))
    assert set(event.participants) == {"Macron", "Trump"}


def test_what_is_planned_looks_ahead_from_the_day_of_publication() -> None:
    (event,) = events(
        "British Prime Minister Keir Starmer will meet Polish Prime Minister Donald Tusk in Warsaw on Monday."
    )
    assert event.status is EventStatus.PLANNED
    assert event.days
    assert event.days.iso == "2025-09-08"


def test_a_day_after_is_counted_back_from_the_day_that_is_told() -> None:
    (event,) = events(
        "Spain's prime minister, Pedro Ramos, said on Tuesday, a day after meeting Italian Prime Minister Anna Conti "
        "in Rome, that he was content."
    )
    assert event.days
    assert event.days.iso == "2025-09-01"


def test_what_is_said_after_a_summit_does_not_make_it_planned() -> None:
    (event,) = events(
        "Sweden will send aircraft once peace holds, Prime Minister Nils Berg said after Tuesday's summit of the "
        "Coalition of the Willing in Paris."
    )
    assert (event.type, event.status) == (EventType.SUMMIT, EventStatus.HELD)


def test_meetings_of_the_same_people_on_different_days_are_two() -> None:
    text = (
        "French President Emmanuel Macron met German Chancellor Friedrich Merz on Monday.\n\n"
        "Macron will meet Merz again on Friday."
    )
    assert [event.status for event in events(text)] == [EventStatus.HELD, EventStatus.PLANNED]


def test_the_cabinet_is_that_of_the_place_named_with_it() -> None:
    (event,) = events("WARSAW - Poland watches. In Berlin, the cabinet approved up to 500 soldiers on Tuesday.")
    assert event.participants == ("DE",)


def test_a_meeting_told_three_times_is_one_event_with_its_pieces() -> None:
    text = (
        "French President Emmanuel Macron met German Chancellor Friedrich Merz in Berlin on Tuesday.\n\n"
        "The meeting lasted three hours. Macron said after the talks with Merz that much was left to do."
    )
    (event,) = events(text)
    assert len(event.evidence) == 3
    assert all(piece.of(text) for piece in event.evidence)


def test_a_vote_of_a_parliament_is_a_decision_of_its_state() -> None:
    (event,) = events("Ukraine's parliament approved the sending of a battalion on Wednesday.")
    assert (event.type, event.participants) == (EventType.DECISION, ("UA",))


def test_a_telephone_call_is_no_meeting() -> None:
    found = events(
        "Turkish President Tayyip Erdogan told Russian President Vladimir Putin by telephone that he would go."
    )
    assert [event.type for event in found] == [EventType.CALL]


@pytest.mark.parametrize(
    "text",
    [
        "The conditions have been met.",
        "A spokesman told a news conference that no decision had been made.",
        "France would defend the force if Russia attacked it again.",
        "The club will host its rivals in the cup.",
    ],
)
def test_what_only_sounds_like_an_event_is_none(text: str) -> None:
    assert events(text) == ()


def test_who_only_reports_a_meeting_does_not_take_part() -> None:
    read = article("Norwegian Prime Minister Jonas Gahr Store said that Italy and Spain will meet in Rome.")
    (candidate,) = find_candidates(read, find_mentions(read, load_lexicon()))
    assert {mention.actor for mention in candidate.near} == {"IT", "ES"}


def test_who_says_so_after_a_meeting_took_part_in_it() -> None:
    read = article("Norwegian Prime Minister Jonas Gahr Store said after a meeting in Rome that much was open.")
    (candidate,) = find_candidates(read, find_mentions(read, load_lexicon()))
    assert [mention.person for mention in candidate.near] == ["Store"]


def test_cues_do_not_overlap_and_stand_in_order() -> None:
    text = "They met for talks, signed a declaration and rang the president after the summit."
    spans = [cue.span for cue in find_cues(text, Span(0, len(text)))]
    assert spans == sorted(spans)
    assert all(not one.meets(two) for one, two in pairwise(spans))


def test_thursdays_meeting_is_the_one_that_thursday_held() -> None:
    text = (
        "French President Emmanuel Macron received German Chancellor Friedrich Merz in Paris on Tuesday.\n\n"
        "Spanish Prime Minister Pedro Ramos praised Tuesday's meeting."
    )
    (event,) = events(text)
    assert event.participants == ("Macron", "Merz")
    assert len(event.evidence) == 2


def test_an_opening_verb_is_read_as_within_a_sentence() -> None:
    text = "Standing beside President Anna Berg of Norway in Oslo on Tuesday, Polish Prime Minister Jan Lis smiled."
    assert [event.type for event in events(text)] == [EventType.MEETING]


_PIECES = st.sampled_from(
    [
        "President Anna Berg of Norway met ",
        "the leaders of Italy and Spain ",
        "on Thursday ",
        "after the talks, ",
        "who signed the agreement ",
        "the Bundestag approved 500 soldiers ",
        "“a summit” ",
        "27-member ",
        "up to €3bn ",
        "; ",
        ". ",
        "\n\n",
        "(",
        "ÄÖ\u00a0\u2009",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=12))
def test_whatever_the_text_its_events_are_proved_by_its_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    for event in events(text):
        assert all(piece.end <= len(text) and piece.of(text).strip() for piece in event.evidence)
        assert all(event.participants)


def test_the_order_of_the_events_is_that_of_the_text() -> None:
    text = (
        "The Security Council extended the mandate on Monday.\n\n"
        "French President Emmanuel Macron met German Chancellor Friedrich Merz in Berlin on Tuesday."
    )
    assert [event.type for event in events(text)] == [EventType.DECISION, EventType.MEETING]


@pytest.mark.parametrize(
    ("text", "sort", "who"),
    [
        (
            "BRUSSELS — European Union ambassadors gave their consent on Tuesday to a training mission in Mali.",
            EventType.DECISION,
            "EU",
        ),
        ("The Seimas votes on Thursday on the mission.", EventType.DECISION, "LT"),
        (
            "Germany's Jonas Brandt told his Dutch colleague Ruben Vos in Oslo on Friday that the ships would sail.",
            EventType.MEETING,
            "Vos",
        ),
        (
            "In Samarkand on Friday, French President Emmanuel Macron agreed with Kassym-Jomart Tokayev on a guard.",
            EventType.MEETING,
            "Tokayev",
        ),
        (
            "Norwegian Defence Minister Tore Sandvik was in Tirana on Thursday to thank the Albanian crews.",
            EventType.VISIT,
            "Sandvik",
        ),
    ],
)
def test_an_event_is_found_in_words_that_do_not_name_it(text: str, sort: EventType, who: str) -> None:
    (event,) = events(text)
    assert event.type is sort
    assert who in event.participants


def test_the_place_of_the_dateline_decides_nothing() -> None:
    (event,) = events("PARIS — NATO foreign ministers agreed on Tuesday to put air defences in Turkey.")
    assert event.participants == ("NATO",)


def test_what_concerns_a_country_puts_nobody_there() -> None:
    assert not events("German Chancellor Friedrich Merz praised the shift of Emmanuel Macron's plans in Moldova.")


def test_a_council_that_nobody_names_is_that_of_the_body_of_the_report() -> None:
    text = "The European Union trains Malian soldiers.\n\nThe Council adopted the decision on Monday."
    assert any(event.participants == ("EU",) for event in events(text) if event.type is EventType.DECISION)


def test_a_sentence_is_searched_by_the_rules_of_whose_stems_it_holds_one() -> None:
    sentence = "They have been talking for an hour, and will speak with Oslo."
    assert find_cues(sentence, Span(0, len(sentence)), rules_for(sentence)) == find_cues(
        sentence, Span(0, len(sentence))
    )


def test_a_bare_cabinet_is_that_of_the_state_whose_people_the_report_names() -> None:
    text = (
        "New Zealand may send a frigate to the Red Sea, Defence Minister Ann Howe said.\n\n"
        "The Houthis fired at two ships. Cabinet approved it on Monday."
    )
    assert ("NZ",) in [event.participants for event in events(text) if event.type is EventType.DECISION]


def test_talks_with_somebody_are_no_call() -> None:
    found = events("Ghana's foreign minister, Kofi Mensah, held talks with Kenya's William Ruto in Nairobi on Monday.")
    assert [event.type for event in found] == [EventType.MEETING]


def test_who_travels_somewhere_for_talks_is_on_a_visit() -> None:
    (event,) = events("Norwegian Defence Minister Tore Sandvik travelled to Riga on Monday for talks on the guard.")
    assert event.type is EventType.VISIT


def test_leaders_who_gather_are_at_a_summit() -> None:
    found = events("Prime Minister Keir Starmer and the leaders of twenty countries gathered in Oslo on Monday.")
    assert [event.type for event in found] == [EventType.SUMMIT]


def test_who_was_at_the_talks_was_at_a_meeting_and_on_no_visit() -> None:
    (event,) = events("British Prime Minister Keir Starmer was at the talks in Vienna on Monday.")
    assert event.type is EventType.MEETING


def test_the_council_in_small_letters_is_that_of_the_body_of_the_report() -> None:
    text = "Belgian soldiers serve the United Nations.\n\nThe council extended the mandate on Monday."
    assert any(event.participants == ("UN",) for event in events(text) if event.type is EventType.DECISION)


def test_a_congress_is_that_of_whoever_it_is_said_to_be_of() -> None:
    (event,) = events("America watched. Manila's Congress voted the money on Monday.")
    assert event.participants == ("PH",)
