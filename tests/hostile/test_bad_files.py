"""Each kind of bad file gets its clear outcome, and the good file beside it is still read."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from tests.intake.making import encrypt_pdf, make_pdf

from muster.intake.limits import Limits
from muster.intake.manifest import ManifestError, parse_manifest, read_manifest
from muster.intake.opening import Opened, open_reports
from muster.model.finding import Code

STORY = "Norway may send engineers to the force, its defence minister said on Monday, if parliament agrees to it.\n"
PARAGRAPH = f"<p>{STORY * 4}</p>"


def _open_beside_a_good_file(folder: Path, name: str, raw: bytes) -> Opened:
    """Open a folder of two files, check that the good one is read, and return what became of the other."""
    (folder / name).write_bytes(raw)
    (folder / "zz-good.txt").write_text(STORY)
    bad, good = open_reports([str(folder)])
    assert good.report is not None
    return bad


@pytest.mark.parametrize(
    ("name", "raw", "refusal"),
    [
        ("empty.txt", b"", "the file is empty: nothing to read"),
        ("blank.txt", b" \n\t\r\n", "the file is empty: nothing to read"),
        ("binary.txt", bytes(range(1, 32)) * 100, "the file is binary, not text: export it as text, HTML or PDF"),
        ("nul.txt", b"words\0words", "the file holds NUL bytes, so it is no text: export it as text, HTML or PDF"),
        (
            "picture.txt",
            b"\x89PNG\r\n\x1a\n" + b"x" * 50,
            "the file is a picture, not text: export it as text, HTML or PDF",
        ),
        ("marked.txt", b"\xff\xfe", "the file is empty: nothing to read"),
        ("cut.pdf", make_pdf([[STORY]])[:300], "the document is broken or cut short: fetch or export it again"),
        (
            "junk.pdf",
            b"%PDF-1.7\n" + bytes(range(256)) * 9,
            "the document is broken or cut short: fetch or export it again",
        ),
        ("empty.pdf", b"", "the document is broken or cut short: fetch or export it again"),
        (
            "locked.pdf",
            encrypt_pdf(make_pdf([[STORY]]), "word"),
            "the document is encrypted: remove its password first",
        ),
        (
            "scan.pdf",
            make_pdf([[], []]),
            "the document holds no words, perhaps only pictures of them: run text recognition first",
        ),
        ("empty.html", b"<html><body></body></html>", "the page holds no words: save it again when it is fully loaded"),
        ("empty.jsonl", b"\n\n", "the file is empty: nothing to read"),
    ],
)
def test_a_file_without_words_is_refused_with_what_to_do(tmp_path: Path, name: str, raw: bytes, refusal: str) -> None:
    opened = _open_beside_a_good_file(tmp_path, name, raw)
    assert (opened.report, opened.refusal) == (None, f"{tmp_path / name}: {refusal}")


def test_a_huge_file_is_refused_by_its_size_and_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "a-huge.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    (tmp_path / "b.txt").write_text(STORY)
    refused, good = open_reports([str(tmp_path)])
    assert refused.refusal == f"{huge}: the file has 200.0 MB, more than the 25.0 MB taken at once: split it"
    assert good.report is not None


def test_endless_standard_input_is_cut_off() -> None:
    (opened,) = open_reports(["-"], stdin=io.BytesIO(b"x" * 2_000), limits=Limits(file_bytes=1_000))
    assert opened.refusal == "-: standard input is larger than 0.0 MB: split it"


def test_a_text_longer_than_any_report_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(STORY * 10)
    (opened,) = open_reports([str(file)], limits=Limits(characters=500))
    assert opened.refusal == f"{file}: the text is longer than any report (500 characters): split it"


def test_a_folder_without_readable_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04")
    (opened,) = open_reports([str(tmp_path)])
    assert opened.refusal is not None
    assert opened.refusal.startswith(f"{tmp_path}: the folder holds no file that can be read (.htm, ")


def test_a_path_that_is_not_there_and_a_pattern_without_a_match_are_told(tmp_path: Path) -> None:
    absent, pattern = str(tmp_path / "absent.txt"), str(tmp_path / "*.txt")
    assert [opened.refusal for opened in open_reports([absent, pattern])] == [
        f"{absent}: no such file or folder: check the path",
        f"{pattern}: nothing matches this pattern: check it, and quote it if the shell expands it",
    ]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(tmp_path / "gone.txt")
    (opened,) = open_reports([str(link)])
    assert opened.refusal == f"{link}: a link that leads nowhere: read the file itself"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:

    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    (opened,) = open_reports([str(pipe)])
    assert opened.refusal == f"{pipe}: no plain file: name a file or a folder"


@pytest.mark.parametrize(
    ("raw", "text", "code"),
    [
        ("Élysée: “ready”\n".encode("cp1252"), "Élysée: “ready”\n", Code.GUESSED_ENCODING),
        ("Élysée: prêt\n".encode("latin-1") + b"\x81", "Élysée: prêt\n\x81", Code.GUESSED_ENCODING),
        ("Élysée, Kyïv, “ready”".encode() + b"\xe2\x80", "Élysée, Kyïv, “ready”\ufffd", Code.REPLACED_BYTES),
        (b"\xff\xfe" + "Élysée".encode("utf-16-le") + b"\x00", "Élysée\ufffd", Code.REPLACED_BYTES),
    ],
)
def test_bytes_in_a_wrong_encoding_are_read_as_far_as_can_be_and_found(
    tmp_path: Path, raw: bytes, text: str, code: Code
) -> None:
    opened = _open_beside_a_good_file(tmp_path, "a.txt", raw)
    assert opened.report is not None
    assert opened.report.text == text
    assert code in [finding.code for finding in opened.findings]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_marked_and_wide_encodings_are_read_without_loss(tmp_path: Path, encoding: str) -> None:
    words = "The Élysée says “ready”, and nobody else says so.\r\n"
    opened = _open_beside_a_good_file(tmp_path, "a.txt", words.encode(encoding))
    assert opened.report is not None
    assert opened.report.text == words
    assert [finding.code for finding in opened.findings] == [Code.UNKNOWN_DAY]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 1_000_000 + PARAGRAPH,
        "<i>" * 1_000_000 + PARAGRAPH + "</i>" * 1_000_000,
        "<p>" * 1_000_000 + PARAGRAPH,
        "<table><tr><td>" * 300_000 + PARAGRAPH,
    ],
    ids=["div", "i", "p", "table"],
)
def test_a_page_with_a_million_nested_tags_gives_its_plain_words(tmp_path: Path, html: str) -> None:
    opened = _open_beside_a_good_file(tmp_path, "a.html", html.encode())
    assert opened.report is not None
    assert opened.report.text == " ".join((STORY * 4).split())
    assert Code.PLAIN_PAGE in [finding.code for finding in opened.findings]


def test_scripts_and_comments_that_never_end_do_not_stop_the_reader(tmp_path: Path) -> None:
    html = '<script type="application/ld+json">' * 100_000 + "<!--" * 100_000
    assert _open_beside_a_good_file(tmp_path, "a.html", html.encode()).report is None


def test_half_a_surrogate_and_a_nul_in_a_collection_are_replaced_and_found(tmp_path: Path) -> None:
    opened = _open_beside_a_good_file(tmp_path, "a.jsonl", b'{"text": "It is \\ud800 so,\\u0000 he said."}\n')
    assert opened.report is not None
    assert opened.report.text == "It is \ufffd so,\ufffd he said."
    assert Code.REPLACED_BYTES in [finding.code for finding in opened.findings]
    assert opened.report.id


def test_a_line_nested_too_deep_is_refused(tmp_path: Path) -> None:
    opened = _open_beside_a_good_file(tmp_path, "a.jsonl", b'{"text": ' + b"[" * 200_000 + b"\n")
    assert opened.refusal is not None
    assert opened.refusal.startswith(f"{tmp_path / 'a.jsonl'}:1: no JSON")


def test_a_manifest_naming_absent_files_is_told_with_its_line_after_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    manifest = parse_manifest(str(tmp_path / "m.csv"), "file,published\na.txt,2025-02-26\ngone.txt,2025-02-27\n")
    good, absent = open_reports([str(tmp_path / "a.txt")], manifest=manifest)
    assert good.report is not None
    assert absent.refusal == f"{tmp_path / 'm.csv'}:3: 'gone.txt' names no file here: correct the row or add the file"


def test_a_manifest_row_for_a_file_that_was_not_asked_for_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    manifest = parse_manifest(str(tmp_path / "m.csv"), "file,published\na.txt,2025-02-26\nb.txt,2025-02-27\n")
    (only,) = open_reports([str(tmp_path / "a.txt")], manifest=manifest)
    assert only.report is not None


def test_a_wrong_day_in_a_manifest_is_told_with_its_line_and_stays_unknown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    manifest = parse_manifest(str(tmp_path / "m.csv"), "file,published\na.txt,2025-02-31\n")
    good, problem = open_reports([str(tmp_path / "a.txt")], manifest=manifest)
    assert good.report is not None
    assert good.report.published_on is None
    assert problem.refusal == f"{tmp_path / 'm.csv'}:2: published '2025-02-31' is no day: write it as 2025-02-26"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "the file is empty"),
        (b"name,day\na.txt,2025-02-26\n", "line 1: no column `file` or `id` (found: day, name)"),
        (b"\x00\x01\x02", "the file holds NUL bytes"),
        (b'file\n"a.txt\n', "no CSV table"),
    ],
)
def test_a_manifest_that_is_none_is_an_error_that_says_why(tmp_path: Path, raw: bytes, told: str) -> None:
    path = tmp_path / "m.csv"
    path.write_bytes(raw)
    with pytest.raises(ManifestError) as error:
        read_manifest(str(path))
    assert told in str(error.value)


def test_a_manifest_that_is_not_there_is_an_error_that_names_it() -> None:
    with pytest.raises(ManifestError, match=r"absent\.csv: the manifest cannot be opened: No such file"):
        read_manifest("absent.csv")
