"""Foreign text made harmless: for one line of a terminal or page, and for a cell of a spreadsheet."""

from __future__ import annotations

import unicodedata

# Cc: escapes, bells. Cs, Co, Cn: half characters and what nobody has defined.
_DANGEROUS = {"Cc", "Cs", "Co", "Cn"}
# Marks that turn the direction of what follows: a quotation could make the line around it read otherwise.
_TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
_SPACES = {"\n", "\r", "\t", "\v", "\f", "\u2028", "\u2029", "\x85"}
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """Return `text` on one line, with control characters and marks that turn its direction shown as �.

    >>> harmless(chr(27) + "[31mred")
    '�[31mred'
    """
    if text.isprintable():  # no control, no mark, no odd space in it
        return text
    return "".join(_harmless(character) for character in text)


def no_formula(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula.

    >>> no_formula("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    shown = harmless(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA_STARTS) else shown


def _harmless(character: str) -> str:
    if character in _SPACES:
        return " "
    if ord(character) in _TURNING or unicodedata.category(character) in _DANGEROUS:
        return "�"
    return character
