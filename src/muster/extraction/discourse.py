"""What a report has spoken of so far, and whom a passage is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from muster.extraction.lexicon import Lexicon, NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.people import Naming
from muster.extraction.reference import Reference, is_object
from muster.extraction.roles import Role
from muster.extraction.scan import Scan
from muster.model.actor import COLLECTIVES

REACH = 4  # sentences back in which a bare word's meaning is looked for
_TELLING = frozenset(
    {
        MentionKind.ACTOR,
        MentionKind.SEAT,
        MentionKind.DEMONYM,
        MentionKind.PERSON,
        MentionKind.ROLE,
        MentionKind.PRONOUN,
    }
)


@dataclass(slots=True)
class Discourse:
    """The references so far, in order, and the actors that people turned out to speak for.

    `cast` are all namings of people in the report, `roles` all its offices: a later one can explain
    an earlier word.
    """

    scan: Scan
    lexicon: Lexicon
    cast: Sequence[Naming]
    roles: Sequence[Role]
    references: list[Reference] = field(default_factory=list)
    actors: dict[str, str | None] = field(default_factory=dict)

    def sentence(self, number: int) -> int:
        """Return the number of the sentence that a word stands in."""
        return self.scan.words[number].sentence

    def last_covering(self, number: int) -> Reference | None:
        """Return the latest reference that covers a word."""
        return next((found for found in reversed(self.references) if found.covers(number)), None)

    def backwards(self, number: int, *, reach: int) -> Iterator[tuple[int, list[Reference]]]:
        """Yield the sentences with their references, the one of a word first, at most `reach` back."""
        here = self.sentence(number)
        current, gathered = here, list[Reference]()
        for found in reversed(self.references):
            sentence = self.sentence(found.first)
            if here - sentence > reach:
                break
            if sentence != current and gathered:
                yield current, gathered[::-1]
                gathered = []
            current = sentence
            gathered.append(found)
        if gathered:
            yield current, gathered[::-1]

    def is_quoted(self, found: Reference) -> bool:
        """Tell whether a reference stands within quotation marks."""
        return found.first in self.scan.quoted

    def acts(self, found: Reference) -> bool:
        """Tell whether a reference leads its clause, and is not what a verb acts on."""
        return found.leading and not is_object(self.scan, found.first)

    def about(self, number: int, *, only_states: bool = False) -> str | None:
        """Return the actor that the passage is about: who leads the sentence, else those before; None if nobody."""
        here = self._capital(self.sentence(number))
        if here is not None:
            return here
        for _, found in self.backwards(number, reach=REACH):
            usable = [reference for reference in found if self._tells(reference, only_states=only_states)]
            leading = [reference for reference in usable if reference.leading]
            if usable:
                return (leading or usable[::-1])[0].actor
        named = (found.actor for found in self.references)
        written = (hit.name.actor for hit in self.scan.names if hit.name.actor in self.lexicon.labels)
        return next((actor for actor in (*named, *written) if actor not in {None, *COLLECTIVES}), None)

    def _capital(self, sentence: int) -> str | None:
        """Return the state in whose capital a sentence says it was: "In Paris, the foreign ministry said"."""
        for hit in self.scan.names:
            placed = hit.name.kind is NameKind.CAPITAL and self.scan.before(hit.first) == "in"
            if placed and self.sentence(hit.first) == sentence and hit.name.actor in self.lexicon.labels:
                return hit.name.actor
        return None

    def _tells(self, found: Reference, *, only_states: bool) -> bool:
        if found.kind not in _TELLING or found.actor in {None, *COLLECTIVES, self.lexicon.protected}:
            return False
        return not only_states or found.actor in self.lexicon.labels
