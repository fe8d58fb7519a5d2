"""Running muster as people do, in a process of its own, and measuring it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

MUSTER = (sys.executable, "-c", "from muster.cli.app import main; main()")


@dataclass(frozen=True, slots=True)
class Timed:
    """A command that ran: seconds to its first output, to its end and of a core, peak memory in MiB, its output."""

    first: float
    whole: float
    core: float
    memory: float
    printed: str


class BrokenCommandError(Exception):
    """A command that is to be measured did not work."""


def run_muster(*arguments: str, allowed: Sequence[int] = (0,)) -> Timed:
    """Run a command of muster and measure it.

    Raises:
        BrokenCommandError: It ended otherwise than allowed.
    """
    started = time.perf_counter()
    process = subprocess.Popen((*MUSTER, *arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # noqa: S603
    with process.stdout as output:  # type: ignore[union-attr]
        start = output.read(1)
        first = time.perf_counter() - started
        printed = (start + output.read()).decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise BrokenCommandError(f"muster {' '.join(arguments)} returned {process.returncode}: {printed[-500:]}")
    core = usage.ru_utime + usage.ru_stime
    return Timed(first, time.perf_counter() - started, core, memory=usage.ru_maxrss / 1024, printed=printed)
