"""Who is spoken of, and who speaks: the words the records are about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.model.record import Speaker
from muster.model.span import Span


class MentionKind(StrEnum):
    """In which form an actor or a person is named."""

    ACTOR = "actor"  # a country, body, group or collective by its name: "France", "the EU"
    SEAT = "seat"  # a capital or seat of government that acts for it: "Paris", "the Kremlin"
    PLACE = "place"  # the same words where they only say where: "in Paris", "to Ukraine"
    DEMONYM = "demonym"  # "French", "the Americans", "British troops"
    PERSON = "person"  # "Eric Lombard", "Lombard"
    ROLE = "role"  # "the French leader", "the prime minister", "a Downing Street spokeswoman"
    PRONOUN = "pronoun"  # "he", "they", "we", where it is known for whom it stands
    COLLECTIVE = "collective"  # "European countries", "26 countries", "the allies"


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of text that names an actor, or a person who speaks for one.

    `actor` is the code of the annotation guide, or None where a person speaks for no actor that
    the report names. `person` is the family name, or None where no person is meant. `office` is
    as printed, without the name. `guessed` is True where only what stands near tells for whom a person speaks.
    """

    span: Span
    kind: MentionKind
    actor: str | None
    person: str | None = None
    office: str | None = None
    guessed: bool = False

    @property
    def name(self) -> str | None:
        """Return the family name, or the code of the actor."""
        return self.person or self.actor

    @property
    def speaker(self) -> Speaker | None:
        """Return who is named, as one who speaks; None where it is nobody."""
        return Speaker(self.name, self.actor, self.office) if self.name else None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A piece of text that the report puts into somebody's mouth.

    `content` is what is said, `cue` the words that say so ("Lombard said", "according to"). `speaker`
    is None where the report names only another outlet or somebody of no known actor; `via` are the
    outlets that the report credits. Where attributions nest, the inner one wins for its content. `spoken` is
    False where the report only tells what the speaker does or wants, from which nothing shows that he says it;
    `nested` is what another says that the speaker says.
    """

    content: Span
    cue: Span
    speaker: Speaker | None
    via: tuple[str, ...] = ()
    spoken: bool = True
    nested: bool = False
