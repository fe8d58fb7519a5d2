"""Who is a person in the report, in which office, for whom: introductions first, then every later use of the name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from muster.extraction.chunks import PARTICLES, TITLES, Chunk, find_chunks
from muster.extraction.lexicon import NameKind
from muster.extraction.roles import Role
from muster.extraction.scan import Scan
from muster.model.scales import Authority

_FAMILY_FIRST = frozenset({"CN", "KR", "KP", "VN", "TW", "KH"})
_APPOSED = 9  # words between a name and the end of the office behind it


@dataclass(frozen=True, slots=True)
class Person:
    """A person whom the report names; `authority` None is for those who speak for no actor."""

    family: str
    parts: tuple[str, ...]
    actor: str | None
    office: str | None
    authority: Authority | None


@dataclass(frozen=True, slots=True)
class Naming:
    """The words `[first, last]` name a person; `role` is the office that stands with the name."""

    first: int
    last: int
    person: Person
    role: Role | None = None


def find_people(scan: Scan, roles: Sequence[Role]) -> tuple[Naming, ...]:
    """Return every naming of a person, in the order of the text."""
    chunks = tuple(find_chunks(scan))
    heads = {role.head: role for role in roles} | {role.last: role for role in roles}
    known = {hit.first: hit for hit in scan.names if hit.name.kind is NameKind.PERSON}
    introduced: list[Naming] = []
    for chunk in chunks:
        role = _role_of(scan, chunk, roles, heads)
        hit = known.get(chunk.first)
        if hit is not None:
            person = Person(
                hit.name.person or "", _parts(scan, chunk), hit.name.actor, hit.name.office, Authority.LEADER
            )
            introduced.append(Naming(chunk.first, max(chunk.last, hit.last), person, role))
        elif role is not None:
            person = Person("", _parts(scan, chunk), role.actor, _office(scan, role), role.authority)
            introduced.append(Naming(chunk.first, chunk.last, person, role))
    return _with_later(scan, chunks, introduced)


def _parts(scan: Scan, chunk: Chunk) -> tuple[str, ...]:
    return tuple(scan.words[number].text for number in range(chunk.first, chunk.last + 1))


def _office(scan: Scan, role: Role) -> str:
    return scan.article.text[scan.words[role.opening].start : scan.words[role.last].end]


def _role_of(scan: Scan, chunk: Chunk, roles: Sequence[Role], heads: Mapping[int, Role]) -> Role | None:
    before = _role_before(scan, chunk, heads)
    return before or _role_after(scan, chunk, roles)


def _role_before(scan: Scan, chunk: Chunk, heads: Mapping[int, Role]) -> Role | None:
    previous = chunk.first - 1
    while scan.gap(previous) in {" ", ". "} and scan.words[previous].text.lower() in TITLES:
        previous -= 1
    role = heads.get(previous)
    if role is None or role.plural:
        return None
    gap = scan.gap(previous)
    if gap in {" ", ". "}:
        return role
    closes = scan.gap(chunk.last)[:1] in {",", ")", "\n", "-", "—"} or scan.gap(chunk.last).strip() in {",", "—", "–"}
    return role if gap == ", " and closes and role.definite else None


def _role_after(scan: Scan, chunk: Chunk, roles: Sequence[Role]) -> Role | None:
    if scan.gap(chunk.last) not in {", ", " (", " - ", " – ", " — "}:
        return None
    for role in roles:
        if role.first == chunk.last + 1:
            return role if not role.plural else None
        if role.first > chunk.last + 1:
            return None
    return None


def _with_later(scan: Scan, chunks: Iterable[Chunk], introduced: Sequence[Naming]) -> tuple[Naming, ...]:
    """Give each person a family name, and find the later uses of it."""
    alone = {_parts(scan, chunk) for chunk in chunks}
    people = _settle(introduced, alone)
    forms: dict[tuple[str, ...], Person] = {}
    for person in people.values():
        forms.setdefault(person.parts, person)
        forms.setdefault(tuple(person.family.split()), person)
    first = {naming.first: naming for naming in introduced}
    namings = []
    for chunk in chunks:
        parts = _parts(scan, chunk)
        if chunk.first in first:
            naming = first[chunk.first]
            namings.append(replace(naming, person=people[naming.person.parts]))
        elif parts in forms:
            namings.append(Naming(chunk.first, chunk.last, forms[parts]))
        elif parts[-1:] in forms and len(parts) > 1:
            namings.append(Naming(chunk.first, chunk.last, forms[parts[-1:]]))
    return tuple(namings)


def _settle(introduced: Sequence[Naming], alone: set[tuple[str, ...]]) -> dict[tuple[str, ...], Person]:
    people: dict[tuple[str, ...], Person] = {}
    for naming in introduced:
        person = naming.person
        if person.parts in people and people[person.parts].actor:
            continue
        family = person.family or _family(person, alone)
        people[person.parts] = replace(person, family=family)
    return people


def _family(person: Person, alone: set[tuple[str, ...]]) -> str:
    """Return the family name: what the report itself uses alone, else the last word with its particles."""
    parts = person.parts
    for start in range(1, len(parts)):
        if parts[start:] in alone:
            return " ".join(parts[start:])
    if parts[:1] in alone or (person.actor in _FAMILY_FIRST and len(parts) > 1):
        return parts[0]
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(parts[start:])
