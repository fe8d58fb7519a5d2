"""What is stored comes back, and nothing twice, on every engine."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.ledger.content import content
from tests.ledger.telling import LENS, TinyReader, read, report

from muster.extraction.reader import Reading
from muster.ledger.errors import AmbiguousIdError, UnknownIdError, UnstorableError
from muster.ledger.ledger import Ledger
from muster.ledger.lens import Lens
from muster.ledger.runs import Asked, Entry, Outcome, OutcomeKind
from muster.ledger.telling import BATCH
from muster.model.finding import Code, Finding, Weight
from muster.model.record import Commitment, RecordKind
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.model.scales import Stance, Undertaking, Voice
from muster.model.span import Span

NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)


def test_a_report_comes_back_as_it_was_received(ledger: Ledger) -> None:
    one = Report(
        "Zürich – 𝔄 “troops”.\r\n\tFrance will send troops.",
        "odd",
        Publication(
            outlet=Known("The Harbour Post", KnownFrom.JSON_LD),
            url=Known("https://example.org/a?b=ü", KnownFrom.URL),
            title=Known("Troops", KnownFrom.METADATA),
            byline=Known("By N. Body", KnownFrom.BYLINE),
            published_on=Known(date(2031, 5, 6), KnownFrom.DATELINE),
        ),
        "en",
    )
    ledger.store(*read(one), lens=LENS)
    assert list(ledger.reports()) == [one]
    assert ledger.report(one.id) == one


def test_a_text_with_nul_characters_comes_back_as_it_was_received(ledger: Ledger) -> None:
    one = report("\0France will send troops\0 after a ceasefire.\n␀")
    ledger.store(*read(one), lens=LENS)
    assert ledger.report(one.id).text == one.text
    assert next(ledger.told()).words == ("France will send troops\0 after a ceasefire",)


def test_half_a_character_in_an_address_is_refused(ledger: Ledger) -> None:
    odd = Report("France waits.", "odd", Publication(url=Known("https://a.example/\0", KnownFrom.FIELD)))
    with pytest.raises(UnstorableError, match="address"):
        ledger.store(*read(odd), lens=LENS)
    assert ledger.count_reports() == 0


def test_a_record_is_told_with_its_words_its_sentence_and_its_publication(ledger: Ledger) -> None:
    ledger.store(*read(report()), lens=LENS)
    told = next(ledger.told())
    assert isinstance(told.record, Commitment)
    assert told.words == ("France will send troops after a ceasefire",)
    assert told.sentences == ("France will send troops after a ceasefire.",)
    assert (told.said_on, told.outlet, told.report_name) == (date(2031, 5, 6), "The Harbour Post", "one")
    assert told.record == read(report())[1].records[0]


def test_words_beyond_the_basic_plane_are_counted_as_code_points(ledger: Ledger) -> None:
    ledger.store(*read(report("𝔄𝔅𝔆 😀 France will send troops.")), lens=LENS)
    assert next(ledger.told()).words == ("France will send troops",)


def test_reading_the_same_report_again_adds_nothing(ledger: Ledger) -> None:
    assert ledger.store(*read(report()), lens=LENS) is OutcomeKind.READ
    before = content(ledger)
    assert ledger.store(*read(report()), lens=LENS) is OutcomeKind.KNOWN
    assert content(ledger) == before


def test_a_firmer_fact_is_shown_whichever_came_first(ledger: Ledger) -> None:
    guessed = report(day=date(2031, 5, 1), known_from=KnownFrom.DATELINE)
    given = report(day=date(2031, 5, 6), known_from=KnownFrom.MANIFEST)
    ledger.store(*read(given), lens=LENS)
    ledger.store(*read(guessed), lens=LENS)
    assert ledger.report(given.id).published_on == date(2031, 5, 6)
    assert len([fact for fact in ledger.facts(given.id) if fact.aspect == "published_on"]) == 2


def test_a_record_keeps_its_id_under_another_reader(ledger: Ledger) -> None:
    ledger.store(*read(report()), lens=LENS)
    before = [told.id for told in ledger.told(lens=LENS)]
    newer = Lens("tiny-2", LENS.situation, LENS.digest)
    ledger.store(*read(report(), TinyReader("tiny-2")), lens=newer)
    assert [told.id for told in ledger.told(lens=newer)] == before


def test_the_records_of_the_reader_that_was_used_last_are_shown(ledger: Ledger) -> None:
    newer = Lens("tiny-2", LENS.situation, LENS.digest)
    for hour, (lens, records) in enumerate([(newer, ()), (LENS, read(report())[1].records)]):
        ledger.begin_run(lens=lens, command="read", asked=Asked(), started=NOON.replace(hour=hour))
        ledger.store(read(report())[0], Reading(records), lens=lens)
    assert len(list(ledger.told())) == 2
    assert list(ledger.told(lens=newer)) == []


def test_a_situation_sees_only_its_own_records(ledger: Ledger) -> None:
    ledger.store(*read(report()), lens=LENS)
    assert list(ledger.told(lens=Lens("tiny-1", "haiti", LENS.digest))) == []


def test_an_edited_situation_shows_what_was_read_before_the_edit(ledger: Ledger) -> None:
    ledger.store(*read(report()), lens=LENS)
    assert len(list(ledger.told(lens=Lens("tiny-1", "ukraine", "edited")))) == 2


def test_reports_published_later_are_left_out_and_undated_ones_kept(ledger: Ledger) -> None:
    days = {"early": date(2031, 5, 1), "late": date(2031, 6, 1), "never": None}
    for name, day in days.items():
        ledger.store(*read(report(f"France will send troops. {name}", name, day=day)), lens=LENS)
    told = ledger.told(as_of=date(2031, 5, 31))
    assert [one.report_name for one in told] == ["never", "early"]


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ({"actor": "FR"}, ["commitment", "event"]),
        ({"actor": "US"}, ["event", "demand"]),
        ({"actor": "GB"}, []),
        ({"undertaking": Undertaking.GUARANTEE}, ["demand"]),
        ({"kinds": [RecordKind.EVENT]}, ["event"]),
        ({"kinds": []}, []),
    ],
)
def test_records_are_told_by_actor_undertaking_and_kind(
    ledger: Ledger, asked: dict[str, object], kinds: list[str]
) -> None:
    text = "France will send troops. France met Washington in Lisbon. Poland asks Washington for a backstop."
    ledger.store(*read(report(text)), lens=LENS)
    assert [told.record.kind.value for told in ledger.told(**asked)] == kinds  # type: ignore[arg-type]


def test_an_article_comes_back_as_it_was_read(ledger: Ledger) -> None:
    article, reading = read(report("Menu\nFrance will send troops.\n“Yes,” it said. “We will"))
    ledger.store(article, reading, lens=LENS)
    assert ledger.article(article.report.id[:6]) == article
    assert list(ledger.articles()) == [article]


def test_findings_come_back_with_their_words(ledger: Ledger) -> None:
    finding = Finding(Code.UNCLOSED_QUOTATION, "A quotation is not closed.", Weight.WARNING, Span(0, 6))
    ledger.store(read(report())[0], Reading((), (finding,)), lens=LENS)
    listed = list(ledger.findings())
    assert [(one.report_name, one.finding, one.words) for one in listed] == [("one", finding, "France")]


def test_a_report_is_found_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    ledger.store(*read(report()), lens=LENS)
    assert ledger.report(report().id[:5]) == report()


def test_an_unknown_id_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UnknownIdError, match="no report"):
        ledger.report("zz")


def test_an_id_that_several_share_is_refused_with_some_of_them(ledger: Ledger) -> None:
    for number in range(40):
        ledger.store(*read(report(f"France waits. {number}")), lens=LENS)
    with pytest.raises(AmbiguousIdError) as refused:
        ledger.report(next(ledger.reports()).id[:1])
    assert len(refused.value.matches) > 1


def test_a_record_is_found_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    ledger.store(*read(report()), lens=LENS)
    told = next(ledger.told())
    assert ledger.record(told.id[:8]) == told


def test_a_run_comes_back_with_its_outcomes_and_counts(ledger: Ledger) -> None:
    asked = Asked(("/a/b.txt",), (("manifest", "/a/m.csv"),))
    run_id = ledger.begin_run(lens=LENS, command="muster read b.txt", asked=asked, started=NOON)
    ledger.store(*read(report()), lens=LENS, entry=Entry(run_id, 0, "b.txt"))
    ledger.record_outcome(Entry(run_id, 1, "c.txt"), Outcome("c.txt", OutcomeKind.REFUSED, reason="it is empty"))
    ledger.end_run(run_id, ended=NOON.replace(hour=13))
    run = ledger.run(run_id[:4])
    assert (run.asked, run.lens, run.ended, run.total) == (asked, LENS, NOON.replace(hour=13), 2)
    assert run.counts == {kind: int(kind in {OutcomeKind.READ, OutcomeKind.REFUSED}) for kind in OutcomeKind}
    assert [one.kind for one in ledger.outcomes(run.id)] == [OutcomeKind.READ, OutcomeKind.REFUSED]


def test_a_run_that_was_stopped_has_no_end(ledger: Ledger) -> None:
    ledger.begin_run(lens=LENS, command="muster read", asked=Asked(), started=NOON)
    assert ledger.runs()[0].ended is None


def test_the_latest_run_is_listed_first(ledger: Ledger) -> None:
    for hour in (9, 11, 10):
        ledger.begin_run(lens=LENS, command="muster read", asked=Asked(), started=NOON.replace(hour=hour))
    assert [run.started.hour for run in ledger.runs()] == [11, 10, 9]


def test_a_stance_is_kept_as_it_was_read(ledger: Ledger) -> None:
    ledger.store(*read(report("Poland will not send troops.")), lens=LENS)
    assert [told.record.stance for told in ledger.told() if isinstance(told.record, Commitment)] == [Stance.REFUSED]


def test_more_reports_than_are_held_at_a_time_come_back_in_order(ledger: Ledger) -> None:
    count = BATCH + 5
    for number in range(count):
        one = report(f"France will send troops. {number}", day=date(2031, 1, 1) + timedelta(number))
        ledger.store(*read(one), lens=LENS)
    days = [date(2031, 1, 1) + timedelta(number) for number in range(count)]
    assert [told.said_on for told in ledger.told()] == days
    assert [one.published_on for one in ledger.reports()] == days
    assert [article.report.published_on for article in ledger.articles()] == days


def test_what_is_read_stays_as_it_was_when_reading_began(ledger: Ledger) -> None:
    for number in range(BATCH + 5):
        ledger.store(*read(report(f"France will send troops. {number}")), lens=LENS)
    told = ledger.told()
    next(told)
    ledger.store(*read(report("Poland will send troops.", day=date(2031, 12, 31))), lens=LENS)
    assert len(list(told)) == BATCH + 4


def test_a_report_with_more_records_than_are_asked_for_at_a_time_comes_back_whole(ledger: Ledger) -> None:
    text = "France will send troops. " * 250
    article = read(report(text))[0]
    spans = [Span(start, start + 3) for start in range(5_500)]
    records = tuple(
        Commitment(
            doer="FR", undertaking=Undertaking.TROOPS, stance=Stance.READY, voice=Voice.REPORTER, evidence=(span,)
        )
        for span in spans
    )
    ledger.store(article, Reading(records), lens=LENS)
    assert len(list(ledger.told())) == len(spans)
