"""With what eyes a report was read."""

from __future__ import annotations

from dataclasses import dataclass

from muster.ledger.codec import digest, encode
from muster.model.situation import Situation


@dataclass(frozen=True, slots=True)
class Lens:
    """The reader by name and version, and the situation by name and by a digest of all it says."""

    reader: str
    situation: str
    digest: str

    @classmethod
    def of(cls, reader: str, situation: Situation) -> Lens:
        """Return the lens of a reader for a situation."""
        return cls(reader, situation.name, digest(encode(situation)))
