"""The language of a text, or nothing where it is too short to tell."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# The languages in which reports on security arrangements are met; fewer candidates, fewer wrong answers.
LANGUAGES = (
    "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi",
    "hr", "ht", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lb", "lt", "lv", "mk", "nl", "no", "pl", "ps",
    "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 40
_MOST_CHARACTERS = 1_200
_LEAST_SURE = 0.8


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of `text`, or None where that cannot be told.

    Some 1,200 characters decide, from behind the first quarter, where a page's menu has ended.
    """
    start = min(len(text) // 4, max(len(text) - _MOST_CHARACTERS, 0))
    sample = text[start : start + _MOST_CHARACTERS]
    if sum(map(len, _LETTERS.findall(sample))) < _FEWEST_LETTERS:
        return None
    code, sure = _identifier().classify(sample)
    return str(code) if sure >= _LEAST_SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier
