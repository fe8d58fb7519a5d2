"""Whether a trigger is what is undertaken, or only says what for, with whom or when."""

from __future__ import annotations

from muster.extraction.finder import listed
from muster.extraction.phrases import Found
from muster.extraction.scenes import Scene
from muster.extraction.undertakings import Trigger

_JOINERS = frozenset({",", "and", "or", "&", "plus", "nor", "also", "even"})
_LINKS = listed("""
    of to in with for from between against on at into under after before during by about over towards as than
    until without through following once if when unless because that which who while since behind beyond ensure
""")
_SCOPES = frozenset(
    [
        *("if", "after", "once", "unless", "when", "before", "until", "following", "since", "while", "although"),
        *("because", "provided", "whether", "which", "who", "whose", "where", "as", "that"),
    ]
)
_AFTER = listed("""
    of to in for from on by is are was were will would has have had could may might must should can be and or ,
    . : ; with at after if as not that who which ready there until 's against only into
""")
_REACH = 4
_CLOSE = 5


def standing_of(scene: Scene, trigger: Found[Trigger]) -> str:
    """Tell whether a trigger comes first in its clause, is joined to another, or hangs on one by which word."""
    tokens = scene.words.tokens
    before = [
        found
        for found in scene.triggers
        if found.end <= trigger.first and scene.clauses[found.first] == scene.clauses[trigger.first]
    ]
    if not before:
        return "first"
    last = before[-1]
    between = tokens[last.end : trigger.first]
    link = next((token for token in reversed(between) if token in _LINKS), None)
    if not between:
        return "beside"
    if link is None:
        joined = len(between) <= _CLOSE and bool(_JOINERS.intersection(between))
        return "joined" if joined else "later"
    return f"by {link}"


def link_before(scene: Scene, trigger: Found[Trigger]) -> str:
    """Return the word that ties the trigger to what stands before it, such as a preposition, or "-"."""
    tokens = scene.words.tokens
    for at in range(trigger.first - 1, max(-1, trigger.first - 1 - _REACH), -1):
        if tokens[at] in _LINKS or tokens[at] in _JOINERS:
            return tokens[at]
    return "^" if trigger.first <= _REACH else "-"


def word_after(scene: Scene, trigger: Found[Trigger]) -> str:
    """Return the word behind the trigger if it is a small one, else "-"."""
    if trigger.end >= len(scene.words):
        return "$"
    token = scene.words.tokens[trigger.end]
    return token if token in _AFTER else "-"


def scope_of(scene: Scene, trigger: Found[Trigger]) -> str:
    """Return the word that opens the trigger's clause if it subordinates it, else "main"."""
    opener = scene.words.tokens[scene.clauses.index(scene.clauses[trigger.first])]
    return opener if opener in _SCOPES else "main"
