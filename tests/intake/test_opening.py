"""What opening promises: one outcome per file, facts with how they are known, nothing stops the rest."""

from __future__ import annotations

import io
import json
import os
from datetime import date
from pathlib import Path

from muster.intake.manifest import parse_manifest
from muster.intake.opening import Opened, count_files, open_reports
from muster.model.finding import Code
from muster.model.report import Known, KnownFrom

STORY = "Norway may send engineers to the force, its defence minister said on Monday, if parliament agrees to it.\n"


def _only(opened: list[Opened]) -> Opened:
    assert len(opened) == 1
    return opened[0]


def test_a_folder_is_opened_in_order_of_names_and_a_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(STORY)
    opened = list(open_reports([str(tmp_path)]))
    assert [(Path(o.place).name, o.report is not None) for o in opened] == [
        ("a.txt", False),
        ("b.txt", True),
        ("c.txt", True),
    ]
    assert count_files([str(tmp_path)]) == 3


def test_text_is_kept_exactly_as_received(tmp_path: Path) -> None:
    words = "  Title\r\n\r\n\u00a0" + STORY + "\t\n\n"
    file = tmp_path / "a.txt"
    file.write_bytes(words.encode())
    report = _only(list(open_reports([str(file)]))).report
    assert report is not None
    assert report.text == words


def test_the_option_outranks_the_manifest_and_the_manifest_the_byline(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Oslo weighs its offer\nBy Kari Holm | 3 February 2025\n\n{STORY}")
    manifest = parse_manifest("m.csv", "file,published,outlet\na.txt,2025-02-02,Nordic Wire\n")
    byline = _only(list(open_reports([str(file)])))
    by_manifest = _only(list(open_reports([str(file)], manifest=manifest)))
    option = _only(list(open_reports([str(file)], manifest=manifest, published=date(2025, 2, 1))))
    days = [o.report.publication.published_on for o in (byline, by_manifest, option) if o.report]
    assert days == [
        Known(date(2025, 2, 3), KnownFrom.BYLINE),
        Known(date(2025, 2, 2), KnownFrom.MANIFEST),
        Known(date(2025, 2, 1), KnownFrom.OPTION),
    ]


def test_a_day_that_cannot_be_known_stays_unknown_and_is_found(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"OSLO, Feb 3 (Nordic Wire) - {STORY}")
    opened = _only(list(open_reports([str(file)])))
    assert opened.report is not None
    assert opened.report.published_on is None
    assert [finding.code for finding in opened.findings] == [Code.UNKNOWN_DAY]


def test_a_bad_line_of_a_collection_is_refused_with_its_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    good = json.dumps({"text": STORY, "outlet": "Nordic Wire", "published": "2025-02-03"})
    file.write_text(f"{good}\nno json\n\n{good}\n")
    opened = list(open_reports([str(file)]))
    assert [(o.report.name if o.report else o.refusal) for o in opened] == [
        "wire:1",
        f"{file}:2: no JSON (Expecting value at character 1): write one object per line",
        "wire:4",
    ]


def test_standard_input_is_read_as_one_report() -> None:
    report = _only(list(open_reports(["-"], stdin=io.BytesIO(STORY.encode())))).report
    assert report is not None
    assert (report.name, report.text, report.language) == ("stdin", STORY, "en")


def test_json_lines_on_standard_input_are_a_collection() -> None:
    lines = "\n".join(json.dumps({"text": STORY, "title": title}) for title in ("One", "Two"))
    opened = list(open_reports(["-"], stdin=io.BytesIO(lines.encode())))
    assert [(o.place, o.report.name) for o in opened if o.report] == [("-:1", "stdin:1"), ("-:2", "stdin:2")]


def test_a_file_whose_name_is_no_text_is_read_under_a_name_that_can_be_stored(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(file)).write_text(STORY)
    opened = _only(list(open_reports([str(tmp_path)])))
    assert opened.report is not None
    assert opened.report.name == "caf\ufffd"
    assert opened.place.encode()
