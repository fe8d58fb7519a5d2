"""Reading 10,000 made reports on one core: how fast, in how much memory, and how soon the roll is there.

Memory is flat if the peak does not grow with the number of reports. The largest run is made again through two
processes, for which the clock alone tells: a worker's time and memory are not counted in those of the program.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from made_reports import write_reports
from timed import Timed, run_muster

from muster.intake.readers import TRAINED

REPORTS = 10_000
PROCESSES = 2


def run(reports: int = REPORTS, reader: str = TRAINED) -> None:
    """Print the table."""
    print(f"with the {reader} reader, serial on one core, or in {PROCESSES} processes; starts are included")
    print(
        f"{'engine':11} {'reports':>8} {'words':>10} {'clock s':>8} {'reports/s':>9} "
        f"{'core s':>8} {'reports/core s':>14} {'words/core s':>12} {'peak MiB':>9}"
    )
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for count in (reports // 10, reports):
            _print_reading(folder, count, reader, engine="serial")
        _print_reading(folder, reports, reader, engine="processes")
        _print_roll(folder / "serial.db")
        again = _read(folder / "reports.jsonl", folder / "serial.db", reader, engine="serial")
        print(f"reading them again, all known: {again.whole:.1f} s, peak {again.memory:.0f} MiB")


def _print_reading(folder: Path, count: int, reader: str, *, engine: str) -> None:
    """Read so many reports into a fresh ledger and print how long that took."""
    collection, ledger = folder / "reports.jsonl", folder / f"{engine}.db"
    ledger.unlink(missing_ok=True)
    words = write_reports(collection, count)
    timed = _read(collection, ledger, reader, engine=engine)
    by_core = f"{timed.core:8.1f} {count / timed.core:14.1f} {words / timed.core:12,.0f} {timed.memory:9.0f}"
    print(
        f"{engine:11} {count:8,} {words:10,} {timed.whole:8.1f} {count / timed.whole:9.1f} "
        f"{by_core if engine == 'serial' else ''}".rstrip(),
        flush=True,
    )


def _read(collection: Path, ledger: Path, reader: str, *, engine: str) -> Timed:
    workers = ("--workers", str(PROCESSES)) if engine == "processes" else ()
    place = ("--ledger", str(ledger), "--situation", "ukraine")
    return run_muster("read", str(collection), *place, "--engine", engine, *workers, "--reader", reader)


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
