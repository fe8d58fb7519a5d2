"""From a mention to the speaker that a record keeps, with how far the office binds."""

from __future__ import annotations

from dataclasses import replace

from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Mention, MentionKind
from muster.model.record import Speaker
from muster.model.scales import Authority


def as_speaker(mention: Mention, lexicon: Lexicon) -> Speaker | None:
    """Return who speaks when this mention does, or None where nobody is named whom a record could keep.

    A person without an actor is kept as one who speaks for nobody, so that his wishes can be dropped.
    """
    speaker = mention.speaker
    return replace(speaker, authority=authority_of(mention, lexicon)) if speaker else None


def authority_of(mention: Mention, lexicon: Lexicon) -> Authority:
    """Return how far the mention's office binds; whether a minister is in his portfolio is decided later."""
    if mention.actor is None:
        return Authority.NOBODY
    if mention.office is None:
        return Authority.OTHER_ACTOR if mention.kind is MentionKind.PERSON else Authority.OFFICIAL
    own = mention.office.lower().replace("’", "'").rsplit("'s ", 1)[-1]  # "the president's chief of staff"
    ranks = [rank for _, _, rank in lexicon.offices.find(own)]
    return (ranks[0].authority or Authority.NOBODY) if ranks else Authority.OFFICIAL
