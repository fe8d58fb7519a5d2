"""Run every benchmark and print its table, each in a process of its own, so that its memory is its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARKS = ("starting", "reading", "parsing", "origins", "assessment")
HERE = Path(__file__).parent


def main() -> int:
    """Run those that are named, or all; return 1 if one fails."""
    named = sys.argv[1:] or BENCHMARKS
    return max([_run(HERE / f"{name}.py") for name in named], default=0)


def _run(benchmark: Path) -> int:
    print(f"\n{benchmark.stem}", "-" * len(benchmark.stem), sep="\n", flush=True)
    return int(subprocess.run([sys.executable, benchmark], check=False).returncode != 0)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
