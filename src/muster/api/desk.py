"""The desk: a ledger and a situation, with the verbs of the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType

from muster.api.given import GENERAL, as_actor, as_day, as_situation, as_undertaking
from muster.api.listing import CalledRoll, Listing, OpenedStanding
from muster.api.names import state_names
from muster.export.dossier import Dossier, FiledReport
from muster.export.rows import told_json
from muster.export.section import Section
from muster.export.writing import check_free, write_whole
from muster.extraction.reader import Reader
from muster.ledger.ledger import Ledger
from muster.ledger.lens import Lens
from muster.ledger.runs import Asked, Outcome, Run
from muster.ledger.shelf import ReportFinding
from muster.model.change import Change
from muster.model.finding import Finding, Weight
from muster.model.judgement import Trust
from muster.model.record import Record, RecordKind
from muster.model.scales import Undertaking
from muster.model.situation import Situation
from muster.model.standing import Roll, Told
from muster.pipeline.run import Job, Receipt, not_yet_read, read_into
from muster.reconciliation.judging import trusted
from muster.roll import call_roll, standing
from muster.text.article import Article

Day = date | str | None
_CLAIMS = (RecordKind.COMMITMENT, RecordKind.DEMAND, RecordKind.OBJECTION, RecordKind.ACCEPTANCE)


@dataclass(frozen=True, slots=True)
class Desk:
    """A ledger read for one situation; use it as a context manager, or close it.

    Every day can be given as a date or as text such as `2025-09-05`; None means today, in UTC.
    """

    ledger: Ledger
    situation: Situation
    reads_with: str | None = None

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the ledger."""
        self.ledger.close()

    @property
    def reader(self) -> Reader:
        """Return the reader for the situation; it is loaded when it is first asked for."""
        from muster.intake.readers import load_reader

        return load_reader(self.situation, self.reads_with)

    @property
    def lens(self) -> Lens | None:
        """Return with what eyes to look: the situation's, by the reader that read last; None for any."""
        return None if self.situation is GENERAL else Lens.of("", self.situation)

    def read(
        self,
        *paths: str | Path,
        manifest: str | Path | None = None,
        published: Day = None,
        engine: str | None = None,
        workers: int | None = None,
        progress: Callable[[Outcome], None] = lambda _: None,
    ) -> Receipt:
        """Read files, folders and globs into the ledger; what was read before is not read again.

        `manifest` is a CSV of publication days, outlets, addresses and titles; `published` the day
        of all that carry none. `engine` is `serial`, `processes` or `dask:ADDRESS`; None takes what
        fits the number of files.

        Raises:
            InputError: A path, the manifest or the engine cannot be used.
            LedgerError: The ledger cannot be written.
        """
        from muster.api.reading import choose_engine, open_order, order_of

        order = order_of(paths, manifest=manifest, published=as_day(published) if published else None)
        job = self._job("read", order.asked)
        start, opened = choose_engine(engine, open_order(order), workers=workers)
        receipt = read_into(self.ledger, opened, job, start=start, progress=progress)
        self.tie()
        return receipt

    def retry(
        self,
        run: str,
        *,
        engine: str | None = None,
        workers: int | None = None,
        progress: Callable[[Outcome], None] = lambda _: None,
    ) -> Receipt:
        """Read again what an earlier run was asked for and did not read; `run` is its id or the beginning of it."""
        from muster.api.reading import ReadOrder, choose_engine, open_order

        earlier = self.ledger.run(run)
        order = ReadOrder.again(earlier.asked)
        left = not_yet_read(self.ledger, earlier.id, open_order(order))
        start, opened = choose_engine(engine, left, workers=workers)
        job = self._job(f"retry {earlier.id}", earlier.asked)
        receipt = read_into(self.ledger, opened, job, start=start, progress=progress)
        self.tie()
        return receipt

    def tie(self) -> int:
        """Tie the reports that were not tied yet to their origins; reading does it at its end."""
        from muster.api.weighing import tie

        return tie(self.ledger, self.situation)

    def told(self, *, as_of: Day = None, kinds: Iterable[RecordKind] | None = None) -> tuple[Told[Record], ...]:
        """Return all that the reports known on a day tell, oldest first, weighed and judged."""
        from muster.api.weighing import weigh

        told = self.ledger.told(lens=self.lens, as_of=as_day(as_of), kinds=kinds)
        return weigh(told, self.ledger, self.situation).told

    def roll(self, *, as_of: Day = None) -> CalledRoll:
        """Call the roll at the end of a day."""
        day = as_day(as_of)
        return CalledRoll(call_roll(self.told(as_of=day, kinds=_CLAIMS), as_of=day), state_names())

    def standing(self, actor: str, undertaking: Undertaking | str, *, as_of: Day = None) -> OpenedStanding:
        """Work out where an actor stands on an undertaking, with every sentence behind it.

        Raises:
            UnknownUndertakingError: It is none of the guide's.
        """
        day, code, wanted = as_day(as_of), self.actor(actor), as_undertaking(undertaking)
        told = self.told(as_of=day, kinds=_CLAIMS)
        return OpenedStanding(standing(told, code, wanted, as_of=day), state_names())

    def actor(self, given: str) -> str:
        """Return the code of the actor that is meant by a code, a country's name or a seat of government."""
        return as_actor(given, self.situation)

    def records(self, *, as_of: Day = None) -> Listing[Told[Record]]:
        """List every record that is known on a day."""
        return Listing("Records", self.told(as_of=as_of), told_json)

    def findings(self, *, as_of: Day = None) -> Listing[ReportFinding]:
        """List what is wrong or notable in the texts, and the pledges that are stale on a day, the gravest first."""
        return Listing("Findings", self._findings(self.roll(as_of=as_of).roll), _finding_row)

    def runs(self) -> Listing[Run]:
        """List the runs, the latest first."""
        return Listing("Runs", self.ledger.runs(), _run_row)

    def outcomes(self, run: str) -> Listing[Outcome]:
        """List what became of each file of a run; `run` is its id or the beginning of it."""
        return Listing(f"Run {run}", tuple(self.ledger.outcomes(run)), _outcome_row)

    def changes(self, since: Day, *, until: Day = None) -> Listing[Change]:
        """List what changed on the roll from the end of one day to the end of another."""
        return Listing("Changes", self._changes(since, self.roll(as_of=until).roll), _change_row)

    def dossier(self, *, as_of: Day = None, since: Day = None) -> Dossier:
        """Gather all that a page shows of a day, with what changed `since` another if one is given."""
        day = as_day(as_of)
        told = self.told(as_of=day)
        roll = call_roll(told, as_of=day)
        trust = trusted(self.ledger.judgements.all())
        given = Counter(each.report_id for each in told)
        found: dict[str, list[Finding]] = {}
        for one in self._findings(roll):
            found.setdefault(one.report_id, []).append(one.finding)
        filed = tuple(
            _file(article, given[article.report.id], found.get(article.report.id, ()), trust=trust)
            for article in self.ledger.articles(lens=self.lens, as_of=day)
        )
        changes = () if since is None else self._changes(since, roll)
        since_day = None if since is None else as_day(since)
        return Dossier(self.situation.title, roll, told, filed, state_names(), since_day, changes)

    def report(
        self,
        path: str | Path,
        *,
        as_of: Day = None,
        since: Day = None,
        replace: bool = False,
        sections: Sequence[Section] = (),
    ) -> Path:
        """Write the page to pass on and return where it is.

        `since` adds what changed from the end of that day; `sections` are further parts of the page,
        which come after the roll.

        Raises:
            FileExistsAlreadyError: Something is there, and `replace` is not given.
            NotWrittenError: The machine refused the file.
        """
        from muster.export.page import render_page, with_further

        place = Path(path)
        check_free(place, replace=replace)
        page = render_page(self.dossier(as_of=as_of, since=since), with_further(sections))
        write_whole(place, page, replace=replace)
        return place

    def _findings(self, roll: Roll) -> tuple[ReportFinding, ...]:
        from muster.api.weighing import find_in_texts, find_stale_pledges

        found = find_in_texts(self.ledger, self.situation, lens=self.lens)
        stale = find_stale_pledges(roll, self.ledger, self.situation)
        order = tuple(reversed(Weight))
        return tuple(sorted((*found, *stale), key=lambda each: order.index(each.finding.weight)))

    def _changes(self, since: Day, after: Roll) -> tuple[Change, ...]:
        from muster.api.weighing import find_changes_between

        before = self.roll(as_of=since).roll
        return find_changes_between(before, after, self.ledger, situation=self.situation)

    def _job(self, command: str, asked: Asked) -> Job:
        reader = self.reader
        return Job(reader, Lens.of(reader.name, self.situation), command, asked)


def open_desk(
    ledger: str | Path,
    *,
    situation: Situation | str | None = None,
    reader: str | None = None,
    must_exist: bool = False,
) -> Desk:
    """Open a ledger for a situation, by its shipped name or its file; None reads for none in particular.

    The ledger is made where there is none, unless it `must_exist`. `reader` is `trained`, `rules` or
    `MODULE:FUNCTION`; None takes the trained one.

    Raises:
        InputError: The situation or the ledger cannot be used.
    """
    meant = as_situation(situation)
    opened = Ledger.existing(ledger) if must_exist else Ledger.open(ledger)
    return Desk(opened, meant, reader)


def _file(article: Article, records: int, findings: Sequence[Finding], *, trust: Mapping[str, Trust]) -> FiledReport:
    headline = article.sentences[0].span.of(article.text) if article.sentences else ""
    level = trust.get(article.report.id, Trust.NORMAL)
    return FiledReport(article.report, article.asides, tuple(findings), records, headline, level)


def _finding_row(found: ReportFinding) -> dict[str, object]:
    finding = found.finding
    return {
        "report": found.report_name,
        "weight": str(finding.weight),
        "code": str(finding.code),
        "message": finding.message,
        "words": found.words,
        "span": [finding.span.start, finding.span.end] if finding.span else None,
    }


def _outcome_row(outcome: Outcome) -> dict[str, object]:
    return {"kind": str(outcome.kind), "place": outcome.place, "reason": outcome.reason, "report": outcome.report_id}


def _change_row(change: Change) -> dict[str, object]:
    return {
        "kind": str(change.kind),
        "actor": change.actor,
        "undertaking": str(change.undertaking),
        "detail": change.detail,
        "since": change.since.isoformat(),
        "until": change.until.isoformat(),
        "before": list(change.before.words) if change.before else None,
        "after": list(change.after.words) if change.after else None,
        "sentences_before": list(change.before.sentences) if change.before else None,
        "sentences_after": list(change.after.sentences) if change.after else None,
    }


def _run_row(run: Run) -> dict[str, object]:
    return {
        "run": run.id,
        "started": run.started.isoformat(timespec="seconds"),
        "ended": run.ended.isoformat(timespec="seconds") if run.ended else None,
        "command": run.command,
        "situation": run.lens.situation,
        "reader": run.lens.reader,
        "files": run.total,
        **{str(kind).replace(" ", "_"): number for kind, number in run.counts.items()},
    }
