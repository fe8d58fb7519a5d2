"""Whether a line reads as sentences or as a piece of a page."""

from __future__ import annotations

_CLOSING_MARKS = "”’\"')»]"
_LONG = 150
_ENOUGH_WORDS = 6


def is_prose(words: str) -> bool:
    """Tell whether a line is long, or has some words and ends like a sentence.

    >>> is_prose("Oslo weighs its offer"), is_prose("Oslo will decide in October, he said.")
    (False, True)
    """
    if len(words) > _LONG:
        return True
    return ends_like_sentence(words) and len(words.split(maxsplit=_ENOUGH_WORDS)) >= _ENOUGH_WORDS


def ends_like_sentence(words: str) -> bool:
    """Tell whether the last mark is one that ends a sentence, or a colon that announces one."""
    return words.rstrip(_CLOSING_MARKS)[-1:] in {".", "!", "?", "…", ":"}
