"""The Python API: a desk reads, calls the roll, opens standings and writes the page."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.api.filling import file, fill
from tests.export.telling import Paper, commitment

import muster
from muster.api.desk import Desk, open_desk
from muster.api.given import UnknownUndertakingError, WrongDayError
from muster.api.judging import trust_report, undo_judgement
from muster.api.reading import InputGoneError, UnknownEngineError
from muster.api.records import read_records
from muster.export.writing import FileExistsAlreadyError
from muster.ledger.errors import NoLedgerError
from muster.ledger.runs import OutcomeKind
from muster.model.judgement import Judgement, Verdict
from muster.model.scales import Stance, Undertaking

TEXT = "PARIS, 3 March 2025 - Prime Minister Anne Moreau said France is ready to send troops after a truce.\n"


OUTDATED = (
    "The meeting will be held in Lisbon on Friday, officials said. "
    "U.S. Secretary of State Antony Blinken said the United States would share intelligence with the force.\n"
)

RUMOUR = Paper("rumour", "No troops will go, Moreau said at the quay.", date(2025, 3, 8))
HOAX = Paper("hoax", "We shall send troops, said Prime Minister Rishi Sunak of Britain on Friday.", date(2025, 9, 3))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(fill(tmp_path / "harbour.db")) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(TEXT, encoding="utf-8")
    (articles / "two.txt").write_text(TEXT.replace("Moreau", "Durand"), encoding="utf-8")
    return articles


def test_a_desk_opens_by_name_and_reads_a_folder(tmp_path: Path, folder: Path) -> None:
    with muster.open(tmp_path / "new.db", situation="ukraine") as desk:
        assert desk.read(folder).counts[OutcomeKind.READ] == 2


def test_reading_twice_adds_nothing(tmp_path: Path, folder: Path) -> None:
    with open_desk(tmp_path / "new.db") as desk:
        desk.read(folder)
        assert desk.read(folder).counts[OutcomeKind.KNOWN] == 2


def test_a_file_that_was_refused_is_read_on_retry_once_it_is_mended(tmp_path: Path, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"")
    with open_desk(tmp_path / "new.db") as desk:
        receipt = desk.read(folder)
        assert receipt.counts[OutcomeKind.REFUSED] == 1
        (folder / "bad.txt").write_text(TEXT.replace("France", "Norway"), encoding="utf-8")
        assert desk.retry(receipt.run_id).counts == {**receipt.counts, OutcomeKind.READ: 1, OutcomeKind.REFUSED: 0}


def test_what_came_by_standard_input_cannot_be_retried(tmp_path: Path) -> None:
    with open_desk(tmp_path / "new.db") as desk, pytest.raises(InputGoneError):
        desk.retry(desk.read("-").run_id)


def test_an_unknown_engine_is_refused_before_anything_is_read(tmp_path: Path, folder: Path) -> None:
    with open_desk(tmp_path / "new.db") as desk:
        with pytest.raises(UnknownEngineError, match="serial, processes"):
            desk.read(folder, engine="steam")
        assert len(desk.runs()) == 0


def test_the_roll_is_called_for_a_day(desk: Desk) -> None:
    roll = desk.roll(as_of="2025-03-03")
    assert [(each.actor, each.stance) for each in roll] == [("FR", Stance.READY), ("US", None)]
    assert roll.as_of == date(2025, 3, 3)


def test_the_roll_can_be_narrowed(desk: Desk) -> None:
    roll = desk.roll().only(actors=["US"], undertakings=[Undertaking.AIR])
    assert [(each.actor, each.undertaking) for each in roll] == [("US", Undertaking.AIR)]


def test_a_standing_opens_by_any_name_of_the_actor(desk: Desk) -> None:
    assert desk.standing("france", "troops").standing == desk.standing("FR", Undertaking.TROOPS).standing


def test_a_standing_gives_its_tellings_with_their_roles(desk: Desk) -> None:
    rows = desk.standing("US", "air").to_dicts()
    assert [(row["role"], row["stance"]) for row in rows] == [("ascribed", "pledged")]


def test_copies_count_once_as_soon_as_they_are_tied(desk: Desk) -> None:
    before = desk.standing("FR", "troops").standing
    assert desk.tie() == 3
    after = desk.standing("FR", "troops").standing
    assert [(each.reports, each.origins) for each in (before, after)] == [(2, 2), (2, 1)]


def test_reading_ties_what_it_read(tmp_path: Path, folder: Path) -> None:
    with open_desk(tmp_path / "new.db") as desk:
        desk.read(folder)
        assert desk.tie() == 0


def test_a_record_that_an_analyst_rejects_leaves_the_roll(desk: Desk) -> None:
    (ascribed,) = desk.standing("US", "air").standing.ascribed
    noon = datetime(2025, 3, 6, 12, tzinfo=UTC)
    desk.ledger.judgements.add(Judgement(verdict=Verdict.REJECT, subjects=(ascribed.id,), who="an analyst", when=noon))
    assert desk.standing("US", "air").standing.told == ()


def test_an_office_that_was_not_held_is_found(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(OUTDATED, encoding="utf-8")
    with open_desk(tmp_path / "new.db", situation="ukraine") as desk:
        desk.read(story, published="2025-09-03")
        assert "office-not-held" in {str(each.finding.code) for each in desk.findings()}


def test_words_of_a_wrongly_titled_speaker_point_to_the_finding(desk: Desk) -> None:
    file(desk.ledger, HOAX, commitment(HOAX.find("We shall send troops"), Stance.PLEDGED, speaker="Sunak", doer="GB"))
    desk.tie()
    (words,) = desk.standing("GB", "troops").to_dicts()
    assert (words["trust"], words["findings"]) == ("low", ["office-not-held"])


def test_a_report_of_low_trust_gives_way_until_an_analyst_undoes_it(desk: Desk) -> None:
    file(desk.ledger, RUMOUR, commitment(RUMOUR.find("No troops will go"), Stance.REFUSED))
    assert desk.standing("FR", "troops").standing.stance is Stance.REFUSED
    made = trust_report(desk, "rumour", "low", who="ada")
    assert desk.standing("FR", "troops").standing.stance is Stance.READY
    undo_judgement(desk, made.id, who="ada")
    assert desk.standing("FR", "troops").standing.stance is Stance.REFUSED


def test_a_change_gives_whole_sentences_before_and_after(desk: Desk) -> None:
    file(desk.ledger, RUMOUR, commitment(RUMOUR.find("No troops will go"), Stance.REFUSED))
    rows = desk.changes("2025-03-06", until="2025-03-09").to_dicts()
    (change,) = [row for row in rows if row["kind"] == "refused"]
    assert change["before"] == ["We are ready to send troops"]
    assert change["sentences_before"] == ["We are ready to send troops once a truce holds, Moreau said in Lyon."]
    assert change["sentences_after"] == ["No troops will go, Moreau said at the quay."]


def test_everything_a_desk_lists_is_given_as_plain_values(desk: Desk) -> None:
    for listing in (desk.records(), desk.findings(), desk.runs(), desk.roll(), desk.standing("FR", "troops")):
        assert json.loads(json.dumps(listing.to_dicts())) == listing.to_dicts()


def test_everything_a_desk_lists_is_shown_in_a_notebook_without_scripts(desk: Desk) -> None:
    for listing in (desk.records(), desk.findings(), desk.runs(), desk.roll(), desk.standing("FR", "troops")):
        shown = listing._repr_html_()
        assert "<div" in shown
        assert "<script" not in shown


def test_the_dossier_counts_records_by_report(desk: Desk) -> None:
    assert {filed.report.name: filed.records for filed in desk.dossier().reports} == {
        "paris": 3,
        "copy": 1,
        "london": 3,
    }


def test_the_page_is_written_once_and_replaced_only_when_asked(desk: Desk, tmp_path: Path) -> None:
    place = desk.report(tmp_path / "roll.html")
    with pytest.raises(FileExistsAlreadyError, match="--force"):
        desk.report(place)
    assert desk.report(place, replace=True) == place


def test_changes_are_listed_between_two_days(desk: Desk) -> None:
    desk.tie()
    kinds = {(row["kind"], row["actor"]) for row in desk.changes("2025-03-03", until="2025-03-06").to_dicts()}
    assert kinds == {("new", "GB")}
    assert desk.changes("2025-03-06", until="2025-03-06").to_dicts() == []


def test_a_wrong_day_is_named(desk: Desk) -> None:
    with pytest.raises(WrongDayError, match=r"3\.3\.2025"):
        desk.roll(as_of="3.3.2025")


def test_a_misspelt_undertaking_gets_its_nearest_name(desk: Desk) -> None:
    with pytest.raises(UnknownUndertakingError, match="did you mean 'troops'"):
        desk.standing("FR", "troop")


def test_looking_makes_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NoLedgerError):
        open_desk(tmp_path / "none.db", must_exist=True)
    assert not (tmp_path / "none.db").exists()


def test_records_need_no_ledger(folder: Path) -> None:
    read = list(read_records([folder / "one.txt", folder / "none.txt"]))
    assert [type(each).__name__ for each in read] == ["ReadRecords", "Unread"]


def test_importing_muster_loads_nothing_heavy() -> None:
    code = "import sys, muster; print([m for m in ('sqlalchemy', 'numpy', 'jinja2', 'pydantic') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_muster_has_only_what_it_says() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'close'"):
        getattr(muster, "close")  # noqa: B009 -- the type checker would refuse the plain form
