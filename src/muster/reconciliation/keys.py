"""The keys under which a report is filed, so that its kin are found without comparing it with all others.

Four kinds, told by the last two bits of a number of 62 bits: bands of a MinHash over runs of words
(near-copies), the least hash in each window of runs (any long piece in common, so cut copies and
rewrites), runs inside quotations (one utterance told independently), and headlines, which
corrections cite.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

from rensa import RMinHash

from muster.reconciliation.bounds import KeyKind
from muster.reconciliation.outline import Outline
from muster.reconciliation.terms import FUNCTION_WORDS

_RUN = 5  # words to a run of the body
_PERMUTATIONS, _ROWS = 64, 4
_WINDOW = 10  # runs, of which the least is kept: a piece of 14 words in common is always found
_QUOTED = 3  # words to a run of a quotation
_BITS = 62


def keys_of(outline: Outline) -> tuple[int, ...]:
    """Return the keys of a report in rising order, each once; the same text has the same keys everywhere."""
    runs = [_number(run) for run in _runs(outline.body, _RUN)]
    found = {
        *_bands(runs),
        *(_key(KeyKind.RUN, (number,)) for number in _least(runs, _WINDOW)),
        *(_key(KeyKind.QUOTED, (_number(words),)) for words in _quoted(outline)),
        *(_key(KeyKind.HEADLINE, (_number(words),)) for words in outline.headlines),
        *(_key(KeyKind.HEADLINE, (_number(words),)) for words in outline.quoted if len(words) > _QUOTED),
    }
    return tuple(sorted(found))


def _runs(words: Sequence[str], length: int) -> list[tuple[str, ...]]:
    return [tuple(words[start : start + length]) for start in range(len(words) - length + 1)]


def _number(words: Sequence[str]) -> int:
    """Return 62 bits of two checksums: stable over machines, and quicker than a digest."""
    raw = " ".join(words).encode()
    return (crc32(raw) << 30) ^ crc32(raw[::-1])


def _key(kind: KeyKind, numbers: Sequence[int]) -> int:
    raw = b"".join(number.to_bytes(8, "big") for number in (kind, *numbers))
    return ((crc32(raw) << 30) ^ crc32(raw[::-1])) % (1 << _BITS) // len(KeyKind) * len(KeyKind) + kind


def _bands(runs: Sequence[int]) -> Iterator[int]:
    if runs:
        sketch = RMinHash(_PERMUTATIONS, 1)
        sketch.update([str(number) for number in runs])
        digest = sketch.digest()
        for start in range(0, _PERMUTATIONS, _ROWS):
            yield _key(KeyKind.BAND, (start, *digest[start : start + _ROWS]))


def _least(runs: Sequence[int], window: int) -> set[int]:
    """Return the least number in each window; what two texts have in common is chosen in both."""
    last = max(1, len(runs) - window + 1)
    return {min(runs[start : start + window]) for start in range(last)} if runs else set()


def _quoted(outline: Outline) -> Iterator[tuple[str, ...]]:
    for words in outline.quoted:
        yield from (run for run in _runs(words, _QUOTED) if _means_something(run))


def _means_something(words: Sequence[str]) -> bool:
    return any(word not in FUNCTION_WORDS for word in words)
