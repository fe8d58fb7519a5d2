"""Reports are read alike in every process, however Python orders its sets there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from muster.intake.readers import RULES, TRAINED

REPORTS = Path(__file__).parents[1] / "eval" / "corpus" / "r" / "text"
MANY = 12
READ = """
import json, sys
from pathlib import Path
from muster.export.annotation import annotate
from muster.intake.readers import load_reader
from muster.model.report import Report
from muster.text.reading import read_article

reader = load_reader(name=sys.argv[1])
for place in map(Path, sys.argv[2:]):
    report = Report(place.read_text(encoding="utf-8"), place.stem)
    for record in annotate(report, reader.read(read_article(report)).records):
        print(json.dumps(record, ensure_ascii=False))
"""


def read_in_process(reader: str, *, seed: str) -> str:
    places = map(str, sorted(REPORTS.glob("*.txt"))[:MANY])
    run = subprocess.run(
        [sys.executable, "-c", READ, reader, *places],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return run.stdout


@pytest.mark.parametrize("reader", [RULES, TRAINED])
def test_the_order_of_sets_in_a_process_changes_no_record(reader: str) -> None:
    once, again = (read_in_process(reader, seed=seed) for seed in ("1", "2024"))
    assert once.count("\n") > MANY
    assert once == again
