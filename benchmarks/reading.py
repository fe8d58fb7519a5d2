"""Reading 10,000 made reports on one core: how fast, in how much memory, and how soon the roll is there.

Memory is flat if the peak does not grow with the number of reports.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from made_reports import write_reports
from timed import Timed, run_muster

from muster.intake.readers import TRAINED

REPORTS = 10_000


def run(reports: int = REPORTS, reader: str = TRAINED) -> None:
    """Print the table."""
    print(f"with the {reader} reader on one core, by the core's own time; the start of the program is included")
    print(f"{'reports':>8} {'words':>10} {'core s':>8} {'clock s':>8} {'reports/s':>10} {'words/s':>9} {'peak MiB':>9}")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for count in (reports // 10, reports):
            words, timed = _read(folder, count, reader)
            print(
                f"{count:8,} {words:10,} {timed.core:8.1f} {timed.whole:8.1f} {count / timed.core:10.1f} "
                f"{words / timed.core:9,.0f} {timed.memory:9.0f}"
            )
        _print_roll(folder / f"{reports}.db")
        again = _read(folder, reports, reader)[1]
        print(f"reading them again, all known: {again.whole:.1f} s, peak {again.memory:.0f} MiB")


def _read(folder: Path, count: int, reader: str) -> tuple[int, Timed]:
    collection = folder / f"{count}.jsonl"
    words = write_reports(collection, count)
    ledger = str(folder / f"{count}.db")
    asked = (
        "read",
        str(collection),
        "--ledger",
        ledger,
        "--situation",
        "ukraine",
        "--engine",
        "serial",
        "--reader",
        reader,
    )
    return words, run_muster(*asked)


def _print_roll(ledger: Path) -> None:
    size = ledger.stat().st_size / 2**20
    roll = run_muster("roll", "--ledger", str(ledger), "--situation", "ukraine", "--as-of", "2026-01-01")
    print(
        f"the roll of a ledger of {size:.0f} MiB: first output {roll.first:.1f} s ({roll.core:.1f} s of a core), "
        f"peak {roll.memory:.0f} MiB"
    )
    print("\n".join(roll.printed.splitlines()[:12]))


if __name__ == "__main__":
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--reports", type=int, default=REPORTS)
    given.add_argument("--reader", default=TRAINED)
    run(**vars(given.parse_args()))
