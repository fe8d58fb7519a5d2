"""The commands as a person types them: what is printed, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Muster

TEXT = "PARIS, 3 March 2025 - Prime Minister Anne Moreau said France is ready to send troops to Ukraine.\n"
COMMANDS = ("read", "retry", "runs", "records", "roll", "show", "findings", "report", "situations", "settings")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_itself_with_an_example(muster: Muster, command: str) -> None:
    answer = muster(command, "--help")
    assert answer.code == 0
    assert f"muster {command}" in answer.out.partition("Examples:")[2]


def test_the_version_is_printed(muster: Muster) -> None:
    assert muster("--version").out.startswith("muster ")


def test_a_misspelt_command_is_a_wrong_call(muster: Muster) -> None:
    answer = muster("rol")
    assert answer.code == 2
    assert "roll" in answer.err


def test_reading_gives_a_receipt_whose_counts_add_up(muster: Muster, story: Path) -> None:
    answer = muster("read", str(story), "--json")
    receipt = json.loads(answer.out)
    assert (answer.code, receipt["files"]) == (0, 1)
    assert sum(receipt[kind] for kind in ("read", "known_already", "refused", "failed")) == 1


def test_a_bad_file_is_told_of_and_the_rest_is_read(muster: Muster, story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    answer = muster("read", str(story), "empty.txt")
    assert answer.code == 1
    assert "1 read" in answer.out
    assert "empty.txt" in answer.err


def test_a_path_that_is_not_there_is_told_of(muster: Muster) -> None:
    answer = muster("read", "nowhere.txt")
    assert answer.code == 1
    assert "nowhere.txt" in answer.err


def test_runs_lists_the_run_and_what_became_of_its_files(muster: Muster, story: Path) -> None:
    run = json.loads(muster("read", str(story), "--json").out)["run"]
    assert run[:8] in muster("runs").out
    assert json.loads(muster("runs", run[:8], "--json").out)[0]["kind"] == "read"


def test_a_run_is_retried_by_the_beginning_of_its_id(muster: Muster, story: Path, tmp_path: Path) -> None:
    (tmp_path / "late.txt").touch()
    run = json.loads(muster("read", str(story), "late.txt", "--json").out)["run"]
    (tmp_path / "late.txt").write_text(TEXT.replace("France", "Norway"), encoding="utf-8")
    answer = muster("retry", run[:6])
    assert (answer.code, "1 read" in answer.out) == (0, True)


def test_a_retry_reads_with_the_reader_it_is_given(muster: Muster, story: Path, tmp_path: Path) -> None:
    (tmp_path / "late.txt").touch()
    run = json.loads(muster("read", str(story), "late.txt", "--json").out)["run"]
    (tmp_path / "late.txt").write_text(TEXT.replace("France", "Norway"), encoding="utf-8")
    assert muster("retry", run[:6], "--reader", "rules").code == 0
    assert json.loads(muster("runs", "--json").out)[0]["reader"].startswith("rules-")


def test_records_are_json_lines_with_report_evidence_and_spans(muster: Muster, story: Path) -> None:
    answer = muster("records", str(story), "--situation", "ukraine")
    for line in answer.out.splitlines():
        record = json.loads(line)
        assert record["report"] == "story"
        assert [TEXT[start:end] for start, end in record["spans"]] == record["evidence"]
    assert answer.code == 0


def test_records_need_no_ledger_and_make_none(muster: Muster, story: Path) -> None:
    muster("records", str(story))
    assert not Path("muster.db").exists()


@pytest.mark.usefixtures("ledger")
def test_the_roll_names_actors_stances_conditions_and_counts(muster: Muster) -> None:
    out = muster("roll").out
    for words in ("France", "ready", "if ceasefire", "2 reports", "others say pledged", "refused"):
        assert words in out


@pytest.mark.usefixtures("ledger")
def test_the_roll_of_an_earlier_day_does_not_know_later_reports(muster: Muster) -> None:
    assert "refused" not in muster("roll", "--as-of", "2025-03-03").out


@pytest.mark.usefixtures("ledger")
def test_a_situation_for_which_nothing_was_read_is_told_of(muster: Muster, story: Path) -> None:
    muster("read", str(story), "--situation", "haiti")
    assert "haiti" in muster("roll", "--situation", "gaza").err
    assert muster("roll", "--situation", "haiti").err == ""


@pytest.mark.usefixtures("ledger")
def test_the_roll_can_be_narrowed_by_name(muster: Muster) -> None:
    answer = muster("roll", "--actor", "france", "--undertaking", "troops", "--json")
    assert [(each["actor"], each["undertaking"]) for each in json.loads(answer.out)["standings"]] == [("FR", "troops")]


@pytest.mark.usefixtures("ledger")
def test_the_roll_as_csv_opens_in_a_spreadsheet(muster: Muster) -> None:
    out = muster("roll", "--csv").out
    assert out.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert (rows[0]["actor"], rows[0]["stance"]) == ("FR", "ready")


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize("width", ["20", "40", "80", "200"])
def test_the_roll_keeps_every_stance_in_any_width(muster: Muster, monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    out = muster("roll").out
    assert max(map(len, out.splitlines())) <= int(width)
    for word in ("ready", "refused", "pledged"):
        assert word in out


@pytest.mark.usefixtures("ledger")
def test_a_cell_shows_each_sentence_with_speaker_outlet_day_and_role(muster: Muster) -> None:
    out = " ".join(muster("show", "FR", "troops").out.split())
    for words in ("«We are ready to send troops»", "Moreau", "The Harbour Post, 3 Mar 2025", "What counts"):
        assert words in out


@pytest.mark.usefixtures("ledger")
def test_each_record_of_a_cell_shows_the_id_by_which_it_can_be_judged(muster: Muster) -> None:
    told = json.loads(muster("show", "FR", "troops", "--json").out)["counting"]
    shown = muster("show", "FR", "troops").out
    assert any(f"record {each['id'][:8]}" in " ".join(shown.split()) for each in told)


@pytest.mark.usefixtures("ledger")
def test_a_cell_of_which_nothing_is_told_says_so(muster: Muster) -> None:
    answer = muster("show", "NO", "sea")
    assert (answer.code, "Nothing is told of it" in answer.out) == (0, True)


@pytest.mark.usefixtures("ledger")
def test_the_page_is_written_and_not_replaced_without_force(muster: Muster) -> None:
    assert muster("report", "-o", "roll.html").code == 0
    refused = muster("report", "-o", "roll.html")
    assert (refused.code, "--force" in refused.err) == (2, True)
    assert muster("report", "-o", "roll.html", "--force").code == 0


@pytest.mark.usefixtures("ledger")
def test_a_folder_that_cannot_be_written_to_is_the_machines_refusal(muster: Muster) -> None:
    answer = muster("report", "-o", "nowhere/roll.html")
    assert (answer.code, answer.err.count("\n")) == (3, 1)


@pytest.mark.usefixtures("ledger")
def test_findings_are_listed_as_json(muster: Muster) -> None:
    assert isinstance(json.loads(muster("findings", "--json").out), list)


def test_the_shipped_situations_are_listed(muster: Muster) -> None:
    out = muster("situations").out
    assert [name for name in ("gaza", "haiti", "ukraine") if name not in out] == []


def test_a_new_situation_is_written_once(muster: Muster) -> None:
    assert muster("situations", "new", "harbour").code == 0
    assert Path("harbour.toml").is_file()
    assert muster("situations", "new", "harbour").code == 2


def test_settings_show_where_each_is_from(muster: Muster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSTER_LEDGER", "other.db")
    found = {each["name"]: each for each in json.loads(muster("settings", "--json").out)}
    assert (found["ledger"]["value"], found["ledger"]["set_by"]) == ("other.db", "MUSTER_LEDGER")


@pytest.mark.parametrize(
    "words",
    [
        ("roll",),
        ("roll", "--ledger", "none.db"),
        ("roll", "--as-of", "yesterday"),
        ("show", "FR", "flags"),
        ("read", "x", "--situation", "atlantis"),
        ("read", "x", "--manifest", "none.csv"),
        ("read", "x", "--engine", "steam"),
        ("retry", "abc"),
    ],
)
def test_a_wrong_call_is_one_clear_line_and_no_traceback(muster: Muster, words: tuple[str, ...]) -> None:
    answer = muster(*words)
    assert answer.code == 2
    assert answer.err.startswith("muster: ")
    assert answer.err.count("\n") == 1


def test_escapes_in_foreign_text_never_reach_the_terminal(muster: Muster, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31mb.txt"
    path.touch()
    answer = muster("read", str(path))
    assert "\x1b" not in answer.out + answer.err


def test_a_fault_of_ours_is_one_line_with_its_own_code(muster: Muster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("muster.cli.settings.find_setting", lambda _: 1 / 0)
    answer = muster("settings")
    assert (answer.code, "ZeroDivisionError" in answer.err, "Traceback" in answer.err) == (4, True, False)


def test_no_colour_is_printed_where_none_is_wanted(ledger: Path) -> None:
    ran = _run("roll", ledger=ledger, TERM="xterm-256color", NO_COLOR="1")
    assert b"\x1b[3" not in ran.stdout


def test_an_output_that_knows_no_unicode_gets_escapes_instead_of_an_end(ledger: Path) -> None:
    ran = _run("show", "FR", "troops", ledger=ledger, PYTHONIOENCODING="ascii")
    assert rb"\xabWe are ready to send troops\xbb" in ran.stdout


def test_a_run_without_trouble_is_silent_on_standard_error(muster: Muster, story: Path) -> None:
    assert muster("read", str(story)).err == ""


def test_a_reader_that_has_enough_ends_the_command_quietly(ledger: Path) -> None:
    command = f"{sys.executable} -c 'from muster.cli.app import main; main()' roll --json | head -c 1"
    shell = ["bash", "-o", "pipefail", "-c", command]
    ran = subprocess.run(shell, capture_output=True, env=_environment(ledger), check=True)
    assert (ran.stderr, ran.stdout) == (b"", b"{")


def test_help_comes_at_once() -> None:
    code = (
        "import sys; sys.argv = ['muster', '--help']\nfrom muster.cli.app import run\nrun()\n"
        "print([m for m in ('sqlalchemy', 'numpy', 'jinja2', 'trafilatura') if m in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == "[]"


def _environment(ledger: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "MUSTER_LEDGER": str(ledger), **more}


def _run(*words: str, ledger: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    code = f"import sys; sys.argv = {['muster', *words]!r}; from muster.cli.app import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=_environment(ledger, **more), check=True
    )
