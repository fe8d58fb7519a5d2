"""Links to the words at the outlet that published them."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote, urlsplit

_LONG = 80  # a fragment longer than this is given by its first and last words
_ENDS = 5


def safe_url(url: str | None) -> str | None:
    """Return the address where it can be linked to without harm: http or https with a host; else None.

    >>> safe_url("javascript:alert(1)") is None, safe_url("https://news.example/a")
    (True, 'https://news.example/a')
    """
    if not url or any(unicodedata.category(character)[0] in "CZ" for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and parts.hostname else None


def link_words(url: str | None, words: str) -> str | None:
    """Return the address of the words themselves, which a browser then scrolls to and marks.

    >>> link_words("https://news.example/a", "ready to send")
    'https://news.example/a#:~:text=ready%20to%20send'
    """
    address = safe_url(url)
    if not address:
        return None
    joint = "" if "#" in address else "#"
    return f"{address}{joint}:~:text={_text_directive(words)}"


def _text_directive(words: str) -> str:
    pieces = words.split()
    if len(words) <= _LONG or len(pieces) <= 2 * _ENDS:
        return _encoded(" ".join(pieces))
    return f"{_encoded(' '.join(pieces[:_ENDS]))},{_encoded(' '.join(pieces[-_ENDS:]))}"


def _encoded(words: str) -> str:
    """Encode; a hyphen would be read as part of the directive's own syntax."""
    return quote(words, safe="").replace("-", "%2D")
