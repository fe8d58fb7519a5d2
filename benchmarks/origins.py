"""Finding origins among 100,000 generated reports: adding one, against comparing with all, and all from scratch.

The reports are generated: made-up names and sentences, a third of them copies, cut copies or rewrites of
an earlier one, half of them with the same closing line. Times are of one core; memory is the peak of the process.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles

from muster.extraction.reader import Reading
from muster.intake.gazetteer import load_gazetteer
from muster.intake.offices import load_offices
from muster.ledger.kin import Compared
from muster.ledger.ledger import Ledger
from muster.ledger.lens import Lens
from muster.model.origin import Kinship
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.pipeline.tying import Comparer, tie_report
from muster.reconciliation.keys import keys_of
from muster.reconciliation.kin import KinFinder
from muster.reconciliation.kinship import relate
from muster.reconciliation.origins import gather_origins
from muster.reconciliation.outline import outline
from muster.reconciliation.packing import pack, unpack
from muster.reconciliation.telling import Telling
from muster.text.reading import read_article

LENS = Lens("none", "none", "none")
SENTENCES = 12
FIRST_DAY = date(2024, 1, 1)
_SYLLABLES = "ba do fe gi ka lo mu ne pi ra so tu va we xi yo za bren dor fal gren hol jun kel mar nor pel rud sten"
_VERBS = "will send,could send,is ready to send,refused to send,promised,discussed,prepares,wants,expects,announced"
_THINGS = "soldiers,two frigates,field hospitals,radar crews,instructors,mine hunters,engineers,fuel,patrol planes"
_WHENS = "after a ceasefire,once parliament agrees,this autumn,if partners join,before winter,on Tuesday,next month"
BOILERPLATE = "The desk has not edited this story, which comes as it is from a feed that many other papers run too."
SYLLABLES = _SYLLABLES.split()
VERBS, THINGS, WHENS = (words.split(",") for words in (_VERBS, _THINGS, _WHENS))


class Generator:
    """Writes made-up reports; the same seed writes the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- no secret
        self._originals: list[list[str]] = []

    def report(self, number: int) -> Report:
        """Write the report with this number."""
        lines = self._copy() if self._originals and self._random.random() < 1 / 3 else self._original()
        day = Known(FIRST_DAY + timedelta(number % 900), KnownFrom.OPTION)
        lines = [*lines, BOILERPLATE] if self._random.random() < 0.5 else lines
        return Report("\n\n".join(lines) + "\n", f"made-{number}", Publication(published_on=day))

    def _original(self) -> list[str]:
        lines = [self._sentence() for _ in range(SENTENCES)]
        self._originals.append(lines)
        return lines

    def _copy(self) -> list[str]:
        lines = self._random.choice(self._originals)
        form = self._random.random()
        if form < 0.4:
            return [self._sentence(), *lines]
        if form < 0.8:
            return lines[: self._random.randint(4, SENTENCES - 1)]
        return [line.replace(" will send ", " is going to dispatch ").replace("The ", "A ") for line in lines]

    def _sentence(self) -> str:
        pick = self._random.choice
        name, place, other = (self._name() for _ in range(3))
        told = f"{pick(VERBS)} {self._name().lower()} {pick(THINGS)} to {place} {pick(WHENS)}"
        if self._random.random() < 0.25:
            words = " ".join(self._name().lower() for _ in range(6))
            return f'"We {told} and {words}," Minister {name} of {other} told reporters in {place}.'
        rest = " ".join(self._name().lower() for _ in range(8))
        return f"The {other} government {told}, {name} said on Monday, with {rest} near the {place} road."

    def _name(self) -> str:
        return "".join(self._random.choice(SYLLABLES) for _ in range(2)).capitalize()


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds of several runs."""

    seconds: tuple[float, ...]

    @property
    def row(self) -> str:
        """Return median and 95th percentile in milliseconds."""
        ninety_fifth = quantiles(self.seconds, n=20)[-1]
        return f"median {median(self.seconds) * 1e3:8.2f} ms   p95 {ninety_fifth * 1e3:8.2f} ms"


def measure(act: Callable[[Report], object], reports: Sequence[Report]) -> Timed:
    """Time an act on each report."""
    seconds = []
    for report in reports:
        start = time.perf_counter()
        act(report)
        seconds.append(time.perf_counter() - start)
    return Timed(tuple(seconds))


def peak_mib() -> float:
    """Return the most memory that this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024)


class Clusterer:
    """Finds kin in memory; tellings are held packed, so that a report is read but once."""

    def __init__(self, comparer: Comparer) -> None:
        self._comparer = comparer
        self._held: list[tuple[bytes, str]] = []
        self._finder = KinFinder(self.telling)

    def telling(self, number: int) -> Telling:
        """Return the telling of the report that came as this number."""
        return unpack(*self._held[number])

    def add(self, report: Report) -> tuple[Kinship, ...]:
        """Add a report and return its kinships."""
        article = read_article(report)
        self._held.append((pack(self._comparer.teller.tell(article)), report.text))
        return self._finder.add(article)


def cluster(reports: Sequence[Report], clusterer: Clusterer) -> int:
    """Find all origins in memory and return their number."""
    kin = [one for report in reports for one in clusterer.add(report)]
    days = {report.id: report.published_on for report in reports}
    return len(gather_origins(kin, days).all())


def fill(ledger: Ledger, reports: Sequence[Report], comparer: Comparer) -> None:
    """Put reports into a ledger with their keys and tellings, without comparing them."""
    name = comparer.name
    for report in reports:
        article = read_article(report)
        ledger.store(article, Reading(()), lens=LENS)
        packed = pack(comparer.teller.tell(article))
        ledger.kin.tie(Compared(report, keys_of(outline(article)), (), (), packed), comparer=name)


def compare_with_all(telling: Telling, others: Sequence[Telling]) -> None:
    """Compare one report with every other, which is what the index saves."""
    for other in others:
        relate(telling, other)


def main() -> None:
    """Run and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--reports", type=int, default=100_000)
    asked.add_argument("--added", type=int, default=300, help="how many are added and timed")
    asked.add_argument("--no-ledger", action="store_true", help="leave the ledger out: filling it takes longest")
    asked.add_argument("--no-memory", action="store_true", help="leave out what is done in memory")
    given = asked.parse_args()
    comparer = Comparer.of(load_gazetteer(), load_offices())
    generator = Generator(seed=1)
    reports = [generator.report(number) for number in range(given.reports)]
    new = [generator.report(given.reports + number) for number in range(given.added)]
    say(f"{given.reports:,} generated reports, {sum(len(one.text) for one in reports) / 1e6:.0f} MB of text")
    if not given.no_memory:
        in_memory(reports, new, comparer)
    if not given.no_ledger:
        in_ledger(reports, new, comparer)


def in_memory(reports: Sequence[Report], new: Sequence[Report], comparer: Comparer) -> None:
    """Find all origins from scratch, add more, and say what comparing with all would cost."""
    before, start = peak_mib(), time.perf_counter()
    clusterer = Clusterer(comparer)
    origins = cluster(reports, clusterer)
    seconds = time.perf_counter() - start
    each = seconds / len(reports) * 1e3
    say(f"from scratch in memory    {seconds:8.1f} s, {each:.2f} ms a report, {origins:,} origins")
    say(f"  memory                  {peak_mib() - before:8.0f} MiB beyond the {before:.0f} MiB before it")
    say(f"one more in memory        {measure(clusterer.add, new).row}")
    sample = [clusterer.telling(number) for number in range(min(1000, len(reports)))]
    all_of_them = measure(lambda report: compare_with_all(comparer.tell(report), sample), new[:20])
    whole = median(all_of_them.seconds) * len(reports) / len(sample)
    say(f"against comparing with all{whole * 1e3:12.0f} ms (measured on {len(sample):,}, multiplied)")


def in_ledger(reports: Sequence[Report], new: Sequence[Report], comparer: Comparer) -> None:
    """Add reports to a ledger that holds the others."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "bench.db") as ledger:
        fill(ledger, reports, comparer)
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
        for report in new:
            ledger.store(read_article(report), Reading(()), lens=LENS)
        name = comparer.name
        timed = measure(lambda report: tie_report(ledger, comparer, report, name=name), new)
        say(f"one more in the ledger    {timed.row}")
        say(f"  on disk                 {size / 2**20:8.0f} MiB; peak memory {peak_mib():.0f} MiB")


def say(line: str) -> None:
    """Print a line at once: the whole takes long."""
    print(line, flush=True)


if __name__ == "__main__":
    main()
