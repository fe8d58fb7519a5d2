"""Something wrong or notable in the texts, as data with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.model.span import Span


class Weight(StrEnum):
    """How much a finding matters to who relies on the records."""

    NOTE = "note"
    WARNING = "warning"
    GRAVE = "grave"


class Code(StrEnum):
    """What was found; the glossary explains each."""

    UNCLOSED_QUOTATION = "unclosed-quotation"
    NO_SENTENCE = "no-sentence"
    NO_READER = "no-reader-for-language"
    CONTROL_CHARACTERS = "control-characters"
    REPLACED_BYTES = "replaced-bytes"
    GUESSED_ENCODING = "guessed-encoding"
    PLAIN_PAGE = "page-without-article"
    UNKNOWN_DAY = "unknown-publication-day"
    OFFICE_NOT_HELD = "office-not-held"
    OFFICE_STILL_HELD = "office-still-held"
    STALE_PLEDGE = "pledge-of-a-former-government"
    ALTERED_COPY = "altered-copy"
    CONTRADICTION = "contradiction"
    NUMBER_MOVED = "number-moved"
    ORPHAN_JUDGEMENT = "orphan-judgement"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or notable; `span` is None where it concerns the report as a whole.

    `message` is one plain sentence for the reader, with nothing of the text in it but short quotations.
    """

    code: Code
    message: str
    weight: Weight = Weight.NOTE
    span: Span | None = None
