"""Who is a person in the report, in which office, for whom: introductions first, then every later use of the name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from muster.extraction.chunks import Chunk, find_chunks, is_saint, is_titled
from muster.extraction.families import family_of
from muster.extraction.finder import listed
from muster.extraction.lexicon import Lexicon, Name, NameKind
from muster.extraction.roles import INSTITUTIONS, Role
from muster.extraction.scan import NameHit, Scan
from muster.extraction.signs import acts, speaks
from muster.language.pieces import plain
from muster.model.scales import Authority

_KNIGHTS = listed("sir dame sheikh sheik")
_NOBODY = INSTITUTIONS | listed("ministry office department command")  # offices that are held by nobody
_OWNING = frozenset({NameKind.COUNTRY, NameKind.BODY, NameKind.GROUP})


@dataclass(frozen=True, slots=True)
class Person:
    """A person whom the report names; `actor` None is one whom the context must tell, or nobody.

    `authority` None is for those who speak for no actor.
    """

    family: str
    parts: tuple[str, ...]
    actor: str | None
    office: str | None
    authority: Authority | None


@dataclass(frozen=True, slots=True)
class Naming:
    """The words `[first, last]` name a person; `role` is the office beside the name, `apposed` one behind it."""

    first: int
    last: int
    person: Person
    role: Role | None = None
    apposed: Role | None = None


@dataclass(frozen=True, slots=True)
class _Surroundings:
    scan: Scan
    lexicon: Lexicon
    roles: Sequence[Role]
    heads: Mapping[int, Role]
    names: Mapping[int, NameHit]

    @property
    def known(self) -> Mapping[str, Name]:
        return self.lexicon.families


def find_people(scan: Scan, roles: Sequence[Role], lexicon: Lexicon) -> tuple[Naming, ...]:
    """Return every naming of a person, in the order of the text."""
    chunks = tuple(find_chunks(scan, lexicon.given))
    heads = {role.head: role for role in roles} | {role.last: role for role in roles}
    names = {number: hit for hit in scan.names for number in range(hit.first, hit.last + 1)}
    around = _Surroundings(scan, lexicon, roles, heads, names)
    introduced = [naming for chunk in chunks if (naming := _introduce(around, chunk))]
    return _with_later(around, chunks, introduced)


def _parts(scan: Scan, chunk: Chunk) -> tuple[str, ...]:
    words = range(chunk.first, chunk.last + 1)
    return tuple(scan.words[number].text + "." * is_saint(scan, number) for number in words)


def _introduce(around: _Surroundings, chunk: Chunk) -> Naming | None:
    """Return the naming if the words around it, or the lexicon, say who it is."""
    scan, parts = around.scan, _parts(around.scan, chunk)
    before, after = _role_before(around, chunk), _role_after(around, chunk)
    role = _joint_role(before, after)
    hit = around.names.get(chunk.first)
    known = hit.name if hit and hit.name.kind is NameKind.PERSON else None
    if known is None and role and parts[-1] in around.lexicon.titled:
        known = _agreeing(around.lexicon.titled[parts[-1]], role, parts)
    elif known is not None and role and _is_of_state(scan, role) and known.actor not in around.lexicon.labels:
        known = None  # a body's man of today was his country's minister then
    if known is None and role is None:
        known = around.known.get(" ".join(parts))
    if known is None and role is None and not _stands_alone(around, chunk, parts):
        return None
    owner = _owning_actor(around, chunk)
    titled = _telling(before, after) or role
    office = scan.article.text[scan.words[titled.opening].start : scan.words[titled.last].end] if titled else None
    authority = role.authority if role else Authority.LEADER if known or owner else Authority.NOBODY
    actor = owner or (role.actor if role else None) or (known.actor if known else None)
    if role and (role.authority is None or (role.former and known is None)):
        actor, authority = None, None
    person = Person(
        known.person or "" if known else "", parts, actor, office or (known.office if known else None), authority
    )
    return Naming(chunk.first, max(chunk.last, hit.last if known and hit else 0), person, role, after)


def _joint_role(before: Role | None, after: Role | None) -> Role | None:
    """Return the office beside the name, with the actor that another one behind it tells."""
    telling = _telling(before, after)
    return replace(before, actor=telling.actor, authority=telling.authority) if before and telling else before or after


def _telling(before: Role | None, after: Role | None) -> Role | None:
    """Return the second office where it tells more: "Lt. Gen. Ibrahim, chief of staff of the Ethiopian army"."""
    tells = before is not None and before.actor is None and after is not None and after.authority is not None
    return after if tells and after is not None and after.actor is not None else None


def _agreeing(known: Name, role: Role, parts: tuple[str, ...]) -> Name | None:
    """Return the person known by a family name if office and given name do not tell of another."""
    same_given = len(parts) == 1 or parts[0][:1] == (known.given or "")[:1]
    return known if same_given and role.actor in {None, known.actor} and role.authority is not None else None


def _is_of_state(scan: Scan, role: Role) -> bool:
    """Tell whether only a state has such an office."""
    return scan.words[role.head].lower in {"minister", "premier", "chancellor"}


def _owning_actor(around: _Surroundings, chunk: Chunk) -> str | None:
    """Return the actor of "Britain's John Healey", "President José Maria Neves of Cape Verde"."""
    hit = around.names.get(chunk.first - 1)
    if hit is not None and around.scan.gap(chunk.first - 1) in {"'s ", "’s "}:
        return hit.name.actor
    enclosed = around.names.get(chunk.last + 1) if around.scan.gap(chunk.last) == " (" else None
    if enclosed is not None and around.scan.gap(enclosed.last).startswith(")") and enclosed.name.kind in _OWNING:
        return enclosed.name.actor  # "JOY OGWU (Nigeria) said"
    behind = around.names.get(chunk.last + 2) if around.scan.gap(chunk.last) == " " else None
    of_state = behind is not None and around.scan.before(chunk.last + 2) == "of" and behind.name.kind in _OWNING
    return behind.name.actor if behind is not None and of_state else None


def _stands_alone(around: _Surroundings, chunk: Chunk, parts: tuple[str, ...]) -> bool:
    """Tell whether a name without an office is a person's: by a title, by what it does, or by a possessive."""
    scan, full = around.scan, chunk.last > chunk.first
    if is_titled(scan, chunk.first):
        return True
    if _owning_actor(around, chunk) and (full or speaks(scan, chunk)):
        return True
    return full and (plain(parts[0]) in around.lexicon.given or acts(scan, chunk))


def _knighted(scan: Scan, chunk: Chunk) -> bool:
    """Tell whether a title stands before a name that is a given name if it is alone: "Sir Keir"."""
    return chunk.first == chunk.last and scan.before(chunk.first) in _KNIGHTS


def _role_before(around: _Surroundings, chunk: Chunk) -> Role | None:
    scan, previous = around.scan, chunk.first - 1
    while is_titled(scan, previous + 1):
        previous -= 1
    if previous < chunk.first - 1 and scan.words[previous].lower == "the":
        previous -= 1  # "the Minister, the Hon. Jens Holm"
    role = around.heads.get(previous)
    if role is None or role.plural:
        return None
    gap = scan.gap(previous)
    if gap in {" ", ". "}:
        return _chained(around, role)
    closed = scan.gap(chunk.last).lstrip()[:1] in {",", ")", "-", "—", "–"} or scan.gap(chunk.last) == "\n"
    full = chunk.last > chunk.first
    return role if gap == ", " and closed and (role.definite or full) else None


def _chained(around: _Surroundings, role: Role) -> Role:
    """Join an office that stands right before another: "ministry spokesman Rear Adm."."""
    outer = around.heads.get(role.first - 1)
    if outer is None or outer.plural or around.scan.gap(role.first - 1) != " ":
        return role
    authority = role.authority if outer.authority is None else outer.authority
    return replace(outer, head=role.head, last=role.last, actor=outer.actor or role.actor, authority=authority)


def _role_after(around: _Surroundings, chunk: Chunk) -> Role | None:
    if around.scan.gap(chunk.last) not in {", ", " (", " - ", " – ", " — "}:
        return None
    for role in around.roles:
        if role.first == chunk.last + 1:
            of_nobody = role.plural or around.scan.words[role.head].lower in _NOBODY
            return None if of_nobody or _has_own_name(around, role) else role
        if role.first > chunk.last + 1:
            return None
    return None


def _has_own_name(around: _Surroundings, role: Role) -> bool:
    """Tell whether a name follows the office itself: "the Gulf, Defence Secretary Tom King announced"."""
    scan, following = around.scan, role.last + 1
    if scan.gap(role.last) != " " or not scan.words[following].capital:
        return False
    return following not in around.names or around.names[following].name.kind is NameKind.PERSON


def _with_later(around: _Surroundings, chunks: Iterable[Chunk], introduced: Sequence[Naming]) -> tuple[Naming, ...]:
    """Give each person a family name, and find the later uses of it."""
    scan = around.scan
    alone = {_parts(scan, chunk) for chunk in chunks if not _knighted(scan, chunk)}
    people = _settle(introduced, alone, around.lexicon.given)
    forms: dict[tuple[str, ...], Person] = {}
    for person in people.values():
        forms.setdefault(person.parts, person)
        forms.setdefault(tuple(person.family.split()), person)
    first = {naming.first: naming for naming in introduced}
    named = {number for chunk in chunks for number in range(chunk.first, chunk.last + 1)}
    namings = [
        Naming(hit.first, hit.last, forms[name])
        for hit in scan.names
        if (name := (scan.words[hit.first].text,)) in forms
        and hit.first == hit.last
        and hit.name.person is None
        and hit.first not in named
    ]
    for chunk in chunks:
        parts = _parts(scan, chunk)
        if chunk.first in first:
            naming = first[chunk.first]
            namings.append(replace(naming, person=people[naming.person.parts]))
        elif later := _knight(scan, chunk, people.values()) or _named_by(parts, forms, around.known):
            namings.append(Naming(chunk.first, chunk.last, later))
    return tuple(sorted(namings, key=lambda naming: naming.first))


def _knight(scan: Scan, chunk: Chunk, people: Iterable[Person]) -> Person | None:
    """Return who is meant by a title and a given name, of those whose full names the report gives."""
    if not _knighted(scan, chunk):
        return None
    given = scan.words[chunk.first].text
    return next((person for person in people if len(person.parts) > 1 and person.parts[0] == given), None)


def _named_by(
    parts: tuple[str, ...], forms: Mapping[tuple[str, ...], Person], known: Mapping[str, Name]
) -> Person | None:
    """Return the person that a name in the text means: one of this report, or one whom everybody knows."""
    if parts in forms:
        return forms[parts]
    if len(parts) > 1 and parts[-1:] in forms:
        return forms[parts[-1:]]
    shouted = tuple(part.capitalize() if part.isupper() else part for part in parts)
    if shouted != parts:
        return _named_by(shouted, forms, known)
    name = known.get(" ".join(parts))
    return Person(name.person or "", parts, name.actor, name.office, Authority.LEADER) if name else None


def _settle(
    introduced: Sequence[Naming], alone: Collection[tuple[str, ...]], given: Collection[str]
) -> dict[tuple[str, ...], Person]:
    people: dict[tuple[str, ...], Person] = {}
    for naming in introduced:
        person = naming.person
        before = people.get(person.parts)
        if before and (before.actor or before.authority is None):
            continue
        family = family_of(person.parts, person.actor, alone=alone, given=given)
        if person.family and person.parts[-1] != person.family and (person.parts[-1],) not in alone:
            family = person.family
        people[person.parts] = replace(person, family=family)
    return people
