"""How soon a command answers: the median of several starts, with a ledger of a dozen reports."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from made_reports import write_reports
from timed import run_muster

STARTS = 7
REPORTS = 12


def run() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        write_reports(folder / "some.jsonl", REPORTS)
        place = ("--ledger", str(folder / "some.db"), "--situation", "ukraine")
        run_muster("read", str(folder / "some.jsonl"), *place)
        commands = {
            "muster --help": ("--help",),
            "muster roll": ("roll", *place),
            "muster show US guarantee": ("show", "US", "guarantee", *place),
            "muster runs": ("runs", *place),
        }
        print(f"{'command':28} {'first output':>13} {'peak MiB':>9}")
        for name, arguments in commands.items():
            starts = [run_muster(*arguments) for _ in range(STARTS)]
            first, memory = (median(each.first for each in starts), median(each.memory for each in starts))
            print(f"{name:28} {first:11.2f} s {memory:9.0f}")


if __name__ == "__main__":
    run()
