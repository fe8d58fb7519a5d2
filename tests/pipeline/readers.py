"""Readers that do what a real one may do on a bad day; they live in a module, so that a worker can import them."""

from __future__ import annotations

import os
import re
import signal
import time
from dataclasses import dataclass

from tests.ledger.telling import TinyReader

from muster.errors import SpanError
from muster.extraction.reader import Reading
from muster.text.article import Article


@dataclass(frozen=True, slots=True)
class FragileReader:
    """Reads like the tiny reader, unless the text tells it to break."""

    name: str = "tiny-1"

    def read(self, article: Article) -> Reading:
        if "worker ends" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "reader fails" in article.text:
            raise SpanError(3, 2)  # one of the errors that cannot be carried between processes
        if "reader sleeps" in article.text:
            time.sleep(60)
        if "reader is deaf" in article.text:
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
            time.sleep(60)
        if "pattern explodes" in article.text:
            re.match(r"(a+)+$", "a" * 40 + "b")
        if "swallows" in article.text:
            return _swallow()
        return TinyReader().read(article)


def _swallow() -> Reading:
    try:
        time.sleep(60)
    except Exception:
        return Reading(())
    return Reading(())
