"""Read the sample reports into a fresh ledger, print the roll, and tell where its page lies."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BUILD = HERE.parent / "build" / "demo"
DAY = "2025-09-10"  # shortly after the last sample: the roll is that of the day, whenever it is printed


def muster(*words: str) -> None:
    """Run one muster command on the demonstration's ledger and show it."""
    options = ["--ledger", str(BUILD / "demo.db"), "--situation", "ukraine"]
    print(f"\n$ muster {' '.join(words)}", flush=True)
    subprocess.run([sys.executable, "-m", "muster", *words, *options], check=True)  # noqa: S603 -- our own command


def main() -> None:
    """Run the main job from reports to page."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    page = BUILD / "roll.html"
    muster("read", str(HERE / "reports"), "--manifest", str(HERE / "manifest.csv"))
    muster("roll", "--as-of", DAY)
    muster("show", "GB", "troops", "--as-of", DAY)
    muster("report", "-o", str(page), "--as-of", DAY)
    print(f"\nThe roll with everything behind it: {page.resolve().as_uri()}")


if __name__ == "__main__":
    main()
