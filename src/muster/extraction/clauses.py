"""Clauses of a sentence, as far as words without a parse can tell."""

from __future__ import annotations

from muster.extraction.words import Words

_STOPS = frozenset(";:—–-()")
_OPENERS = frozenset(
    [
        *(
            "if",
            "unless",
            "while",
            "although",
            "though",
            "because",
            "which",
            "who",
            "whose",
            "that",
            "when",
            "where",
            "until",
            "once",
        ),
        *("whether", "whereas", "after", "before", "so", "than", "provided"),
    ]
)
_JOINERS = frozenset({"and", "but", "or", "nor", "yet"})
_HEADS = frozenset(
    [
        *(
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "will",
            "would",
            "could",
            "may",
            "might",
            "can",
            "cannot",
            "shall",
            "should",
            "must",
            "has",
        ),
        *(
            "have",
            "had",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "not",
            "never",
            "said",
            "says",
            "told",
            "added",
            "that",
            "if",
            "this",
            "there",
        ),
        *("nobody", "none", "nothing", "wants", "wanted"),
    ]
)


def number_clauses(words: Words, names: frozenset[int], said: frozenset[int]) -> tuple[int, ...]:
    """Return the number of the clause of each token.

    `names` are the tokens at which a name begins, `said` those that follow a verb of saying.
    """
    numbers: list[int] = []
    clause = 0
    for at in range(len(words)):
        if at and (_begins(words.tokens, at, names) or _is_said(words.tokens, at, names=names, said=said)):
            clause += 1
        numbers.append(clause)
    return tuple(numbers)


def _begins(tokens: tuple[str, ...], at: int, names: frozenset[int]) -> bool:
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if before in _STOPS or token in _OPENERS:
        return (before not in _OPENERS and before not in {",", "and"}) or token in _OPENERS
    if token in _JOINERS:
        return (before == "," and at + 1 not in names) or following in _HEADS
    return before == "," and (token in _HEADS or token.endswith("ing"))


def _is_said(tokens: tuple[str, ...], at: int, *, names: frozenset[int], said: frozenset[int]) -> bool:
    """Tell whether reported speech without "that" begins: "said Paris would", "said it would"."""
    return at in said and (at in names or tokens[at] in _HEADS or tokens[at] in {"the", "no"})
