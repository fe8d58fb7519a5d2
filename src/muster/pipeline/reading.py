"""Reading one report: what a worker does, wherever it runs."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from muster.extraction.reader import Reader, Reading
from muster.model.report import Report
from muster.pipeline.collecting import rarely_collecting
from muster.text.article import Article


@dataclass(frozen=True, slots=True)
class Read:
    """A report as it was read: its article, and what the reader made of it."""

    article: Article
    reading: Reading


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a report could not be read, in words for the receipt."""

    reason: str


class TookTooLongError(BaseException):
    """A report took longer than its time; no reader's own `except Exception` may swallow this."""


@dataclass(frozen=True, slots=True)
class Work:
    """What every worker is given once: the reader, and how many seconds a report may take."""

    reader: Reader
    seconds: float

    def __call__(self, report: Report) -> Read | Unread:
        """Read a report; trouble comes back as words, as not every exception survives the way between processes."""
        try:
            with bounded(self.seconds), rarely_collecting():
                return read_report(report, self.reader)
        except TookTooLongError:
            return Unread(f"reading it took longer than {self.seconds:g} seconds")
        except Exception as error:  # the outermost shell of a worker
            return Unread(f"the reader {self.reader.name} failed on it: {type(error).__name__}: {error}")


def read_report(report: Report, reader: Reader) -> Read:
    """Read a report; one in a language without a reader is kept without records."""
    # Loaded when the first report is read: most commands open a ledger and read none
    from muster.text.reading import READ_LANGUAGES, read_article

    article = read_article(report)
    if report.language is not None and report.language not in READ_LANGUAGES:
        return Read(article, Reading(()))
    return Read(article, reader.read(article))


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Stop what runs inside after some seconds, where the system can: in the main thread, on POSIX.

    Raises:
        TookTooLongError: The time is over.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TookTooLongError
