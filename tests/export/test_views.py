"""What the parts of the page are given: matrix, cells, timeline, contacts, figures, findings, reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.export.telling import COPY, NAMES, PARIS, Paper, commitment, dossier, told

from muster.export.cells import SHOWN, cite, open_cell
from muster.export.contacts import keep_calendar
from muster.export.disputes import list_disputes
from muster.export.dossier import FiledReport
from muster.export.figures import list_figures
from muster.export.filing import list_findings, list_reports
from muster.export.marking import mark
from muster.export.matrix import lay_out
from muster.export.page import render_page
from muster.export.rows import ROLL_COLUMNS, roll_json, roll_rows
from muster.export.timeline import WIDTH, draw
from muster.model.finding import Code, Finding, Weight
from muster.model.judgement import Trust
from muster.model.scales import Stance, Undertaking
from muster.model.span import Span
from muster.roll import call_roll
from muster.text.article import Aside, AsideReason

ROLL = dossier().roll


def test_the_matrix_has_only_undertakings_that_are_told_of() -> None:
    assert lay_out(ROLL, NAMES).undertakings == (
        Undertaking.TROOPS,
        Undertaking.AIR,
        Undertaking.COMMAND,
        Undertaking.GUARANTEE,
    )


def test_the_matrix_lists_actors_by_name() -> None:
    assert [row.name for row in lay_out(ROLL, NAMES).actors] == ["France", "United Kingdom", "United States"]


def test_a_cell_says_in_words_what_others_say_and_what_is_only_wanted() -> None:
    row = lay_out(ROLL, NAMES).actors[2]
    assert [cell.words for cell in row.cells.values()] == ["others say pledged", "wanted"]


def test_groups_stand_apart_from_the_named() -> None:
    told_of = PARIS.tell(commitment(PARIS.find("We are ready"), Stance.PLEDGED, doer="coalition"))
    matrix = lay_out(call_roll([told_of], as_of=date(2025, 4, 1)), NAMES)
    assert (matrix.actors, [row.name for row in matrix.groups]) == ((), ["The coalition"])


def test_copies_are_gathered_under_the_words_they_carry() -> None:
    troops = next(each for each in ROLL.standings if each.actor == "FR")
    (part,) = open_cell(troops, NAMES).parts
    (words,) = part.words
    assert (words.first.outlet, [copy.outlet for copy in words.copies]) == ("The Harbour Post", ["The Lagoon Times"])


def test_words_point_to_what_was_found_against_them_and_say_that_their_report_is_of_low_trust() -> None:
    doubted = replace(told()[0], findings=(Code.OFFICE_NOT_HELD,), trust=Trust.LOW)
    roll = call_roll((doubted,), as_of=date(2025, 4, 1))
    (part,) = open_cell(roll.standings[0], NAMES).parts
    assert (part.words[0].findings, part.words[0].low_trust) == (("office-not-held",), True)
    assert '<a class="doubt" href="#findings">office-not-held</a>' in render_page(replace(dossier(), roll=roll))


def test_a_crowded_cell_says_how_much_it_leaves_out() -> None:
    papers = [Paper(f"p{number}", "We are ready to go.") for number in range(SHOWN + 7)]
    many = [each.tell(commitment(each.find("We are ready"), Stance.READY)) for each in papers]
    (standing,) = call_roll(many, as_of=date(2025, 4, 1)).standings
    assert open_cell(standing, NAMES).parts[0].left_out == 7


def test_a_citation_of_what_others_say_says_so() -> None:
    air = next(each for each in ROLL.standings if each.undertaking is Undertaking.AIR)
    assert cite(air, NAMES).startswith("United States, air: others say pledged, as of 1 Apr 2025. “the Americans")


@given(st.text(max_size=60), st.data())
def test_marking_a_sentence_changes_no_word_of_it(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence)))
    end = data.draw(st.integers(start, len(sentence)))
    telling = replace(told()[0], sentences=(sentence,), words=(sentence[start:end],))
    pieces = mark(telling)[0]
    assert len("".join(piece.words for piece in pieces)) == len(sentence)


def test_evidence_outside_every_sentence_is_still_shown() -> None:
    telling = replace(told()[0], sentences=("A sentence.",), words=("elsewhere",))
    assert [[(piece.words, piece.marked) for piece in pieces] for pieces in mark(telling)] == [
        [("A sentence.", False)],
        [("elsewhere", True)],
    ]


def test_the_timeline_has_a_lane_for_each_cell_of_which_commitments_are_told() -> None:
    assert [(lane.actor, lane.undertaking) for lane in draw(ROLL, NAMES).lanes] == [
        ("France", "Troops"),
        ("United Kingdom", "Command"),
        ("United States", "Air"),
    ]


def test_words_of_others_have_a_mark_and_no_bar() -> None:
    lane = draw(ROLL, NAMES).lanes[2]
    assert (lane.bars, [mark.own for mark in lane.marks]) == ((), [False])


def test_words_of_unknown_day_are_counted_and_not_drawn() -> None:
    paper = Paper("undated", "We are ready to go.", None)
    roll = call_roll([paper.tell(commitment(paper.find("We are ready"), Stance.READY))], as_of=date(2025, 4, 1))
    drawn = draw(roll, NAMES)
    assert (drawn.lanes, drawn.undated) == ((), 1)


@given(st.lists(st.tuples(st.integers(0, 2000), st.sampled_from(Stance)), min_size=1, max_size=90))
def test_every_bar_and_mark_lies_inside_the_drawing(said: list[tuple[int, Stance]]) -> None:
    papers = [Paper(f"p{n}", "We will go.", date(2020, 1, 1) + timedelta(day)) for n, (day, _) in enumerate(said)]
    many = [each.tell(commitment(each.find("We will"), stance)) for each, (_, stance) in zip(papers, said, strict=True)]
    for lane in draw(call_roll(many, as_of=date(2027, 1, 1)), NAMES).lanes:
        assert all(0 <= mark.x <= WIDTH for mark in lane.marks)
        assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH + 2 for bar in lane.bars)
        assert lane.bars[-1].stance is call_roll(many, as_of=date(2027, 1, 1)).standings[0].stance


def test_a_meeting_stands_in_its_month_with_all_who_tell_of_it() -> None:
    meeting = next(each for each in told() if each.record.kind == "event")
    again = replace(meeting, id="again", report_name="other", outlet="Another")
    (month,) = keep_calendar([meeting, again], NAMES).months
    (contact,) = month.contacts
    assert (month.title, contact.when, contact.place) == ("March 2025", "7 Mar 2025", "Dover")
    assert {carrier.outlet for carrier in contact.carriers} == {"Estuary Radio", "Another"}


def test_a_meeting_is_of_low_trust_only_where_every_report_of_it_is() -> None:
    doubted = replace(next(each for each in told() if each.record.kind == "event"), trust=Trust.LOW)
    (month,) = keep_calendar([doubted], NAMES).months
    assert month.contacts[0].low_trust
    assert "of low trust" in render_page(replace(dossier(), told=(doubted,)))
    (month,) = keep_calendar([doubted, replace(doubted, id="again", trust=Trust.NORMAL)], NAMES).months
    assert not month.contacts[0].low_trust


def test_a_side_of_a_dispute_says_what_was_found_against_it_and_that_its_report_is_of_low_trust() -> None:
    paper = Paper("two", "We will go, said Moreau. We will never go, said her minister.")
    yes = commitment(paper.find("We will go"), Stance.PLEDGED)
    no = commitment(paper.find("We will never go"), Stance.REFUSED, speaker="Durand")
    doubted = replace(paper.tell(no), findings=(Code.OFFICE_NOT_HELD,), trust=Trust.LOW)
    (row,) = list_disputes([paper.tell(yes), doubted], NAMES).rows
    assert {(side.speaker, side.findings, side.low_trust) for side in row.sides} == {
        ("Moreau", (), False),
        ("Durand", ("office-not-held",), True),
    }


def test_two_own_words_that_cannot_both_be_so_stand_side_by_side() -> None:
    paper = Paper("two", "We will go, said Moreau. We will never go, said her minister.")
    yes = commitment(paper.find("We will go"), Stance.PLEDGED)
    no = commitment(paper.find("We will never go"), Stance.REFUSED, speaker="Durand")
    (row,) = list_disputes([paper.tell(yes), paper.tell(no)], NAMES).rows
    assert (row.about, row.cell) == ("France, troops", "FR-troops")
    assert {(side.stance, side.speaker) for side in row.sides} == {
        (Stance.PLEDGED, "Moreau"),
        (Stance.REFUSED, "Durand"),
    }


def test_equal_figures_are_one_row_that_counts_origins() -> None:
    figure = next(each for each in told() if each.record.kind == "figure")
    (row,) = list_figures([figure, replace(figure, id="again")], NAMES)
    assert (row.amount, row.what, len(row.carriers), row.origins) == ("26 countries", "countries that joined", 2, 1)


def test_the_gravest_findings_come_first() -> None:
    found = [Finding(Code.NO_SENTENCE, weight, weight) for weight in (Weight.NOTE, Weight.GRAVE, Weight.WARNING)]
    rows = list_findings([FiledReport(PARIS.report, findings=tuple(found))])
    assert [row.weight for row in rows] == [Weight.GRAVE, Weight.WARNING, Weight.NOTE]


def test_reports_come_latest_first_and_those_of_unknown_day_last() -> None:
    papers = [Paper("a", "x", date(2025, 1, 1)), Paper("b", "x", None), Paper("c", "x", date(2025, 2, 1))]
    assert [row.name for row in list_reports(FiledReport(each.report) for each in papers)] == ["c", "a", "b"]


def test_a_report_that_an_analyst_does_not_trust_says_so() -> None:
    rows = list_reports([FiledReport(PARIS.report, trust=Trust.LOW), FiledReport(COPY.report)])
    assert {row.name: row.trust for row in rows} == {"paris": "low trust", "copy": ""}


def test_a_report_shows_what_was_set_aside_and_why() -> None:
    (row,) = list_reports([FiledReport(PARIS.report, (Aside(Span(0, 11), AsideReason.MENU),))])
    assert row.asides == (("menu", "Menu | Home"),)


def test_the_rows_of_the_roll_have_the_columns_that_are_promised() -> None:
    assert {tuple(row) for row in roll_rows(ROLL, NAMES)} == {tuple(row for row in roll_rows(ROLL, NAMES)[0])}
    assert set(roll_rows(ROLL, NAMES)[0]) == set(ROLL_COLUMNS)


def test_the_roll_as_json_keeps_every_telling() -> None:
    written = roll_json(ROLL, NAMES)
    standings = written["standings"]
    assert isinstance(standings, list)
    parts = ("counting", "replaced", "ascribed", "attitudes")
    assert sum(len(each[part]) for each in standings for part in parts) == sum(
        len(each.told) for each in ROLL.standings
    )
