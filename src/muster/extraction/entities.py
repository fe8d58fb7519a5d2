"""The names in an article: of states, bodies and armed groups that act, and of people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from muster.extraction.lexicon import Lexicon, NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.people import find_people
from muster.extraction.roles import find_roles
from muster.extraction.scan import NameHit, Scan
from muster.extraction.uses import use_of
from muster.model.span import Span

_SILENT = frozenset({NameKind.PERSON, NameKind.OUTLET, NameKind.PARTY})


class EntityKind(StrEnum):
    """What a name names."""

    ACTOR = "actor"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Entity:
    """A name as printed, without title or office; `code` is the actor's code, or a person's family name."""

    span: Span
    kind: EntityKind
    code: str


def find_entities(seen: Scan, lexicon: Lexicon) -> tuple[Entity, ...]:
    """Return the names in the order of the text; a capital where it only says where is none."""
    return tuple(sorted(_entities(seen, lexicon), key=lambda entity: entity.span))


def _entities(seen: Scan, lexicon: Lexicon) -> Iterator[Entity]:
    people = find_people(seen, tuple(find_roles(seen)), lexicon)
    taken = {number for naming in people for number in range(naming.first, naming.last + 1)}
    for naming in people:
        span = Span(seen.words[naming.first].start, seen.words[naming.last].end)
        yield Entity(span, EntityKind.PERSON, naming.person.family)
    for hit in seen.names:
        if hit.name.actor is not None and hit.first not in taken and _acts(seen, hit):
            yield Entity(Span(hit.start, hit.end), EntityKind.ACTOR, hit.name.actor)


def _acts(seen: Scan, hit: NameHit) -> bool:
    if hit.name.kind in _SILENT:
        return False
    return hit.name.kind is not NameKind.CAPITAL or use_of(seen, hit) is not MentionKind.PLACE
