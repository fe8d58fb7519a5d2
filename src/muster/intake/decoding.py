"""From bytes to text: the encoding is told from the bytes, what had to be guessed or replaced is a finding."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from muster.intake.refusals import RefusedError
from muster.model.finding import Code, Finding, Weight
from muster.model.span import Span

REPLACEMENT = "\ufffd"

_MARKS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"PK\x03\x04", "an archive or office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
)
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_SAMPLE = 65_536
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_UNSTORABLE = re.compile("[\ud800-\udfff\0]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what had to be guessed or replaced to get it."""

    text: str
    findings: tuple[Finding, ...] = ()


def decode_text(raw: bytes) -> Decoded:
    """Return the text that the bytes hold.

    Raises:
        RefusedError: The bytes are no text: nothing, a picture, a program, or holding NUL bytes.
    """
    if not raw.strip():
        raise RefusedError("the file is empty: nothing to read")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_with_replacements(raw[len(mark) :], encoding)
    if wide := _unmarked_wide_encoding(raw[:_SAMPLE]):
        return _decode_with_replacements(raw, wide)
    _refuse_binary(raw)
    return _decode_bytes(raw)


def storable(text: str) -> Decoded:
    """Replace what no ledger can store: NUL characters and halves of surrogate pairs."""
    first = _UNSTORABLE.search(text)
    if first is None:
        return Decoded(text)
    replaced, count = _UNSTORABLE.subn(REPLACEMENT, text)
    return Decoded(replaced, (_replaced(count, first.start()),))


def _refuse_binary(raw: bytes) -> None:
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise RefusedError(f"the file is {kind}, not text: export it as text, HTML or PDF")
    if b"\0" in raw:
        raise RefusedError("the file holds NUL bytes, so it is no text: export it as text, HTML or PDF")
    sample = raw[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 10:
        raise RefusedError("the file is binary, not text: export it as text, HTML or PDF")


def _unmarked_wide_encoding(sample: bytes) -> str | None:
    """Tell UTF-16 without its mark by where its zero bytes stand."""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half >= 8 and odd > half * 0.5 and even < half * 0.05:
        return "utf-16-le"
    if half >= 8 and even > half * 0.5 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _decode_bytes(raw: bytes) -> Decoded:
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        whole = sum(len(match.group()) for match in _MULTIBYTE.finditer(raw))
        broken = len(_HIGH.findall(raw)) - whole
        if whole > broken:
            return _decode_with_replacements(raw, "utf-8")
    return _decode_western(raw)


def _decode_western(raw: bytes) -> Decoded:
    try:
        text, name = raw.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        text, name = raw.decode("latin-1"), "Latin-1"
    message = f"The file is not UTF-8 and was read as {name}: check accented letters and quotation marks."
    return Decoded(text, (Finding(Code.GUESSED_ENCODING, message, Weight.NOTE),))


def _decode_with_replacements(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, errors="replace")
    if not text.strip():
        raise RefusedError("the file is empty: nothing to read")
    made = storable(text)
    count = made.text.count(REPLACEMENT) - _honest_replacements(raw, encoding)
    if count <= 0:
        return made
    return Decoded(made.text, (_replaced(count, made.text.index(REPLACEMENT)),))


def _honest_replacements(raw: bytes, encoding: str) -> int:
    """Count the replacement characters that the bytes themselves hold."""
    return raw.count(REPLACEMENT.encode(encoding))


def _replaced(count: int, first: int) -> Finding:
    places = "one place" if count == 1 else f"{count} places"
    message = f"The text is damaged in {places}: what could not be read stands as {REPLACEMENT}."
    return Finding(Code.REPLACED_BYTES, message, Weight.WARNING, Span(first, first + 1))
