"""The commands that look between reports, and the analyst's word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Muster
from tests.reconciliation.telling import CUT, FULL, OTHER

ALTERED = FULL.replace("four thousand", "forty thousand")


@pytest.fixture
def read(muster: Muster, tmp_path: Path) -> Muster:
    """Read an original, a cut copy, an altered copy and a report of something else."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in {"full": FULL, "cut": CUT, "altered": ALTERED, "other": OTHER}.items():
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    assert muster("read", "reports", "--published", "2025-03-04").code == 0
    return muster


def test_origins_are_listed_with_their_reports(read: Muster) -> None:
    (origin,) = json.loads(read("origins", "--json").out)
    assert {each["report"] for each in origin["reports"]} == {"full", "cut", "altered"}
    assert "3 reports, 1 origin" in read("origins").out


def test_the_reports_that_share_an_origin_are_counted_apart_from_those_that_stand_alone(read: Muster) -> None:
    assert read("origins").out.endswith("3 reports in 1 shared origin; every other report stands alone\n")


def test_an_altered_number_is_shown_side_by_side_and_as_a_page(read: Muster, tmp_path: Path) -> None:
    shown = read("compare", "full", "altered")
    assert "number: " in shown.out
    assert read("compare", "full", "altered", "--html", "-o", "compared.html").code == 0
    assert "<mark>" in (tmp_path / "compared.html").read_text(encoding="utf-8")


def test_an_analyst_parts_two_reports_and_takes_it_back(read: Muster) -> None:
    made = read("different", "cut", "full", "--who", "ada")
    assert made.code == 0
    assert read("same", "other", "full", "--who", "ada").code == 0
    assert "4 reports, 1 origin" in read("origins").out
    last = json.loads(read("judgements", "--json").out)[0]
    assert read("undo", last["judgement"][:10], "--who", "ada").code == 0
    standings = [each["standing"] for each in json.loads(read("judgements", "--json").out)]
    assert standings == ["undoing", "undone", "in force"]


def test_who_judges_must_be_named(read: Muster) -> None:
    answer = read("trust", "full", "low")
    assert answer.code == 2
    assert "--who" in answer.err


def test_an_altered_copy_is_trusted_less_until_an_analyst_says_otherwise(read: Muster) -> None:
    trusted = {name: read("trust", name).out.splitlines()[0] for name in ("full", "altered")}
    assert sorted(trusted.values()) == ["low, by what was found", "normal, by what was found"]
    assert read("trust", "altered", "high", "--who", "ada").code == 0
    assert read("trust", "altered").out.startswith("high, judged")


def test_a_report_that_is_not_there_is_told(read: Muster) -> None:
    answer = read("compare", "full", "nowhere")
    assert answer.code == 2
    assert "nowhere" in answer.err


@pytest.mark.parametrize("command", ["disputes", "contacts", "figures"])
def test_lists_come_as_text_and_as_json(read: Muster, command: str) -> None:
    assert read(command).code == 0
    assert isinstance(json.loads(read(command, "--json").out), list)


def test_changes_need_a_day_to_begin_with(read: Muster) -> None:
    assert read("changes").code == 2
    assert read("changes", "--since", "2025-01-01").code == 0
    assert read("changes", "--between", "2025-01-01", "2025-04-01", "--atom").out.startswith("<?xml")


def test_offices_are_listed_and_loaded(read: Muster, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(
        "country,office,person,start,end\nFR,interior minister,Ada Roche,2030-01-01,\n", encoding="utf-8"
    )
    assert "1 of 1 rows were new" in read("offices", "load", "own.csv").out
    assert "Ada Roche" in read("offices", "list", "FR").out


def test_words_of_a_wrongly_titled_speaker_are_marked_with_the_findings_code(muster: Muster, tmp_path: Path) -> None:
    text = "LONDON, 3 Sept - Britain will send troops to Ukraine, Prime Minister Rishi Sunak said on Wednesday.\n"
    (tmp_path / "hoax.txt").write_text(text, encoding="utf-8")
    assert muster("read", "hoax.txt", "--situation", "ukraine", "--published", "2025-09-03").code == 0
    shown = muster("show", "GB", "troops", "--situation", "ukraine", "--as-of", "2025-09-04").out
    assert "office-not-held" in shown
    assert "report of low trust" in " ".join(shown.split())


def test_a_contact_that_only_a_report_of_low_trust_tells_says_so(muster: Muster, tmp_path: Path) -> None:
    text = "LONDON, 3 Sept - Prime Minister Keir Starmer met President Emmanuel Macron in London on Tuesday.\n"
    (tmp_path / "met.txt").write_text(text, encoding="utf-8")
    assert muster("read", "met.txt", "--situation", "ukraine", "--published", "2025-09-03").code == 0
    assert "of low trust" not in muster("contacts", "--situation", "ukraine").out
    assert muster("trust", "met", "low", "--who", "ada", "--situation", "ukraine").code == 0
    assert "1 report, 1 origin, of low trust" in muster("contacts", "--situation", "ukraine").out
